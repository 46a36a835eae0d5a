import IMRParser

extension Determination {
    /// The determination of an input that is larger than letters are: one error, without values.
    init(tooLargeFor limit: Int) {
        self.init()
        diagnostics = [
            Diagnostic(
                severity: .error, code: .tooLarge, field: nil,
                message: """
                    this is larger than \(limit >> 20) MB, which is more than a letter has, and was not read: split it into \
                    its letters, or raise --max-size
                    """,
                place: nil)
        ]
    }
}
