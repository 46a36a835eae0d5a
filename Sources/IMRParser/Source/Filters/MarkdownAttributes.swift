extension SourceText {
    /// The offset after the attributes in braces at `offset`; `nil` if there are none: `{.underline}`, `{#summary}`,
    /// `{width="2in"}`.
    func attributesEnd(at offset: Int, limit: Int) -> Int? {
        guard offset + 2 < limit, bytes[offset] == Ascii.openBrace,
            let close = bytes[offset..<min(limit, offset + SourceText.longestAttributes)].firstIndex(where: {
                $0 == Ascii.closeBrace || Ascii.isLineEnd($0)
            }), bytes[close] == Ascii.closeBrace
        else { return nil }
        let first = bytes[offset + 1]
        let isNamed = first == Ascii.period || first == Ascii.hash || bytes[offset..<close].contains(Ascii.equals)
        return isNamed ? close + 1 : nil
    }

    private static let longestAttributes = 200
}
