import IMRParser
import Testing

@testable import imr

/// Every message about an input or an output, word for word, and how messages are limited and colored.
@Suite struct MessageTests {
    private static func error(_ code: Int32) -> SystemError { SystemError(number: code) }

    static let failures: [(failure: Failure, message: String)] = [
        (
            .cannotRead("a.txt", error(2)),
            "a.txt: error: cannot be read: No such file or directory; check the name, or where the link leads"
        ),
        (
            .cannotRead("a.txt", error(13)),
            "a.txt: error: cannot be read: Permission denied; check who may read it (ls -l)"
        ),
        (
            .noMatch("seeds/*.txt"),
            "seeds/*.txt: error: no file has a name of this pattern: check the folder and the pattern"
        ),
        (
            .address("https://example.com/a.pdf"),
            "https://example.com/a.pdf: error: is an address on the web, and imr reads files: download it first, for "
                + "instance with \"curl -O ADDRESS\""
        ),
        (
            .device("/dev/zero"),
            "/dev/zero: error: is a device that never ends: name a file, a folder or a pipe"
        ),
        (
            .noLetters("x/", nil),
            "x/: error: no *.pdf or *.txt file in this folder or below it: name text files that end otherwise"
        ),
        (
            .noLetters("x/", .pdf),
            "x/: error: no *.pdf file in this folder or below it: leave out --only pdf, or name text "
                + "files that end otherwise"
        ),
        (
            .cannotExtract("a.pdf", program: "pdftotext", error(2)),
            "a.pdf: error: is a PDF, and pdftotext, which extracts its text, is not installed: install it with "
                + "\"apt-get install poppler-utils\" (Debian, Ubuntu) or \"brew install poppler\" (macOS)"
        ),
        (.stopped("a.pdf"), "a.pdf: error: was not read, because the run was stopped"),
        (
            .cannotCreate("json", error(30)),
            "json: error: cannot be created: Read-only file system; choose another output folder"
        ),
        (
            .cannotWrite("json/a.json", error(28)),
            "json/a.json: error: cannot be written: No space left on device; free some space, then run again"
        ),
        (
            .cannotPrint(error(28)),
            "<stdout>: error: cannot be written: No space left on device; free some space, then run again"
        ),
        (
            .lettersLost(3),
            "imr: error: 3 letters were not reported: this is a bug in imr; please report it"
        ),
    ]

    @Test(arguments: failures.indices) func saysWhatWhereAndWhatToDo(_ index: Int) {
        let (failure, message) = MessageTests.failures[index]
        #expect(failure.message(isColored: false) == message)
        #expect(
            failure.message(isColored: true)
                == message.replacing(": error:", with: ": \u{1B}[1;31merror:\u{1B}[0m", maxReplacements: 1))
    }

    @Test func diagnosticsHaveTheFormOfCompilers() {
        let place = Determination.Place(start: 0, end: 1, line: 12, column: 3)
        func line(_ place: Determination.Place?, isColored: Bool = false) -> String {
            let diagnostic = Determination.Diagnostic(
                severity: .warning, code: .missingHeaderField, field: nil, message: "no Priority", place: place)
            return Message(diagnostic, in: "a/b.txt", isColored: isColored).text
        }
        #expect(line(place) == "a/b.txt:12:3: warning: no Priority [missing-header-field]\n")
        #expect(line(nil) == "a/b.txt: warning: no Priority [missing-header-field]\n")
        #expect(
            line(place, isColored: true)
                == "a/b.txt:12:3: \u{1B}[1;33mwarning:\u{1B}[0m no Priority [missing-header-field]\n")
    }

    private func letters(_ count: Int, in sandbox: borrowing Sandbox) throws {
        for number in 0..<count {
            try sandbox.write(
                number == 0 ? Letters.shoppingList : Letters.withWarning, to: "letters/\(100 + number).txt")
        }
        for name in ["a.docx", "b.DOCX", "c.png", "README"] { try sandbox.write("", to: "letters/\(name)") }
    }

    @Test(arguments: ["-j1", "-j4"]) func threeOfEachKindArePrintedAndAllCounted(_ jobs: String) throws {
        let sandbox = try Sandbox()
        try letters(30, in: sandbox)
        let result = try sandbox.imr("letters", jobs, "-o", "json")
        #expect(result.status == 65)
        let lines = result.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines.first?.hasSuffix("[not-a-determination]") == true)
        #expect(lines[1...3].allSatisfy { $0.hasSuffix("[missing-section]") })
        #expect(
            lines[4].hasPrefix(
                "imr: 30 letters, 29 issues, 1 error, 29 warnings, 0 failures, 4 files passed over (2 .docx, 1 .png, "
                    + "1 without an ending), "))
        #expect(lines[5] == "imr: 29 missing-section, 1 not-a-determination; --verbose prints all messages")
        let verbose = try sandbox.imr("letters", jobs, "-o", "json", "--verbose").errors.split(separator: "\n")
        #expect(verbose.count == 32)
        #expect(verbose.last == "imr: 29 missing-section, 1 not-a-determination")
    }

    /// A large file is refused by its size, and a pipe as soon as it is longer than the bound; the others are read.
    @Test func largeLettersAreRefusedAndTheOthersRead() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Letters.determination(), to: "letters/a.txt")
        try sandbox.write(String(repeating: "x\n", count: 1 << 20), to: "letters/b.txt")
        try sandbox.write(Letters.determination(), to: "letters/c.txt")
        let result = try sandbox.imr("letters", "-o", "json", "-j8")
        #expect(result.status == 65)
        #expect(sandbox.files(in: "json") == ["a.json", "b.json", "c.json"])
        #expect(
            result.errors.contains("letters/b.txt: error: this is larger than 1 MB, which is more than a letter has"))
        #expect(try sandbox.shell("yes | \"$IMR\" -q").status == 65)
        #expect(try sandbox.imr("letters/b.txt", "--max-size", "4").errors.contains("[not-a-determination]"))
    }

    @Test func notesAreForVerbose() throws {
        let sandbox = try Sandbox()
        let noted = Letters.determination().replacing(
            "IMR ISSUES, DECISIONS AND RATIONALES", with: "ISSUES AND DECISIONS")
        try sandbox.write(noted, to: "a.txt")
        let diagnostics = try sandbox.imr("a.txt").object["diagnostics"] as? [[String: Any]] ?? []
        let notes = diagnostics.count { $0["severity"] as? String == "note" }
        #expect(notes > 0)
        #expect(try !sandbox.imr("a.txt").errors.contains(" note: "))
        #expect(try sandbox.imr("a.txt", "--verbose").errors.ranges(of: " note: ").count == notes)
    }

    @Test func colorsAreForWhoAsks() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Letters.shoppingList, to: "a.txt")
        #expect(try !sandbox.imr("a.txt").errors.contains("\u{1B}"))
        #expect(try sandbox.imr("a.txt", "--color=always").errors.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(try !sandbox.imr("a.txt", "--color=never").errors.contains("\u{1B}"))
        guard try sandbox.shell("command -v script").status == 0 else { return }
        func terminal(_ environment: String) throws -> String {
            try sandbox.shell("\(environment) script -qec \"$IMR a.txt\" /dev/null").output
        }
        #expect(try terminal("TERM=xterm NO_COLOR=").contains("\u{1B}[1;31merror:"))
        #expect(try !terminal("TERM=xterm NO_COLOR=1").contains("\u{1B}["))
        #expect(try !terminal("TERM=dumb NO_COLOR=").contains("\u{1B}["))
    }

    @Test func pathsOpenFromWhereTheUserIs() throws {
        let sandbox = try Sandbox()
        try letters(3, in: sandbox)
        let result = try sandbox.shell(
            """
            "$IMR" -q letters/ 2>/dev/null | grep -o '"file":"[^"]*"' | cut -d'"' -f4 | xargs cat | wc -c
            cat letters/*.txt | wc -c
            """)
        let counts = result.output.split { $0.isWhitespace }
        #expect(counts.count == 2 && counts.first == counts.last)
    }
}
