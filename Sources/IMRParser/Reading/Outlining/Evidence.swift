/// What a place shows for or against the beginning of a heading there.
enum Evidence: CaseIterable, Sendable {
    // The text above.
    case nothingAbove, sentenceEnds, noSentenceEnds, concludes, insideLine, roomLeft, overfull, gap, noGap
    // The text from there on, as a heading.
    case lowerCase, namesNecessity, beginsWithOriginal, namesOriginalLater, remainderAlone, sentenceInside
    case furtherLine, shortLine, shortishLine, gapInside
    // The same, where the heading is a sentence.
    case ordinal, introduction

    /// About ten times the logarithm of how much likelier it is at the beginning of a heading than inside a rationale
    /// or a heading. Counted on real letters.
    var weight: Int { row.weight }
    var name: StaticString { row.name }

    private var row: (weight: Int, name: StaticString) {
        switch self {
        case .nothingAbove: (-40, "no text above")
        case .sentenceEnds: (25, "sentence ends above")
        case .noSentenceEnds: (-30, "no sentence ends above")
        case .concludes: (15, "sentence concludes")
        case .insideLine: (-25, "inside a line")
        case .roomLeft: (45, "line above is short")
        case .overfull: (-25, "line above is overfull")
        case .gap: (35, "blank line above")
        case .noGap: (-35, "no blank line above")
        case .lowerCase: (-15, "begins in lower case")
        case .namesNecessity: (-40, "names medical necessity")
        case .beginsWithOriginal: (30, "first sentence names the original request")
        case .namesOriginalLater: (-30, "later sentence names the original request")
        case .remainderAlone: (-60, "rest of a request without the original request")
        case .sentenceInside: (-25, "sentence ends inside")
        case .furtherLine: (-3, "further line")
        case .shortLine: (-40, "short line inside")
        case .shortishLine: (-8, "line inside that may be short")
        case .gapInside: (-40, "blank line inside")
        case .ordinal: (40, "begins with a number")
        case .introduction: (30, "begins with words that introduce a request")
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

    /// The most that the beginning of a sentence can weigh.
    static let mostOfSentence = ordinal.weight + introduction.weight

    /// A sentence that concludes, on a short line, above a heading of two lines. An earlier beginning would have all
    /// that against it.
    static let beyondDoubt = sentenceEnds.weight + concludes.weight + roomLeft.weight + furtherLine.weight
}
