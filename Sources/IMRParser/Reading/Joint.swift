/// A place between two works of a list: `, and`, `; `, ` and `, and the like. The names of sections have them, too.
struct Joint {
    enum Kind {
        case commaAnd, semicolon, and, period, comma
    }

    /// The longest title of a guideline, in bytes.
    static let longestTitle = 90

    let kind: Kind
    /// Where the text before it ends.
    let end: Int
    /// Where the text after it begins.
    let start: Int

    /// Whether lists of works have it between two works, whatever these are.
    var joinsWorks: Bool { kind == .commaAnd || kind == .semicolon }
}

extension Text {
    /// The joints in `range`, in order. Some text follows each.
    func joints(in range: Range<Int>) -> [Joint] {
        var joints: [Joint] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let joint = joint(at: offset, to: range.upperBound) {
                joints.append(joint)
                offset = joint.start
            } else {
                offset += 1
            }
        }
        return joints
    }

    private func joint(at offset: Int, to limit: Int) -> Joint? {
        let kind: Joint.Kind
        switch bytes[offset] {
        case Ascii.comma: kind = .comma
        case Ascii.semicolon: kind = .semicolon
        case Ascii.space: kind = .and
        case Ascii.period: kind = .period
        default: return nil
        }
        let next = skipSpaces(from: offset + 1)
        let conjunction = afterConjunction(at: next, to: limit)
        if kind == .and, conjunction == nil { return nil }
        if kind == .period, next == offset + 1 || next >= limit || !Ascii.isUpper(bytes[next]) { return nil }
        var start = conjunction ?? next
        while let lead = match(Vocabulary.citationLeads, at: start), lead < limit { start = lead }
        guard start < limit else { return nil }
        return Joint(kind: conjunction != nil && kind == .comma ? .commaAnd : kind, end: offset, start: start)
    }

    /// The offset after the conjunction at `offset`. The letters of "and" may be apart, or joined to the word after it.
    private func afterConjunction(at offset: Int, to limit: Int) -> Int? {
        guard offset < limit, bytes[offset] | 0x20 == 0x61 || bytes[offset] == 0x26 || bytes[offset] | 0x20 == 0x70
        else { return nil }
        if let end = match(Vocabulary.workConjunctions, at: offset), end < limit { return end }
        guard let end = bytes.end(ofBroken: "and", at: offset, limit: limit) else { return nil }
        let next = skipSpaces(from: end)
        guard next < limit, next > end || Ascii.isUpper(bytes[next]) else { return nil }
        return next
    }

    /// The joint that a title of an unknown guideline follows: the first before words that begin as a known title does,
    /// or else the last.
    ///
    /// - Parameter isAtStart: Whether nothing but a title can follow the first joint.
    func likelyTitle(_ joints: [Joint], isAtStart: Bool) -> Joint? {
        let likely = joints.filter { $0.joinsWorks && !Ascii.isLower(bytes[$0.start]) }
        return likely.first { isAtStart || beginsWithTitle($0.start..<count) } ?? likely.last
    }

    /// Whether the title after `joint` may begin at an earlier joint: "Braces, and Diabetes, Obesity, and Work 2023".
    func mayBeginEarlier(_ joint: Joint, among joints: [Joint]) -> Bool {
        guard let before = joints.last(where: { $0.end < joint.end }), before.kind == .comma else { return false }
        return joints.contains { $0.joinsWorks && $0.end < before.end }
    }
}

// MARK: - Titles

extension Text {
    /// The guideline whose title is in `range`, perhaps with "Guidelines" after it; `nil` if it is none that is known.
    func knownTitle(_ range: Range<Int>, mayBeBroken: Bool = true) -> KnownTitles.Title? {
        guard range.count <= 2 * Joint.longestTitle else { return nil }
        let range = bare(range)
        guard !range.isEmpty else { return nil }
        if let (title, end) = Vocabulary.titles.title(at: range.lowerBound, to: range.upperBound, of: self) {
            if end == range.upperBound { return title }
            if match(Vocabulary.guidelinesWord, at: end) == range.upperBound { return title }
        }
        guard mayBeBroken else { return nil }
        return Vocabulary.titles.titles(beginningWith: bytes[range.lowerBound]).first {
            bytes.end(ofBroken: $0.name, at: range.lowerBound, limit: range.upperBound) == range.upperBound
        }
    }

    /// Where the title in `range` begins: after the name of the publisher, if a known title follows it.
    func afterPublisher(_ range: Range<Int>) -> Int {
        guard let title = match(Vocabulary.publisher, at: range.lowerBound), title < range.upperBound,
            beginsWithTitle(title..<range.upperBound)
        else { return range.lowerBound }
        return title
    }

    /// Whether the text in `range` begins with the title of a known guideline.
    func beginsWithTitle(_ range: Range<Int>) -> Bool {
        Vocabulary.titles.title(at: range.lowerBound, to: range.upperBound, of: self) != nil
    }

    /// Whether `range` ends with the title of a guideline, or almost does, that nothing separates from other text.
    func endsWithTitle(_ range: Range<Int>) -> Bool {
        let limit = max(range.lowerBound, range.upperBound - Joint.longestTitle)
        return words(in: limit..<range.upperBound).contains { word in
            guard word.lowerBound > range.lowerBound, !Ascii.isLower(bytes[word.lowerBound]) else { return false }
            let title = trim(word.lowerBound..<range.upperBound)
            return knownTitle(title, mayBeBroken: false) != nil || CitedTitle.nearest(to: title, of: self) != nil
        }
    }
}
