import IMRParser

extension Determination {
    /// Reads the letter in a record.
    init(parsing record: borrowing Record) {
        self.init(parsing: record.text)
        guard let range = record.loneSurrogate else { return }
        let place = Place(of: range, in: record.text)
        let next = diagnostics.firstIndex { $0.place.map { $0.start > place.start } ?? false }
        diagnostics.insert(
            Diagnostic(
                severity: .warning, code: .loneSurrogate, field: nil,
                message: "half of a surrogate pair, which is no character; it stands as U+FFFD in the values",
                place: place),
            at: next ?? diagnostics.endIndex)
    }

    /// What is told of a line that is not a record.
    init(_ fault: RecordFault) {
        self.init()
        diagnostics = [
            Diagnostic(severity: .error, code: .notARecord, field: nil, message: fault.sentence, place: nil)
        ]
    }
}
