extension Determination {
    /// Calls `body` with the JSON Pointer (RFC 6901) and the range of every value that has a place, in the order of
    /// the JSON form.
    public func forEachPosition(_ body: (_ pointer: String, _ range: Range<Int>) -> Void) {
        func visit<Value>(_ pointer: String, _ located: Located<Value>?) {
            if let located { body(pointer, located.range) }
        }
        visit("/header/caseNumber", header.caseNumber)
        visit("/header/dateOfInjury", header.dateOfInjury)
        visit("/header/dateAssigned", header.dateAssigned)
        visit("/header/decisionDate", header.decisionDate)
        visit("/header/urDenialDate", header.urDenialDate)
        visit("/header/applicationReceived", header.applicationReceived)
        visit("/header/priority", header.priority)
        for (index, state) in reviewer.statesOfLicensure.enumerated() {
            visit("/reviewer/statesOfLicensure/\(index)", state)
        }
        for (index, specialty) in reviewer.specialties.enumerated() {
            visit("/reviewer/specialties/\(index)", specialty)
        }
        visit("/reviewer/statement", reviewer.statement)
        visit("/caseSummary/text", caseSummary.text)
        visit("/caseSummary/patient/age", caseSummary.patient.age)
        visit("/caseSummary/patient/sex", caseSummary.patient.sex)
        for (index, issue) in issues.enumerated() {
            let pointer = "/issues/\(index)"
            visit(pointer + "/service", issue.service)
            visit(pointer + "/decision", issue.decision)
            visit(pointer + "/modification/originalRequest", issue.modification?.originalRequest)
            visit(pointer + "/modification/authorized", issue.modification?.authorized)
            visit(pointer + "/modification/disputed", issue.modification?.disputed)
            visit(issue.claimsAdministratorGuideline, pointer + "/claimsAdministratorGuideline")
            visit(issue.maximusGuideline, pointer + "/maximusGuideline")
            visit(pointer + "/rationale", issue.rationale)
        }

        func visit(_ guideline: Guideline, _ pointer: String) {
            visit(pointer + "/text", guideline.text)
            visit(pointer + "/basis", guideline.basis)
            for (index, citation) in guideline.citations.enumerated() {
                let pointer = pointer + "/citations/\(index)"
                visit(pointer + "/source", citation.source)
                visit(pointer + "/title", citation.title)
                visit(pointer + "/year", citation.year)
                visit(pointer + "/sections", citation.sections)
                visit(pointer + "/pages", citation.pages)
                visit(pointer + "/text", citation.text)
            }
        }
    }

    func writePositions(in source: [UInt8], to json: inout JSONWriter) {
        let lines = LineIndex(source)
        json.key("positions")
        json.object { json in
            var positions: [(pointer: String, range: Range<Int>)] = []
            forEachPosition { positions.append(($0, $1)) }
            for (pointer, range) in positions {
                let place = lines.place(of: range)
                json.key(pointer)
                json.object { json in
                    json.key("start")
                    json.integer(place.start)
                    json.key("end")
                    json.integer(place.end)
                    json.key("line")
                    json.integer(place.line)
                    json.key("column")
                    json.integer(place.column)
                }
            }
            json.key("sections")
            json.array(sections) { json, section in
                json.object { json in
                    json.key("kind")
                    json.string(section.kind.rawValue)
                    json.key("start")
                    json.integer(section.range.lowerBound)
                    json.key("end")
                    json.integer(section.range.upperBound)
                }
            }
        }
    }
}
