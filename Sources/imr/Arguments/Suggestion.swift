/// Finds the word that the user probably meant.
enum Suggestion {
    /// The spelling of the option that is closest to a name without dashes; `nil` if none is close.
    static func option(for name: String) -> String? {
        if let known = otherNames[name] { return known }

        return nearest(to: name, among: Options.all.map(\.name.rawValue)).map { "--" + $0 }
    }

    /// What other programs call an option.
    private static let otherNames = [
        "csv": "--table=csv", "tsv": "--table=tsv", "excel": "--table=excel", "xlsx": "--table=excel",
        "format": "--table, --jsonl, or --pretty",
        "ndjson": "--jsonl", "json-lines": "--jsonl", "jsonlines": "--jsonl", "threads": "--jobs",
        "parallel": "--jobs", "silent": "--quiet", "out": "--output", "output-dir": "--output", "colour": "--color",
        "indent": "--pretty", "debug": "--verbose", "usage": "--help",
    ]

    /// The word that is closest to `text`; `nil` if none is close.
    ///
    /// A word is close if it is the only one that begins with `text`, which has at least two letters, or if it differs
    /// in at most one of three letters.
    static func nearest(to text: String, among words: [String]) -> String? {
        let typed = Array(text.prefix(40).lowercased())
        let beginnings = words.filter { typed.count >= 2 && $0.hasPrefix(String(typed)) }
        if beginnings.count == 1 { return beginnings.first }
        let ranked = words.map { (word: $0, mistakes: mistakes(between: typed, and: Array($0))) }
        guard let best = ranked.min(by: { $0.mistakes < $1.mistakes }) else { return nil }
        return best.mistakes <= max(1, best.word.count / 3) ? best.word : nil
    }

    /// The number of letters that are missing, extra, wrong, or exchanged with the next letter.
    static func mistakes(between typed: [Character], and word: [Character]) -> Int {
        var before: [Int] = []
        var above = Array(0...word.count)
        for row in typed.indices {
            var current = [row + 1]
            for column in word.indices {
                let wrong = above[column] + (typed[row] == word[column] ? 0 : 1)
                var least = min(wrong, above[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, typed[row] == word[column - 1], typed[row - 1] == word[column] {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            before = above
            above = current
        }
        return above[word.count]
    }
}
