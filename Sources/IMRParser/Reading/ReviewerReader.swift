/// Reads the reviewer's credentials, from the lists since 2015 or from the prose before.
///
/// ```
/// State(s) of Licensure: Texas,Ohio
/// Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Management
///
/// The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Rheumatology and is licensed to
/// practice in California.
/// ```
struct ReviewerReader {
    private let letter: Letter
    private var source: SourceText { letter.source }

    init(_ letter: Letter) { self.letter = letter }

    /// Reads the text below the section heading.
    func read(_ content: Range<Int>, problems: inout Problems) -> Determination.Reviewer {
        var reviewer = Determination.Reviewer()
        let range = source.trim(content)
        guard !range.isEmpty else {
            problems.add(.missingStatement, on: .statement, at: content)
            return reviewer
        }
        let statement = Text(range, of: source, paragraphsOf: letter.layout)
        reviewer.statement = Located(statement.string, at: range)
        readLists(range, into: &reviewer, &problems)
        if reviewer.statesOfLicensure.isEmpty && reviewer.specialties.isEmpty {
            readProse(statement, into: &reviewer)
            source.reportCutOff(range, on: .statement, problems: &problems)
        }
        if source.match(HeaderRule.applicationLabelEnd, at: range.lowerBound, limit: range.upperBound) != nil {
            problems.add(.headerLabelBelowReviewer, on: .statement, at: range)
        }
        if reviewer.statesOfLicensure.isEmpty { problems.add(.missingStates, on: .statesOfLicensure, at: range) }
        if reviewer.specialties.isEmpty { problems.add(.missingSpecialties, on: .specialties, at: range) }
        return reviewer
    }

    private func readLists(_ range: Range<Int>, into reviewer: inout Determination.Reviewer, _ problems: inout Problems)
    {
        for block in LabelledText.all(Vocabulary.credentialLabels, in: range, of: source) {
            let list = Text(listRange(block.content), of: source)
            let known = block.label == .licensure ? Vocabulary.states : Vocabulary.specialties
            let names = ReviewerReader.names(
                in: 0..<list.count, of: list, separators: ReviewerReader.listSeparators, among: known)
            switch block.label {
            case .licensure where reviewer.statesOfLicensure.isEmpty: reviewer.statesOfLicensure = names
            case .specialty where reviewer.specialties.isEmpty: reviewer.specialties = names
            default:
                let field: Field = block.label == .licensure ? .statesOfLicensure : .specialties
                problems.add(.repeatedCredentials, on: field, at: block.labelRange)
            }
        }
    }

    /// The list at the beginning of `content`: it ends at a blank line if blank lines separate paragraphs.
    private func listRange(_ content: Range<Int>) -> Range<Int> {
        let range = source.trim(content)
        let lines = source.lineIndices(in: range)
        guard letter.layout.marksParagraphs else { return range }
        for index in lines.dropFirst() {
            let previous = source.lines[index - 1]
            let goesOn = source.bytes[previous.end - 1] == Ascii.comma
            if letter.layout.hasGap(before: index, of: source), !goesOn { return range.lowerBound..<previous.end }
        }
        return range
    }

    private func readProse(_ statement: Text, into reviewer: inout Determination.Reviewer) {
        if let certified = statement.find(ReviewerReader.boardCertified) {
            let start = statement.match(ReviewerReader.listIn, at: certified.upperBound) ?? certified.upperBound
            let licensed = statement.find(ReviewerReader.isLicensed, from: start)
            let end = min(licensed?.lowerBound ?? statement.count, statement.sentenceEnd(from: start))
            let subspecialty = statement.find(ReviewerReader.subspecialty, from: start, to: end)
            for range in [start..<(subspecialty?.lowerBound ?? end), (subspecialty?.upperBound ?? end)..<end] {
                reviewer.specialties += ReviewerReader.names(
                    in: range, of: statement, separators: ReviewerReader.listSeparators,
                    among: Vocabulary.specialties)
            }
        }
        if let licensed = statement.find(ReviewerReader.licensed) {
            let end = statement.sentenceEnd(from: licensed.upperBound)
            reviewer.statesOfLicensure = ReviewerReader.names(
                in: licensed.upperBound..<end, of: statement, separators: ReviewerReader.proseSeparators,
                among: Vocabulary.states)
        }
    }

    /// The names between the separators in `range`, trimmed. Empty names are left out.
    ///
    /// - Parameter known: Names whose broken words are repaired.
    private static func names(
        in range: Range<Int>, of text: Text, separators: [Phrase], among known: KnownNames
    ) -> [Located<String>] {
        var names: [Located<String>] = []
        var start = range.lowerBound
        var offset = start
        func end(at end: Int) {
            let name = text.trim(start..<end)
            if !name.isEmpty { names.append(text.name(name, among: known)) }
        }
        while offset < range.upperBound {
            // A separator is a comma, or a word between spaces.
            let mayBegin = text.bytes[offset] == Ascii.comma || text.bytes[offset] == Ascii.space
            if mayBegin, let next = separators.lazy.compactMap({ text.match($0, at: offset) }).first {
                end(at: offset)
                start = next
                offset = next
            } else {
                offset += 1
            }
        }
        end(at: range.upperBound)
        return names
    }

    // MARK: Wording

    private static let boardCertified: Phrase = "board certified "
    private static let listIn: Phrase = "in "
    private static let subspecialty: Phrase = "has a subspecialty in "
    private static let isLicensed: Phrase = " and is licensed"
    private static let licensed: Phrase = "licensed to practice in "
    private static let listSeparators: [Phrase] = [","]
    private static let proseSeparators: [Phrase] = [",", " and "]
}
