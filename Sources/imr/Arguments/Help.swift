/// The help text, made from the table of options.
enum Help {
    /// The version that `--version` prints.
    static let version = "1.0.0"

    /// The whole text, which fits a screen of 80 by 24 characters.
    static var text: String {
        var lines = [
            "Usage: imr [options] [FILE | FOLDER | -]...",
            "Reads California IMR final determinations, PDF or text, writes their JSON.",
        ]
        for group in Option.Group.allCases where group != .about {
            lines.append(group.rawValue + ":")
            lines += Options.all.filter { $0.group == group && Help.pairs[$0.name] == nil }.map(line)
        }
        let about = Options.all.filter { $0.group == .about }.map(spellings)
        lines.append(Option.Group.about.rawValue + ": " + about.joined(separator: ", "))
        lines += [
            "Examples:",
            "  imr letter.pdf              the letter's JSON; a PDF needs pdftotext (poppler)",
            "  imr letters/ -o json/       json/NAME.json for every letter in the folder",
            "  imr letters/ | jq .outcome  JSON Lines, one object for each letter",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The options that are shown on the line of another option.
    private static let pairs: [Option.Name: Option.Name] = [
        .pretty: .compact, .explain: .positions, .textField: .idField, .pdfTimeout: .pdftotext,
    ]

    /// `  -o, --output FOLDER         write …`
    private static func line(for option: Option) -> String {
        let other = Options.all.first { Help.pairs[$0.name] == option.name }
        let both = [option, other].compactMap { $0 }
        let left = "  " + (option.short == nil ? "    " : "") + both.map(spellings).joined(separator: ", ")
        let help = both.map(\.help).joined(separator: "; ")
        return left + String(repeating: " ", count: max(0, 28 - left.count)) + "  " + help
    }

    /// `-o, --output FOLDER`
    private static func spellings(of option: Option) -> String {
        (option.short.map { "-\($0), " } ?? "") + option.usage
    }
}
