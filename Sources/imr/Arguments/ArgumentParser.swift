/// Parses the command line.
///
/// The forms are `--name value`, `--name=value`, `-n value`, `-nvalue` and flags in groups (`-qj4`); `--` ends the
/// options. If an option is repeated, the last one counts. A value that starts with `-` must be attached
/// (`--output=-x`), so that a missing value never consumes the next argument. An optional value must always be
/// attached.
struct ArgumentParser {
    private var command = Command()
    private var rest: ArraySlice<[UInt8]>

    private static let dash = UInt8(ascii: "-")
    private static let equals = UInt8(ascii: "=")

    private init(_ arguments: [[UInt8]]) { rest = arguments[...] }

    /// Parses the arguments. They are bytes, because the name of a file may be any bytes.
    static func parse(_ arguments: [[UInt8]]) throws(UsageError) -> Command {
        var parser = ArgumentParser(arguments)
        try parser.parse()
        try parser.check()
        return parser.command
    }

    private mutating func parse() throws(UsageError) {
        var acceptsOptions = true
        while let argument = rest.popFirst() {
            if !acceptsOptions || argument.first != Self.dash || argument.count == 1 {
                try addOperand(argument)
            } else if argument == [Self.dash, Self.dash] {
                acceptsOptions = false
            } else if argument[1] == Self.dash {
                try parseLong(argument.dropFirst(2))
            } else {
                try parseGroup(argument.dropFirst())
            }
        }
    }

    private mutating func addOperand(_ argument: [UInt8]) throws(UsageError) {
        if argument.isEmpty { throw .emptyOperand }
        command.operands.append(argument == [Self.dash] ? .standardInput : .path(Path(argument)))
    }

    /// Parses `name`, `name value` or `name=value`, without the dashes.
    private mutating func parseLong(_ argument: ArraySlice<UInt8>) throws(UsageError) {
        let parts = argument.split(separator: Self.equals, maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(decoding: parts[0], as: UTF8.self)
        guard let option = Options.named(name) else {
            throw .unknownOption("--" + name, suggestion: Suggestion.option(for: name))
        }
        let joined = parts.count == 2 ? parts[1] : nil
        if option.isFlag {
            if option.value == .none, joined != nil { throw .unexpectedValue(option) }
            try command.apply(option, joined)
        } else {
            let value = if let joined { joined } else { try nextValue(of: option) }
            try command.apply(option, value)
        }
    }

    /// Parses `q`, `qj4`, `j4` or `j 4`, without the dash.
    private mutating func parseGroup(_ group: ArraySlice<UInt8>) throws(UsageError) {
        let text = String(decoding: group, as: UTF8.self)
        var index = group.startIndex
        for letter in text {
            guard let option = Options.withShort(letter) else {
                throw .unknownOption("-" + String(letter), suggestion: Suggestion.option(for: text))
            }
            // All letters up to here are those of options, so each is one byte.
            index += 1
            if option.isFlag {
                try command.apply(option, nil)
                continue
            }
            let joined = group[index...]
            if joined.first == Self.equals { throw .equalsAfterLetter(option) }
            return try command.apply(option, joined.isEmpty ? nextValue(of: option) : joined)
        }
    }

    private mutating func nextValue(of option: Option) throws(UsageError) -> ArraySlice<UInt8> {
        guard let next = rest.first, next.first != Self.dash else { throw .missingValue(option) }
        rest.removeFirst()
        return next[...]
    }

    /// Checks that the options and operands fit together.
    private mutating func check() throws(UsageError) {
        guard command.action == .convert else { return }
        if command.operands == [.path("help")], System.kind(of: "help") == nil { return command.action = .help }
        if let (option, word) = mistakenFormat { throw .formatApart(option, word) }
        if command.operands.isEmpty { command.operands = [.standardInput] }
        if command.isQuiet, command.isVerbose { throw .quietAndVerbose }
        if let output = command.output, output.looksLikeFile, System.kind(of: output) != .folder {
            throw .outputIsNoFolder
        }
        try checkRecords()
        try checkTable()
        let standardInputs = command.operands.count { $0 == .standardInput }
        if standardInputs > 1 { throw .standardInputTwice }
        if standardInputs > 0, command.output != nil { throw .standardInputHasNoName }
        if standardInputs > 0, command.savedText != nil { throw .standardInputHasNoNameForText }
        if command.explanation == .text, command.output != nil { throw .explanationIsNoFile }
        if command.explanation == .html, command.skipsUnchanged { throw .pagesAreWrittenAgain }
        if command.skipsUnchanged, command.output == nil { throw .needsOutput(.skipUnchanged) }
        if command.synchronizes, command.output == nil { throw .needsOutput(.sync) }
    }

    /// A format that is an operand, after an option without one: `imr --table csv letters/`, `imr --explain html letters/`.
    private var mistakenFormat: (option: Option.Name, word: String)? {
        guard case .path(let first)? = command.operands.first, System.kind(of: first) == nil else { return nil }
        if command.table == .csv, TableFormat(rawValue: first.text) != nil { return (.table, first.text) }
        if command.explanation == .text, Command.ExplanationFormat(rawValue: first.text) != nil {
            return (.explain, first.text)
        }
        return nil
    }

    private func checkRecords() throws(UsageError) {
        guard command.readsRecords else {
            if command.idField != nil { throw .fieldWithoutRecords(.idField) }
            if command.textField != nil { throw .fieldWithoutRecords(.textField) }
            return
        }
        if command.recordFields.id == command.recordFields.text { throw .sameField }
        if command.output != nil { throw .notWithRecords(.output) }
        if command.layout == .pretty { throw .notWithRecords(.pretty) }
        if command.explanation != nil { throw .notWithRecords(.explain) }
        if command.skipsUnchanged { throw .notWithRecords(.skipUnchanged) }
        if command.synchronizes { throw .notWithRecords(.sync) }
        if command.savedText != nil { throw .notWithRecords(.saveText) }
        if command.only != nil { throw .notWithRecords(.only) }
        if command.followsLinks { throw .notWithRecords(.followLinks) }
    }

    private func checkTable() throws(UsageError) {
        guard command.table != nil else { return }
        if command.output != nil { throw .tableIsNoFolder }
        if command.layout == .compact { throw .notWithTable(.jsonl) }
        if command.layout == .pretty { throw .notWithTable(.pretty) }
        if command.showsPositions { throw .notWithTable(.positions) }
        if command.explanation != nil { throw .notWithTable(.explain) }
    }
}

extension Command {
    /// Applies an option; `value` is `nil` for a flag, and for an optional value that is missing.
    fileprivate mutating func apply(_ option: Option, _ value: ArraySlice<UInt8>?) throws(UsageError) {
        if let value, value.isEmpty { throw .emptyValue(option) }
        let value = value ?? option.choices.first.map { Array($0.utf8)[...] } ?? []
        let text = String(decoding: value, as: UTF8.self)
        switch option.value {
        case .none, .folder, .program, .text: break
        case .number(_, let range):
            guard let number = Int(text), range.contains(number) else { throw .notANumber(option, text) }
        case .choice(_, let words), .format(let words):
            guard words.contains(text) else {
                throw .notAChoice(option, text, suggestion: Suggestion.nearest(to: text, among: words))
            }
        }
        switch option.name {
        case .output: output = Path(value)
        case .jsonl, .compact: layout = .compact
        case .pretty: layout = .pretty
        case .positions: showsPositions = true
        case .explain: explanation = ExplanationFormat(rawValue: text)
        case .table: table = TableFormat(rawValue: text)
        case .records: readsRecords = true
        case .idField: idField = Array(value)
        case .textField: textField = Array(value)
        case .jobs: jobs = Int(text)
        case .followLinks: followsLinks = true
        case .sync: synchronizes = true
        case .skipUnchanged: skipsUnchanged = true
        case .saveText: savedText = Path(value)
        case .maxSize: if let size = Int(text) { maxSize = size << 20 }
        case .only: only = LetterKind(rawValue: text)
        case .pdftotext: pdftotext = Path(value)
        case .pdfTimeout: if let seconds = Int(text) { pdfTimeout = seconds }
        case .strict: isStrict = true
        case .color: if let mode = ColorMode(rawValue: text) { color = mode }
        case .verbose: isVerbose = true
        case .progress: if let mode = ProgressMode(rawValue: text) { progress = mode }
        case .quiet: isQuiet = true
        case .schema: action = .schema
        case .man: action = .man
        case .completions: if let shell = Completions.Shell(rawValue: text) { action = .completions(shell) }
        case .help: action = .help
        case .version: action = .version
        }
    }
}
