/// The unwrapped texts that the checks read, so that no text is unwrapped twice.
struct LetterTexts {
    var summary: Text?
    /// The rationale of each issue; `nil` if the issue has none.
    var rationales: [Text?] = []
}
