import Testing

@testable import imr

@Suite struct PathTests {
    static let outputs: [(name: Path, output: Path)] = [
        ("a.txt", "a.json"), ("a.TXT", "a.json"), ("a.b.txt", "a.b.json"), ("a.md", "a.md.json"),
        ("a", "a.json"),
        ("atxt", "atxt.json"), (".txt", ".json"), ("sub/a.txt", "sub/a.json"),
        ("a.tx\u{14}", "a.tx\u{14}.json"),
        ("a.pdf", "a.json"), ("a.Pdf", "a.json"), ("a.pdf.txt", "a.pdf.json"), ("pdf", "pdf.json"),
    ]

    @Test(arguments: outputs) func namesItsJSON(_ name: Path, _ output: Path) {
        #expect(name.asOutput(.json) == output)
    }

    static let texts: [(name: Path, text: Path)] = [
        ("a.pdf", "a.txt"), ("sub/a.PDF", "sub/a.txt"), ("a.txt", "a.txt.txt"), ("a", "a.txt"),
    ]

    @Test(arguments: texts) func namesItsText(_ name: Path, _ text: Path) {
        #expect(name.asText == text)
    }

    @Test func joins() {
        #expect(Path("a").appending("b/c") == "a/b/c")
        #expect(Path("a/").appending("b") == "a/b")
        #expect(Path("").appending("b") == "b")
        #expect(Path("/").appending("b") == "/b")
        #expect(Path("a/b/c.txt").lastComponent == "c.txt")
        #expect(Path("c.txt").lastComponent == "c.txt")
    }

    @Test func tellsTheFoldersThatLeadToIt() {
        #expect(Path("a/b//c/").lineage == ["a", "a/b", "a/b//c"])
        #expect(Path("/a/b").lineage == ["/a", "/a/b"])
        #expect(Path("a").lineage == ["a"])
        #expect(Path("/").lineage == [])
        #expect(Path("").lineage == [])
    }

    @Test func isSafeToPrint() {
        #expect(Path("a\u{1B}[2J\nb").description == "a?[2J?b")
        #expect(Path([0x61, 0xFF]).description == "a\u{FFFD}")
    }
}

@Suite struct FiguresTests {
    @Test func groupsThousands() {
        #expect(
            [0, 999, 1000, 123_456, 1_234_567].map(Figures.grouped) == [
                "0", "999", "1,000", "123,456", "1,234,567",
            ])
    }

    @Test func tellsTimes() {
        #expect(
            [0.004, 0.07, 0.81, 1.27, 59.99, 125].map(Figures.seconds)
                == ["0.00 s", "0.07 s", "0.81 s", "1.2 s", "59.9 s", "2 min 5 s"])
        #expect([0, 0.2, 65, 3723].map(Figures.clock) == ["0:00", "0:01", "1:05", "1:02:03"])
    }
}
