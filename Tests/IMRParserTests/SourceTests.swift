import Testing

@testable import IMRParser

/// Lines, unwrapping, phrases, dates and places: what the parsers stand on.
@Suite struct SourceTests {
    @Test(arguments: ["a b\nc\n", "a b\r\nc\r\n", "a b\rc\r", "  a b  \n\t c"])
    func anyLineEndGivesTheSameLines(text: String) {
        let source = SourceText(Array(text.utf8))
        #expect(source.lines.map { source.string($0.range) } == ["a b", "c"])
        #expect(source.lines.map(\.blankLinesBefore) == [0, 0])
    }

    @Test func countsBlankLinesAndPageEnds() {
        let source = SourceText(Array("a\n\n \nb\n\u{0C}c".utf8))
        #expect(source.lines.map(\.blankLinesBefore) == [0, 2, 1])
        #expect(source.lines.map(\.followsPageBreak) == [false, false, true])
    }

    @Test(arguments: [
        ("one two three four five", true), ("one  two", false), ("1234567  9", false), ("one\ttwo", false),
        ("1234567 9 bcdefg hi", true), ("naïve", false), ("12345678  1", false), ("nul\u{0}byte", false),
    ])
    func knowsLinesThatNeedNoChange(text: String, isClean: Bool) {
        #expect(SourceText(Array(text.utf8)).lines.first?.isClean == isClean)
    }

    /// A scan goes by many bytes at a time: where these end must not matter.
    @Test(arguments: ["\n", "\r\n", "\u{0C}", "\t", "  ", "\u{0}", "é", " \n", "\u{85}"])
    func linesAreFoundAtAnyOffset(mark: String) {
        let endsLine = mark.utf8.contains { Ascii.isLineEnd($0) }
        for length in 1..<40 {
            for rest in [0, 1, 15, 16, 17, 40] {
                let (before, after) = (String(repeating: "a", count: length), String(repeating: "b", count: rest))
                let source = SourceText(Array((before + mark + after).utf8))
                let whole = rest == 0 ? before : before + mark + after
                let parts = endsLine ? [before, after].filter { !$0.isEmpty } : [whole]
                let lines = source.lines.map { source.string($0.range) }
                #expect(lines == parts || (rest == 0 && lines == [before + mark]), "at \(length), \(rest) behind")
                let isClean = endsLine && mark != "\u{85}"
                #expect(source.lines.allSatisfy { $0.isClean == isClean }, "at \(length), \(rest) behind")
                #expect(source.isAscii == mark.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test func findsPhrasesAtAnyOffset() {
        for length in 0..<40 {
            for rest in [0, 1, 16, 17] {
                let text = String(repeating: "ne ", count: length) + "NeedLe" + String(repeating: ".", count: rest)
                let unwrapped = Text(text)
                let place = 3 * length..<3 * length + 6
                #expect(unwrapped.find("needle") == place)
                #expect(unwrapped.findLast("needle", before: unwrapped.count) == place)
                #expect(unwrapped.findLast("needle", before: place.upperBound - 1) == nil)
            }
        }
    }

    @Test(arguments: [
        ("a  b\n c", "a b c"),
        ("1-\n2 times", "1-2 times"),
        ("L3-\r\n\r\nS1", "L3-S1"),
        ("low back -\nlumbar", "low back - lumbar"),
        ("anti\u{AD}\ninflammatory", "anti\u{AD}inflammatory"),
        ("1\u{2010}\n2", "1\u{2010}2"),
        ("anti\u{FFFE}inflammatory", "anti-inflammatory"),
        ("anti\u{FFFE}\r\ninflammatory", "anti-inflammatory"),
        ("L4\u{FFFE}\nL5 \u{2013} S1", "L4-L5 \u{2013} S1"),
        ("he saw  and", "he saw and"),
        ("no\u{A0}break\u{A0}\u{A0}space", "no break space"),
        ("page\n\u{0C}end", "page end"),
        ("\u{FEFF}mark", "mark"),
        ("  \n ", ""),
    ])
    func unwraps(text: String, expected: String) {
        let source = SourceText(Array(text.utf8))
        #expect(Text(0..<source.bytes.count, of: source).string == expected)
    }

    @Test func repairsWhatIsNotUTF8AndSaysSo() {
        var bytes = Array(Letter.text().utf8)
        let place = Array("instability".utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: place) } ?? 0
        bytes[start] = 0xFF
        let determination = Determination(parsing: bytes)
        #expect(determination.findings == ["invalid-utf8 /issues/0/rationale"])
        #expect(determination.diagnostics.first?.place?.start == start)
        #expect(determination.issues.first?.rationale?.value.hasPrefix("No \u{FFFD}nstability") == true)
    }

    @Test func unwrappedTextKnowsThePlaceOfEveryByte() {
        let text = "one  two-\nthree \u{2013}\r\n\r\n four\tfive"
        let source = SourceText(Array(text.utf8))
        let unwrapped = Text(0..<source.bytes.count, of: source)
        for offset in 0..<unwrapped.count where !Ascii.isSpace(unwrapped.bytes[offset]) {
            #expect(source.bytes[unwrapped.sourceRange(offset..<offset + 1).lowerBound] == unwrapped.bytes[offset])
        }
    }

    @Test(arguments: [
        ("clinical case summary", true), ("CLINICAL\n\n\u{0C} CASE\tSUMMARY", true), ("Clinical  Case Summary:", true),
        ("CLINICALCASE SUMMARY", false), ("CLINICAL CASE SUMMARYS", false), ("CLINICAL", false),
    ])
    func phrasesMatchAcrossWhiteSpace(text: String, matches: Bool) {
        let source = SourceText(Array(text.utf8))
        #expect((source.match("CLINICAL CASE SUMMARY", at: 0, limit: source.bytes.count) != nil) == matches)
    }

    @Test(arguments: ["needle at the start", "at the end of it a NEEDLE", "1234567needle", "12345678Needle9012345678"])
    func findsPhrasesAnywhere(text: String) throws {
        let source = SourceText(Array(text.utf8))
        let unwrapped = Text(0..<source.bytes.count, of: source)
        let found = try #require(unwrapped.find("needle"))
        #expect(unwrapped.string(found).lowercased() == "needle")
        #expect(unwrapped.find("needles") == nil)
    }

    @Test(arguments: [
        ("02/14/2017", "2017-02-14"), ("2/4/2017", "2017-02-04"), ("02-14-2017", "2017-02-14"),
        ("2017-02-14", "2017-02-14"), ("02/29/2016", "2016-02-29"),
    ])
    func readsDates(text: String, date: String) {
        let bytes = Array(text.utf8)
        #expect(DateSyntax.date(at: 0, limit: bytes.count, in: bytes)?.date?.description == date)
    }

    @Test(arguments: ["02/30/2017", "13/01/2017", "02/29/2017", "00/10/2017", "04/31/2017"])
    func knowsDaysThatDoNotExist(text: String) throws {
        let bytes = Array(text.utf8)
        let found = try #require(DateSyntax.date(at: 0, limit: bytes.count, in: bytes))
        #expect(found.date == nil)
    }

    @Test(arguments: ["2/4/17", "02/14", "February 14", "02/14-2017", "1234567", "02/14/20171"])
    func otherFormsAreNoDates(text: String) {
        let bytes = Array(text.utf8)
        #expect(DateSyntax.date(at: 0, limit: bytes.count, in: bytes) == nil)
    }

    @Test func tellsPlacesAsAnEditorDoes() {
        let lines = LineIndex(Array("ab\r\ncd\re\u{0C}f\n".utf8))
        #expect(lines.place(of: 0..<1) == Determination.Place(start: 0, end: 1, line: 1, column: 1))
        #expect(lines.place(of: 5..<6) == Determination.Place(start: 5, end: 6, line: 2, column: 2))
        #expect(lines.place(of: 7..<8) == Determination.Place(start: 7, end: 8, line: 3, column: 1))
        #expect(lines.place(of: 9..<10) == Determination.Place(start: 9, end: 10, line: 4, column: 1))
    }
}
