/// The help, made from the table of options.
enum Help {
    /// The version that `--version` prints.
    static let version = "0.1.0"

    /// The whole help: fits a screen of 80 by 24 characters.
    static var text: String {
        var lines = [
            "Usage: imr [options] [FILE | FOLDER | -]...",
            "Reads California IMR final determinations, PDF or text, writes their JSON.",
        ]
        for group in Option.Group.allCases {
            let options = Options.all.filter { $0.group == group }
            if group == .about {
                lines.append(group.rawValue + ":  " + options.map(spelled).joined(separator: "   "))
            } else {
                lines += [group.rawValue + ":"] + options.map(line)
            }
        }
        lines += [
            "Examples:",
            "  imr letter.pdf              the letter's JSON; a PDF needs pdftotext (poppler)",
            "  imr letters/ -o json/       json/NAME.json for every letter in the folder",
            "  imr letters/ | jq .outcome  JSON Lines, one object for each letter",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// `  -o, --output FOLDER         write …`
    private static func line(for option: Option) -> String {
        let left = (option.short == nil ? "      " : "  ") + spelled(option)
        return left + String(repeating: " ", count: max(1, 28 - left.count)) + "  " + option.help
    }

    /// `-o, --output FOLDER`, for an option that needs no more words or gets them beside it.
    private static func spelled(_ option: Option) -> String {
        (option.short.map { "-\($0), " } ?? "") + option.spelling + (option.placeholder.map { " " + $0 } ?? "")
    }
}
