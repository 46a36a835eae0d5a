/// The help, made from the table of options.
enum Help {
    /// The version that `--version` prints.
    static let version = "0.1.0"

    /// The whole help: fits a screen of 80 by 24 characters.
    static var text: String {
        var lines = [
            "Usage: imr [options] [FILE | FOLDER | -]...",
            "Reads the text of California IMR final determinations, writes their JSON.",
        ]
        for group in Option.Group.allCases where group != .about {
            lines.append(group.rawValue + ":")
            lines += Options.all.filter { $0.group == group && Help.pairs[$0.name] == nil }.map(line)
        }
        let about = Options.all.filter { $0.group == .about }.map(spellings)
        lines.append(Option.Group.about.rawValue + ": " + about.joined(separator: ", "))
        lines += [
            "Examples:",
            "  imr letter.txt              the letter's JSON",
            "  imr letters/ -o json/       json/NAME.json for every letters/NAME.txt",
            "  imr letters/ | jq .outcome  JSON Lines, one object for each letter",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Flags that are told on the line of the one they are the opposite of.
    private static let pairs: [Option.Name: Option.Name] = [.pretty: .compact]

    /// `  -o, --output FOLDER         write …`
    private static func line(for option: Option) -> String {
        let opposite = Options.all.first { Help.pairs[$0.name] == option.name }
        let both = [option, opposite].compactMap { $0 }
        let left = "  " + (option.short == nil ? "    " : "") + both.map(spellings).joined(separator: ", ")
        let help = both.map(\.help).joined(separator: ", or ")
        return left + String(repeating: " ", count: max(1, 28 - left.count)) + "  " + help
    }

    /// `-o, --output FOLDER`
    private static func spellings(of option: Option) -> String {
        (option.short.map { "-\($0), " } ?? "") + option.form
    }
}
