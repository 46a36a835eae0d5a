extension UsageError {
    /// What is wrong and what to do, as a sentence without its period.
    var sentence: String {
        switch self {
        case .unknownOption("--json", _):
            "unknown option --json: JSON is what imr prints, so leave the option out"
        case .unknownOption(let name, let suggestion):
            "unknown option \(name.printable)" + Self.question(suggestion)
        case .missingValue(let option):
            "\(option.spelling) needs a value: \(option.usage)"
        case .emptyValue(let option):
            "the value of \(option.spelling) is empty: write \(option.usage)"
        case .unexpectedValue(let option):
            "\(option.spelling) takes no value"
        case .equalsAfterLetter(let option):
            "= is not allowed after a letter: write \(option.usage)"
        case .notANumber(let option, let value):
            "\(option.spelling) needs a whole number\(option.range), not '\(value.printable)'"
        case .notAChoice(let option, let value, let suggestion):
            "\(option.spelling) can be \(Self.list(option.choices)), not '\(value.printable)'"
                + Self.question(suggestion)
        case .emptyOperand:
            "an input's name is empty; for standard input write -"
        case .standardInputTwice:
            "standard input can be read only once: write - only once"
        case .standardInputHasNoName:
            "standard input has no name for a file in the output folder: leave out -o, or name a file"
        case .standardInputHasNoNameForText:
            "standard input has no name for a file in the folder for texts: leave out --save-text, or name a file"
        case .explanationIsNoFile:
            "--explain prints lines for a terminal: leave out -o, or take --explain=html, which writes pages"
        case .pagesAreWrittenAgain:
            "--explain=html reads all letters, because index.html lists them: leave out --skip-unchanged"
        case .pagesNeedAFolder:
            "--explain=html gives one page for each letter: add -o FOLDER, or name one letter"
        case .pageIsIndex(let path):
            "\(path) would have the page index.html, which is the list of the pages: rename the letter"
        case .needsOutput(let name):
            "--\(name.rawValue) needs an output folder: add -o FOLDER"
        case .fieldWithoutRecords(let name):
            "--\(name.rawValue) names a member of records: add --records"
        case .formatApart(let name, let word):
            "there is no file \(word): for that format, write --\(name.rawValue)=\(word)"
        case .quietAndVerbose:
            "--quiet and --verbose contradict each other: leave one out"
        case .outputIsNoFolder:
            "--output names a folder; for one letter: imr letter.txt > out.json"
        case .sameField:
            "the id and the text are the same member: name two with --id-field and --text-field"
        case .notWithRecords(.only), .notWithRecords(.followLinks):
            "--records reads files of JSON Lines and no folders: leave out --only and --follow-links"
        case .notWithRecords(let name):
            "--records writes one line for each line that it reads: leave out --\(name.rawValue)"
        case .tableIsNoFolder:
            "--table writes one table to standard output: leave out --output, and write > FILE"
        case .notWithTable(.jsonl):
            "--jsonl and --compact are for JSON, not for a table: leave them out, or --table"
        case .notWithTable(.explain):
            "--explain and --table are two forms of output: leave one out"
        case .notWithTable(let name):
            "--\(name.rawValue) is for JSON, not for a table: leave out --table or --\(name.rawValue)"
        case .clash(let first, let second, let output) where first == second:
            "\(first) is given twice, and both would be written to \(output): leave one out; "
                + "nothing was written"
        case .clash(let first, let second, let output):
            "\(first) and \(second) would both be written to \(output): rename one, or convert them separately; "
                + "nothing was written"
        case .clashOfKinds(let first, let second, let output):
            "\(first) and \(second) would both be written to \(output): choose one kind with --only pdf or "
                + "--only txt; nothing was written"
        case .overwritesInput(let path):
            "\(path) is an input and would be overwritten: choose another output folder; nothing was written"
        }
    }

    /// How to learn more; `nil` if the help does not explain the error.
    var hint: String? {
        switch self {
        case .clash, .clashOfKinds, .overwritesInput: nil
        default: "Try 'imr --help'"
        }
    }

    /// The words with commas, and "or" before the last.
    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + (words.count > 2 ? ", or " : " or ") + last
    }

    private static func question(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean \($0)?" } ?? ""
    }
}

extension Option {
    fileprivate var range: String {
        if case .number(_, let range) = value { " from \(range.lowerBound) to \(range.upperBound)" } else { "" }
    }
}

extension String {
    /// The text without control characters, so that an argument cannot control a terminal.
    fileprivate var printable: String { Path(utf8).description }
}
