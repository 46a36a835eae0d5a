import Foundation
import Testing

/// What one gets for what one types.
@Suite struct ModesTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func oneLetterIsIndented() throws {
        try sandbox.write(Letters.determination(), to: "sub/letter.txt")
        let result = try sandbox.imr("sub/letter.txt")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("{\n  \"schemaVersion\""))
        #expect(result.output.hasSuffix("\n}\n"))
        #expect(try result.object["file"] as? String == "sub/letter.txt")
        #expect(try result.object["edition"] as? String == "determination")
        #expect(!result.errors.contains("imr:"), "a closing line is for many letters")
    }

    @Test(arguments: [[], ["-"], ["/dev/stdin"]]) func standardInput(_ arguments: [String]) throws {
        let letter = Letters.determination()
        let result =
            arguments.isEmpty ? try sandbox.imr(input: letter) : try sandbox.imr(arguments[0], input: letter)
        #expect(result.status == 0)
        #expect(try result.object["edition"] as? String == "determination")
        let file = try result.object["file"] as? String
        #expect(file == (arguments == ["/dev/stdin"] ? "/dev/stdin" : nil))
    }

    @Test func severalLettersAreLinesInTheOrderOfTheirPaths() throws {
        for name in ["b.txt", "a.md", "c"] { try sandbox.write(Letters.determination(), to: name) }
        let result = try sandbox.imr("c", "b.txt", "a.md")
        #expect(result.status == 0)
        #expect(try result.files == ["a.md", "b.txt", "c"])
    }

    @Test func folderIsWalkedInTheByteOrderOfPaths() throws {
        let names = ["a-b.txt", "a.txt", "a/z.txt", "a0.TXT", "b/c/d.Txt", "Z.txt"]
        for name in names + [".hidden.txt", ".git/x.txt", "notes.md", "txt", "a/old.txt.bak"] {
            try sandbox.write(Letters.determination(), to: "letters/" + name)
        }
        for folder in ["letters", "letters/", "./letters"] {
            let result = try sandbox.imr(folder)
            #expect(result.status == 0)
            let paths = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let root = folder.hasSuffix("/") ? folder : folder + "/"
            #expect(try result.files == paths.map { root + $0 }, "each path opens its letter")
        }
    }

    @Test func linksToFilesInTheFolderAreFollowedAndToFoldersNot() throws {
        try sandbox.write(Letters.determination(), to: "elsewhere/letter")
        try sandbox.write(Letters.determination(), to: "letters/a.txt")
        let result = try sandbox.shell(
            """
            ln -s ../elsewhere/letter letters/b.txt; ln -s ../elsewhere letters/c
            ln -s ../elsewhere letters/d.txt; ln -s a.txt letters/e.txt
            ln -s .. letters/up; ln -s letters link
            "$IMR" link
            """)
        #expect(result.status == 0)
        #expect(try result.files == ["link/a.txt", "link/e.txt"], "the link that the user names is followed")
    }

    @Test func pagesOfAFolderHaveAList() throws {
        try sandbox.write(Letters.determination(), to: "letters/sub/a&b.txt")
        try sandbox.write("no letter\n", to: "letters/b.txt")
        let result = try sandbox.imr("letters", "gone.txt", "--explain=html", "-o", "pages", "-q")
        #expect(result.status == 66)
        #expect(sandbox.files(in: "pages") == ["b.html", "index.html", "sub/a&b.html"])
        let list = try #require(sandbox.read("pages/index.html"))
        #expect(list.contains("<a href=\"./sub/a%26b.html\">sub/a&amp;b</a>"))
        #expect(list.contains("gone.txt"), "a letter that cannot be read has a row")
        let one = try sandbox.imr("letters/b.txt", "--explain=html")
        #expect(one.output == sandbox.read("pages/b.html"))
        #expect(try sandbox.imr("letters", "--explain=html").errors.contains("add -o FOLDER, or name one letter"))
        try sandbox.write(Letters.determination(), to: "letters/index.txt")
        let clash = try sandbox.imr("letters", "--explain=html", "-o", "pages")
        #expect(clash.status == 64 && clash.errors.contains("rename the letter"))
    }

    /// A browser runs the script only if it has this hash.
    @Test func listAllowsItsOwnScriptAlone() throws {
        let result = try sandbox.shell(
            """
            mkdir l; printf x > l/a.txt; "$IMR" l --explain=html -o pages -q 2>/dev/null
            command -v openssl >/dev/null || exit 3
            sed -n '/<script>/,/<\\/script>/p' pages/index.html | sed '1s/.*<script>//; $s/<\\/script>.*//' >script
            head -c -1 script | openssl dgst -sha256 -binary | base64; grep -o "sha256-[^']*" pages/index.html
            """)
        guard result.status != 3 else { return }
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[1] == "sha256-" + lines[0])
    }

    @Test func outputFolderMirrorsTheInput() throws {
        try sandbox.writeLetters(25)
        let result = try sandbox.imr("letters", "-o", "new/json/")
        #expect(result.status == 0)
        #expect(result.output == "")
        let expected = (0..<25).map { "\(100 + $0 / 10)/letter-\(1000 + $0).json" }
        #expect(sandbox.files(in: "new/json") == expected)
        let one = try sandbox.imr("letters/102/letter-1020.txt")
        #expect(sandbox.read("new/json/102/letter-1020.json") == one.output)
    }

    @Test func namedFilesGoToTheTopOfTheOutputFolder() throws {
        try sandbox.write(Letters.determination(1), to: "x/a.txt")
        try sandbox.write(Letters.determination(2), to: "y/b.md")
        let result = try sandbox.imr("x/a.txt", "y/b.md", "-ojson", "--compact")
        #expect(result.status == 0)
        #expect(sandbox.files(in: "json") == ["a.json", "b.md.json"])
        #expect(sandbox.read("json/a.json") == (try sandbox.imr("x/a.txt", "--compact").output))
    }

    /// What is there is replaced whole, also where it is longer, or has another name too; the rest is added.
    @Test func outputReplacesWhatIsThere() throws {
        for number in 10..<40 { try sandbox.write(Letters.determination(), to: "letters/\(number).txt") }
        #expect(try sandbox.imr("letters", "-o", "whole", "-q").status == 0)
        let old = "{\"schemaVersion\":\"1.0\"}" + String(repeating: "old\n", count: 9999)
        try sandbox.write(old, to: "json/12.json")
        let result = try sandbox.shell(
            "ln json/12.json other; \"$IMR\" letters -o json -q -j2; diff -r json whole && echo same")
        #expect(result.output == "same\n", "no temporary file either")
        #expect(sandbox.read("other") == old, "another name of the old file keeps it")
    }

    @Test func outputHasTheRightsThatTheCallerWants() throws {
        try sandbox.writeLetters(12)
        let result = try sandbox.shell("umask 027; \"$IMR\" letters -o json -q; find json -type f ! -perm 640")
        #expect(result.status == 0)
        #expect(result.output == "")
    }

    @Test func layoutCanBeChosen() throws {
        for name in ["a.txt", "b.txt"] { try sandbox.write(Letters.determination(), to: name) }
        let compact = try sandbox.imr("a.txt", "--compact")
        #expect(compact.output.split(separator: "\n").count == 1)
        let pretty = try sandbox.imr("--pretty", "a.txt", "b.txt")
        #expect(pretty.output == (try sandbox.imr("a.txt").output + sandbox.imr("b.txt").output))
    }

    @Test func positionsAreAddedOnDemand() throws {
        try sandbox.write(Letters.determination(), to: "a.txt")
        #expect(try sandbox.imr("a.txt").object["positions"] == nil)
        #expect(try sandbox.imr("a.txt", "--positions").object["positions"] is [String: Any])
    }

    @Test(arguments: [["--help"], ["-h"], ["--version"], ["--schema"], ["--completions", "fish"]])
    func tellsAboutItself(_ arguments: [String]) throws {
        let result = try sandbox.shell("\"$IMR\" \(arguments.joined(separator: " ")) nothing.txt")
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        #expect(result.errors == "")
    }

    @Test func version() throws { #expect(try sandbox.imr("--version").output == "imr 1.0.0\n") }

    @Test func explainShowsTheLettersLines() throws {
        try sandbox.write(Letters.determination(), to: "a.txt")
        try sandbox.write("no letter\u{1B}[2J\n", to: "b.txt")
        let one = try sandbox.imr("--explain", "a.txt")
        #expect(one.status == 0)
        #expect(one.output.contains(" │ HOW THE IMR FINAL DETERMINATION WAS MADE\n"))
        #expect(!one.output.contains("\u{1B}"), "colors are for a terminal")
        let both = try sandbox.imr("--explain", "a.txt", "b.txt")
        #expect(both.status == 65)
        #expect(both.output.hasPrefix("a.txt:\n"))
        #expect(both.output.contains("\nb.txt:\n"))
        #expect(both.output.contains("[not-a-determination]"))
        #expect(!both.errors.contains("[not-a-determination]"), "it stands below its line")
        #expect(try sandbox.imr("--explain", "-o", "out", "a.txt").status == 64)
    }
}

/// What comes on standard error, and the exit status.
@Suite struct MessagesTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(Letters.determination(), to: "good.txt")
        try sandbox.write(Letters.withWarning, to: "headless.txt")
        try sandbox.write(Letters.shoppingList, to: "list.txt")
    }

    @Test func warningsAreToldAndPass() throws {
        let result = try sandbox.imr("headless.txt")
        #expect(result.status == 0)
        #expect(result.errors.contains("headless.txt:"))
        #expect(result.errors.contains(": warning: "))
    }

    @Test func quietTellsErrorsOnly() throws {
        #expect(try sandbox.imr("headless.txt", "good.txt", "-q").errors == "")
        let errors = try sandbox.imr("headless.txt", "list.txt", "-q").errors
        #expect(errors.contains("list.txt"))
        #expect(errors.contains("[not-a-determination]"))
        #expect(!errors.contains(": warning: "))
        #expect(!errors.contains("imr: "))
    }

    @Test func strictFailsOnAWarning() throws {
        let result = try sandbox.imr("headless.txt", "--strict", "-q")
        #expect(result.status == 65)
        #expect(result.errors.contains(": warning: "), "what fails a letter is told")
        #expect(try result.object["edition"] as? String == "determination")
    }

    @Test func notADeterminationIsWrittenAllTheSame() throws {
        let result = try sandbox.imr("list.txt")
        #expect(result.status == 65)
        #expect(try result.object["edition"] is NSNull)
        #expect(result.errors.contains("error: "))
        #expect(try sandbox.imr("list.txt", "-o", "json", "-q").status == 65)
        #expect(sandbox.read("json/list.json") == result.output)
    }

    @Test func statusIsThatOfTheFirstFailure() throws {
        #expect(try sandbox.imr("good.txt", "list.txt", "missing.txt").status == 65)
        #expect(try sandbox.imr("good.txt", "list.txt", "absent.txt").status == 66)
    }

    @Test func closingLineCounts() throws {
        let result = try sandbox.imr("good.txt", "list.txt", "missing.txt")
        let last = result.errors.split(separator: "\n").suffix(2).map(String.init)
        #expect(last.first?.hasPrefix("imr: 3 letters, 1 issue, 1 error, 0 warnings, 1 failure, ") == true)
        #expect(last.first?.hasSuffix(" s") == true)
        #expect(last.last == "imr: 1 not-a-determination")
    }

    @Test func progressIsForTerminalsOrOnDemand() throws {
        #expect(try !sandbox.imr("good.txt", "list.txt").errors.contains("\r"))
        #expect(try !sandbox.imr("good.txt", "list.txt", "--progress=never").errors.contains("\r"))
        #expect(try !sandbox.imr("good.txt", "list.txt", "--progress=always", "-q").errors.contains("\r"))
        let result = try sandbox.imr("good.txt", "list.txt", "--progress=always", "-o", "json")
        #expect(result.errors.contains("\r\u{1B}[K\u{1B}[?7l1 of 2 letters, 50 %, "))
        #expect(
            result.errors.contains("\r\u{1B}[Kimr: 2 letters, "), "the line is gone before the closing line")
    }

    @Test func usageErrorsReadNothing() throws {
        let result = try sandbox.imr("good.txt", "--otput", "json")
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(
            result.errors == "imr: unknown option --otput; did you mean --output?\nTry 'imr --help'.\n")
    }
}

/// The number of workers shows nowhere.
@Suite struct OrderTests {
    @Test func anyNumberOfWorkersGivesTheSameBytes() throws {
        let sandbox = try Sandbox()
        try sandbox.writeLetters(300)
        for number in stride(from: 0, to: 300, by: 7) {
            let path = "letters/\(100 + number / 10)/letter-\(1000 + number).txt"
            try sandbox.write(number.isMultiple(of: 2) ? Letters.withWarning : Letters.shoppingList, to: path)
        }
        try sandbox.write(Letters.determination(), to: "letters.txt")
        let one = try sandbox.imr("letters", "letters.txt", "gone", "-j1", "--progress=never")
        #expect(one.status == 66)
        for jobs in ["-j2", "-j8", "-j64"] {
            let many = try sandbox.imr("gone", "letters.txt", "letters", jobs, "--progress=never")
            #expect(many.status == one.status)
            #expect(many.output == one.output)
            #expect(messages(many) == messages(one))
        }
        let trees = try sandbox.shell(
            """
            "$IMR" letters -o json1 -j1 -q 2>errors1; "$IMR" letters -o json8 -j8 -q 2>errors8
            cmp errors1 errors8 && diff -r json1 json8 && find json8 -type f | wc -l
            """)
        #expect(trees.output.filter(\.isNumber) == "300")
    }

    /// All but the closing line, which has a time.
    private func messages(_ result: Sandbox.Result) -> [Substring] {
        result.errors.split(separator: "\n").filter { !$0.hasPrefix("imr: 302 letters, ") }
    }
}
