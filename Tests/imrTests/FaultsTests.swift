import Foundation
import Testing

/// Inputs that are not as they should be: each is told, and none spoils the others.
@Suite struct InputFaultsTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(Letters.determination(), to: "good.txt")
    }

    static let hopeless: [(input: String, setup: String, error: String)] = [
        ("gone.txt", "", "gone.txt: error: cannot be read: No such file or directory; check the name"),
        ("good.txt/", "", "good.txt/: error: cannot be read: Not a directory; check the name"),
        ("loop", "ln -s loop loop", "loop: error: cannot be read: "),
        ("nowhere", "ln -s gone nowhere", "nowhere: error: cannot be read: No such file or directory"),
        (
            "empty", "mkdir -p empty/deeper",
            "empty: error: no *.pdf or *.txt file in this folder or below it: "
        ),
        ("/dev/zero", "", "/dev/zero: error: is a device that never ends: "),
        ("dangling", "mkdir dangling; ln -s no dangling/x.txt", "dangling/x.txt: error: cannot be read: "),
        ("looped", "mkdir looped; ln -s x.txt looped/x.txt", "looped/x.txt: error: cannot be read: "),
    ]

    @Test(arguments: hopeless) func unreadableInput(_ input: String, _ setup: String, _ error: String) throws {
        let result = try sandbox.shell("\(setup)\n\"$IMR\" good.txt \(input)")
        #expect(result.status == 66)
        #expect(try result.files == ["good.txt"])
        #expect(result.errors.contains(error))
        #expect(result.errors.contains("imr: 2 letters, "))
    }

    @Test(.enabled(if: Sandbox.hasUnprivilegedUser, "root may read everything"))
    func forbiddenInput() throws {
        try sandbox.write(Letters.determination(), to: "letters/a.txt")
        try sandbox.write(Letters.determination(), to: "letters/b/c.txt")
        try sandbox.write(Letters.determination(), to: "letters/d.txt")
        let result = try sandbox.unprivilegedShell(
            "chmod 000 letters/a.txt letters/b; \"$IMR\" letters; s=$?; chmod 700 letters/b; exit $s")
        #expect(result.status == 66)
        #expect(try result.files == ["letters/d.txt"])
        #expect(
            result.errors.contains("letters/a.txt: error: cannot be read: Permission denied; check who may"))
        #expect(result.errors.contains("letters/b/: error: cannot be read: Permission denied; check who may"))
    }

    /// The name is read from the folder before the pipe is opened, and the letter after it was closed.
    @Test func letterThatVanishes() throws {
        for name in ["a", "b", "c"] { try sandbox.write(Letters.determination(), to: "letters/\(name).txt") }
        let result = try sandbox.shell(
            """
            mkfifo first
            "$IMR" first letters -j1 & exec 3>first
            rm letters/b.txt; cat good.txt >&3; exec 3>&-; wait $!
            """)
        #expect(result.status == 66)
        #expect(try result.files == ["first", "letters/a.txt", "letters/c.txt"])
        #expect(result.errors.contains("letters/b.txt: error: cannot be read: No such file or directory"))
    }

    @Test func namedPipeIsReadToItsEnd() throws {
        let result = try sandbox.shell(
            """
            mkfifo pipe letters.fifo; mkdir letters; mkfifo letters/x.txt; cp good.txt letters
            (cat good.txt; sleep 0.1; cat good.txt) >pipe & "$IMR" pipe --positions --compact; "$IMR" letters
            """)
        let lines = try result.lines
        #expect(lines.map { $0["file"] as? String } == ["pipe", "letters/good.txt"], "a walk passes pipes over")
        let positions = try #require(lines.first?["positions"] as? [String: Any])
        let sections = positions["sections"] as? [[String: Any]]
        if let end = sections?.last?["end"] as? Int { #expect(end == 2 * Letters.determination().utf8.count) }
    }

    @Test(arguments: ["/dev/null", "empty.txt"]) func emptyInput(_ name: String) throws {
        let result = try sandbox.shell(": >empty.txt; \"$IMR\" \(name)")
        #expect(result.status == 65)
        #expect(try result.object["edition"] is NSNull)
        #expect(result.errors.hasPrefix("\(name)"))
    }

    @Test func anyBytesGiveValidJSON() throws {
        let result = try sandbox.shell(
            """
            (cat good.txt; printf 'a\\000b\\377\\376c\\033[2J\\001') >odd.txt
            head -c 100000 /dev/urandom >noise.txt
            "$IMR" odd.txt noise.txt
            """)
        #expect(try result.files == ["noise.txt", "odd.txt"])
        #expect(!result.errors.contains("\u{1B}"))
    }

    @Test func longLetter() throws {
        let long = Letters.determination() + String(repeating: "The worker walks well.\n", count: 40_000)
        try sandbox.write(long, to: "long.txt")
        try sandbox.write(long, to: "letters/a.txt")
        try sandbox.write(Letters.determination(), to: "letters/b.txt")
        let alone = try sandbox.imr("long.txt", "--compact", "-q")
        #expect(try alone.object["edition"] as? String == "determination")
        let result = try sandbox.imr("letters", "-q")
        #expect(try result.files == ["letters/a.txt", "letters/b.txt"])
        let good = try sandbox.imr("good.txt", "--compact", "-q").output
        let last = try #require(result.output.split(separator: "\n").last)
        #expect(good == last.replacing("\"letters/b.txt\"", with: "\"good.txt\"") + "\n")
    }

    #if os(Linux)
        @Test func namesThatAreNotUTF8() throws {
            let result = try sandbox.shell(
                """
                mkdir letters; name=$(printf 'a\\377\\033b'); cp good.txt "letters/$name.txt"
                "$IMR" letters -o json && test -f "json/$name.json" && cat "json/$name.json"
                "$IMR" "letters/$name.txt" letters/gone 2>errors; "$IMR" "$name" 2>>errors; cat errors >&2
                """)
            let name = "a\u{FFFD}\\u001bb"
            #expect(result.output.contains("\"file\": \"letters/\(name).txt\""))
            #expect(result.output.contains("\"file\":\"letters/\(name).txt\""))
            #expect(result.errors.contains("a\u{FFFD}?b: error: cannot be read: "))
            #expect(!result.errors.contains("\u{1B}"))
        }
    #endif
}

/// Outputs that cannot be made.
@Suite struct OutputFaultsTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        for name in ["a", "b", "c"] { try sandbox.write(Letters.determination(), to: "letters/\(name).txt") }
    }

    @Test func clashIsRefusedBeforeAnythingIsWritten() throws {
        try sandbox.write(Letters.determination(), to: "more/b.txt")
        try sandbox.write(Letters.determination(), to: "b.TXT")
        let pairs = [
            ("letters", "more"), ("letters/b.txt", "b.TXT"), ("more", "b.TXT"), ("letters", "letters"),
        ]
        for (first, second) in pairs {
            let result = try sandbox.imr(first, second, "-o", "json")
            #expect(result.status == 64)
            #expect(result.errors.contains("both would be written to json/") || first != second)
            #expect(result.errors.contains("would both be written to json/") || first == second)
            #expect(result.errors.contains("nothing was written"))
            #expect(!FileManager.default.fileExists(atPath: sandbox.folder.path + "/json"))
        }
        #expect(try sandbox.imr("letters", "more").files.count == 4, "without files there is no clash")
    }

    @Test func inputIsNeverOverwritten() throws {
        try sandbox.write(Letters.determination(), to: "a.json")
        try sandbox.write(Letters.determination(), to: "a.txt")
        let result = try sandbox.imr("a.json", "a.txt", "-o", ".")
        #expect(result.status == 64)
        #expect(result.errors.contains("a.json is an input and would be overwritten"))
        #expect(sandbox.read("a.json") == Letters.determination())
    }

    @Test func outputMayLieInsideTheInput() throws {
        for output in ["letters", "letters/json"] {
            for _ in 1...2 { #expect(try sandbox.imr("letters", "-o", output).status == 0) }
        }
        let names = ["a", "b", "c"]
        #expect(
            sandbox.files(in: "letters")
                == (names.flatMap { ["\($0).json", "\($0).txt"] } + names.map { "json/\($0).json" }).sorted())
        #expect(sandbox.read("letters/a.json") == sandbox.read("letters/json/a.json"))
    }

    @Test func fileInThePlaceOfTheOutputFolder() throws {
        try sandbox.write("mine", to: "json")
        let result = try sandbox.imr("letters", "-o", "json")
        #expect(result.status == 73)
        #expect(result.errors.hasPrefix("json: error: cannot be created: Not a directory; "))
        #expect(sandbox.read("json") == "mine")
    }

    @Test func folderInThePlaceOfAFile() throws {
        try sandbox.write("mine", to: "json/b.json/x")
        let result = try sandbox.imr("letters", "-o", "json")
        #expect(result.status == 73)
        #expect(result.errors.contains("json/b.json: error: cannot be created: Is a directory; "))
        #expect(sandbox.files(in: "json") == ["a.json", "b.json/x", "c.json"])
    }

    @Test func fileInThePlaceOfASubfolder() throws {
        try sandbox.write(Letters.determination(), to: "letters/sub/d.txt")
        try sandbox.write("mine", to: "json/sub")
        let result = try sandbox.imr("letters", "-o", "json")
        #expect(result.status == 73)
        #expect(sandbox.files(in: "json") == ["a.json", "b.json", "c.json", "sub"])
        #expect(sandbox.read("json/sub") == "mine")
    }

    @Test(.enabled(if: Sandbox.hasUnprivilegedUser, "root may write everywhere")) func forbiddenOutput() throws {
        let result = try sandbox.unprivilegedShell("mkdir json; chmod 555 json; \"$IMR\" letters -o json")
        #expect(result.status == 73)
        #expect(
            result.errors.contains("json/a.json: error: cannot be created: Permission denied; check who may"))
    }

    @Test func closedStandardOutput() throws {
        let result = try sandbox.shell("\"$IMR\" letters >&-")
        #expect(result.status == 74)
        #expect(result.errors.hasPrefix("<stdout>: error: cannot be written: "))
    }

    @Test func closedStandardStreamsHarmNothing() throws {
        #expect(try sandbox.shell("\"$IMR\" letters -o json <&- >&- 2>&-").status == 0)
        #expect(sandbox.files(in: "json") == ["a.json", "b.json", "c.json"])
        #expect(sandbox.read("letters/a.txt") == Letters.determination())
        #expect(try sandbox.shell("\"$IMR\" <&-").status == 66)
    }

    @Test func readerThatGoesAway() throws {
        try sandbox.writeLetters(300)
        let result = try sandbox.shell("{ \"$IMR\" letters -q; echo $? >status; } | head -n 1; cat status")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last == "0")
        #expect(result.errors == "")
        #expect(try sandbox.shell("\"$IMR\" letters -o json 2>&1 | true").status == 0)
        #expect(try sandbox.shell("{ \"$IMR\" --help; echo $? >&2; } | true").errors == "0\n")
    }

    #if os(Linux)
        @Test func fullDeviceOnStandardOutput() throws {
            for arguments in ["letters", "letters/a.txt", "--help"] {
                let result = try sandbox.shell("\"$IMR\" \(arguments) >/dev/full")
                #expect(result.status == 74)
                #expect(
                    result.errors.contains(
                        "<stdout>: error: cannot be written: No space left on device; free"))
            }
        }

        @Test(.enabled(if: Sandbox.isRoot, "only root may mount a small file system"))
        func fullDisk() throws {
            try sandbox.writeLetters(200)
            let result = try sandbox.shell(
                """
                mkdir json && mount -t tmpfs -o size=128k tmpfs json || exit 1
                "$IMR" letters -o json -j4; s=$?
                "$IMR" letters -o whole -q
                diff -rq json whole | grep -v '^Only in whole'
                find json -name '*.json' | head -n 1 | wc -l
                umount json; exit $s
                """)
            #expect(result.status == 73 || result.status == 74)
            #expect(result.errors.contains("No space left on device; free some space, then run again"))
            #expect(result.output.filter { !$0.isWhitespace } == "1", "no half file, no temporary file")
        }

        @Test(.enabled(if: Sandbox.isRoot, "only root may mount a read-only file system"))
        func readOnlyDisk() throws {
            let result = try sandbox.shell(
                """
                mkdir json && mount -t tmpfs -o size=128k,ro tmpfs json || exit 1
                "$IMR" letters -o json; s=$?; "$IMR" letters -o json/sub; t=$?; umount json
                test $t = 73 && exit $s
                """)
            #expect(result.status == 73)
            #expect(
                result.errors.contains(
                    "json/a.json: error: cannot be created: Read-only file system; choose another output"
                ))
            #expect(result.errors.contains("json/sub: error: cannot be created: Read-only file system"))
        }
    #endif
}
