/// Words that no rationale has: of a text that speaks to a reader, or of the letter itself.
enum LetterWords {
    /// Words that speak to a reader, and words about a text, about a letter, and about what may be done against it.
    private static let words: [Phrase] = [
        "you", "your", "me", "OCR", "PDF", "transcribed", "transcription", "transcript", "Markdown", "formatting",
        "disclaimer", "perjury", "confidential", "confidentiality", "enclosure", "enclosures", "enclosed", "sincerely",
        "regards", "fax", "extracted", "extraction", "redacted", "hope", "telephone", "e-mail",
        "email", "copyright", "appeals", "undersigned", "notary", "addressee", "recipient", "parties", "mailed", "mail",
        "felony", "binding", "borne", "calendar", "deadline", "privacy", "certify", "attorney",
    ]
    /// Words that addresses begin with. Citations have addresses, too.
    private static let addressWords: [Phrase] = ["http", "https", "www"]
    private static let phrases: [Phrase] = [
        "end of ", "end ***", "end --", "proof of service", "appeals board", "labor code", "administrative director",
        "final determination", "this letter", "this message", "this document", "this notice", "this decision is",
        "determination is binding", "united states mail", "certified mail", "sent from", "is not engaged in",
        "right to appeal", "date of mailing", "not a party to", "copy of this", "this copy", "public copy", "true copy",
        "remains in effect", "file note", "medical advice", "have been removed", "rights reserved",
        "maximus federal services", "en español", "en espanol", "llame al",
    ]

    /// How many of them a text has. An address is one.
    static func count(in text: Text) -> Int {
        let all = Array(text.words(in: 0..<text.count))
        let addresses = all.contains { text.isOneOf($0, addressWords) } ? 1 : 0
        return phrases.count { text.find($0) != nil } + all.count { text.isOneOf($0, words) } + addresses
    }

    /// Whether a text has one of them.
    fileprivate static func occur(in text: Text) -> Bool {
        text.find(phrases) != nil
            || text.words(in: 0..<text.count).contains { text.isOneOf($0, words) || text.isOneOf($0, addressWords) }
    }
}

extension Text {
    /// Whether it speaks to a reader, or of the letter itself.
    var isAboutLetter: Bool { LetterWords.occur(in: self) }
}
