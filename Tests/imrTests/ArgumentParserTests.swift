import Testing

@testable import imr

@Suite struct ArgumentParserTests {
    /// A row: the arguments, and what they change in a command that reads `a.txt`.
    struct Row: CustomTestStringConvertible {
        let arguments: [String]
        let expected: Command
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String, _ change: (inout Command) -> Void) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            var command = Command()
            command.operands = [.path("a.txt")]
            change(&command)
            expected = command
        }
    }

    static let rows: [Row] = [
        Row("a.txt") { _ in },
        Row("") { $0.operands = [.standardInput] },
        Row("-") { $0.operands = [.standardInput] },
        Row("a.txt -") { $0.operands.append(.standardInput) },
        Row("--output json a.txt") { $0.output = "json" },
        Row("--output=json a.txt") { $0.output = "json" },
        Row("-o json a.txt") { $0.output = "json" },
        Row("-ojson a.txt") { $0.output = "json" },
        Row("--output=-x a.txt") { $0.output = "-x" },
        Row("--output=a=b a.txt") { $0.output = "a=b" },
        Row("a.txt -o json") { $0.output = "json" },
        Row("-o one -o two a.txt") { $0.output = "two" },
        Row("-qj4 a.txt") {
            $0.isQuiet = true; $0.jobs = 4
        },
        Row("-qj 4 a.txt") {
            $0.isQuiet = true; $0.jobs = 4
        },
        Row("-qojson a.txt") {
            $0.isQuiet = true; $0.output = "json"
        },
        Row("-qq a.txt") { $0.isQuiet = true },
        Row("-j1024 a.txt") { $0.jobs = 1024 },
        Row("--jobs=1 a.txt") { $0.jobs = 1 },
        Row("--compact a.txt") { $0.layout = .compact },
        Row("--pretty a.txt") { $0.layout = .pretty },
        Row("--compact --pretty a.txt") { $0.layout = .pretty },
        Row("--positions a.txt") { $0.showsPositions = true },
        Row("--strict a.txt") { $0.isStrict = true },
        Row("--save-text texts a.txt") { $0.savedText = "texts" },
        Row("--only pdf a.txt") { $0.only = .pdf },
        Row("--only=txt a.txt") { $0.only = .txt },
        Row("--pdftotext ./mine a.txt") { $0.pdftotext = "./mine" },
        Row("--pdf-timeout 5 a.txt") { $0.pdfTimeout = 5 },
        Row("--skip-unchanged -o json a.txt") {
            $0.skipsUnchanged = true; $0.output = "json"
        },
        Row("--progress always a.txt") { $0.progress = .always },
        Row("--progress=never a.txt") { $0.progress = .never },
        Row("--table a.txt") { $0.table = .csv },
        Row("--table=tsv a.txt") { $0.table = .tsv },
        Row("--table=tsv --table a.txt") { $0.table = .csv },
        Row("--table -q a.txt -") {
            $0.table = .csv; $0.isQuiet = true; $0.operands.append(.standardInput)
        },
        Row("--records -") {
            $0.readsRecords = true; $0.operands = [.standardInput]
        },
        Row("--records --id-field key --text-field=body --compact --positions --strict -j2") {
            $0.readsRecords = true; $0.operands = [.standardInput]; $0.layout = .compact
            $0.idField = Array("key".utf8); $0.textField = Array("body".utf8)
            $0.showsPositions = true; $0.isStrict = true; $0.jobs = 2
        },
        Row("--schema a.txt") { $0.action = .schema },
        Row("--help a.txt") { $0.action = .help },
        Row("-h a.txt") { $0.action = .help },
        Row("--version a.txt") { $0.action = .version },
        Row("--completions zsh a.txt") { $0.action = .completions(.zsh) },
        Row("-- a.txt") { _ in },
        Row("a.txt -- --quiet -q") { $0.operands += [.path("--quiet"), .path("-q")] },
        Row("a.txt -- -") { $0.operands.append(.standardInput) },
        Row("a.txt -- --") { $0.operands.append(.path("--")) },
        Row("--help - -") {
            $0.operands = [.standardInput, .standardInput]; $0.action = .help
        },
    ]

    @Test(arguments: rows) func reads(_ row: Row) throws {
        #expect(try ArgumentParser.parse(row.arguments.map { Array($0.utf8) }) == row.expected)
    }

    private static let oneForOne = "--records writes one line for each line that it reads: leave out "

    static let refusals: [(arguments: [String], sentence: String)] = [
        (["--qiet"], "unknown option --qiet; did you mean --quiet?"),
        (["--outptu=x"], "unknown option --outptu; did you mean --output?"),
        (["--skip"], "unknown option --skip; did you mean --skip-unchanged?"),
        (["--xyzzy"], "unknown option --xyzzy"),
        (["---help"], "unknown option ---help; did you mean --help?"),
        (["-x"], "unknown option -x"),
        (["-qx"], "unknown option -x"),
        (["-quiet"], "unknown option -u; did you mean --quiet?"),
        (["-\u{1B}[31m"], "unknown option -?"),
        (["--output"], "--output needs a value: --output FOLDER"),
        (["-o"], "--output needs a value: --output FOLDER"),
        (["-qo"], "--output needs a value: --output FOLDER"),
        (["-o", "--quiet"], "--output needs a value: --output FOLDER"),
        (["-o", "-"], "--output needs a value: --output FOLDER"),
        (["-o", "--", "a.txt"], "--output needs a value: --output FOLDER"),
        (["-j", "-4"], "--jobs needs a value: --jobs N"),
        (["--only", "doc"], "--only can be pdf or txt, not 'doc'"),
        (["--only"], "--only needs a value: --only pdf|txt"),
        (["--pdf-timeout", "0"], "--pdf-timeout needs a whole number from 1 to 86400, not '0'"),
        (["--pdf-timeout"], "--pdf-timeout needs a value: --pdf-timeout SECONDS"),
        (["--pdftotext="], "the value of --pdftotext is empty: write --pdftotext PATH"),
        (["--pdftext", "x"], "unknown option --pdftext; did you mean --pdftotext?"),
        (["--progress"], "--progress needs a value: --progress WHEN"),
        (["--output=", "a.txt"], "the value of --output is empty: write --output FOLDER"),
        (["--jobs=", "4"], "the value of --jobs is empty: write --jobs N"),
        (["-o", ""], "the value of --output is empty: write --output FOLDER"),
        (["-o=json"], "= is not allowed after a letter: write --output FOLDER"),
        (["--quiet=yes"], "--quiet takes no value"),
        (["--quiet="], "--quiet takes no value"),
        (["-j0"], "--jobs needs a whole number from 1 to 1024, not '0'"),
        (["-j1025"], "--jobs needs a whole number from 1 to 1024, not '1025'"),
        (["--jobs", "many"], "--jobs needs a whole number from 1 to 1024, not 'many'"),
        (
            ["--progress", "alwys"],
            "--progress can be auto, always, or never, not 'alwys'; did you mean always?"
        ),
        (["--completions=tcsh"], "--completions can be bash, zsh, or fish, not 'tcsh'"),
        ([""], "an input's name is empty; for standard input write -"),
        (["-", "-"], "standard input can be read only once: write - only once"),
        (
            ["-o", "json"],
            "standard input has no name for a file in the output folder: leave out -o, or name a file"
        ),
        (["--table=xlsx"], "--table can be csv, tsv, or excel, not 'xlsx'"),
        (["--table="], "the value of --table is empty: write --table[=csv|tsv|excel]"),
        (["--table=cvs"], "--table can be csv, tsv, or excel, not 'cvs'; did you mean csv?"),
        (
            ["a.txt", "--table", "-o", "out"],
            "--table writes one table to standard output: leave out --output, and write > FILE"
        ),
        (["--table", "--pretty"], "--pretty is for JSON, not for a table: leave out --table or --pretty"),
        (["--table", "--compact"], "--jsonl and --compact are for JSON, not for a table: leave them out, or --table"),
        (
            ["--table", "--positions"],
            "--positions is for JSON, not for a table: leave out --table or --positions"
        ),
        (["--table", "--explain"], "--explain and --table are two forms of output: leave one out"),
        (["--csv", "a.txt"], "unknown option --csv; did you mean --table=csv?"),
        (["--json", "a.txt"], "unknown option --json: JSON is what imr prints, so leave the option out"),
        (["--format=csv"], "unknown option --format; did you mean --table, --jsonl, or --pretty?"),
        (["--table", "csv", "a"], "there is no file csv: for that format, write --table=csv"),
        (["--explain", "html", "a"], "there is no file html: for that format, write --explain=html"),
        (
            ["--records", "--only", "txt"],
            "--records reads files of JSON Lines and no folders: leave out --only and --follow-links"
        ),
        (["--quiet", "--verbose"], "--quiet and --verbose contradict each other: leave one out"),
        (["a.txt", "-o", "out.json"], "--output names a folder; for one letter: imr letter.txt > out.json"),
        (["a.txt", "-o", "new/out.jsonl"], "--output names a folder; for one letter: imr letter.txt > out.json"),
        (["--records", "-", "-"], "standard input can be read only once: write - only once"),
        (["--records", "--pretty"], Self.oneForOne + "--pretty"),
        (["--records", "--explain"], Self.oneForOne + "--explain"),
        (["--records", "-o", "out"], Self.oneForOne + "--output"),
        (["--records", "--skip-unchanged"], Self.oneForOne + "--skip-unchanged"),
        (["--records", "--save-text", "texts"], Self.oneForOne + "--save-text"),
        (["--records", "--id-field"], "--id-field needs a value: --id-field NAME"),
        (["--records", "--id-field="], "the value of --id-field is empty: write --id-field NAME"),
        (
            ["--records", "--id-field", "text"],
            "the id and the text are the same member: name two with --id-field and --text-field"
        ),
        (["--id-field", "id"], "--id-field names a member of records: add --records"),
        (["a.txt", "--text-field", "text"], "--text-field names a member of records: add --records"),
        (
            ["--save-text", "texts"],
            "standard input has no name for a file in the folder for texts: leave out --save-text, or name a file"
        ),
        (
            ["a.txt", "--explain=html", "-o", "x", "--skip-unchanged"],
            "--explain=html reads all letters, because index.html lists them: leave out --skip-unchanged"
        ),
        (["a.txt", "--explain=doc"], "--explain can be text or html, not 'doc'"),
        (["a.txt", "--skip-unchanged"], "--skip-unchanged needs an output folder: add -o FOLDER"),
    ]

    @Test(arguments: refusals) func refuses(_ arguments: [String], _ sentence: String) throws {
        let error = #expect(throws: UsageError.self) {
            try ArgumentParser.parse(arguments.map { Array($0.utf8) })
        }
        #expect(error?.sentence == sentence)
    }

    @Test func namesNeedNotBeUTF8() throws {
        let name: [UInt8] = [0x61, 0xFF, 0x2E]
        let command = try ArgumentParser.parse([name, Array("-o".utf8) + name])
        #expect(command.operands == [.path(Path(name))])
        #expect(command.output == Path(name))
    }
}
