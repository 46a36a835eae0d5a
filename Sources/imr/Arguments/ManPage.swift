/// The man page, made from the table of options.
enum ManPage {
    /// The page in the language of `man`.
    static var text: String {
        var lines = [
            ".TH IMR 1 \"\" \"imr \(Help.version)\" \"User Commands\"",
            ".SH NAME", "imr \\- read California IMR final determinations",
            ".SH SYNOPSIS", ".B imr", "[options] [\\fIFILE\\fR | \\fIFOLDER\\fR | -]...",
            ".SH DESCRIPTION", escaped(Help.purpose),
            """
            A final determination of independent medical review (IMR) is the letter that says whether the treatment that \
            was denied to an injured worker is medically necessary.
            """,
            ".PP",
            """
            One file, or standard input, gives one indented object. Several files or a folder give JSON Lines. From \
            folders and the folders in them, *.txt and *.pdf files are taken. Messages are on standard error: an error \
            means that a letter or a part of it is lost, a warning that a value is missing or may be wrong.
            """,
            ".SH OPTIONS",
        ]
        for group in Option.Group.allCases {
            lines.append(".SS " + group.rawValue)
            for option in Options.all where option.group == group {
                let short = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
                let words = option.usage.split(separator: " ", maxSplits: 1)
                let value = words.count > 1 ? " \\fI\(words[1])\\fR" : ""
                lines += [".TP", short + "\\fB" + escaped(String(words[0])) + "\\fR" + value, escaped(option.help)]
                if !option.details.isEmpty { lines.append(escaped(option.details)) }
            }
        }
        lines.append(".SH EXIT STATUS")
        for (status, meaning) in Help.statuses { lines += [".TP", ".B \(status.rawValue)", escaped(meaning)] }
        lines.append(".SH EXAMPLES")
        for (command, result) in Help.examples { lines += [".TP", ".B " + escaped(command), escaped(result)] }
        lines += [".SH SEE ALSO", ".BR pdftotext (1), \" \" jq (1)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text with its backslashes and hyphens as `man` shows them unchanged.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += $1 == "\\" ? "\\e" : $1 == "-" ? "\\-" : String($1) }
    }
}
