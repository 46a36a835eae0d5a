/// The table of all options.
///
/// To add an option, add its name to `Option.Name`, its row here, and its effect to `Command.apply`.
enum Options {
    /// Every option, in the order of the help.
    static let all: [Option] = [
        row(.output, "o", .folder, .output, "write FOLDER/NAME.json for every NAME.txt or .pdf"),
        row(.compact, nil, .none, .output, "one line each (default for several)"),
        row(.pretty, nil, .none, .output, "indented"),
        row(.positions, nil, .none, .output, "add where each value was found"),
        row(.explain, nil, .none, .output, "show the lines"),
        row(.saveText, nil, .folder, .output, "write the text of every PDF to FOLDER/NAME.txt"),
        row(.table, nil, .format(["csv", "tsv"]), .output, "a table with one row for each issue"),
        row(.records, nil, .none, .output, "lines {\"id\": ..., \"text\": ...} in, as many out"),
        row(.idField, nil, .text("NAME"), .output, "member for the id"),
        row(.textField, nil, .text("NAME"), .output, "for the text"),
        row(.jobs, "j", .number("N", 1...1024), .run, "letters at the same time (default: cores)"),
        row(.skipUnchanged, nil, .none, .run, "leave a NAME.json newer than its letter"),
        row(.only, nil, .choice("pdf|txt", ["pdf", "txt"]), .run, "take only such files from folders"),
        row(.strict, nil, .none, .run, "a letter with a warning fails (status 65)"),
        row(.progress, nil, .choice("WHEN", ["auto", "always", "never"]), .run, "auto, always or never"),
        row(.quiet, "q", .none, .run, "errors only: no warnings, progress or summary"),
        row(.pdftotext, nil, .program, .run, "reads PDFs"),
        row(.pdfTimeout, nil, .number("SECONDS", 1...86_400), .run, "time for one (30)"),
        row(.help, "h", .none, .about, "print this help"),
        row(.version, nil, .none, .about, "print the version"),
        row(.schema, nil, .none, .about, "print the JSON Schema of the output"),
        row(.completions, nil, .choice("bash|zsh|fish", ["bash", "zsh", "fish"]), .about, "for a shell"),
    ]

    /// The option with this long name.
    static func named(_ name: String) -> Option? { all.first { $0.name.rawValue == name } }

    /// The option with this letter.
    static func withShort(_ letter: Character) -> Option? { all.first { $0.short == letter } }

    private static func row(
        _ name: Option.Name, _ short: Character?, _ value: Option.Value, _ group: Option.Group, _ help: String
    ) -> Option {
        Option(name: name, short: short, value: value, group: group, help: help)
    }
}
