/// Checks whether the reviewer's credentials are names of states and of specialties. Other text may be in the lists.
enum CredentialChecks {
    /// The longest name of a specialty, in bytes.
    private static let longestSpecialty = 72

    static func check(_ reviewer: Determination.Reviewer, problems: inout Problems) {
        for (index, state) in reviewer.statesOfLicensure.enumerated() where !isState(state.value) {
            problems.add(.notAState, on: .stateOfLicensure(index), at: state.range)
        }
        // A letter may be all in lower case.
        let hasCapitals =
            reviewer.statesOfLicensure.contains(where: hasCapital) || reviewer.specialties.contains(where: hasCapital)
        for (index, specialty) in reviewer.specialties.enumerated()
        where !isSpecialty(specialty.value, hasCapitals: hasCapitals) || endsInCapitals(specialty.value) {
            problems.add(.notASpecialty, on: .specialty(index), at: specialty.range)
        }
    }

    private static func hasCapital(_ name: Located<String>) -> Bool { name.value.utf8.contains(where: Ascii.isUpper) }

    private static func isState(_ name: String) -> Bool { Vocabulary.states.contains(name) }

    /// Whether `name` is a few words with capitals, without a mark of a label or a sentence.
    private static func isSpecialty(_ name: String, hasCapitals: Bool) -> Bool {
        guard !nothing.contains(where: { $0.isWhole(of: name) }), name.utf8.count <= longestSpecialty,
            let first = name.utf8.first,
            Ascii.isWord(first) || first >= 0x80
        else { return false }
        var isInWord = false
        var hasSmallWords = false
        var before = Ascii.space
        for byte in name.utf8 {
            if byte == Ascii.colon || byte == Ascii.period || Ascii.isDigit(byte) { return false }
            if !isInWord, Ascii.isLower(byte) { hasSmallWords = true }
            // Two words are joined.
            if Ascii.isUpper(byte), Ascii.isLower(before) { return false }
            before = byte
            isInWord = Ascii.isWord(byte)
        }
        return !hasSmallWords || !hasCapitals || Text(name).isInNameCase
    }

    /// Whether only the last word is in capitals: "Family Practice COPY". It may be of a watermark.
    private static func endsInCapitals(_ name: String) -> Bool {
        let words = name.utf8.split(separator: Ascii.space)
        guard words.count > 1, let last = words.last, last.count > 1, last.allSatisfy(Ascii.isUpper) else {
            return false
        }
        return words.dropLast().contains { $0.contains(where: Ascii.isLower) } && !Vocabulary.specialties.contains(name)
    }

    /// What a form says in the place of a name.
    private static let nothing: [Phrase] = ["none", "n/a", "na", "unknown", "not provided", "not available"]
}
