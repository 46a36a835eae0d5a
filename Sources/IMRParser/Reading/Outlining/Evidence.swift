/// What a place shows for or against the beginning of a heading there; the raw value names it for a person.
enum Evidence: String, CaseIterable, Sendable {
    // The text above.
    case nothingAbove = "no text above"
    case sentenceEnds = "sentence ends above"
    case noSentenceEnds = "no sentence ends above"
    case concludes = "sentence concludes"
    case insideLine = "inside a line"
    case roomLeft = "line above is short"
    case overfull = "line above is overfull"
    case gap = "blank line above"
    case noGap = "no blank line above"
    // The text from there on, as a heading.
    case lowerCase = "begins in lower case"
    case namesNecessity = "names medical necessity"
    case beginsWithOriginal = "first sentence names the original request"
    case namesOriginalLater = "later sentence names the original request"
    case remainderAlone = "rest of a request without the original request"
    case sentenceInside = "sentence ends inside"
    case furtherLine = "further line"
    case shortLine = "short line inside"
    case shortishLine = "line inside that may be short"
    case gapInside = "blank line inside"

    /// About ten times the logarithm of how much likelier it is at the beginning of a heading than inside a rationale
    /// or a heading. Counted on real letters.
    var weight: Int {
        switch self {
        case .nothingAbove: -40
        case .sentenceEnds: 25
        case .noSentenceEnds: -30
        case .concludes: 15
        case .insideLine: -25
        case .roomLeft: 45
        case .overfull: -25
        case .gap: 35
        case .noGap: -35
        case .lowerCase: -15
        case .namesNecessity: -40
        case .beginsWithOriginal: 30
        case .namesOriginalLater: -30
        case .remainderAlone: -60
        case .sentenceInside: -25
        case .furtherLine: -3
        case .shortLine: -40
        case .shortishLine: -8
        case .gapInside: -40
        }
    }
}

// MARK: Bounds

extension Evidence {
    /// The most that the text above can weigh.
    static let mostAbove = mostAbove(endsSentence: true, marksParagraphs: true)

    /// The most that the text above can weigh, by what costs nothing to find out.
    static func mostAbove(endsSentence: Bool, marksParagraphs: Bool) -> Int {
        let sentence = endsSentence ? sentenceEnds.weight + concludes.weight : noSentenceEnds.weight
        return sentence + roomLeft.weight + (marksParagraphs ? gap.weight : 0)
    }

    /// The most that the text of a heading can weigh, if it names an original request.
    static let mostOfModified = beginsWithOriginal.weight

    /// What the text of a heading gains if its first sentence is the one that names the original request.
    static let gainOfOriginal = beginsWithOriginal.weight - namesOriginalLater.weight

    /// A sentence that concludes, on a short line, above a heading of two lines. An earlier beginning would have all
    /// that against it.
    static let beyondDoubt = sentenceEnds.weight + concludes.weight + roomLeft.weight + furtherLine.weight
}
