extension Determination {
    /// The JSON Schema of the JSON form, draft 2020-12. Every object that the library writes is valid against it.
    ///
    /// All keys are required, no other keys are allowed, and all sets of words are closed. Only `positions` may be
    /// missing, and `id` too if the text did not come in a record. A new key raises the minor number of
    /// ``schemaVersion`` and of `$id`; any other change raises the major number.
    public static let jsonSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:imr:determination:\(schemaVersion)",
          "title": "Final determination of an independent medical review",
          \(JSONSchema.determination.text.indented(by: 2)),
          "dependentSchemas": { "id": { "properties": { "file": { "type": "null" } } } },
          "$defs": {
            \(JSONSchema.list(JSONSchema.definitions).indented(by: 4))
          }
        }
        """
}

/// The schema of a value, with a description of the value: the members of an object, as JSON text.
private struct JSONSchema {
    let text: String

    init(_ members: String, _ description: String? = nil) {
        let description = description.map { "\"description\": \"\($0)\"" } ?? ""
        text = description + (description.isEmpty || members.isEmpty ? "" : ", ") + members
    }

    /// The schemas with their names, one on each line.
    static func list(_ schemas: KeyValuePairs<String, JSONSchema>) -> String {
        schemas.map { "\"\($0)\": { \($1.text) }" }.joined(separator: ",\n")
    }

    /// Text that may be missing.
    static func text(_ description: String) -> JSONSchema { reference("text", description) }
    static func date(_ description: String) -> JSONSchema { reference("date", description) }
    static func decision(_ description: String) -> JSONSchema { reference("decision", description) }
    static func offset(_ description: String) -> JSONSchema { reference("offset", description) }
    static func count(_ description: String) -> JSONSchema { reference("count", description) }

    /// A value of one of the ``definitions``.
    static func reference(_ name: String, _ description: String? = nil) -> JSONSchema {
        JSONSchema(##""$ref": "#/$defs/\##(name)""##, description)
    }

    static func string(_ description: String) -> JSONSchema {
        JSONSchema(#""type": "string", "minLength": 1"#, description)
    }

    /// A number from `minimum` on that may be missing.
    static func number(from minimum: Int, _ description: String) -> JSONSchema {
        JSONSchema(#""type": ["integer", "null"], "minimum": \#(minimum)"#, description)
    }

    /// One of the words of a type.
    static func word<Word: RawRepresentable<String> & CaseIterable>(
        _: Word.Type, _ description: String, orNull: Bool = true
    ) -> JSONSchema {
        let words = Word.allCases.map { "\"\($0.rawValue)\"" } + (orNull ? ["null"] : [])
        return JSONSchema("\"enum\": [\(words.joined(separator: ", "))]", description)
    }

    static func array(of element: JSONSchema, orNull: Bool = false, _ description: String) -> JSONSchema {
        let type = orNull ? #"["array", "null"]"# : #""array""#
        return JSONSchema("\"type\": \(type), \"items\": { \(element.text) }", description)
    }

    /// A value of which only the description is given.
    static func about(_ description: String) -> JSONSchema { JSONSchema("", description) }

    /// The value is an object with these keys and no other; all are required but the optional ones.
    func object(
        _ members: KeyValuePairs<String, JSONSchema>, optional: Set<String> = [], orNull: Bool = false,
        patterns: String = ""
    ) -> JSONSchema {
        let required = members.map(\.key).filter { !optional.contains($0) }.map { "\"\($0)\"" }
        return JSONSchema(
            """
            \(text.isEmpty ? "" : text + ", ")"type": \(orNull ? #"["object", "null"]"# : #""object""#),
            "properties": {
              \(JSONSchema.list(members).indented(by: 2))
            },\(patterns)
            "required": [\(required.joined(separator: ", "))],
            "additionalProperties": false
            """)
    }
}

extension JSONSchema {
    static let determination = about(
        "One letter of California's IMR programme. What the letter does not say is null or []."
    ).object(
        [
            "id": JSONSchema("", "The record's id, any JSON value as it stood there; only there for a record."),
            "schemaVersion": JSONSchema(
                "\"const\": \"\(Determination.schemaVersion)\"", "Version of this form, major.minor."),
            "file": JSONSchema(
                #""type": ["string", "null"]"#, "The input's name as the user gave it; null for standard input."),
            "extractor": JSONSchema(
                #""type": ["string", "null"], "minLength": 1"#,
                "What took the text out of a PDF, with its version; null where the input is text."),
            "edition": word(
                Determination.Edition.self, "The layout of letter that was recognised; null if none was."),
            "header": reference("header"),
            "reviewer": reference("reviewer"),
            "documentsReviewed": array(
                of: element, orNull: true,
                "The documents that the reviewer had; null where the letter has no list of them."),
            "caseSummary": reference("caseSummary"),
            "issues": array(of: reference("issue"), "The disputed services in the order of the letter."),
            "outcome": decision(
                "What all decisions have in common, partiallyOverturned if they differ; null if one is unknown."),
            "statedOutcome": decision("The outcome in the words of the cover letter; null where it gives none."),
            "diagnostics": array(
                of: reference("diagnostic"), "What is missing, unexpected or contradictory, in the order of the input."
            ),
            "positions": reference("positions"),
        ], optional: ["id", "positions"])

    /// An element of a list of texts.
    private static let element = JSONSchema(#""type": "string", "minLength": 1"#)

    static let definitions: KeyValuePairs = [
        "text": JSONSchema(
            #""type": ["string", "null"], "minLength": 1"#,
            "Text as printed, unwrapped: a paragraph break is two line feeds, other white space one space."),
        "date": JSONSchema(
            #""type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$""#,
            "A calendar date, ISO 8601."),
        "decision": word(
            Determination.Decision.self,
            "upheld: the denial stands; overturned: the service was medically necessary."),
        "offset": JSONSchema(#""type": "integer", "minimum": 0"#),
        "count": JSONSchema(#""type": "integer", "minimum": 1"#),
        "header": about("The table at the top of the letter.").object([
            "caseNumber": text("Case Number."),
            "claimNumber": text("Claim Number, the claims administrator's."),
            "dateOfInjury": date("Date of Injury."),
            "dateAssigned": date("Date Assigned to an expert reviewer."),
            "decisionDate": date("Decision Date."),
            "urDenialDate": date("UR Denial Date (utilization review)."),
            "applicationReceived": date("Application Received."),
            "priority": word(Determination.Priority.self, "Priority."),
        ]),
        "reviewer": about("The credentials of the expert reviewer.").object([
            "statesOfLicensure": array(of: element, "State(s) of Licensure."),
            "specialties": array(of: element, "Certification(s)/Specialty."),
            "statement": text("The section's whole text."),
        ]),
        "caseSummary": about("The clinical case summary.").object([
            "text": text("Without the fixed introductory sentence."),
            "patient": about("The injured worker: what the summary states, never what a pronoun suggests.")
                .object(["age": number(from: 0, "In years."), "sex": word(Determination.Sex.self, "As stated.")]),
        ]),
        "issue": about("One disputed service.").object([
            "number": count("Position in the letter, from 1."),
            "service": text("The heading up to the colon before the decision, without an ordinal in front."),
            "decision": decision("What the review decided."),
            "modification": about("The parts of a request that utilization review had modified; null if it had not.")
                .object(
                    [
                        "originalRequest": text("What was asked for."),
                        "authorized": text("What the claims administrator allowed."),
                        "disputed": text("What the review is about."),
                    ], orNull: true),
            "claimsAdministratorGuideline": reference("guideline", "What the claims administrator cited."),
            "maximusGuideline": reference("guideline", "What the expert reviewer cited."),
            "rationale": text("The reason for the decision."),
        ]),
        "guideline": about("A guideline line.").object([
            "text": text("The whole line after its label."),
            "basis": word(
                Determination.Basis.self,
                "Where the evidence came from: MTUS is the Medical Treatment Utilization Schedule."),
            "citations": array(of: reference("citation"), "The works cited, in order."),
        ]),
        "citation": about("One work cited.").object([
            "source": word(Determination.Citation.Source.self, "Whether it belongs to the MTUS."),
            "title": text(#"Without year and \"Guidelines\"."#),
            "year": JSONSchema(#""type": ["integer", "null"]"#, "Year of the edition."),
            "sections": text("What follows Section(s):, not divided."),
            "pages": text("What follows Page(s):."),
            "text": string("The whole citation."),
        ]),
        "diagnostic": about("Something the reader has to know.").object([
            "severity": word(Determination.Diagnostic.Severity.self, "How much it matters.", orNull: false),
            "code": word(Determination.Diagnostic.Code.self, "What kind of trouble it is.", orNull: false),
            "field": JSONSchema(
                #""type": ["string", "null"], "pattern": "^(/[^/]+)*$""#,
                "The value it is about: a JSON Pointer (RFC 6901); null if about no single value."),
            "message": string("One sentence for a person."),
            "start": number(
                from: 0, "Where it begins in the input, in bytes from 0; null if it has no place."),
            "end": number(from: 0, "Where it ends."),
            "line": number(from: 1, "Its line, from 1."),
            "column": number(from: 1, "Its column in bytes, from 1."),
        ]),
        "positions": about("Where each value was read, by JSON Pointer; only there if asked for.").object(
            [
                "sections": array(
                    of: JSONSchema("").object([
                        "kind": word(Determination.Section.Kind.self, "What the part holds.", orNull: false),
                        "start": offset("Offset of its first byte."), "end": offset("Offset after its last byte."),
                    ]), "The parts of the input, which tile it.")
            ], patterns: ##"\##n"patternProperties": { "^/": { "$ref": "#/$defs/place" } },"##),
        "place": about("A range of the input: half-open, UTF-8 byte offsets.").object([
            "start": offset("Offset of the first byte."), "end": offset("Offset after the last byte."),
            "line": count("The line of the first byte, from 1."),
            "column": count("Its column in bytes, from 1."),
        ]),
    ]
}

extension String {
    /// The lines after the first one begin with `width` more spaces.
    fileprivate func indented(by width: Int) -> String {
        split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: width))
    }
}
