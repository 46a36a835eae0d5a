import Foundation
import Testing

@testable import imr

/// `--skip-unchanged`: a file is kept if it is what the run would make now, and only then.
@Suite struct ResumeTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.writeLetters(12)
    }

    private static let run = "\"$IMR\" letters -o json --skip-unchanged"

    /// Runs, does something, and runs again. Returns how many letters the second run passed over.
    private func unchanged(after change: String, _ options: String = "") throws -> Int {
        let result = try sandbox.shell("\(Self.run) -q && { \(change); }; \(Self.run) \(options)")
        #expect(result.status == 0)
        let words = result.errors.split(separator: " ")
        guard let index = words.firstIndex(of: "unchanged,") else { return 0 }
        return Int(words[index - 1]) ?? -1
    }

    @Test(arguments: [
        (":", 12),
        ("touch -t 203001010000 letters/100/letter-1003.txt", 11),
        ("touch -t 199901010000 letters/100/letter-1003.txt", 11),
        ("rm json/100/letter-1003.json", 11),
        (": >json/100/letter-1003.json", 11),
        ("head -c 100 json/100/letter-1003.json >x; cat x >json/100/letter-1003.json", 11),
        ("cp -r json copy; rm -r json; mv copy json", 0),
        ("cp -p letters/100/letter-1003.txt letters/100/letter-1004.txt", 11),
    ])
    func isDecidedByWhatMadeTheFile(_ change: String, _ expected: Int) throws {
        #expect(try unchanged(after: change) == expected)
    }

    @Test(arguments: ["--positions", "--compact", "--pdftotext other"])
    func otherOptionsMakeAllAgain(_ options: String) throws {
        #expect(try unchanged(after: ":", options) == 0)
        #expect(try unchanged(after: ":", "-j3 --strict --verbose") == 12, "these do not change the JSON")
    }

    @Test func whatWasFoundIsCountedAgain() throws {
        try sandbox.write("An invoice.\n", to: "letters/invoice.txt")
        let result = try sandbox.shell("\(Self.run); echo $?; \(Self.run); echo $?; \(Self.run) --strict -q; echo $?")
        #expect(result.output == "65\n65\n65\n")
        let counts = result.errors.matches(of: #/[0-9]+ issues, 1 error, 0 warnings/#).map(\.output)
        #expect(counts.count == 2 && counts[0] == counts[1])
        #expect(result.errors.contains("13 unchanged, "))
        #expect(result.errors.contains("messages about unchanged letters are not printed again"))
    }

    @Test func troubleThatMayPassIsTriedAgain() throws {
        let pdfs = try PDFStub.sandbox()
        try pdfs.write(PDFStub.pdf("test -d ready || sleep 5; cat letter"), to: "letters/a.pdf")
        try pdfs.write(PDFStub.pdf("test -d ready || kill -KILL $$; cat letter"), to: "letters/b.pdf")
        try pdfs.write(PDFStub.pdf("exit 1"), to: "letters/c.pdf")
        let run = "\"$IMR\" letters -o json --pdftotext ./stub --skip-unchanged"
        let result = try pdfs.shell(
            "\(run) --pdf-timeout 1 -q 2>/dev/null; mkdir ready; \(run); grep -c '\"edition\": \"d' json/*")
        #expect(result.errors.contains("imr: 3 letters, 1 unchanged, "))
        #expect(result.output == "json/a.json:1\njson/b.json:1\njson/c.json:0\n")
    }

    /// A letter that takes all memory would end every run that tries it again.
    @Test func letterThatEndedTheRunIsNamedAndPassedOver() throws {
        try sandbox.write(
            Letters.determination() + String(repeating: "The worker was seen.\n", count: 20_000), to: "letters/big.txt")
        let marked = """
            "$IMR" letters -o json -j1 -q & n=0
            until test -e json/100/letter-1000.json || test $n = 2000; do n=$((n + 1)); sleep 0.005; done; wait
            """
        _ = try sandbox.shell(marked)
        let path: Path = "letters/big.txt"
        let folder = sandbox.folder.path
        let status = try #require(System.status(of: Path((folder + "/letters/big.txt").utf8)))
        var command = Command()
        command.output = "json"
        let mark = Provenance(command).value(of: path, status, size: 0)
        let json = try OutputFolder.open(Path((folder + "/json").utf8))
        guard System.setAttribute("user.imr.reading", of: json.number, to: mark) else { return }
        let result = try sandbox.shell(
            "touch json/x; rm json/big.json; \(Self.run); \(Self.run) -q; \"$IMR\" letters/big.txt -o json -q")
        #expect(
            result.errors.contains(
                "letters/big.txt: error: was passed over, because an earlier run ended while it read"))
        #expect(result.errors.split(separator: "was passed over").count == 3, "until it is converted")
        #expect(sandbox.read("json/big.json") != nil)
    }

    @Test func needsAnOutputFolder() throws {
        #expect(try sandbox.imr("letters", "--sync").errors.contains("--sync needs an output folder: add -o FOLDER"))
        #expect(try sandbox.imr("letters", "-o", "json", "--sync").status == 0)
    }
}
