import IMRParser

extension Determination {
    /// Parses the letter in a record.
    init(parsing record: Record) {
        self = LargeLetters.unmarked.read(record.text, mark: nil)
        guard let range = record.loneSurrogate else { return }
        let place = Place(of: range, in: record.text)
        let next = diagnostics.firstIndex { $0.place.map { $0.start > place.start } ?? false }
        diagnostics.insert(
            Diagnostic(
                severity: .warning, code: .loneSurrogate, field: nil,
                message: """
                    half of a surrogate pair, which is not a character; the values have U+FFFD, a question mark in a \
                    diamond, in its place
                    """,
                place: place),
            at: next ?? diagnostics.endIndex)
    }

    /// Creates the determination for a line that is not a record: one error, without values.
    init(_ fault: RecordFault) {
        self.init()
        diagnostics = [
            Diagnostic(severity: .error, code: .notARecord, field: nil, message: fault.sentence, place: nil)
        ]
    }
}
