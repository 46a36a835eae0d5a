@testable import IMRParser

/// All values of a determination in a form in which two determinations can be compared value by value.
struct MutationReading {
    /// How a value follows from what is printed at its place.
    enum Form {
        /// The printed text itself; `mustEnd` where a text that ends in mid-sentence has to be reported.
        case text(mustEnd: Bool)
        /// The parts of a list, one after the other.
        case list
        /// A date printed as MM/DD/YYYY.
        case date
        /// One of the form's words, such as `Upheld`.
        case word
        /// A number, or the patient's sex: read out of a text that may say it in many ways.
        case stated
        /// What follows from the text of the same guideline line.
        case basis
    }

    /// One value.
    struct Value {
        /// Where it stands in the JSON form; without `/issues/N` for the values of an issue.
        let pointer: String
        let form: Form
        /// The value as the JSON form has it; `nil` for null.
        let value: String?
        /// Its place; `nil` if it has none.
        let range: Range<Int>?
        /// Whether a letter may be without it and nothing has to be said.
        var isOptional = false
    }

    /// An issue's values.
    struct Issue {
        /// In a fixed order. The citations' values come last.
        let values: [Value]
    }

    /// The values outside of issues, in a fixed order.
    let letter: [Value]
    let issues: [Issue]

    /// - Parameter bytes: The letter, to find the mark in front of the first document: it belongs to the list.
    init(_ determination: Determination, of bytes: [UInt8]) {
        let header = determination.header
        let reviewer = determination.reviewer
        let patient = determination.caseSummary.patient
        letter = [
            Value("/header/caseNumber", .text(mustEnd: false), header.caseNumber) { $0 },
            Value("/header/dateOfInjury", .date, header.dateOfInjury, \.description),
            Value("/header/dateAssigned", .date, header.dateAssigned, \.description),
            Value("/header/decisionDate", .date, header.decisionDate, \.description),
            Value("/header/urDenialDate", .date, header.urDenialDate, \.description),
            Value("/header/applicationReceived", .date, header.applicationReceived, \.description),
            Value("/header/priority", .word, header.priority, \.rawValue),
            Value("/reviewer/statesOfLicensure", reviewer.statesOfLicensure),
            Value("/reviewer/specialties", reviewer.specialties),
            Value("/reviewer/statement", .text(mustEnd: false), reviewer.statement) { $0 },
            Value("/caseSummary/text", .text(mustEnd: true), determination.caseSummary.text) { $0 },
            Value("/caseSummary/patient/age", .stated, patient.age, isOptional: true, \.description),
            Value("/caseSummary/patient/sex", .stated, patient.sex, isOptional: true, \.rawValue),
            Value("/header/claimNumber", .text(mustEnd: false), header.claimNumber) { $0 },
            Value("/documentsReviewed", determination.documentsReviewed ?? []).widened(toLineOf: bytes),
            Value("/statedOutcome", .word, determination.statedOutcome, \.rawValue),
        ]
        issues = determination.issues.map(Issue.init)
    }

    /// The places of the texts in free words. The reviewer's statement is none, for it holds labels of the
    /// form.
    var texts: [Range<Int>] {
        (letter + issues.flatMap(\.values)).compactMap { value in
            guard case .text = value.form, value.pointer != "/reviewer/statement" else { return nil }
            return value.range
        }
    }
}

extension MutationReading {
    /// The pointers of the values that have a part in one of `ranges`.
    func pointers(overlapping ranges: [Range<Int>]) -> [String] {
        func isThere(_ value: Value) -> Bool {
            value.range.map { range in ranges.contains(where: range.overlaps) } ?? false
        }
        return letter.filter(isThere).map(\.pointer)
            + issues.enumerated().flatMap { index, issue in
                issue.values.filter(isThere).map { "/issues/\(index)" + $0.pointer }
            }
    }
}

extension MutationReading.Issue {
    fileprivate init(_ issue: Determination.Issue) {
        typealias Value = MutationReading.Value
        let request = issue.modification
        var values = [
            Value("/heading", .text(mustEnd: false), issue.heading) { $0 },
            Value("/service", .text(mustEnd: false), issue.service) { $0 },
            Value("/decision", .word, issue.decision, \.rawValue),
            Value("/modification/originalRequest", .text(mustEnd: false), request?.originalRequest) { $0 },
            Value("/modification/authorized", .text(mustEnd: false), request?.authorized) { $0 },
            Value("/modification/disputed", .text(mustEnd: false), request?.disputed) { $0 },
            Value("/rationale", .text(mustEnd: true), issue.rationale) { $0 },
        ]
        values += Value.values(of: issue.claimsAdministratorGuideline, "/claimsAdministratorGuideline")
        values += Value.values(of: issue.maximusGuideline, "/maximusGuideline")
        self.init(values: values)
    }
}

extension MutationReading.Value {
    fileprivate init<Content>(
        _ pointer: String, _ form: MutationReading.Form, _ located: Located<Content>?,
        isOptional: Bool = false,
        _ string: (Content) -> String
    ) {
        self.init(
            pointer: pointer, form: form, value: located.map { string($0.value) }, range: located?.range,
            isOptional: isOptional)
    }

    /// The value with what stands before it on its line.
    fileprivate func widened(toLineOf bytes: [UInt8]) -> Self {
        guard let range else { return self }
        var start = range.lowerBound
        while start > 0, !Ascii.isLineEnd(bytes[start - 1]) { start -= 1 }
        return Self(
            pointer: pointer, form: form, value: value, range: start..<range.upperBound, isOptional: isOptional)
    }

    /// A list as one value; `nil` if it is empty.
    fileprivate init(_ pointer: String, _ list: [Located<String>]) {
        let start = list.map(\.range.lowerBound).min() ?? 0
        self.init(
            pointer: pointer, form: .list,
            value: list.isEmpty ? nil : list.map(\.value).joined(separator: ","),
            range: list.isEmpty ? nil : start..<(list.map(\.range.upperBound).max() ?? start))
    }

    /// The line's text and basis, then the five values and the source of each citation.
    fileprivate static func values(of guideline: Determination.Guideline, _ pointer: String) -> [Self] {
        typealias Value = MutationReading.Value
        var values = [
            Value(pointer + "/text", .text(mustEnd: true), guideline.text) { $0 },
            Value(
                pointer: pointer + "/basis", form: .basis, value: guideline.basis?.value.rawValue, range: nil),
        ]
        for (index, citation) in guideline.citations.enumerated() {
            let pointer = pointer + "/citations/\(index)"
            let text = MutationReading.Form.text(mustEnd: false)
            values += [
                Value(pointer + "/title", text, citation.title, isOptional: true) { $0 },
                Value(pointer + "/year", .stated, citation.year, isOptional: true, \.description),
                Value(pointer + "/sections", text, citation.sections, isOptional: true) { $0 },
                Value(pointer + "/pages", text, citation.pages, isOptional: true) { $0 },
                Value(pointer + "/text", text, citation.text) { $0 },
                Value(
                    pointer: pointer + "/source", form: .basis, value: citation.source?.value.rawValue,
                    range: citation.text.range),
            ]
        }
        return values
    }
}
