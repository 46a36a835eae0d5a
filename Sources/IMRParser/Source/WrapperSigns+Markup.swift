/// HTML and XML.
extension WrapperSigns {
    /// HTML or XML, if the text begins with a tag and is in tags. Comments alone are not enough.
    var markup: Wrapper? {
        var offset = text.lowerBound
        var isXML = false
        while let close = introductionEnd(at: offset, &isXML) {
            offset = source.skipSpace(from: close, to: text.upperBound)
        }
        func isTag(_ name: Phrase) -> Bool { source.match(name, at: offset, limit: text.upperBound) != nil }
        if WrapperSigns.pageTags.contains(where: isTag) { return .html }
        if isXML || isTag("<!doctype") { return .xml }
        guard offset + 1 < text.upperBound, bytes[offset] == Ascii.lessThan, Ascii.isLetter(bytes[offset + 1]),
            bytes[text.upperBound - 1] == Ascii.greaterThan,
            let last = bytes[text].suffix(WrapperSigns.longestTag).lastIndex(of: Ascii.lessThan),
            bytes[last + 1] == Ascii.slash
        else { return nil }
        if WrapperSigns.htmlTags.contains(where: isTag) { return .html }
        return isInFewTags ? nil : .xml
    }

    /// Whether the tags are a few lines around a plain text, as in the prompt of a model: `<document>`.
    private var isInFewTags: Bool {
        var count = 0
        for line in source.lines {
            if bytes[line.start] == Ascii.lessThan {
                if bytes[line.end - 1] != Ascii.greaterThan { return false }
                count += 1
            } else if bytes[line.range].contains(Ascii.lessThan) {
                return false
            }
            if count > WrapperSigns.mostTagLines { return false }
        }
        return source.lines.count > WrapperSigns.mostTagLines
    }

    /// The end of a comment or of the declaration of XML.
    private func introductionEnd(at offset: Int, _ isXML: inout Bool) -> Int? {
        let isDeclaration = Phrase("<?xml").isNext(at: offset, in: bytes)
        guard isDeclaration || Phrase("<!--").isNext(at: offset, in: bytes) else { return nil }
        if isDeclaration { isXML = true }
        return source.find(isDeclaration ? "?>" : "-->", in: offset..<text.upperBound)?.upperBound
    }

    /// Whether a page of HTML ends where the text ends, whatever it begins with.
    var endsAsHTML: Bool {
        guard bytes[text.upperBound - 1] == Ascii.greaterThan else { return false }
        return WrapperSigns.pageEnds.contains { $0.isNext(at: text.upperBound - $0.count, in: bytes) }
    }

    private static let longestTag = 80
    private static let mostTagLines = 12
    private static let pageTags: [Phrase] = ["<!doctype html", "<html", "<head", "<body"]
    private static let pageEnds: [Phrase] = ["</html>", "</body>"]
    private static let htmlTags: [Phrase] = [
        "<p", "<div", "<pre", "<span", "<table", "<section", "<article", "<main", "<center", "<font", "<meta", "<title",
        "<h1", "<h2", "<h3", "<b", "<strong", "<ul", "<ol", "<br", "<style", "<script", "<a",
    ]
}
