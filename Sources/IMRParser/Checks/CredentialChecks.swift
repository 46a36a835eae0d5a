/// Checks whether the reviewer's credentials are names of states and of specialties. Other text may be in the lists.
enum CredentialChecks {
    /// The longest name of a specialty, in bytes.
    private static let longestSpecialty = 72

    static func check(_ reviewer: Determination.Reviewer, problems: inout Problems) {
        for (index, state) in reviewer.statesOfLicensure.enumerated() where !isState(state.value) {
            problems.add(.notAState, on: .stateOfLicensure(index), at: state.range)
        }
        for (index, specialty) in reviewer.specialties.enumerated() where !isSpecialty(specialty.value) {
            problems.add(.notASpecialty, on: .specialty(index), at: specialty.range)
        }
    }

    private static func isState(_ name: String) -> Bool { states.contains { $0.isWhole(of: name) } }

    /// The state whose name is `name` with broken or joined words: `W ashington`; `nil` if there is none.
    static func state(inBroken name: String) -> String? {
        let bytes = Array(name.utf8)
        let state = states.first { bytes.end(ofBroken: $0, at: 0, limit: bytes.count) == bytes.count }
        return state.flatMap { $0.count == bytes.count ? nil : $0.string }
    }

    /// Whether `name` is a few words with capitals, without a mark of a label or a sentence.
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
            !Ascii.isLower(name.bytes[word.lowerBound]) || name.isOneOf(word, smallWords)
        }
    }

    /// The states, the territories, and the district, which license physicians.
    private static let states: [Phrase] = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
        "District of Columbia", "Florida", "Georgia", "Guam", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
        "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota",
        "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico",
        "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Puerto Rico",
        "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virgin Islands",
        "Virginia", "Washington", "Washington DC", "Washington, D.C.", "Washington D.C.", "West Virginia",
        "Wisconsin", "Wyoming",
    ]
    /// Words without a capital in the names of specialties.
    private static let smallWords: [Phrase] = ["and", "of", "in", "or", "the", "with", "for", "to"]
}
