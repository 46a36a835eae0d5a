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
    ///     `pdftotext 22.12.0 -layout`; `nil` if the file is text.
    ///   - source: The bytes that were parsed, to add `positions`; `nil` to leave them out.
    public func write(
        to writer: inout JSONWriter, id: [UInt8]? = nil, file: String?, extractor: String? = nil,
        positionsIn source: [UInt8]? = nil
    ) {
        writer.object { json in
            if let id {
                json.key("id")
                json.value(id)
            }
            json.member("schemaVersion", Determination.schemaVersion)
            json.member("file", file)
            json.member("extractor", extractor)
            json.member("edition", edition?.rawValue)
            json.key("header")
            header.write(to: &json)
            json.key("reviewer")
            reviewer.write(to: &json)
            json.key("documentsReviewed")
            if let documentsReviewed { json.texts(documentsReviewed) } else { json.null() }
            json.key("caseSummary")
            caseSummary.write(to: &json)
            json.key("issues")
            json.array(issues) { $1.write(to: &$0) }
            json.member("outcome", outcome?.rawValue)
            json.member("statedOutcome", statedOutcome)
            json.key("diagnostics")
            json.array(diagnostics) { $1.write(to: &$0) }
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
            json.key("sections")
            json.array(sections) { json, section in
                json.object { json in
                    json.member("kind", section.kind.rawValue)
                    json.member("start", section.range.lowerBound)
                    json.member("end", section.range.upperBound)
                }
            }
        }
    }
}

extension Determination.Header {
    fileprivate func write(to json: inout JSONWriter) {
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
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("statesOfLicensure")
            json.texts(statesOfLicensure)
            json.key("specialties")
            json.texts(specialties)
            json.member("statement", statement)
        }
    }
}

extension Determination.CaseSummary {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.key("patient")
            json.object { json in
                json.member("age", patient.age?.value)
                json.member("sex", patient.sex)
            }
        }
    }
}

extension Determination.Issue {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("number", number)
            json.member("service", service)
            json.member("decision", decision)
            json.key("modification")
            if let modification { modification.write(to: &json) } else { json.null() }
            json.key("claimsAdministratorGuideline")
            claimsAdministratorGuideline.write(to: &json)
            json.key("maximusGuideline")
            maximusGuideline.write(to: &json)
            json.member("rationale", rationale)
        }
    }
}

extension Determination.Modification {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("originalRequest", originalRequest)
            json.member("authorized", authorized)
            json.member("disputed", disputed)
        }
    }
}

extension Determination.Guideline {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.member("basis", basis)
            json.key("citations")
            json.array(citations) { $1.write(to: &$0) }
        }
    }
}

extension Determination.Citation {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("source", source)
            json.member("title", title)
            json.member("year", year?.value)
            json.member("sections", sections)
            json.member("pages", pages)
            json.member("text", text)
        }
    }
}

extension Determination.Diagnostic {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("severity", severity.rawValue)
            json.member("code", code.rawValue)
            json.member("field", field)
            json.member("message", message)
            json.members(of: place)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    fileprivate mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        if let number { integer(number) } else { null() }
    }

    fileprivate mutating func member(_ name: StaticString, _ text: Located<String>?) { member(name, text?.value) }

    fileprivate mutating func member(_ name: StaticString, _ date: Located<CalendarDate>?) {
        key(name)
        if let date { self.date(date.value) } else { null() }
    }

    fileprivate mutating func member<Word: RawRepresentable<String>>(_ name: StaticString, _ word: Located<Word>?) {
        member(name, word?.value.rawValue)
    }

    fileprivate mutating func members(of place: Determination.Place?) {
        member("start", place?.start)
        member("end", place?.end)
        member("line", place?.line)
        member("column", place?.column)
    }

    fileprivate mutating func texts(_ texts: [Located<String>]) { array(texts) { $0.string($1.value) } }
}
