extension Determination {
    /// Writes the determination as one JSON object.
    ///
    /// - Parameters:
    ///   - writer: Receives the object, without a line end after it.
    ///   - id: The `id` of the record that the text came in, to write as the first key: one JSON value in UTF-8, written
    ///     as it stands; `nil` to leave the key out.
    ///   - file: The name the user gave; `nil` for standard input.
    ///   - extractor: What took the text out of the file, with its version, as `pdftotext 22.12.0 -layout`; `nil` for a
    ///     file that is text.
    ///   - source: The bytes that were parsed, to add `"positions"`; `nil` to leave them out.
    public func write(
        to writer: inout JSONWriter, id: [UInt8]? = nil, file: String?, extractor: String? = nil,
        positionsIn source: [UInt8]? = nil
    ) {
        writer.object { json in
            if let id {
                json.key("id")
                json.value(id)
            }
            json.key("schemaVersion")
            json.string(Determination.schemaVersion)
            json.key("file")
            json.optional(file) { $0.string($1) }
            json.key("extractor")
            json.optional(extractor) { $0.string($1) }
            json.key("edition")
            json.optional(edition) { $0.string($1.rawValue) }
            json.key("header")
            header.write(to: &json)
            json.key("reviewer")
            reviewer.write(to: &json)
            json.key("documentsReviewed")
            json.optional(documentsReviewed) { json, documents in json.array(documents) { $0.string($1.value) } }
            json.key("caseSummary")
            caseSummary.write(to: &json)
            json.key("issues")
            json.array(issues) { $1.write(to: &$0) }
            json.key("outcome")
            json.optional(outcome) { $0.string($1.rawValue) }
            json.member("statedOutcome", statedOutcome)
            json.key("diagnostics")
            json.array(diagnostics) { $1.write(to: &$0) }
            if let source { writePositions(in: source, to: &json) }
        }
    }

    /// The determination as one JSON object: UTF-8, with a line end after it.
    public func json(
        file: String? = nil, extractor: String? = nil, style: JSONWriter.Style = .pretty,
        positionsIn source: [UInt8]? = nil
    ) -> [UInt8] {
        var writer = JSONWriter(style: style)
        write(to: &writer, file: file, extractor: extractor, positionsIn: source)
        writer.newline()
        return writer.bytes
    }
}

extension Determination.Header {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("caseNumber", caseNumber)
            json.member("claimNumber", claimNumber)
            json.member("dateOfInjury", dateOfInjury)
            json.member("dateAssigned", dateAssigned)
            json.member("decisionDate", decisionDate)
            json.member("urDenialDate", urDenialDate)
            json.member("applicationReceived", applicationReceived)
            json.member("priority", priority)
        }
    }
}

extension Determination.Reviewer {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("statesOfLicensure")
            json.array(statesOfLicensure) { $0.string($1.value) }
            json.key("specialties")
            json.array(specialties) { $0.string($1.value) }
            json.member("statement", statement)
        }
    }
}

extension Determination.CaseSummary {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.key("patient")
            json.object { json in
                json.member("age", patient.age)
                json.member("sex", patient.sex)
            }
        }
    }
}

extension Determination.Issue {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("number")
            json.integer(number)
            json.member("service", service)
            json.member("decision", decision)
            json.key("modification")
            json.optional(modification) { json, modification in
                json.object { json in
                    json.member("originalRequest", modification.originalRequest)
                    json.member("authorized", modification.authorized)
                    json.member("disputed", modification.disputed)
                }
            }
            json.key("claimsAdministratorGuideline")
            claimsAdministratorGuideline.write(to: &json)
            json.key("maximusGuideline")
            maximusGuideline.write(to: &json)
            json.member("rationale", rationale)
        }
    }
}

extension Determination.Guideline {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.member("basis", basis)
            json.key("citations")
            json.array(citations) { json, citation in
                json.object { json in
                    json.member("source", citation.source)
                    json.member("title", citation.title)
                    json.member("year", citation.year)
                    json.member("sections", citation.sections)
                    json.member("pages", citation.pages)
                    json.member("text", citation.text)
                }
            }
        }
    }
}

extension Determination.Diagnostic {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("severity")
            json.string(severity.rawValue)
            json.key("code")
            json.string(code.rawValue)
            json.key("field")
            json.optional(field) { $0.string($1) }
            json.key("message")
            json.string(message)
            json.key("start")
            json.optional(place) { $0.integer($1.start) }
            json.key("end")
            json.optional(place) { $0.integer($1.end) }
            json.key("line")
            json.optional(place) { $0.integer($1.line) }
            json.key("column")
            json.optional(place) { $0.integer($1.column) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func optional<Value>(_ value: Value?, _ write: (inout JSONWriter, Value) -> Void) {
        if let value { write(&self, value) } else { null() }
    }

    fileprivate mutating func member(_ name: StaticString, _ located: Located<String>?) {
        key(name)
        optional(located) { $0.string($1.value) }
    }

    fileprivate mutating func member(_ name: StaticString, _ located: Located<Int>?) {
        key(name)
        optional(located) { $0.integer($1.value) }
    }

    fileprivate mutating func member(_ name: StaticString, _ located: Located<CalendarDate>?) {
        key(name)
        optional(located) { $0.date($1.value) }
    }

    fileprivate mutating func member<Value: RawRepresentable<String>>(
        _ name: StaticString, _ located: Located<Value>?
    ) {
        key(name)
        optional(located) { $0.string($1.value.rawValue) }
    }
}
