/// One option: a row of the table from which the parser, the help, the man page, and the completions are made.
struct Option: Equatable, Sendable {
    /// The long names, without their dashes.
    enum Name: String, CaseIterable, Sendable {
        case output
        case jsonl
        case compact
        case pretty
        case positions
        case table
        case explain
        case saveText = "save-text"
        case records
        case idField = "id-field"
        case textField = "text-field"
        case pdftotext
        case pdfTimeout = "pdf-timeout"
        case jobs
        case maxSize = "max-size"
        case only
        case followLinks = "follow-links"
        case skipUnchanged = "skip-unchanged"
        case sync
        case strict
        case verbose
        case quiet
        case progress
        case color
        case help
        case man
        case version
        case schema
        case completions
    }

    /// The kind of value that follows the option.
    enum Value: Equatable, Sendable {
        /// No value: the option is a flag.
        case none
        /// The name of a folder.
        case folder
        /// The name of a program.
        case program
        /// A whole number in this range, with its placeholder in the help.
        case number(String, ClosedRange<Int>)
        /// One of these words, with its placeholder in the help.
        case choice(String, [String])
        /// Any text, with its placeholder in the help.
        case text(String)
        /// One of these words, attached with `=`; without a value, the first word counts.
        case format([String])
    }

    /// The headings of the help, in order.
    enum Group: String, CaseIterable, Sendable {
        case output = "Output"
        case records = "Records"
        case pdf = "PDFs"
        case run = "Run"
        case about = "About imr"
    }

    /// The long name.
    let name: Name
    /// The letter after a single dash; `nil` if there is none.
    let short: Character?
    /// The kind of value that follows.
    let value: Value
    /// The heading of the help that lists the option.
    let group: Group
    /// What the option does: a short sentence, which is also the text of the completions.
    let help: String
    /// What else the man page says about it; empty if there is nothing.
    let details: String

    /// The option in the form of the help: `--output FOLDER`, `--table[=csv|tsv]`, `--quiet`.
    var usage: String {
        switch value {
        case .none: spelling
        case .folder: spelling + " FOLDER"
        case .program: spelling + " PATH"
        case .number(let placeholder, _), .choice(let placeholder, _), .text(let placeholder):
            spelling + " " + placeholder
        case .format(let words): spelling + "[=" + words.joined(separator: "|") + "]"
        }
    }

    /// Whether the option can be used without a value.
    var isFlag: Bool {
        switch value {
        case .none, .format: true
        default: false
        }
    }

    /// The words that the value can be; empty if there is no list of them.
    var choices: [String] {
        switch value {
        case .choice(_, let words), .format(let words): words
        default: []
        }
    }

    /// The option in the form that the user types: `--output`.
    var spelling: String { "--" + name.rawValue }
}
