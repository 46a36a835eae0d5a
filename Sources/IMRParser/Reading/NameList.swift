/// Reads a list of names: `Texas,Ohio`, `Neurology; Pain Medicine`, `Maryland and Washington, DC`.
///
/// Some names have "and" in them: `Physical Medicine and Rehabilitation`. So "and", a slash, a period or a space
/// separate names only where all of them are known.
struct NameList {
    private(set) var names: [Located<String>] = []
    /// The indices of names that may be more than one, and of those that are almost known ones.
    private(set) var doubtful: [Int] = []
    private(set) var misread: [Int] = []
    private let text: Text
    private let known: KnownNames
    private let isOfStates: Bool

    static func states(in range: Range<Int>, of text: Text) -> NameList {
        NameList(range, of: text, known: Vocabulary.states, isOfStates: true)
    }

    static func specialties(in range: Range<Int>, of text: Text) -> NameList {
        NameList(range, of: text, known: Vocabulary.specialties, isOfStates: false)
    }

    private init(_ range: Range<Int>, of text: Text, known: KnownNames, isOfStates: Bool) {
        (self.text, self.known, self.isOfStates) = (text, known, isOfStates)
        var start = range.lowerBound
        var offset = start
        var last: Range<Int>?
        while offset < range.upperBound {
            let length = separatorLength(at: offset)
            if length > 0 {
                last = add(start..<offset, after: last)
                start = offset + length
            }
            offset += max(length, 1)
        }
        _ = add(start..<range.upperBound, after: last)
    }

    /// The length of the mark between two names at `offset`; 0 if there is none.
    private func separatorLength(at offset: Int) -> Int {
        switch text.bytes[offset] {
        case Ascii.comma, Ascii.semicolon, Ascii.bar: 1
        case 0xC2: text.match("\u{B7}", at: offset) == nil ? 0 : 2
        case 0xE2: text.match(["\u{2022}", "\u{25AA}", "\u{25CF}"], at: offset) == nil ? 0 : 3
        default: 0
        }
    }

    /// Adds the names in `piece`, which no mark separates.
    ///
    /// - Parameter mayBeParted: Whether "and" may separate two states of which one is not known.
    /// - Returns: The place of the last name.
    private mutating func add(_ piece: Range<Int>, after last: Range<Int>?, mayBeParted: Bool = true) -> Range<Int>? {
        var piece = text.trim(piece)
        while let start = text.match(isOfStates ? Vocabulary.stateLeads : Vocabulary.nameLeads, at: piece.lowerBound),
            start <= piece.upperBound
        {
            piece = text.trim(start..<piece.upperBound)
        }
        guard !piece.isEmpty else { return last }
        // The period of "Washington D.C." may end the sentence, too.
        if text.start(of: "D.C", before: piece.upperBound) != nil {
            piece = piece.lowerBound..<text.afterStop(at: piece.upperBound)
        }
        if isOfStates, let last, text.isOneOf(last, Vocabulary.capital),
            let end = text.match(Vocabulary.district, at: piece.lowerBound), end >= piece.upperBound
        {
            names[names.count - 1] = text.located(last.lowerBound..<end)
            return last.lowerBound..<end
        }
        if isKnown(piece) { return append(piece) }
        let name = text.withoutFullStop(piece)
        if isKnown(name) { return append(name) }
        let repaired = text.name(name, among: known)
        if known.contains(repaired.value) {
            names.append(repaired)
            return name
        }
        if let parts = knownParts(of: name) {
            for part in parts { _ = append(part) }
            return parts.last
        }
        return addUnknown(name, mayBeParted: mayBeParted)
    }

    private mutating func append(_ name: Range<Int>) -> Range<Int> {
        names.append(text.located(name))
        return name
    }

    /// Adds what is not a known name. States are parted at "and" all the same: no state has it in its name.
    private mutating func addUnknown(_ piece: Range<Int>, mayBeParted: Bool) -> Range<Int>? {
        guard isOfStates else {
            if text.find(Vocabulary.nameSeparators.filter { $0 != " & " }, from: piece.lowerBound, to: piece.upperBound)
                != nil
            {
                doubtful.append(names.count)
            } else if isNearSpecialty(piece) {
                misread.append(names.count)
            }
            return append(piece)
        }
        guard mayBeParted else { return append(piece) }
        var (start, offset) = (piece.lowerBound, piece.lowerBound)
        var last: Range<Int>?
        while offset < piece.upperBound {
            if let next = text.match(Vocabulary.nameSeparators, at: offset), next <= piece.upperBound {
                last = add(start..<offset, after: last, mayBeParted: false)
                (start, offset) = (next, next)
            } else {
                offset += 1
            }
        }
        return add(start..<piece.upperBound, after: last, mayBeParted: false)
    }

    /// Whether `piece` is almost the name of a known specialty.
    private func isNearSpecialty(_ piece: Range<Int>) -> Bool {
        let letters = Letters(text.bytes[piece])
        return NameList.specialtyLetters.contains { letters.isSame(as: $0, lengths: [16]) == false }
    }

    private static let specialtyLetters = Vocabulary.specialties.letters

    private func isKnown(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        return known.names(beginningWith: text.bytes[first]).contains {
            $0.count == range.count && text.match($0, at: range.lowerBound) != nil
        }
    }

    /// The known names that `piece` is made of, with spaces, "and", slashes or periods between them; `nil` if it has
    /// other words.
    private func knownParts(of piece: Range<Int>) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var offset = piece.lowerBound
        while offset < piece.upperBound {
            let ends = known.names(beginningWith: text.bytes[offset]).compactMap { name -> Int? in
                guard let end = text.match(name, at: offset), end <= piece.upperBound else { return nil }
                return end == piece.upperBound || !Ascii.isWord(text.bytes[end]) ? end : nil
            }
            guard let end = ends.max() else { return nil }
            parts.append(offset..<end)
            offset = text.skipSpaces(from: end)
            while let next = text.match(Vocabulary.partSeparators, at: offset), next <= piece.upperBound {
                offset = text.skipSpaces(from: next)
            }
        }
        return parts
    }
}
