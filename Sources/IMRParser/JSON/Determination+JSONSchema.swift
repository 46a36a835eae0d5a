extension Determination {
    /// The JSON Schema of the JSON form, draft 2020-12. Every object that the library writes is valid against it.
    ///
    /// All keys are required, no other keys are allowed, and all sets of words are closed. Only `positions` may be
    /// missing, and `id` too if the text did not come in a record. A new key raises the minor number of
    /// ``schemaVersion`` and of `$id`; any other change raises the major number.
    public static let jsonSchema = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:imr:determination:1.3",
          "title": "Final determination of an independent medical review",
          "description": "One letter of California's IMR programme. What the letter does not say is null or [].",
          "type": "object",
          "properties": {
            "id": { "description": "The record's id, any JSON value as it stood there; only there for a record." },
            "schemaVersion": { "description": "Version of this form, major.minor.", "const": "1.3" },
            "file": {
              "description": "The input's name as the user gave it; null for standard input.",
              "type": ["string", "null"]
            },
            "extractor": {
              "description": "What took the text out of a PDF, with its version; null where the input is text.",
              "type": ["string", "null"], "minLength": 1
            },
            "edition": {
              "description": "The layout of letter that was recognised; null if none was.",
              "enum": ["determination", "letter2013", "notice2013", "professionalReview", null]
            },
            "header": { "$ref": "#/$defs/header" },
            "reviewer": { "$ref": "#/$defs/reviewer" },
            "documentsReviewed": {
              "description": "The documents that the reviewer had; null where the letter has no list of them.",
              "type": ["array", "null"], "items": { "type": "string", "minLength": 1 }
            },
            "caseSummary": { "$ref": "#/$defs/caseSummary" },
            "issues": {
              "description": "The disputed services in the order of the letter.",
              "type": "array", "items": { "$ref": "#/$defs/issue" }
            },
            "outcome": {
              "description": "What all decisions have in common, partiallyOverturned if they differ; null if one is unknown.",
              "$ref": "#/$defs/decision"
            },
            "statedOutcome": {
              "description": "The outcome in the words of the cover letter; null where it gives none.",
              "$ref": "#/$defs/decision"
            },
            "diagnostics": {
              "description": "What is missing, unexpected or contradictory, in the order of the input.",
              "type": "array", "items": { "$ref": "#/$defs/diagnostic" }
            },
            "positions": { "$ref": "#/$defs/positions" }
          },
          "dependentSchemas": { "id": { "properties": { "file": { "type": "null" } } } },
          "required": [
            "schemaVersion", "file", "extractor", "edition", "header", "reviewer", "documentsReviewed", "caseSummary",
            "issues", "outcome", "statedOutcome", "diagnostics"
          ],
          "additionalProperties": false,
          "$defs": {
            "text": {
              "description": "Text as printed, unwrapped: a paragraph break is two line feeds, other white space one space.",
              "type": ["string", "null"], "minLength": 1
            },
            "date": {
              "description": "A calendar date, ISO 8601.",
              "type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            },
            "decision": {
              "description": "upheld: the denial stands; overturned: the service was medically necessary.",
              "enum": ["upheld", "overturned", "partiallyOverturned", null]
            },
            "offset": { "type": "integer", "minimum": 0 },
            "count": { "type": "integer", "minimum": 1 },
            "header": {
              "description": "The table at the top of the letter.",
              "type": "object",
              "properties": {
                "caseNumber": { "description": "Case Number.", "$ref": "#/$defs/text" },
                "claimNumber": { "description": "Claim Number, the claims administrator's.", "$ref": "#/$defs/text" },
                "dateOfInjury": { "description": "Date of Injury.", "$ref": "#/$defs/date" },
                "dateAssigned": { "description": "Date Assigned to an expert reviewer.", "$ref": "#/$defs/date" },
                "decisionDate": { "description": "Decision Date.", "$ref": "#/$defs/date" },
                "urDenialDate": { "description": "UR Denial Date (utilization review).", "$ref": "#/$defs/date" },
                "applicationReceived": { "description": "Application Received.", "$ref": "#/$defs/date" },
                "priority": { "description": "Priority.", "enum": ["standard", "expedited", null] }
              },
              "required": [
                "caseNumber", "claimNumber", "dateOfInjury", "dateAssigned", "decisionDate", "urDenialDate",
                "applicationReceived", "priority"
              ],
              "additionalProperties": false
            },
            "reviewer": {
              "description": "The credentials of the expert reviewer.",
              "type": "object",
              "properties": {
                "statesOfLicensure": {
                  "description": "State(s) of Licensure.",
                  "type": "array", "items": { "type": "string", "minLength": 1 }
                },
                "specialties": {
                  "description": "Certification(s)/Specialty.",
                  "type": "array", "items": { "type": "string", "minLength": 1 }
                },
                "statement": { "description": "The section's whole text.", "$ref": "#/$defs/text" }
              },
              "required": ["statesOfLicensure", "specialties", "statement"],
              "additionalProperties": false
            },
            "caseSummary": {
              "description": "The clinical case summary.",
              "type": "object",
              "properties": {
                "text": { "description": "Without the fixed introductory sentence.", "$ref": "#/$defs/text" },
                "patient": {
                  "description": "The injured worker: what the summary states, never what a pronoun suggests.",
                  "type": "object",
                  "properties": {
                    "age": { "description": "In years.", "type": ["integer", "null"], "minimum": 0 },
                    "sex": { "description": "As stated.", "enum": ["female", "male", null] }
                  },
                  "required": ["age", "sex"],
                  "additionalProperties": false
                }
              },
              "required": ["text", "patient"],
              "additionalProperties": false
            },
            "issue": {
              "description": "One disputed service.",
              "type": "object",
              "properties": {
                "number": { "description": "Position in the letter, from 1.", "$ref": "#/$defs/count" },
                "service": {
                  "description": "The heading up to the colon before the decision, without an ordinal in front.",
                  "$ref": "#/$defs/text"
                },
                "decision": { "description": "What the review decided.", "$ref": "#/$defs/decision" },
                "modification": {
                  "description": "The parts of a request that utilization review had modified; null if it had not.",
                  "type": ["object", "null"],
                  "properties": {
                    "originalRequest": { "description": "What was asked for.", "$ref": "#/$defs/text" },
                    "authorized": { "description": "What the claims administrator allowed.", "$ref": "#/$defs/text" },
                    "disputed": { "description": "What the review is about.", "$ref": "#/$defs/text" }
                  },
                  "required": ["originalRequest", "authorized", "disputed"],
                  "additionalProperties": false
                },
                "claimsAdministratorGuideline": {
                  "description": "What the claims administrator cited.", "$ref": "#/$defs/guideline"
                },
                "maximusGuideline": {
                  "description": "What the expert reviewer cited.", "$ref": "#/$defs/guideline"
                },
                "rationale": { "description": "The reason for the decision.", "$ref": "#/$defs/text" }
              },
              "required": [
                "number", "service", "decision", "modification", "claimsAdministratorGuideline", "maximusGuideline",
                "rationale"
              ],
              "additionalProperties": false
            },
            "guideline": {
              "description": "A guideline line.",
              "type": "object",
              "properties": {
                "text": { "description": "The whole line after its label.", "$ref": "#/$defs/text" },
                "basis": {
                  "description": "Where the evidence came from: MTUS is the Medical Treatment Utilization Schedule.",
                  "enum": ["mtus", "nonMtus", "mtusAndNonMtus", "noneCited", null]
                },
                "citations": {
                  "description": "The works cited, in order.",
                  "type": "array", "items": { "$ref": "#/$defs/citation" }
                }
              },
              "required": ["text", "basis", "citations"],
              "additionalProperties": false
            },
            "citation": {
              "description": "One work cited.",
              "type": "object",
              "properties": {
                "source": { "description": "Whether it belongs to the MTUS.", "enum": ["mtus", "nonMtus", null] },
                "title": { "description": "Without year and \"Guidelines\".", "$ref": "#/$defs/text" },
                "year": { "description": "Year of the edition.", "type": ["integer", "null"] },
                "sections": { "description": "What follows Section(s):, not divided.", "$ref": "#/$defs/text" },
                "pages": { "description": "What follows Page(s):.", "$ref": "#/$defs/text" },
                "text": { "description": "The whole citation.", "type": "string", "minLength": 1 }
              },
              "required": ["source", "title", "year", "sections", "pages", "text"],
              "additionalProperties": false
            },
            "diagnostic": {
              "description": "Something the reader has to know.",
              "type": "object",
              "properties": {
                "severity": { "description": "How much it matters.", "enum": ["error", "warning", "note"] },
                "code": {
                  "description": "What kind of trouble it is.",
                  "enum": [
                    "not-a-determination", "pdf-unreadable", "invalid-utf8", "other-encoding", "missing-section",
                    "repeated-section", "second-determination", "missing-text", "unclaimed-text", "missing-header-field",
                    "missing-header-value", "repeated-label", "unexpected-value", "invalid-date",
                    "missing-credentials", "missing-issues", "missing-heading", "uncertain-heading",
                    "missing-decision", "unknown-decision", "irregular-introduction", "missing-label",
                    "incomplete-modification", "modification-mismatch", "contradicted-decision",
                    "service-not-named", "date-order", "case-number-year", "injury-date-mismatch",
                    "cut-off-text", "issue-numbering", "irregular-label", "irregular-heading",
                    "unknown-basis", "unknown-label", "unexpected-section", "new-wording", "repetition-mismatch",
                    "possible-page-mark", "repeated-line", "outcome-mismatch", "not-a-record", "lone-surrogate"
                  ]
                },
                "field": {
                  "description": "The value it is about: a JSON Pointer (RFC 6901); null if about no single value.",
                  "type": ["string", "null"], "pattern": "^(/[^/]+)*$"
                },
                "message": { "description": "One sentence for a person.", "type": "string", "minLength": 1 },
                "start": {
                  "description": "Where it begins in the input, in bytes from 0; null if it has no place.",
                  "type": ["integer", "null"], "minimum": 0
                },
                "end": { "description": "Where it ends.", "type": ["integer", "null"], "minimum": 0 },
                "line": { "description": "Its line, from 1.", "type": ["integer", "null"], "minimum": 1 },
                "column": { "description": "Its column in bytes, from 1.", "type": ["integer", "null"], "minimum": 1 }
              },
              "required": ["severity", "code", "field", "message", "start", "end", "line", "column"],
              "additionalProperties": false
            },
            "positions": {
              "description": "Where each value was read, by JSON Pointer; only there if asked for.",
              "type": "object",
              "properties": {
                "sections": {
                  "description": "The parts of the input, which tile it.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "kind": {
                        "description": "What the part holds.",
                        "enum": [
                          "header", "reviewer", "documentsReviewed", "caseSummary", "issues", "closing", "unclaimed"
                        ]
                      },
                      "start": { "description": "Offset of its first byte.", "$ref": "#/$defs/offset" },
                      "end": { "description": "Offset after its last byte.", "$ref": "#/$defs/offset" }
                    },
                    "required": ["kind", "start", "end"],
                    "additionalProperties": false
                  }
                }
              },
              "patternProperties": { "^/": { "$ref": "#/$defs/place" } },
              "required": ["sections"],
              "additionalProperties": false
            },
            "place": {
              "description": "A range of the input: half-open, UTF-8 byte offsets.",
              "type": "object",
              "properties": {
                "start": { "description": "Offset of the first byte.", "$ref": "#/$defs/offset" },
                "end": { "description": "Offset after the last byte.", "$ref": "#/$defs/offset" },
                "line": { "description": "The line of the first byte, from 1.", "$ref": "#/$defs/count" },
                "column": { "description": "Its column in bytes, from 1.", "$ref": "#/$defs/count" }
              },
              "required": ["start", "end", "line", "column"],
              "additionalProperties": false
            }
          }
        }
        """#
}
