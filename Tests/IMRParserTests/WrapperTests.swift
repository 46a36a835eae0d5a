import Foundation
import Testing

@testable import IMRParser

/// A letter that is wrapped in another form is named and not read; nothing else is taken for one.
@Suite struct WrapperTests {
    private static let letter = Letter.text(
        issues: Letter.issue("Wrist splint, left: Upheld"), Letter.issue("Ice pack; two: Overturned"))

    private static func json(_ value: Any) -> String {
        let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static let escaped = letter.replacing("\n", with: "\\n")
    private static let quoted = letter.replacing("\"", with: "\"\"")
    private static let record = json(["id": "7", "text": letter])

    static let wrapped: [(name: String, text: String, words: String)] = [
        ("RTF", "{\\rtf1\\ansi " + letter.replacing("\n", with: "\\par\n") + "}", "RTF"),
        ("HTML", "<!DOCTYPE html>\n<html><body><pre>\(letter)</pre></body></html>", "HTML"),
        ("HTML below a comment", "<!-- saved -->\n<html><pre>\n\(letter)</pre></html>", "HTML"),
        ("a part of HTML", "<div class=\"a\">\n<pre>\(letter)</pre></div>\n", "HTML"),
        ("HTML that begins with words", "Letter 7\n<html><pre>\(letter)</pre></body>\n</html>", "HTML"),
        ("XML", "<?xml version=\"1.0\"?>\n<letter>\(letter)</letter>\n", "XML"),
        ("XML without a declaration", "<letter id=\"7\">\n<text>\(letter)</text>\n</letter>", "XML"),
        ("XHTML", "<?xml version=\"1.0\"?><!DOCTYPE html>\n<html>\(letter)</html>", "HTML"),
        ("a record", record + "\n", "a JSON record: read it with \"imr --records < letter.json\""),
        ("records", record + "\n" + record + "\n", "JSON Lines: read them with \"imr --records"),
        ("an indented record", "{\n  \"id\": 7,\n  \"text\": \(json(letter))\n}\n", "jq -c ."),
        ("an array of records", "[\n\(record)\n]", "jq -c '.[]' letters.json | imr --records"),
        ("an array of pages", json([letter, letter]), "jq -r '.[]'"),
        ("a JSON string", json(letter), "a JSON string"),
        (
            "the output", String(decoding: Letter.parse().json(file: "a.txt"), as: UTF8.self),
            "what imr writes about a letter"
        ),
        ("CSV", "id,text\n7,\"\(quoted)\"\n8,\"\(quoted)\"\n", "a table"),
        ("CSV with quoted names", "\"id\",\"text\"\r\n\"7\",\"\(quoted)\"\r\n", "a table"),
        ("CSV without names", "7,\"\(quoted)\"\n", "a table"),
        ("CSV of Europe", "id;text\n7;\"\(quoted)\"\n", "a table"),
        ("CSV on lines", "id,text\n7,\"\(quoted.replacing("\n", with: " "))\"\n", "a table"),
        ("TSV", "id\ttext\n7\t\(escaped)\n", "a table"),
        ("escaped line ends", escaped, "line ends are written out as \"\\n\""),
        ("line ends that are escaped twice", letter.replacing("\n", with: "\\\\n"), "line ends are written out"),
        ("escapes at line ends", letter.replacing("\n", with: "\\n\n"), "line ends are written out"),
        (
            "CSV with a column of numbers",
            ",file,text\n0,a.pdf,\"\(letter.replacing("\"", with: "\"\""))\"\n", "a table"
        ),
        ("escaped Windows line ends", letter.replacing("\n", with: "\\r\\n") + "\n", "line ends are written out"),
        (
            "MIME parts",
            "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=\"x\"\n\n--x\n\n\(letter)\n--x--\n",
            "an e-mail in encoded parts"
        ),
        (
            "an encoded e-mail",
            "Subject: IMR\nContent-Transfer-Encoding: quoted-printable\n\n\(letter)", "an e-mail in encoded parts"
        ),
        ("quoted-printable", letter.replacing(" the ", with: " =\nthe "), "quoted-printable"),
        ("base64", Data(letter.utf8).base64EncodedString(options: .lineLength76Characters), "base64"),
        ("CSV with one column", "text\n\"\(quoted)\"\n", "a table"), ("one cell", "\"\(quoted)\"\n", "a table"),
        ("a literal of Python", "text = \"\"\"\(letter)\"\"\"\n", "the source of a program"),
        ("a literal of JavaScript", "const text = `\(letter)`;\n", "the source of a program"),
        ("a list of Python", "['" + letter.replacing("\n", with: "',\n'") + "']\n", "the source of a program"),
        ("SQL", "INSERT INTO letters (id, text) VALUES (7, '\(letter)');\n", "a dump of a database"),
        ("SQL below a comment", "-- dump\nINSERT INTO letters VALUES (7, '\(letter)');\n", "a dump of a database"),
        ("LaTeX", "\\documentclass{article}\n\\begin{document}\n\(letter)\n\\end{document}\n", "LaTeX"),
        ("line ends as numbers", letter.replacing("\n", with: "\\u000a"), "line ends are written out"),
        ("tar", "letter.txt" + String(repeating: "\0", count: 247) + "ustar\0" + letter, "a tar archive"),
        ("a PDF", "%PDF-1.7\n" + letter, "a PDF: extract its text first"),
        ("PostScript", "%!PS-Adobe-3.0\n" + letter, "PostScript"),
    ]

    @Test(arguments: wrapped) func isNamedAndNotRead(_ name: String, _ text: String, _ words: String) {
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["not-a-determination -"], "\(name)")
        #expect(determination.diagnostics.first?.message.contains("the input is") == true)
        #expect(determination.diagnostics.first?.message.contains(words) == true)
        #expect(determination.diagnostics.first?.severity == .error)
        #expect(determination.edition == nil && determination.issues.isEmpty)
        #expect(determination.header == Determination.Header())
        #expect(Invariants(Array(text.utf8)).violations == [])
    }

    static let files: [(bytes: [UInt8], words: String)] = [
        (Array("PK\u{3}\u{4}....word/document.xml....".utf8), "a Word document"),
        (Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8), "an OpenDocument text"),
        (Array("PK\u{3}\u{4}....letter.txt".utf8), "a zip archive"), ([0x1F, 0x8B, 8, 0, 1], "compressed with gzip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Office document"), ([0xFF, 0xD8, 0xFF, 0xE0, 0], "a picture"),
    ]

    @Test(arguments: files) func fileIsNamedByItsFirstBytes(_ bytes: [UInt8], _ words: String) {
        let determination = Determination(parsing: bytes)
        #expect(determination.findings == ["not-a-determination -"])
        #expect(determination.diagnostics.first?.message.contains(words) == true)
    }

    @Test func otherEncodingIsDecodedFirst() {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "<html><pre>\(WrapperTests.letter)</pre></html>".utf16 {
            bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(Determination(parsing: bytes).findings == ["not-a-determination -"])
    }

    /// What people put above and around a letter that is still plain.
    static let plain: [String] = [
        "<!-- page 1 -->\n" + letter, "[Page 1]\n" + letter, "\"Copy\"\n" + letter,
        "From: a@example.com\nDate: Tue, 17 Jan 2017\nSubject: IMR, final\n\nSee below.\n\n" + letter,
        "From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\n" + letter,
        "Doe, Ann\nSacramento, CA\n" + letter, letter + "\nSee C:\\new\\reports\\notes\\now\\next.\n",
        letter.replacing("\n", with: " ") + "C:\\new",
    ]

    @Test(arguments: plain) func plainTextIsRead(text: String) {
        let determination = Determination(parsing: text)
        #expect(determination.edition == .determination)
        #expect(determination.issues.count == 2)
    }

    // MARK: Characters in the wrong encoding

    private static func inWrongEncoding(_ text: String) -> String {
        let windows: [UInt8: UInt32] = [0x80: 0x20AC, 0x99: 0x2122, 0x93: 0x201C, 0x9C: 0x153, 0x94: 0x201D]
        let scalars = text.utf8.map { Unicode.Scalar(windows[$0] ?? UInt32($0)) ?? " " }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func charactersOfTheWrongEncodingAreRestored() {
        let rationale = "The worker\u{2019}s caf\u{E9} is 5\u{A0}miles away \u{2013} it is not medically necessary."
        let text = Letter.text(issues: Letter.issue(rationale: WrapperTests.inWrongEncoding(rationale)))
        let determination = Determination(parsing: text)
        #expect(determination.issues.first?.rationale?.value == rationale.replacing("\u{A0}", with: " "))
        #expect(determination.findings == ["mojibake -"])
        #expect(Invariants(Array(text.utf8)).violations == [])
    }

    /// UTF-8 taken for the encoding of a Mac, for that of a console of Windows, and for Windows-1252 twice.
    @Test(arguments: ["\u{201A}\u{C4}\u{F4}", "\u{393}\u{C7}\u{D6}", inWrongEncoding(inWrongEncoding("\u{2019}"))])
    func apostrophesOfOtherEncodingsAreRestored(apostrophe: String) {
        let determination = Letter.parse(
            issues: Letter.issue(rationale: "The worker\(apostrophe)s knee is stable. It is not needed."))
        #expect(determination.issues.first?.rationale?.value == "The worker\u{2019}s knee is stable. It is not needed.")
        #expect(determination.findings == ["mojibake -"])
    }

    @Test(arguments: [
        "The worker?s knee is stable.", "She spoke of ?pins and needles? in it.", "It is ?stable.? No scan is needed.",
        "Flexion was 70?, and then 55? of the usual.",
    ])
    func questionMarksForLostCharactersAreReported(words: String) {
        let determination = Letter.parse(issues: Letter.issue(rationale: words + " It is not needed."))
        #expect(determination.findings == ["undecoded-text /issues/0/rationale"])
    }

    @Test(arguments: [
        "Is it stable? The records do not say.", "Is it stable?", "See imr.example/a?b=c (?) for ?radiculopathy.",
    ])
    func otherQuestionMarksAreText(words: String) {
        #expect(Letter.parse(issues: Letter.issue(rationale: words + " It is not needed.")).findings == [])
    }

    @Test func charactersThatCannotBeRestoredAreReportedOnTheirValue() {
        let determination = Letter.parse(
            issues: Letter.issue(
                rationale:
                    "The worker\u{E2}\u{20AC}?s knee\u{C2} is stable, not\u{E2}\u{20AC} so; it is not needed."))
        #expect(determination.findings == ["mojibake /issues/0/rationale"])
        #expect(determination.diagnostics.first?.severity == .warning)
    }

    @Test func foreignNamesAreNotMojibake() {
        let determination = Letter.parse(
            issues: Letter.issue(
                rationale: "S\u{E3}o Jos\u{E9}, \u{C5}ngstr\u{F6}m, \u{D7}\u{201D}2, 5\u{B0}. Not needed."))
        #expect(determination.findings == [])
    }
}
