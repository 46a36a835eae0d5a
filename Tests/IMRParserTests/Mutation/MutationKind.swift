/// What is done to a letter.
enum MutationKind: String, CaseIterable {
    /// One line is taken out.
    case deleteLine
    /// One line is printed twice.
    case doubleLine
    /// Two lines that follow one another change places.
    case swapLines
    /// One line loses its end.
    case truncateLine
    /// A label is misread: `l` as `1`, `I` as `l`, `O` as `0`, its colon or a space lost, a word split.
    case breakLabel
    /// A section's heading, or the decision of an issue's heading, is misread in the same ways.
    case breakHeading
    /// A cell of the header loses its value.
    case blankCell
    /// Two dates of the header change places.
    case swapDates
    /// A heading says Overturned where it said Upheld, or the other way round.
    case flipDecision
    /// A rationale is taken out, with its label or without.
    case dropRationale
    /// A second letter follows.
    case appendLetter
    /// The input ends too early.
    case cutBytes
    /// A few bytes are replaced by others, or others are put in.
    case randomBytes
    /// A line that pages carry is put in: a page number, a case number, a rule, a fax line.
    case insertFurniture
    /// Marks of Markdown are put around labels and headings, or before a line.
    case addMarks
    /// A word is broken or joined to the next: of a label, a heading, a case number, or a text.
    case breakWord
    /// A page is gone.
    case losePage
    /// A page is printed twice.
    case doublePage
    /// Two pages that follow one another change places.
    case swapPages
    /// A page is there, but without its text.
    case blankPage
    /// The heading of the issues comes after the first of them, so that the case summary holds an issue.
    case moveHeading
    /// A rationale ends with another conclusion: with the same in other words, or with the opposite.
    case changeConclusion

    /// Whether pages are lost, doubled, or mixed.
    var isOfPages: Bool {
        switch self {
        case .losePage, .doublePage, .swapPages, .blankPage: true
        default: false
        }
    }

    /// Whether whole lines or their ends are moved, so that what is printed is still in the letter's own
    /// words.
    var keepsWords: Bool {
        switch self {
        case .deleteLine, .doubleLine, .swapLines, .truncateLine, .dropRationale, .cutBytes, .insertFurniture,
            .losePage,
            .doublePage, .swapPages, .blankPage, .moveHeading:
            true
        default: false
        }
    }
}
