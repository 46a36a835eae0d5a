/// Titles of guidelines, each with the years of its editions.
struct KnownTitles: Sendable, ExpressibleByArrayLiteral {
    /// A title, and the years that are printed after it.
    struct Title: Sendable {
        let name: Phrase
        let years: [Int]

        init(_ name: Phrase, _ years: Int...) { (self.name, self.years) = (name, years) }

        /// Whether it names the disorders of a part of the body, so that nothing but a year or a label follows it.
        var isWhole: Bool { name.string.hasSuffix(" Disorders") || name.string.hasSuffix(" Complaints") }

        /// Whether it is so long that no other work begins with the same words.
        var isUnmistakable: Bool {
            isWhole || name.string.hasSuffix(" Guidelines") || name.string.hasSuffix(" Treatment")
        }
    }

    let all: [Title]
    /// The names, for titles whose words are broken or joined.
    let names: KnownNames
    /// The titles by the five low bits of their first letters, the longest first.
    private var byInitial: [[Title]] = Array(repeating: [], count: 32)

    init(arrayLiteral titles: Title...) {
        all = titles
        names = KnownNames(titles.map(\.name))
        for title in titles.sorted(by: { $0.name.count > $1.name.count }) {
            byInitial[Int(title.name.first & 31)].append(title)
        }
    }

    /// The titles that may begin with `byte`, in either case.
    func titles(beginningWith byte: UInt8) -> [Title] { byInitial[Int(byte & 31)] }

    /// The longest title that the text has at `offset`, in any case, and where its last word ends; `nil` if there is
    /// none that ends at most at `limit`.
    func title(at offset: Int, to limit: Int, of text: Text) -> (title: Title, end: Int)? {
        guard offset < limit else { return nil }
        let titles = byInitial[Int(text.bytes[offset] & 31)]
        for index in titles.indices {
            guard let end = text.match(titles[index].name, at: offset), end <= limit,
                end == text.count || !Ascii.isWord(text.bytes[end])
            else { continue }
            return (titles[index], end)
        }
        return nil
    }
}
