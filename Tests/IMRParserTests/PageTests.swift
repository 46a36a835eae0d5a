import Foundation
import Testing

@testable import IMRParser

/// The page of a letter: everything of the letter is on it, marked where it is, and nothing of it is live.
@Suite struct PageTests {
    private func page(_ text: String, name: String = "a.txt") -> String {
        let source = Array(text.utf8)
        return String(
            decoding: Explanation.page(of: Determination(parsing: source), source: source, name: name), as: UTF8.self)
    }

    /// The text between the tags, with the signs of markup back.
    private func text(_ html: Substring) -> String {
        html.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, part in
            index == 0 ? String(part) : String(part.drop { $0 != ">" }.dropFirst())
        }.joined().replacingOccurrences(of: "&lt;", with: "<")
            .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&quot;", with: "\"")
            .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
    }

    private func letter(on page: String) throws -> String {
        let start = try #require(page.range(of: "<pre>")).upperBound
        return text(page[start..<(try #require(page.range(of: "</pre>"))).lowerBound])
    }

    @Test(arguments: Fixture.all) func everyCharacterOfTheLetterIsThereOnce(_ fixture: Fixture) throws {
        let source = String(decoding: fixture.text, as: UTF8.self)
        guard Array(source.utf8) == fixture.text,
            !source.unicodeScalars.contains(where: { $0.isLive && $0 != "\n" && $0 != "\r" && $0 != "\t" })
        else { return }
        let lines = source.replacingOccurrences(of: "\t", with: " ").replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
        #expect(try letter(on: page(source)) == lines)
    }

    @Test(arguments: Fixture.all) func marksAreElementsInsideEachOtherAndLinksLeadSomewhere(_ fixture: Fixture) throws {
        let page = String(
            decoding: Explanation.page(of: Determination(parsing: fixture.text), source: fixture.text, name: "a"),
            as: UTF8.self)
        var open: [Substring] = []
        var (ids, links): ([Substring], Set<Substring>) = ([], [])
        for tag in page.split(separator: "<").dropFirst().map({ $0.prefix { $0 != ">" } }) {
            let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            if name.hasPrefix("/") { #expect(open.popLast() == name.dropFirst()) }
            if name.first?.isLetter == true, name != "meta" { open.append(name) }
            if let id = value(of: "id", in: tag) { ids.append(id) }
            if let link = value(of: "href", in: tag) { links.insert(link.dropFirst()) }
        }
        #expect(open.isEmpty)
        #expect(Set(ids).count == ids.count)
        #expect(links.subtracting(ids) == [])
    }

    private func value(of attribute: String, in tag: Substring) -> Substring? {
        tag.range(of: " \(attribute)=\"").map { tag[$0.upperBound...].prefix { $0 != "\"" } }
    }

    @Test func markupOfTheLetterIsText() throws {
        let evil = "<script>alert('x')</script> & \"q\" \u{202E}"
        let page = page(
            Letter.text().replacingOccurrences(of: "Case Number:", with: evil + "\nCase Number:"), name: evil)
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot; ·"))
    }

    @Test func missingValuesAndWhatToCheckAreNamed() {
        let page = page(Letter.text().replacingOccurrences(of: "Priority:", with: "Prxyzty:"))
        #expect(page.contains("<dt>Priority</dt><dd class=\"none\">not found</dd>"))
        #expect(page.contains("<code>missing-header-field</code>"))
    }

    @Test func anotherEncodingIsShownInUTF8() {
        let letter = Letter.text()
        let source: [UInt8] = [0xFF, 0xFE] + letter.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let determination = Determination(parsing: source)
        let page = String(decoding: Explanation.page(of: determination, source: source, name: "a"), as: UTF8.self)
        #expect(page.contains(">CM17-0000001</a>"))
        #expect(page.contains("<code>other-encoding</code>"))
        let text = String(decoding: Explanation.bytes(of: determination, source: source), as: UTF8.self)
        #expect(text.contains("    1 │ Case Number: CM17-0000001"))
    }

    @Test func overlappingMarksBecomeTwoParts() {
        let marks = [(0..<6, "a"), (3..<9, "b")].map {
            LetterMarkup.Mark(range: $0, id: $1, style: $1, target: nil, title: "")
        }
        let html = String(decoding: LetterMarkup.html(of: Array("0123456789".utf8), marks), as: UTF8.self)
        #expect(
            html.hasSuffix(
                "<span class=\"a\" id=\"a\">012<span class=\"b\" id=\"b\">345</span></span><span class=\"b\">678</span>9"
            ))
    }
}
