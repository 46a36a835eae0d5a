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

    /// The word that stands for the value in the help; `nil` for a flag.
    var placeholder: String? {
        switch value {
        case .none: nil
        case .folder: "FOLDER"
        case .program: "PATH"
        case .number(let placeholder, _), .choice(let placeholder, _): placeholder
        }
    }

    /// The words that the value can be, where there is a list of them.
    var choices: [String] {
        if case .choice(_, let words) = value { words } else { [] }
    }

    /// The option as it is typed: `--output`.
    var spelling: String { "--" + name.rawValue }
}
