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
            readProse(statement, into: &reviewer, &problems)
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
        for block in LabeledText.all(Vocabulary.credentialLabels, in: range, of: source) {
            let lines = listRange(block.content)
            let list = Text(lines, of: source)
            reportRest(of: block, below: lines, &problems)
            switch block.label {
            case .licensure where reviewer.statesOfLicensure.isEmpty:
                reviewer.statesOfLicensure = NameList.states(in: 0..<list.count, of: list).names
            case .specialty where reviewer.specialties.isEmpty:
                add(NameList.specialties(in: 0..<list.count, of: list), to: &reviewer, &problems)
            default:
                let field: Field = block.label == .licensure ? .statesOfLicensure : .specialties
                problems.add(.repeatedCredentials, on: field, at: block.labelRange)
            }
        }
    }

    private func add(_ list: NameList, to reviewer: inout Determination.Reviewer, _ problems: inout Problems) {
        for index in list.doubtful {
            let place = list.names[index].range
            problems.add(.mayBeSeveralSpecialties, on: .specialty(reviewer.specialties.count + index), at: place)
        }
        for index in list.misread {
            let place = list.names[index].range
            problems.add(.misreadSpecialty, on: .specialty(reviewer.specialties.count + index), at: place)
        }
        reviewer.specialties += list.names
    }

    /// Reports a line below a list that may be a piece of it: it is no sentence.
    private func reportRest(of block: LabeledText, below list: Range<Int>, _ problems: inout Problems) {
        let rest = source.trim(list.upperBound..<block.content.upperBound)
        guard !rest.isEmpty, rest.count <= ReviewerReader.longestRest, !source.endsSentence(rest) else { return }
        problems.add(.textBelowList, on: block.label == .licensure ? .statesOfLicensure : .specialties, at: rest)
    }

    private static let longestRest = 120

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

    private func readProse(
        _ statement: Text, into reviewer: inout Determination.Reviewer, _ problems: inout Problems
    ) {
        let credentials = CredentialsInProse(statement)
        if let (place, specialty) = credentials.profession {
            reviewer.specialties.append(Located(specialty.string, at: statement.sourceRange(place)))
        }
        for range in credentials.specialties {
            add(NameList.specialties(in: range, of: statement), to: &reviewer, &problems)
        }
        if credentials.profession == nil, let first = reviewer.specialties.first,
            statement.find("has a subspecialty") != nil, statement.find("certified") == nil
        {
            problems.add(.onlySubspecialty, on: .specialties, at: first.range)
        }
        if let states = credentials.states {
            reviewer.statesOfLicensure = NameList.states(in: states, of: statement).names
        }
    }
}
