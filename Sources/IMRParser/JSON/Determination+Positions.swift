extension Determination {
    /// Calls `body` with the JSON Pointer (RFC 6901) and the range of every value that has a place, in the
    /// order of the JSON form.
    public func forEachPosition(_ body: (_ pointer: String, _ range: Range<Int>) -> Void) {
        var copy = self
        copy.updatePositions { if !$1.isEmpty { body($0, $1) } }
    }

    /// Calls `update` with the JSON Pointer and the range of every located value, in the same order, even if the range
    /// is empty.
    mutating func updatePositions(_ update: (_ pointer: String, _ range: inout Range<Int>) -> Void) {
        visitValues { update($0, &$2) }
    }

    /// Calls `update` with the JSON Pointer, the text, and the range of every located value, in the same order.
    mutating func visitValues(
        _ update: (_ pointer: String, _ text: () -> String, _ range: inout Range<Int>) -> Void
    ) {
        func visit<Value>(_ pointer: String, _ located: inout Located<Value>?) {
            guard var value = located else { return }
            update(pointer, { String(describing: value.value) }, &value.range)
            located = value
        }
        func visit<Value>(_ pointer: String, _ located: inout [Located<Value>]) {
            for index in located.indices {
                let value = located[index].value
                update("\(pointer)/\(index)", { String(describing: value) }, &located[index].range)
            }
        }
        visit("/header/caseNumber", &header.caseNumber)
        visit("/header/claimNumber", &header.claimNumber)
        visit("/header/dateOfInjury", &header.dateOfInjury)
        visit("/header/dateAssigned", &header.dateAssigned)
        visit("/header/decisionDate", &header.decisionDate)
        visit("/header/urDenialDate", &header.urDenialDate)
        visit("/header/applicationReceived", &header.applicationReceived)
        visit("/header/priority", &header.priority)
        visit("/reviewer/statesOfLicensure", &reviewer.statesOfLicensure)
        visit("/reviewer/specialties", &reviewer.specialties)
        visit("/reviewer/statement", &reviewer.statement)
        if var documents = documentsReviewed {
            visit("/documentsReviewed", &documents)
            documentsReviewed = documents
        }
        visit("/caseSummary/text", &caseSummary.text)
        visit("/caseSummary/patient/age", &caseSummary.patient.age)
        visit("/caseSummary/patient/sex", &caseSummary.patient.sex)
        for index in issues.indices { visit("/issues/\(index)", &issues[index]) }
        visit("/statedOutcome", &statedOutcome)

        func visit(_ pointer: String, _ issue: inout Issue) {
            visit(pointer + "/heading", &issue.heading)
            visit(pointer + "/service", &issue.service)
            visit(pointer + "/decision", &issue.decision)
            if var modification = issue.modification {
                visit(pointer + "/modification/originalRequest", &modification.originalRequest)
                visit(pointer + "/modification/authorized", &modification.authorized)
                visit(pointer + "/modification/disputed", &modification.disputed)
                issue.modification = modification
            }
            visit(pointer + "/claimsAdministratorGuideline", &issue.claimsAdministratorGuideline)
            visit(pointer + "/maximusGuideline", &issue.maximusGuideline)
            visit(pointer + "/rationale", &issue.rationale)
        }

        func visit(_ pointer: String, _ guideline: inout Guideline) {
            visit(pointer + "/text", &guideline.text)
            visit(pointer + "/basis", &guideline.basis)
            for index in guideline.citations.indices {
                visit(pointer + "/citations/\(index)", &guideline.citations[index])
            }
        }

        func visit(_ pointer: String, _ citation: inout Citation) {
            visit(pointer + "/source", &citation.source)
            visit(pointer + "/title", &citation.title)
            visit(pointer + "/year", &citation.year)
            visit(pointer + "/sections", &citation.sections)
            visit(pointer + "/pages", &citation.pages)
            let text = citation.text.value
            update(pointer + "/text", { text }, &citation.text.range)
        }
    }
}
