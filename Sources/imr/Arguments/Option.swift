/// One option: a row of the table that the parser, the help and the completions are made from.
struct Option: Equatable, Sendable {
    /// The long names, without their dashes.
    enum Name: String, CaseIterable, Sendable {
        case output
        case compact
        case pretty
        case positions
        case explain
        case saveText = "save-text"
        case table
        case records
        case idField = "id-field"
        case textField = "text-field"
        case jobs
        case skipUnchanged = "skip-unchanged"
        case only
        case strict
        case progress
        case quiet
        case pdftotext
        case pdfTimeout = "pdf-timeout"
        case help
        case version
        case schema
        case completions
    }

    /// What has to follow the option.
    enum Value: Equatable, Sendable {
        /// Nothing: the option is a flag.
        case none
        /// The name of a folder.
        case folder
        /// The name of a program.
        case program
        /// A whole number in this range, called by the placeholder in the help.
        case number(String, ClosedRange<Int>)
        /// One of these words, called by the placeholder in the help.
        case choice(String, [String])
        /// Any text, called by the placeholder in the help.
        case text(String)
        /// One of these words, joined by a `=`, or nothing, which means the first.
        case format([String])
    }

    /// The headings of the help, in its order.
    enum Group: String, CaseIterable, Sendable {
        case output = "Output"
        case run = "Run"
        case about = "About"
    }

    /// The long name.
    let name: Name
    /// The letter after a single dash, if there is one.
    let short: Character?
    /// What has to follow.
    let value: Value
    /// Where the help lists it.
    let group: Group
    /// What it does, in a few words.
    let help: String

    /// The option as the help shows it: `--output FOLDER`, `--table[=csv|tsv]`, `--quiet`.
    var form: String {
        switch value {
        case .none: spelling
        case .folder: spelling + " FOLDER"
        case .program: spelling + " PATH"
        case .number(let placeholder, _), .choice(let placeholder, _), .text(let placeholder):
            spelling + " " + placeholder
        case .format(let words): spelling + "[=" + words.joined(separator: "|") + "]"
        }
    }

    /// Whether the option can stand without a value.
    var isFlag: Bool {
        switch value {
        case .none, .format: true
        default: false
        }
    }

    /// The words that the value can be, where there is a list of them.
    var choices: [String] {
        switch value {
        case .choice(_, let words), .format(let words): words
        default: []
        }
    }

    /// The option as it is typed: `--output`.
    var spelling: String { "--" + name.rawValue }
}
