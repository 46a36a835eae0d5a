extension Determination {
    /// The JSON Schema of the JSON form, draft 2020-12. Every object that the library writes is valid against it.
    ///
    /// All keys are required except `positions` and `id`. Objects are open, and so are the lists of editions, codes, and
    /// kinds of sections, so a schema that somebody saved accepts the objects of later minor versions. A new key or a
    /// new word in these lists raises the minor number of ``schemaVersion``; any other change raises the major number.
    public static let jsonSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:imr:determination:\(schemaVersion)",
          "title": "Determination",
          \(JSONSchema.determination.text.indented(by: 2)),
          "dependentSchemas": { "id": { "properties": { "file": { "type": "null" } } } },
          "$defs": {
            \(JSONSchema.list(JSONSchema.definitions).indented(by: 4))
          }
        }
        """

    /// The part of ``schemaVersion`` that a reader of the JSON form depends on.
    fileprivate static var majorVersion: Substring { schemaVersion.prefix { $0 != "." } }
}

extension JSONSchema {
    fileprivate static let determination = about(
        """
        What was read from one final determination: the letter that says, for each treatment that an employer's insurer \
        denied to an injured worker in California, whether an independent medical review (IMR) found it medically \
        necessary. What the letter does not say is null or [].
        """
    ).object(
        [
            "id": any(
                "The id of the record that the text came in, unchanged; only there with --records.", [#""A-17""#, "17"]),
            "schemaVersion": pattern(
                "^\(Determination.majorVersion)\\\\.", "The version of this form: major.minor.",
                [Determination.schemaVersion]),
            "file": text(
                "The path of the file, as it opens from where imr was run; null for standard input.",
                ["letters/CM17-0001234.txt"]),
            "extractor": text(
                "The program that extracted the text from a PDF, with its version and options; null if the file is text.",
                ["pdftotext 22.12.0 -nodiag -layout"]),
            "edition": openWord(
                Determination.Edition.self,
                "The layout of the letter, by its headings; null if the input is not a determination.", orNull: true),
            "header": reference("header"),
            "reviewer": reference("reviewer"),
            "documentsReviewed": array(
                of: element, orNull: true,
                "The documents that the expert reviewer received; null if the letter has no list of them.",
                [#"["Utilization Review Determination (09/03/13)"]"#]),
            "caseSummary": reference("caseSummary"),
            "issues": array(
                of: reference("issue"), "The disputed services, in the order of the letter; often one, sometimes more.",
                []),
            "outcome": decision(
                """
                The result of the whole letter: the decision that all issues share, or partiallyOverturned if they \
                differ; null if any decision is unknown.
                """),
            "statedOutcome": decision(
                "The result as a cover letter states it; null if there is none. Compare it with outcome."),
            "diagnostics": array(
                of: reference("diagnostic"),
                "What is missing, doubtful, or contradictory, in the order of the input. Check these places by eye.", []
            ),
            "positions": reference("positions"),
        ], optional: ["id", "positions"])

    fileprivate static let definitions: KeyValuePairs = [
        "decision": word(
            Determination.Decision.self,
            """
            upheld: the denial stands, and the worker does not get the treatment. overturned: the treatment is medically \
            necessary, and the insurer has to authorize it. partiallyOverturned: part of each.
            """),
        "header": about("The table at the top of the letter.").object([
            "caseNumber": text("The number of the review: CM, the year, and a number.", ["CM17-0001234"]),
            "claimNumber": text(
                "The number that the claims administrator gave the worker's claim; only letters of 2013 print it.",
                ["0123-WC-45-6789012"]),
            "dateOfInjury": date("The day on which the worker was injured.", "2016-10-18"),
            "dateAssigned": date("The day on which an expert reviewer was assigned.", "2017-01-20"),
            "decisionDate": date("The day of the final determination.", "2017-02-14"),
            "urDenialDate": date(
                "The day on which utilization review (UR), the insurer's own review, denied or modified the treatment.",
                "2017-01-10"),
            "applicationReceived": date("The day on which the application for the review arrived.", "2017-01-17"),
            "priority": optional(
                "priority", "expedited if the worker's health was in serious and immediate danger, else standard."),
        ]),
        "priority": word(Determination.Priority.self, "How soon the review was due."),
        "reviewer": about("The expert reviewer, who is a physician or another professional and is not named.").object([
            "statesOfLicensure": array(
                of: element, "The states that license the reviewer.", [#"["California", "Iowa"]"#]),
            "specialties": array(
                of: element, "The reviewer's certifications and specialties.", [#"["Preventive Medicine"]"#]),
            "statement": text(
                "All text of the section about the reviewer.",
                ["MAXIMUS Federal Services sent the complete case file to an expert reviewer."]),
        ]),
        "caseSummary": about("The history of the case, as the expert reviewer tells it.").object([
            "text": text(
                "The summary, without the fixed sentence that introduces it.",
                ["The injured worker is a 50-year-old female who reported a back injury."]),
            "patient": reference("patient"),
        ]),
        "patient": about("The injured worker, as the summary states it. A pronoun is not a statement.").object([
            "age": integer(from: 0, orNull: true, "The age in years; null if the summary does not state it.", 50),
            "sex": optional("sex", "The sex, by a noun or an adjective; null if the summary does not state it."),
        ]),
        "sex": word(Determination.Sex.self, "The sex that the summary states."),
        "issue": about("One disputed treatment or service: what was asked for, what was decided, and why.").object([
            "number": integer(from: 1, "The position in the letter, from 1.", 1),
            "heading": text(
                """
                The whole heading of the issue, up to the colon before the decision and without its number; for a letter \
                that states the decision in a sentence, the sentence.
                """, ["Norco 10/325mg #60 was the original request. … the original request, Norco 10/325mg #35 is"]),
            "service": text(
                "What is in dispute: the disputed part of a modified request, else the request itself.",
                ["Norco 10/325mg #35"]),
            "decision": decision(
                "What the review decided about this service; null if the letter does not say it clearly."),
            "modification": optional(
                "modification", "The parts of a request that the insurer had approved in part; null if it had not."),
            "claimsAdministratorGuideline": reference("guideline"),
            "maximusGuideline": reference("guideline"),
            "rationale": text(
                "Why the reviewer decided so, in the reviewer's words.",
                ["The guidelines recommend a trial of six visits. The request is not medically necessary."]),
        ]),
        "modification": about("A request that the insurer approved in part.").object([
            "originalRequest": text("What the physician asked for.", ["Norco 10/325mg #60"]),
            "authorized": text("What the insurer approved.", ["Norco 10/325mg #25"]),
            "disputed": text("What was not approved, and what the review is about.", ["Norco 10/325mg #35"]),
        ]),
        "guideline": about(
            """
            The guideline that a side relied on: the claims administrator, who handles the claim for the insurer, or \
            MAXIMUS, the company whose expert reviewer decided.
            """
        ).object([
            "text": text(
                "The whole text below or after the label.",
                ["Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment."]
            ),
            "basis": optional(
                "basis", "Where the evidence comes from; null if the text does not say it in a known form."),
            "citations": array(of: reference("citation"), "The works that the text cites, in its order.", []),
        ]),
        "basis": word(
            Determination.Basis.self,
            """
            mtus: the MTUS, California's official Medical Treatment Utilization Schedule. nonMtus: other sources. \
            mtusAndNonMtus: both. noneCited: the text says that no evidence was cited.
            """),
        "citation": about("One work that a guideline's text cites.").object([
            "source": optional("source", "Whether the work belongs to the MTUS; null if the text does not say it."),
            "title": text(
                "The title without the year; null for a work outside of the MTUS, because such citations have no fixed form.",
                ["Chronic Pain Medical Treatment"]),
            "year": integer(from: 0, orNull: true, "The year of the edition; null if the text does not give it.", 2016),
            "sections": text(
                "All text after Section(s), not divided, because names of sections have commas.",
                ["Physical medicine treatment"]),
            "pages": text("The text after Page(s).", ["98-99"]),
            "text": string(
                "The whole citation.",
                ["Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment"]),
        ]),
        "source": word(Determination.Citation.Source.self, "mtus: a guideline of the MTUS. nonMtus: any other work."),
        "diagnostic": about("Something that a person who relies on the values has to know.").object([
            "severity": word(
                Determination.Diagnostic.Severity.self,
                """
                error: the letter or a part of it is lost. warning: a value is missing or may be wrong. note: no action is \
                needed.
                """),
            "code": openWord(
                Determination.Diagnostic.Code.self, "The kind of problem: a stable word for programs.", orNull: false),
            "field": pattern(
                "^(/[^/]+)*$", orNull: true,
                "The value that it is about, as a JSON Pointer (RFC 6901) into this object; null if it is not about one value.",
                ["/header/priority", "/issues/0/rationale"]),
            "message": string("What is wrong, and what to do, for a person.", ["no Priority in the header"]),
            "start": integer(
                from: 0, orNull: true,
                "Where it begins in the input: an offset in bytes, from 0; null if it has no place.", 0),
            "end": integer(from: 0, orNull: true, "The offset after its last byte; null if it has no place.", 212),
            "line": integer(from: 1, orNull: true, "The line where it begins, from 1; null if it has no place.", 1),
            "column": integer(
                from: 1, orNull: true, "The column where it begins, in bytes from 1; null if it has no place.", 1),
        ]),
        "positions": about(
            """
            Where each value is in the input, by its JSON Pointer, such as \\"/header/caseNumber\\"; only there with \
            --positions.
            """
        ).object(
            [
                "sections": array(
                    of: reference("section"),
                    "The sections of the input. Placed end to end, they are the whole input.", [])
            ], patterns: ##"\##n"patternProperties": { "^/": { "$ref": "#/$defs/place" } },"##),
        "section": about("A section of the input.").object([
            "kind": openWord(Determination.Section.Kind.self, "What the section contains.", orNull: false),
            "start": integer(from: 0, "The offset of its first byte, from 0.", 0),
            "end": integer(from: 0, "The offset after its last byte.", 212),
        ]),
        "place": about("A range of the input.").object([
            "start": integer(from: 0, "The offset of its first byte, from 0.", 13),
            "end": integer(from: 0, "The offset after its last byte.", 25),
            "line": integer(from: 1, "The line of its first byte, from 1.", 1),
            "column": integer(from: 1, "The column of its first byte, in bytes from 1.", 14),
        ]),
    ]

    private static let element = JSONSchema(#""type": "string""#)

    private static func decision(_ description: String) -> JSONSchema { optional("decision", description) }
}
