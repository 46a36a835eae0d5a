/// Words of the form that OCR misread: headings, labels, fixed sentences, decisions. They are put right in a copy of
/// the text, where only one reading is possible. Digits are never guessed.
///
/// ```
/// CLlNICAL CASE SUMMARV           Certiflcation(s)/Specialty:           Norco 10/325mg #60: Upbeld
/// Decision rationa1e;             Section(s);                           State(s) of Licensure: lowa
/// ```
///
/// This is a second chance, for a letter that lacks something or that shows other traces of OCR. Words that are as
/// they should be are left alone. In a text that shows no other traces, more than a letter may differ only by
/// look-alikes, and only what is missing or in doubt is looked for.
struct Misreadings {
    /// The parts of a letter whose words are put right.
    struct Parts: OptionSet {
        let rawValue: Int

        static let headings = Parts(rawValue: 1)
        static let header = Parts(rawValue: 2)
        static let credentials = Parts(rawValue: 4)
        static let issues = Parts(rawValue: 8)
        /// The standard sentences below headings.
        static let sentences = Parts(rawValue: 16)
        static let all: Parts = [.headings, .header, .credentials, .issues, .sentences]
    }

    /// Words that are put right.
    struct Repair {
        /// The misread words. Offsets into the text.
        var range: Range<Int>
        /// What they are.
        var words: [UInt8]
        /// Whether letters or marks look alike; else only spaces or single letters differ.
        var hasLookAlikes: Bool
    }

    /// In the order of the text.
    private(set) var repairs: [Repair] = []
    /// Whether a standard sentence that is no part of these is misread.
    private var hasMisreadSentence = false
    let source: SourceText
    let isStrict: Bool

    /// The text with the words put right; `nil` if there is nothing to put right.
    var transcript: Transcript? {
        guard !repairs.isEmpty else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for repair in repairs { writer.replace(repair.range, with: repair.words) }
        return writer.finish()
    }

    /// How much the misread words say for OCR; see ``ScanTraces``.
    var weight: Int {
        let misread = repairs.count(where: \.hasLookAlikes)
        return (misread + (hasMisreadSentence ? 1 : 0)) * ScanTraces.misreadWord
            + (repairs.count > misread ? ScanTraces.changedWord : 0)
    }

    /// Finds the misread words in some parts of a letter.
    ///
    /// - Parameter isScan: Whether other traces show OCR.
    init(of parts: Parts, in source: SourceText, isScan: Bool) {
        (self.source, isStrict) = (source, !isScan)
        var firstHeading: Int?
        for line in source.lines {
            guard let heading = heading(on: line, mayBeMisread: parts.contains(.headings)) else { continue }
            if heading.role != .title, heading.role != .statedOutcome, firstHeading == nil { firstHeading = line.start }
            guard parts.contains(.sentences) else { continue }
            if heading.role == .reviewer { checkStatement(after: heading.end) }
            repairSentence(after: heading.end, role: heading.role)
        }
        if parts.contains(.header) { repairHeader(to: firstHeading ?? 0) }
        let body = (firstHeading ?? 0)..<source.bytes.count
        if parts.contains(.credentials) {
            for index in source.lineIndices(in: body) { repairCredentials(at: source.lines[index].start) }
        }
        if parts.contains(.issues) { repairIssues(in: body) }
        repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
        var end = 0
        repairs = repairs.filter { repair in
            guard repair.range.lowerBound >= end else { return false }
            end = repair.range.upperBound
            return true
        }
    }

    func find(_ labels: MisreadLabels, at offset: Int, limit: Int) -> MisreadLabels.Found? {
        labels.find(at: offset, limit: limit, isStrict: isStrict, of: source)
    }

    mutating func add(_ repair: Repair?) { if let repair { repairs.append(repair) } }

    // MARK: Headings and the sentences below them

    private mutating func heading(on line: Line, mayBeMisread: Bool) -> (role: SectionRole, end: Int)? {
        let table = HeadingTable.all
        for index in table.indices(beginningWith: source.bytes[line.start]) {
            let row = table.rows[index]
            if let end = source.match(row.phrase, at: line.start, limit: source.bytes.count),
                end >= line.end - 1 || row.ending != .line || source.isInCapitals(line.start..<end)
            {
                return (row.role, end)
            }
        }
        guard mayBeMisread, line.range.count <= Misreadings.longestHeading,
            line.range.count >= Misreadings.shortestHeading
        else { return nil }
        // Few lines begin as a heading does, and have as many letters.
        let rows = table.rows.filter {
            ($0.ending == .line || $0.ending == .colon) && source.mayBegin($0.phrase, at: line.start)
                && abs($0.phrase.count - line.range.count) <= 2 + $0.phrase.count / 6
        }
        guard !rows.isEmpty else { return nil }
        let words = MisreadWords(at: line.start, limit: line.end, count: line.range.count, of: source)
        var best: (role: SectionRole, words: [UInt8], reading: MisreadWords.Reading)?
        for row in rows {
            let printed = row.phrase.bytes + (row.ending == .colon ? [Ascii.colon] : [])
            guard let reading = words.reading(of: printed, isStrict: isStrict), reading.cost > 0,
                !source.bytes[reading.range.upperBound..<line.end].contains(where: Ascii.isWord),
                reading.cost < best?.reading.cost ?? .max
            else { continue }
            best = (row.role, printed, reading)
        }
        guard let best else { return nil }
        add(Repair(range: line.range, words: best.words, hasLookAlikes: best.reading.hasLookAlikes))
        return (best.role, line.end)
    }

    private static let longestHeading = 80
    private static let shortestHeading = 10

    private mutating func repairSentence(after heading: Int, role: SectionRole) {
        let sentence: FixedSentence
        switch role {
        case .caseSummary: sentence = SummaryReader.introduction
        case .issues: sentence = Vocabulary.issuesIntroduction
        default: return
        }
        let start = source.skipSpace(from: heading, to: source.bytes.count)
        guard source.match(sentence.whole, at: start, limit: source.bytes.count) == nil else { return }
        let printed = sentence.whole.bytes
        let words = MisreadWords(at: start, limit: source.bytes.count, count: printed.count, of: source)
        guard let reading = words.reading(of: printed) else { return }
        add(Repair(range: reading.range, words: printed, hasLookAlikes: reading.hasLookAlikes))
    }

    /// Checks the sentences that all letters have about the reviewer. They stay as they are.
    private mutating func checkStatement(after heading: Int) {
        var start = heading
        for sentence in Vocabulary.reviewerStatement {
            start = source.skipSpace(from: start, to: source.bytes.count)
            if let end = source.match(sentence, at: start, limit: source.bytes.count) {
                start = end
                continue
            }
            let printed = sentence.bytes
            let words = MisreadWords(at: start, limit: source.bytes.count, count: printed.count, of: source)
            guard let reading = words.reading(of: printed, mostCost: Misreadings.mostCostOfSentence) else { return }
            if reading.hasLookAlikes { hasMisreadSentence = true }
            start = reading.range.upperBound
        }
    }

    private static let mostCostOfSentence = 12

    // MARK: Header and reviewer

    private mutating func repairHeader(to end: Int) {
        let lines = source.lines.prefix { $0.start < end && !source.isProse($0) }
        for line in lines.suffix(Misreadings.mostHeaderLines) {
            var offset = line.start
            while offset < line.end {
                let found =
                    find(.ofHeader, at: offset, limit: line.end)
                    ?? find(.priorities, at: offset, limit: line.end)
                if let found {
                    add(found.repair)
                    if found.kind == MisreadLabels.caseNumber { repairCaseNumber(at: found.end, to: line.end) }
                    offset = max(found.end, offset + 1)
                } else {
                    offset += 1
                }
                while offset < line.end, !Ascii.isSpace(source.bytes[offset - 1]) || Ascii.isSpace(source.bytes[offset])
                {
                    offset += 1
                }
            }
        }
    }

    private static let mostHeaderLines = 60

    /// Puts the two letters before the digits of a case number right.
    private mutating func repairCaseNumber(at offset: Int, to end: Int) {
        let start = source.skipSpace(from: offset, to: end)
        let word = source.bytes[start..<end].prefix { !Ascii.isSpace($0) }
        let digits = word.suffix(Misreadings.caseNumberDigits.count)
        guard digits.startIndex > start, digits.startIndex <= start + 6,
            zip(digits, Misreadings.caseNumberDigits.utf8).allSatisfy({
                $1 == Ascii.zero ? Ascii.isDigit($0) : $0 == $1
            })
        else { return }
        let letters = start..<digits.startIndex
        let words = MisreadWords(at: start, limit: letters.upperBound, count: 4, of: source)
        guard let reading = words.reading(of: Misreadings.caseNumberLetters), reading.cost > 0, reading.range == letters
        else { return }
        add(Repair(range: letters, words: Misreadings.caseNumberLetters, hasLookAlikes: true))
    }

    /// The digits of a case number, each as zero.
    private static let caseNumberDigits = "00-0000000"
    private static let caseNumberLetters = Array("CM".utf8)

    private mutating func repairCredentials(at offset: Int) {
        guard let label = find(.ofReviewer, at: offset, limit: source.bytes.count) else { return }
        add(label.repair)
        guard label.kind == Label.licensure.rawValue else { return }
        let line = source.lines[source.lineIndex(at: max(offset, label.end - 1))]
        var start = label.end
        for end in line.range where end >= label.end && (source.bytes[end] == Ascii.comma || end + 1 == line.end) {
            let item = source.trim(start..<(source.bytes[end] == Ascii.comma ? end : line.end))
            start = end + 1
            if let state = find(.states, at: item.lowerBound, limit: item.upperBound),
                let repair = state.repair, repair.range == item
            {
                add(repair)
            }
        }
    }
}
