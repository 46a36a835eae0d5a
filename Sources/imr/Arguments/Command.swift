/// What the command line asks for.
struct Command: Equatable, Sendable {
    /// What there is to do.
    enum Action: Equatable, Sendable {
        /// Read letters and write their JSON.
        case convert
        /// Print the help.
        case help
        /// Print the version.
        case version
        /// Print the JSON Schema.
        case schema
        /// Print the completions for a shell.
        case completions(Completions.Shell)
    }

    /// How a letter's object is laid out.
    enum Layout: Equatable, Sendable {
        case compact
        case pretty
    }

    /// When a progress line is shown.
    enum ProgressMode: String, Sendable {
        case auto
        case always
        case never
    }

    /// The program for PDFs, unless the user names another.
    static let usualProgram: Path = "pdftotext"

    /// An operand.
    enum Operand: Equatable, Sendable {
        /// `-`, or no operand at all.
        case standardInput
        /// A file or a folder.
        case path(Path)
    }

    /// What there is to do.
    var action = Action.convert
    /// What to read; never empty after parsing.
    var operands: [Operand] = []
    /// The folder to write to; `nil` for standard output.
    var output: Path?
    /// The folder to write the texts of PDFs to; `nil` for nowhere.
    var savedText: Path?
    /// The layout, where the user chose one.
    var layout: Layout?
    /// Whether the JSON tells positions.
    var showsPositions = false
    /// Whether to print the letter's own lines with what was read in them, instead of JSON.
    var explains = false
    /// How to write a table, if that is wanted instead of JSON.
    var table: TableFormat?
    /// Whether standard input holds records, one a line.
    var readsRecords = false
    /// The member of a record to take for its identifier, where the user named one.
    var idField: [UInt8]?
    /// The member of a record to take for its text, where the user named one.
    var textField: [UInt8]?
    /// The kind of files to take from folders; `nil` for all.
    var only: LetterKind?
    /// The program that takes the text out of PDFs.
    var pdftotext = Command.usualProgram
    /// How long that may take for one PDF, in seconds.
    var pdfTimeout = 30
    /// Whether a warning fails a letter.
    var isStrict = false
    /// How many letters at the same time; `nil` for the number of cores.
    var jobs: Int?
    /// Whether to leave a JSON file that is newer than its letter.
    var skipsUnchanged = false
    /// When to show progress.
    var progress = ProgressMode.auto
    /// Whether to print errors only.
    var isQuiet = false
}
