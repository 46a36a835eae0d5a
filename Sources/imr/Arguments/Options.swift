/// The table of all options.
///
/// To add an option, add its name to `Option.Name`, its row here, and its effect to `Command.apply`.
enum Options {
    /// Every option, in the order of the help.
    static let all: [Option] = [
        row(
            .output, "o", .folder, .output, "Write FOLDER/NAME.json for each letter.",
            """
            The folders of the input are kept below FOLDER. A NAME.json is complete or it is not there.
            """),
        row(
            .jsonl, nil, .none, .output, "Print JSON Lines, also for a single letter.",
            """
            One object a line, without spaces. This is what several letters give in any case.
            """),
        row(.compact, nil, .none, .output, "The same as --jsonl."),
        row(.pretty, nil, .none, .output, "Indent the JSON, also of several letters."),
        row(.positions, nil, .none, .output, "Add the place of every value in the input."),
        row(
            .table, nil, .format(["csv", "tsv", "excel"]), .output, "Print a table with a row for each issue.",
            """
            csv is for programs, tsv has one line for each row, and excel is csv that a double click opens in Excel.
            """),
        row(
            .explain, nil, .format(Command.ExplanationFormat.allCases.map(\.rawValue)), .output,
            "Show the letter and what was read from each line.",
            """
            text is for a terminal, and html is a page for a browser. With -o FOLDER, html gives FOLDER/NAME.html for each
            letter, and FOLDER/index.html with a table of them.
            """),
        row(.saveText, nil, .folder, .output, "Write the text of each PDF to FOLDER/NAME.txt."),
        row(
            .records, nil, .none, .records, "Read JSON Lines with a letter in each object.",
            """
            Each line {"id": ..., "text": ...} gives one line, in the same order. The id comes back unchanged.
            """),
        row(.idField, nil, .text("NAME"), .records, "Name of the member with the id (default: id)."),
        row(.textField, nil, .text("NAME"), .records, "Name of the member with the text (default: text)."),
        row(.pdftotext, nil, .program, .pdf, "Use this program for PDFs (default: pdftotext)."),
        row(.pdfTimeout, nil, .number("SECONDS", 1...86_400), .pdf, "Longest time for one PDF (default: 30)."),
        row(.jobs, "j", .number("N", 1...1024), .run, "Letters at the same time (default: all cores)."),
        row(.maxSize, nil, .number("MB", 1...1024), .run, "Largest text of a letter, in MB (default: 1)."),
        row(.only, nil, .choice("pdf|txt", ["pdf", "txt"]), .run, "Take only pdf or only txt files from folders."),
        row(
            .followLinks, nil, .none, .run, "Follow links to files outside of the folder.",
            """
            Otherwise such a link is passed over: what a stranger's link leads to may be private.
            """),
        row(
            .skipUnchanged, nil, .none, .run, "Keep each NAME.json that is up to date.",
            """
            It is up to date if the same version made it, with the same options, from the letter as it is now. Each file
            carries a note of this, which copies often lose; a file without the note is written again. This includes --sync.
            """),
        row(
            .sync, nil, .none, .run, "End only when all files are on the disk.",
            """
            Otherwise a power cut up to a minute after the end may leave files empty, as the system writes them later.
            """),
        row(.strict, nil, .none, .run, "Fail with status 65 on warnings too."),
        row(.verbose, nil, .none, .run, "Print every message, and notes too."),
        row(.quiet, "q", .none, .run, "Print only what fails a letter, and no summary."),
        row(
            .progress, nil, .choice("WHEN", ["auto", "always", "never"]), .run, "Show progress: auto, always, or never."
        ),
        row(
            .color, nil, .choice("WHEN", ["auto", "always", "never"]), .run, "Use colors: auto, always, or never.",
            """
            auto is for a terminal, unless NO_COLOR is set or TERM is dumb.
            """),
        row(.help, "h", .none, .about, "Print this help."),
        row(.man, nil, .none, .about, "Print the man page: imr --man > imr.1"),
        row(.version, "V", .none, .about, "Print the version."),
        row(.schema, nil, .none, .about, "Print the JSON Schema of the output."),
        row(
            .completions, nil, .choice("SHELL", ["bash", "zsh", "fish"]), .about,
            "Print completions for bash, zsh, or fish."),
    ]

    /// The option with this long name.
    static func named(_ name: String) -> Option? { all.first { $0.name.rawValue == name } }

    /// The option with this letter.
    static func withShort(_ letter: Character) -> Option? { all.first { $0.short == letter } }

    private static func row(
        _ name: Option.Name, _ short: Character?, _ value: Option.Value, _ group: Option.Group, _ help: String,
        _ details: String = ""
    ) -> Option {
        Option(name: name, short: short, value: value, group: group, help: help, details: details)
    }
}
