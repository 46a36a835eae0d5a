/// Tells names that are no states, and no specialties: text that ran into a list.
enum CredentialChecks {
    /// The longest name of a specialty that is believed, in bytes.
    private static let longestSpecialty = 72

    static func check(_ reviewer: Determination.Reviewer, reports: inout Reports) {
        for (index, state) in reviewer.statesOfLicensure.enumerated() where !isState(state.value) {
            reports.add(
                .warning, .unexpectedValue, field: "/reviewer/statesOfLicensure/\(index)", at: state.range,
                "what stands among the states of licensure is not a state's name")
        }
        for (index, specialty) in reviewer.specialties.enumerated() where !isSpecialty(specialty.value) {
            reports.add(
                .warning, .unexpectedValue, field: "/reviewer/specialties/\(index)", at: specialty.range,
                "what stands among the specialties does not look like a specialty's name")
        }
    }

    private static func isState(_ name: String) -> Bool {
        let text = Unwrapped(name)
        return Vocabulary.states.contains { $0.count == text.count && text.match($0, at: 0) != nil }
    }

    /// A few words with capitals, without marks of a label or a sentence.
    private static func isSpecialty(_ name: String) -> Bool {
        let text = Unwrapped(name)
        guard text.count <= longestSpecialty else { return false }
        guard !text.bytes.contains(where: { $0 == Ascii.colon || $0 == Ascii.period || Ascii.isDigit($0) }) else {
            return false
        }
        return text.words(in: 0..<text.count).allSatisfy { word in
            !Ascii.isLower(text.bytes[word.lowerBound]) || text.isOneOf(word, Vocabulary.smallWords)
        }
    }
}
