/// Tells names that are no states, and no specialties: text that ran into a list.
enum CredentialChecks {
    /// The longest name of a specialty that is believed, in bytes.
    private static let longestSpecialty = 72

    static func check(_ reviewer: Determination.Reviewer, problems: inout Problems) {
        for (index, state) in reviewer.statesOfLicensure.enumerated() where !isState(state.value) {
            problems.add(
                .warning, .unexpectedValue, field: "/reviewer/statesOfLicensure/\(index)", at: state.range,
                "what stands among the states of licensure is not a state's name")
        }
        for (index, specialty) in reviewer.specialties.enumerated() where !isSpecialty(specialty.value) {
            problems.add(
                .warning, .unexpectedValue, field: "/reviewer/specialties/\(index)", at: specialty.range,
                "what stands among the specialties does not look like a specialty's name")
        }
    }

    private static func isState(_ name: String) -> Bool { Vocabulary.states.contains { $0.isWhole(of: name) } }

    /// A few words with capitals, without marks of a label or a sentence.
    private static func isSpecialty(_ name: String) -> Bool {
        guard name.utf8.count <= longestSpecialty else { return false }
        var isInWord = false
        var hasSmallWords = false
        for byte in name.utf8 {
            if byte == Ascii.colon || byte == Ascii.period || Ascii.isDigit(byte) { return false }
            if !isInWord, Ascii.isLower(byte) { hasSmallWords = true }
            isInWord = Ascii.isWord(byte)
        }
        return !hasSmallWords || hasKnownSmallWords(Text(name))
    }

    private static func hasKnownSmallWords(_ name: Text) -> Bool {
        name.words(in: 0..<name.count).allSatisfy { word in
            !Ascii.isLower(name.bytes[word.lowerBound]) || name.isOneOf(word, Vocabulary.smallWords)
        }
    }
}
