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
        for group in Option.Group.allCases {
            lines.append(group.rawValue + ":")
            lines += Options.all.filter { $0.group == group }.map(line)
        }
        lines += [
            "Examples:",
            "  imr letter.txt              the letter's JSON",
            "  imr letters/ -o json/       json/NAME.json for every letters/NAME.txt",
            "  imr letters/ | jq .outcome  JSON Lines, one object for each letter",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// `  -o, --output FOLDER         write …`
    private static func line(for option: Option) -> String {
        let short = option.short.map { "-\($0), " } ?? "    "
        let left = "  " + short + option.spelling + (option.placeholder.map { " " + $0 } ?? "")
        return left + String(repeating: " ", count: max(1, 28 - left.count)) + "  " + option.help
    }
}
