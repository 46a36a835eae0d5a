extension Determination {
    /// The determination with its text in UTF-8, so that both can be shown. A text in UTF-8 stays as it is.
    ///
    /// The places in another encoding are not places of the text that is shown, so the text is read again.
    func inUTF8(_ source: [UInt8]) -> (determination: Determination, source: [UInt8]) {
        let text = SourceText(source)
        guard !text.isAscii || TextEncoding.mayBeUTF16(source), let encoding = TextEncoding(of: source) else {
            return (self, source)
        }
        let decoded = encoding.transcript(of: source).bytes
        var shown = Determination(parsing: decoded)
        shown.diagnostics = diagnostics.filter { $0.code == .otherEncoding } + shown.diagnostics
        return (shown, decoded)
    }
}
