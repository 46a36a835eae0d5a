/// The command that the command line describes.
struct Command: Equatable, Sendable {
    /// What to do.
    enum Action: Equatable, Sendable {
        /// Read letters and write their JSON.
        case convert
        /// Print the help.
        case help
        /// Print the version.
        case version
        /// Print the JSON Schema.
        case schema
        /// Print the man page.
        case man
        /// Print the completions for a shell.
        case completions(Completions.Shell)
    }

    /// The layout of the JSON of a letter.
    enum Layout: Equatable, Sendable {
        case compact
        case pretty
    }

    /// The format of an explanation.
    enum ExplanationFormat: String, CaseIterable, Sendable {
        /// Lines for a terminal.
        case text
        /// A page for a browser.
        case html
    }

    /// When to show a progress line.
    enum ProgressMode: String, Sendable {
        case auto
        case always
        case never
    }

    /// When to use colors.
    enum ColorMode: String, Sendable {
        case auto
        case always
        case never

        /// Whether what is written to a stream has colors.
        func applies(to stream: Int32) -> Bool {
            switch self {
            case .auto: System.isTerminal(stream) && !System.isSet("NO_COLOR") && !System.isSet("TERM", to: "dumb")
            case .always: true
            case .never: false
            }
        }
    }

    /// The program for PDFs, unless the user names another one.
    static let usualProgram: Path = "pdftotext"

    /// An operand.
    enum Operand: Equatable, Sendable {
        /// `-`, or no operand.
        case standardInput
        /// A file or a folder.
        case path(Path)
    }

    /// What to do.
    var action = Action.convert
    /// What to read; never empty after parsing.
    var operands: [Operand] = []
    /// The folder to write to; `nil` for standard output.
    var output: Path?
    /// The folder to write the texts of PDFs to; `nil` to not write them.
    var savedText: Path?
    /// The layout; `nil` if the user did not choose one.
    var layout: Layout?
    /// Whether the JSON has positions.
    var showsPositions = false
    /// The format of the explanation to give instead of JSON, with the letter's own lines; `nil` to give JSON.
    var explanation: ExplanationFormat?
    /// The format of the table to print instead of JSON; `nil` to print JSON.
    var table: TableFormat?
    /// Whether standard input contains records, one on each line.
    var readsRecords = false
    /// The member that contains a record's identifier; `nil` if the user did not name one.
    var idField: [UInt8]?
    /// The member that contains a record's text; `nil` if the user did not name one.
    var textField: [UInt8]?
    /// The kind of files to read from folders; `nil` for all.
    var only: LetterKind?
    /// Whether links in a folder are followed to files outside of it.
    var followsLinks = false
    /// The most bytes that the text of a letter may have. Letters have 5 kB, and the longest 100 kB.
    var maxSize = 1 << 20
    /// The program that extracts the text of PDFs.
    var pdftotext = Command.usualProgram
    /// The most seconds that the program may take for one PDF.
    var pdfTimeout = 30
    /// Whether a warning fails a letter.
    var isStrict = false
    /// The number of letters to convert at the same time; `nil` for the number of cores.
    var jobs: Int?
    /// Whether to skip a letter whose JSON file was made from it as it is, in the same way.
    var skipsUnchanged = false
    /// Whether the run ends only when everything is on the disk.
    var synchronizes = false
    /// When to show progress.
    var progress = ProgressMode.auto
    /// When to use colors.
    var color = ColorMode.auto
    /// Whether to print every message, and notes too.
    var isVerbose = false
    /// Whether to print errors only.
    var isQuiet = false
}
