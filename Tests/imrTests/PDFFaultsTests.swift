import Foundation
import Testing

@testable import imr

/// Programs that do not behave, as a hostile PDF may make them: each is told, ended, and none spoils the others.
@Suite struct PDFFaultsTests {
    let sandbox: Sandbox

    init() throws { sandbox = try PDFStub.sandbox() }

    static let faults: [(script: String, error: String)] = [
        ("exec \(PDFStub.sleeper)", "the PDF's text was not extracted in 3 s: give it more time with --pdf-"),
        ("exec >&- 2>&-; \(PDFStub.sleeper)", "the PDF's text was not extracted in 3 s: "),
        ("trap '' TERM INT HUP; while :; do :; done", "the PDF's text was not extracted in 3 s: "),
        ("exec yes", "the PDF gives more than 1 MB of text, which is more than a letter has: "),
        ("exec yes >&2", "the PDF's text was not extracted in 3 s: "),
        ("\(PDFStub.sleeper) & \(PDFStub.sleeper) & wait", "the PDF's text was not extracted in 3 s: "),
        ("kill -SEGV $$", "the program that extracts the text crashed on this PDF (signal 11): "),
        ("echo 'Bad bits' >&2; kill -ABRT $$", "crashed on this PDF (\"Bad bits\", signal 6): "),
        (
            "printf 'Syntax Error: \\033[2J odd\\nmore\\n' >&2; exit 1",
            "its text cannot be extracted (\"Syntax Error: ?[2J odd\", status 1): "
        ),
        (
            "printf 'Syntax Warning: Odd\\nSyntax Error: Bad\\n' >&2; exit 1",
            "its text cannot be extracted (\"Syntax Error: Bad\", status 1): "
        ),
        ("exit 3", "its text cannot be extracted (status 3): "),
        ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "the PDF is encrypted with a password: "),
        (
            "echo 'Permission Error: Copying of text from this document is not allowed.' >&2; exit 3",
            "the PDF does not permit that its text is copied, and this program obeys: poppler's pdftotext reads it"
        ),
        (
            "exit 3 # /Encrypt", "the PDF does not permit that its text is copied, and this program obeys: "
        ),
        (
            "echo \"Syntax Error: Couldn't find the 'Odd' security handler\" >&2; exit 1",
            "the PDF is encrypted in a way that this program does not know: open it in the program that it was made for"
        ),
        ("printf ' \\n\\f'", "the PDF has no text, only pictures of its pages: run OCR first"),
        (":", "the PDF has no pages: "),
    ]

    @Test(arguments: faults) func isToldAndLeavesNothing(_ script: String, _ error: String) throws {
        try sandbox.write(PDFStub.pdf(script), to: "letters/b.pdf")
        for name in ["a.pdf", "c.pdf"] { try sandbox.write(PDFStub.letter, to: "letters/" + name) }
        let result = try sandbox.shell(
            "\"$IMR\" letters -o json -q --pdftotext ./stub --pdf-timeout 3; echo $?; \(PDFStub.countRunning)")
        #expect(result.errors.hasPrefix("letters/b.pdf: error: "))
        #expect(result.errors.contains(error))
        #expect(result.errors.hasSuffix(" [pdf-unreadable]\n"))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.output == "65\n0\n")
        #expect(sandbox.files(in: "json") == ["a.json", "b.json", "c.json"])
        #expect(sandbox.read("json/a.json")?.contains("\"edition\": \"determination\"") == true)
        let others = sandbox.files(in: ".").filter { !$0.hasPrefix("json/") && !$0.hasPrefix("letters/") }
        #expect(others == ["asked", "letter", "ran", "sleeper", "stub"])
    }

    /// Whoever waited for the end of the stream would wait for the grandchild.
    @Test func grandchildThatHoldsTheStreamsIsEnded() throws {
        try sandbox.write(PDFStub.pdf("\(PDFStub.sleeper) & cat letter"), to: "a.pdf")
        let result = try sandbox.shell(
            "\"$IMR\" a.pdf --compact --pdftotext ./stub --pdf-timeout 20; echo $? >&2; \(PDFStub.countRunning)")
        #expect(result.errors == "0\n")
        #expect(result.output.contains("\"edition\":\"determination\""))
        #expect(result.output.hasSuffix("\n0\n"))
    }

    #if os(Linux)
        @Test func isHeldToItsLimits() throws {
            let script = "ulimit -v; ulimit -t; ulimit -f; ulimit -c; ulimit -Hv"
            try sandbox.write(PDFStub.pdf(script), to: "a.pdf")
            let result = try sandbox.imr("a.pdf", "--pdftotext", "./stub", "--pdf-timeout", "7", "--save-text", "texts")
            #expect(result.status == 65)
            #expect(sandbox.read("texts/a.txt") == "1048576\n8\n0\n0\n1048576\n")
        }

        @Test func lowerLimitsOfTheCallerStay() throws {
            try sandbox.write(PDFStub.pdf("ulimit -v; ulimit -t"), to: "a.pdf")
            let result = try sandbox.shell(
                "ulimit -t 5; \"$IMR\" a.pdf --pdftotext ./stub --save-text texts -q 2>/dev/null; cat texts/a.txt")
            #expect(result.output.hasSuffix("}\n1048576\n5\n"))
        }

        @Test func cannotWriteFiles() throws {
            let script =
                "trap '' XFSZ; echo x >file; echo x >mine; rm mine; mkdir folder; echo x >/dev/null && cat letter"
            try sandbox.write(PDFStub.pdf(script), to: "a.pdf")
            try sandbox.write("mine", to: "mine")
            let result = try sandbox.imr("a.pdf", "--pdftotext", "./stub")
            #expect(result.status == 0)
            // Without Landlock in the kernel, a file has no bytes at most.
            guard WriteBarrier.isSupported else { return }
            #expect(sandbox.read("file") == nil)
            #expect(sandbox.read("mine") == "mine")
            #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("folder").path))
        }

        @Test func inheritsNoOpenFileAndNoProgramOfTheWorkingFolder() throws {
            try sandbox.write(PDFStub.pdf("ls /proc/self/fd | tr '\\n' ' '; cat letter"), to: "a.pdf")
            let result = try sandbox.shell(
                """
                exec 5<letter 6>secret
                "$IMR" a.pdf -q --pdftotext ./stub --save-text texts >/dev/null; head -1 texts/a.txt
                cp stub pdftotext
                for path in .: "" .:.; do PATH=$path "$IMR" a.pdf -q; echo $?; done
                """)
            let open = result.output.prefix { $0 != "I" }.split(separator: " ")
            #expect(open.prefix(3) == ["0", "1", "2"])
            #expect(!open.contains("5") && !open.contains("6"))
            #expect(result.output.hasSuffix("66\n66\n66\n"))
        }

        /// Doubles a text for ever.
        @Test func cannotTakeAllMemory() throws {
            try sandbox.write(PDFStub.pdf("x=xxxxxxxx; while :; do x=$x$x; done"), to: "a.pdf")
            let result = try sandbox.imr("a.pdf", "--pdftotext", "./stub")
            #expect(result.status == 65)
            #expect(result.errors.contains("[pdf-unreadable]"))
            #expect(!result.errors.contains("--pdf-timeout"))
        }
    #endif

    @Test func getsTheBytesTheArgumentsAndNothingElse() throws {
        try sandbox.write(
            PDFStub.pdf("echo \"$*\"; cat; env | sort") + String(repeating: "0123456789abcdef", count: 20_000),
            to: "a.pdf")
        let result = try sandbox.imr("a.pdf", "--pdftotext", "./stub", "--save-text", "texts")
        #expect(result.status == 65)
        let text = try #require(sandbox.read("texts/a.txt"))
        let start = "-layout -enc UTF-8 - -\n" + String(repeating: "0123456789abcdef", count: 20_000)
        #expect(text.hasPrefix(start))
        // What remains are variables that the shell itself sets.
        let variables = text.dropFirst(start.count).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(variables).subtracting(["LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"]) == [])
        #expect(text.contains("LC_ALL=C\n"))
    }

    @Test func isAskedForItsVersionOnce() throws {
        for number in 10..<40 { try sandbox.write(PDFStub.letter, to: "letters/\(number).pdf") }
        try sandbox.write(Letters.determination(), to: "letters/text.txt")
        let result = try sandbox.shell("\"$IMR\" letters -j8 -q --pdftotext ./stub; { \(PDFStub.count("asked")); } >&2")
        #expect(result.errors == "once\n")
        let extractors = try result.lines.map { $0["extractor"] as? String }
        #expect(extractors == Array(repeating: "pdftotext 9.8.7 -layout", count: 30) + [nil])
        let text = try sandbox.shell(
            "chmod 600 asked; \"$IMR\" letter --pdftotext ./stub >/dev/null; \(PDFStub.count("asked"))")
        #expect(text.output == "never\n", "a text asks for nothing")
    }

    @Test func letterThatReadsWellTakesOneRun() throws {
        try sandbox.write(PDFStub.pdf("\(PDFStub.mark("ran")); cat letter"), to: "a.pdf")
        try sandbox.write(PDFStub.pdf("\(PDFStub.mark("ran")); grep -v SUMMARY letter"), to: "b.pdf")
        let runs = try ["a.pdf", "b.pdf"].map { name in
            try sandbox.shell(
                "\"$IMR\" \(name) -q --pdftotext ./stub >/dev/null 2>&1; \(PDFStub.count("ran")); chmod 600 ran"
            ).output
        }
        #expect(runs == ["once\n", "often\n"])
    }

    static let orders: [(layout: String, raw: String, order: String)] = [
        ("echo Bread", "cat letter", "-raw"), ("grep -v SUMMARY letter", "cat letter", "-raw"),
        ("cat letter", "echo Bread", "-layout"), ("grep -v SUMMARY letter", "grep -v SUMMARY letter", "-layout"),
        ("grep -v SUMMARY letter", "exit 1", "-layout"), ("grep -v SUMMARY letter", "kill -SEGV $$", "-layout"),
        ("printf '\\f'", "cat letter", "-raw"),
    ]

    @Test(arguments: orders) func betterReadingIsTaken(_ layout: String, _ raw: String, _ order: String) throws {
        try sandbox.write(PDFStub.pdf("case $1 in -raw) \(raw);; *) \(layout);; esac"), to: "a.pdf")
        let result = try sandbox.imr("a.pdf", "--pdftotext", "./stub", "--save-text", "texts")
        #expect(try result.object["extractor"] as? String == "pdftotext 9.8.7 \(order)")
        #expect(try result.object["edition"] as? String == "determination")
        let isWhole = sandbox.read("texts/a.txt") == Letters.determination()
        #expect(isWhole == (order == "-raw" || layout == "cat letter"), "the text that was read is kept")
    }

    @Test func wherePdftotextIsMissing() throws {
        try sandbox.write(PDFStub.letter, to: "letters/a.pdf")
        try sandbox.write(Letters.determination(), to: "letters/b.txt")
        try sandbox.write(PDFStub.letter, to: "letters/c.pdf")
        let result = try sandbox.shell("PATH=/nowhere \"$IMR\" letters -o json -q")
        #expect(result.status == 66)
        let sentence = """
            is a PDF, and pdftotext, which extracts its text, is not installed: install it with \
            "apt-get install poppler-utils" (Debian, Ubuntu) or "brew install poppler" (macOS)
            """
        #expect(result.errors == "letters/a.pdf: error: \(sentence)\n", "it is said once")
        let verbose = try sandbox.shell("PATH=/nowhere \"$IMR\" letters -o json2 --verbose")
        #expect(verbose.errors.contains("letters/c.pdf: error: \(sentence)\n"))
        #expect(sandbox.files(in: "json") == ["b.json"], "a JSON of nothing would count as done later")
    }

    /// A PDF may be larger than a text, also where its first bytes come alone.
    @Test func largePDFFromASlowPipe() throws {
        let pdf = PDFStub.pdf("cat >/dev/null; cat letter") + String(repeating: "%\n", count: 1 << 20)
        try sandbox.write(pdf, to: "a.pdf")
        let result = try sandbox.shell(
            "(head -c 3 a.pdf; sleep 0.2; tail -c +4 a.pdf) | \"$IMR\" -q --pdftotext ./stub")
        #expect(result.status == 0)
        #expect(try result.object["edition"] as? String == "determination")
    }

    static let strangers: [(program: String, error: String)] = [
        ("./gone", "./gone, which extracts its text, cannot be run: No such file or directory; check the name after"),
        ("./letter", "./letter, which extracts its text, cannot be run: Permission denied; check that it is a program"),
        (".", "., which extracts its text, cannot be run: No such file or directory; "),
    ]

    @Test(arguments: strangers) func programThatCannotBeRun(_ program: String, _ error: String) throws {
        try sandbox.write(PDFStub.letter, to: "a.pdf")
        let result = try sandbox.imr("a.pdf", "--pdftotext", program)
        #expect(result.status == 66)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("a.pdf: error: is a PDF, and \(error)"))
    }

    static let versions: [(line: String, name: String?)] = [
        ("pdftotext version 22.12.0", "pdftotext 22.12.0"),
        ("pdftotext version 4.05 [www.xpdfreader.com]", "pdftotext 4.05"), ("usage: mine", nil), ("version 3", nil),
        ("", nil),
    ]

    @Test(arguments: versions) func readsTheVersion(_ line: String, _ name: String?) {
        #expect(PDFProgram.nameAndVersion(in: line) == name)
    }
}

/// Runs that are ended while a program works for them.
@Suite struct PDFInterruptionTests {
    let sandbox: Sandbox

    init() throws { sandbox = try PDFStub.sandbox() }

    /// Waits for so many programs to run, and for a file; then sends a signal.
    private static func run(
        _ arguments: String, untilRunning count: Int, andThere file: String, signal: String
    ) -> String {
        """
        sh -c '
            (
                n=0; until test -e \(file) && test $(\(PDFStub.countRunning.dropLast())) -ge \(count) ||
                        test $n = 3000; do
                    n=$((n + 1)); sleep 0.01
                done
                kill -\(signal) $$
            ) &
            exec "$IMR" --pdftotext ./stub --pdf-timeout 600 \(arguments)'
        echo $?; \(PDFStub.countRunning)
        """
    }

    @Test(arguments: [("INT", "130"), ("TERM", "143"), ("HUP", "129")])
    func signalEndsThePrograms(_ signal: String, _ status: String) throws {
        guard try sandbox.shell("kill -\(signal) $$; exit 0").status != 0 else { return }
        for name in ["a", "b", "c", "d"] { try sandbox.write(PDFStub.endless, to: "letters/\(name).pdf") }
        try sandbox.write(PDFStub.pdf("sleep 0.5; cat letter"), to: "letters/A.pdf")
        let many = try sandbox.shell(
            Self.run(
                "letters -j3 -o json --save-text texts", untilRunning: 2, andThere: "json/A.json", signal: signal)
                + "ls -A json texts")
        #expect(many.output.hasPrefix("\(status)\n0\n"))
        #expect(many.output.hasSuffix("\njson:\nA.json\n\ntexts:\nA.txt\n"))
        #expect(many.errors.contains("imr: interrupted, "))
        let one = try sandbox.shell(
            Self.run("letters/a.pdf", untilRunning: 1, andThere: "stub", signal: signal))
        #expect(one.output == "\(status)\n0\n", "a single letter is watched too, once it is a PDF")
    }

    /// The second letter comes when the reader is gone, and the third never.
    @Test func readerThatGoesAwayEndsThePrograms() throws {
        try sandbox.write(PDFStub.letter, to: "letters/a.pdf")
        let late = "until test -d gone; do sleep 0.05; done; cat letter"
        try sandbox.write(PDFStub.pdf(late), to: "letters/b.pdf")
        try sandbox.write(PDFStub.endless, to: "letters/c.pdf")
        let result = try sandbox.shell(
            """
            ("$IMR" letters -j2 --pdftotext ./stub --pdf-timeout 600; mkdir ended) |
                { head -1 >first; exec <&-; until test $(\(PDFStub.countRunning.dropLast())) -ge 1; do sleep 0.05; done; mkdir gone; } &
            n=0; until test -d ended || test $n = 3000; do n=$((n + 1)); sleep 0.01; done
            cut -d, -f2 first; ls -d ended
            \(PDFStub.countRunning)
            """)
        #expect(result.output == "\"file\":\"letters/a.pdf\"\nended\n0\n")
        #expect(result.errors == "")
    }

    @Test func noZombieWaitsForTheEndOfTheRun() throws {
        guard try sandbox.shell("command -v ps").status == 0 else { return }
        for name in ["a", "b", "c"] { try sandbox.write(PDFStub.letter, to: "letters/\(name).pdf") }
        try sandbox.write(PDFStub.pdf("exit 1"), to: "letters/d.pdf")
        let result = try sandbox.shell(
            """
            mkfifo z.fifo
            "$IMR" letters z.fifo -o json -j1 -q --pdftotext ./stub 2>/dev/null & imr=$!
            exec 3>z.fifo
            ps -eo ppid=,pid=,stat=,args= | awk -v imr=$imr '$1 == imr'
            exec 3>&-; wait $imr; echo $?
            """)
        #expect(result.output == "65\n")
    }
}
