extension Determination {
    /// The determination as one JSON object: UTF-8, with a line end after it.
    ///
    /// The parameters are those of ``write(to:id:file:extractor:positionsIn:)``.
    public func json(
        file: String? = nil, extractor: String? = nil, style: JSONWriter.Style = .pretty,
        positionsIn source: [UInt8]? = nil
    ) -> [UInt8] {
        var writer = JSONWriter(style: style)
        write(to: &writer, file: file, extractor: extractor, positionsIn: source)
        writer.newline()
        return writer.bytes
    }

    /// Writes the determination as one JSON object.
    ///
    /// - Parameters:
    ///   - writer: Receives the object, without a line end after it.
    ///   - id: The `id` of the record that the text came in: one JSON value in UTF-8, written unchanged as the first
    ///     key; `nil` to leave the key out.
    ///   - file: The name that the user gave; `nil` for standard input.
    ///   - extractor: The program that extracted the text from the file, with its version, such as
    ///     `pdftotext 22.12.0 -nodiag -layout`; `nil` if the file is text.
    ///   - source: The bytes that were parsed, to add `positions`; `nil` to leave them out.
    public func write(
        to writer: inout JSONWriter, id: [UInt8]? = nil, file: String?, extractor: String? = nil,
        positionsIn source: [UInt8]? = nil
    ) {
        writer.object { json in
            if let id {
                json.key("id")
                json.value(LiveCharacters.escaped(id))
            }
            json.member("schemaVersion", Determination.schemaVersion)
            json.member("file", file)
            json.member("extractor", extractor)
            json.member("edition", edition?.rawValue)
            json.member("header", header)
            json.member("reviewer", reviewer)
            json.member("documentsReviewed", documentsReviewed)
            json.member("caseSummary", caseSummary)
            json.member("issues", issues)
            json.member("outcome", outcome?.rawValue)
            json.member("statedOutcome", statedOutcome)
            json.member("diagnostics", diagnostics)
            if let source {
                json.key("positions")
                writePositions(in: source, to: &json)
            }
        }
    }

    private func writePositions(in source: [UInt8], to json: inout JSONWriter) {
        let lines = LineIndex(source)
        var positions: [(pointer: String, range: Range<Int>)] = []
        forEachPosition { positions.append(($0, $1)) }
        json.object { json in
            for (pointer, range) in positions {
                json.key(pointer)
                json.object { $0.members(of: lines.place(of: range)) }
            }
            json.member("sections", sections)
        }
    }
}

/// A part of the model that is an object in the JSON form.
private protocol JSONObject {
    func writeMembers(to json: inout JSONWriter)
}

extension Determination.Header: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
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

extension Determination.Reviewer: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("statesOfLicensure", statesOfLicensure)
        json.member("specialties", specialties)
        json.member("statement", statement)
    }
}

extension Determination.CaseSummary: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("text", text)
        json.member("patient", patient)
    }
}

extension Determination.Patient: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("age", age?.value)
        json.member("sex", sex)
    }
}

extension Determination.Issue: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("number", number)
        json.member("heading", heading)
        json.member("service", service)
        json.member("decision", decision)
        json.member("modification", modification)
        json.member("claimsAdministratorGuideline", claimsAdministratorGuideline)
        json.member("maximusGuideline", maximusGuideline)
        json.member("rationale", rationale)
    }
}

extension Determination.Modification: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("originalRequest", originalRequest)
        json.member("authorized", authorized)
        json.member("disputed", disputed)
    }
}

extension Determination.Guideline: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("text", text)
        json.member("basis", basis)
        json.member("citations", citations)
    }
}

extension Determination.Citation: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("source", source)
        json.member("title", title)
        json.member("year", year?.value)
        json.member("sections", sections)
        json.member("pages", pages)
        json.member("text", text)
    }
}

extension Determination.Diagnostic: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("severity", severity.rawValue)
        json.member("code", code.rawValue)
        json.member("field", field)
        json.member("message", message)
        json.members(of: place)
    }
}

extension Determination.Section: JSONObject {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("kind", kind.rawValue)
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}

extension JSONWriter {
    /// Writes a member whose value is `null` if there is none.
    private mutating func member<Value>(
        _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        if let value { write(&self, value) } else { null() }
    }

    fileprivate mutating func member(_ name: StaticString, _ text: String?) { member(name, text) { $0.string($1) } }

    fileprivate mutating func member(_ name: StaticString, _ number: Int?) { member(name, number) { $0.integer($1) } }

    fileprivate mutating func member(_ name: StaticString, _ text: Located<String>?) { member(name, text?.value) }

    fileprivate mutating func member(_ name: StaticString, _ date: Located<CalendarDate>?) {
        member(name, date) { $0.date($1.value) }
    }

    fileprivate mutating func member<Word: RawRepresentable<String>>(_ name: StaticString, _ word: Located<Word>?) {
        member(name, word?.value.rawValue)
    }

    fileprivate mutating func member(_ name: StaticString, _ texts: [Located<String>]?) {
        member(name, texts) { $0.array($1) { $0.string($1.value) } }
    }

    fileprivate mutating func member(_ name: StaticString, _ object: (some JSONObject)?) {
        member(name, object) { json, object in json.object { object.writeMembers(to: &$0) } }
    }

    fileprivate mutating func member(_ name: StaticString, _ objects: [some JSONObject]) {
        key(name)
        array(objects) { json, object in json.object { object.writeMembers(to: &$0) } }
    }

    fileprivate mutating func members(of place: Determination.Place?) {
        member("start", place?.start)
        member("end", place?.end)
        member("line", place?.line)
        member("column", place?.column)
    }
}
