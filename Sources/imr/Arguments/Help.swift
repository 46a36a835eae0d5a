/// The help text, made from the table of options.
enum Help {
    /// The version that `--version` prints.
    static let version = "1.0.0"

    /// What the command does, in one sentence.
    static let purpose = "Reads California IMR final determinations, PDF or text, and writes their JSON."

    /// The forms of the command line.
    static let synopsis = "imr [options] [FILE | FOLDER | -]..."

    /// Commands to begin with, and what they give.
    static let examples: [(command: String, result: String)] = [
        ("imr letter.pdf", "the letter's JSON (PDFs need pdftotext)"),
        ("imr letters/ -o json/", "json/NAME.json for each letter"),
        ("imr letters/ --table > table.csv", "a table with a row for each issue"),
        ("imr letters/ | jq .outcome", "JSON Lines, one object for each letter"),
    ]

    /// The exit statuses, and what they mean.
    static let statuses: [(status: ExitStatus, meaning: String)] = [
        (.done, "done"), (.usage, "the command line is wrong"),
        (.notADetermination, "a letter, or a part of one, is lost; with --strict, a warning"),
        (.cannotRead, "an input cannot be read"), (.bug, "a bug in imr"),
        (.cannotCreate, "an output cannot be created"), (.writeFailed, "an output cannot be written"),
    ]

    /// The whole text, in lines of 80 columns.
    static var text: String {
        var lines = ["Usage: " + synopsis, purpose, ""]
        for group in Option.Group.allCases {
            lines.append(group.rawValue + ":")
            lines += Options.all.filter { $0.group == group }.map(line)
        }
        lines += ["", "Examples:"] + examples.map { padded("  " + $0.command, to: 37) + $0.result }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `  -o, --output FOLDER        Write …`
    private static func line(for option: Option) -> String {
        let left = "  " + (option.short.map { "-\($0), " } ?? "    ") + option.usage
        return padded(left, to: 30) + option.help
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.utf8.count))
    }
}
