/// Words of the form that OCR misread: headings, labels, fixed sentences, decisions. They are put right in a copy of the
/// text, where only one reading is possible. Digits are never guessed.
///
/// ```
/// CLlNICAL CASE SUMMARV           Certiflcation(s)/Specialty:           Norco 10/325mg #60: Upbeld
/// Decision rationa1e;             Section(s);                           State(s) of Licensure: lowa
/// ```
///
/// This is a second chance, for a letter that lacks something or that shows other traces of OCR. Words that are as they
/// should be are left alone.
struct Misreadings {
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
    private let source: SourceText

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

    /// Finds the misread words.
    init(in source: SourceText) {
        self.source = source
        var labels: [(place: Place, kind: Int)] = []
        var firstHeading: Int?
        for line in source.lines {
            if let heading = heading(on: line) {
                if heading.role != .title, heading.role != .statedOutcome, firstHeading == nil {
                    firstHeading = line.start
                }
                if heading.role == .reviewer { checkStatement(after: heading.end) }
                repairSentence(after: heading.end, role: heading.role)
            }
        }
        repairHeader(to: firstHeading ?? 0)
        source.forEachPlace(in: (firstHeading ?? 0)..<source.bytes.count) { offset, place in
            let isLineStart = place == .lineStart
            let label = MisreadLabels.ofIssue.find(at: offset, limit: source.bytes.count, of: source)
            if let label, isLineStart || label.repair == nil {
                labels.append((Place(start: offset, end: label.end, isLineStart: isLineStart), label.kind))
                add(label.repair)
            } else if isLineStart {
                repairCredentials(at: offset)
            }
        }
        for (index, label) in labels.enumerated() {
            if label.kind == Label.claimsAdministratorGuideline.rawValue { repairDecision(above: label.place) }
            guard label.kind != Label.rationale.rawValue else { continue }
            let next = index + 1 < labels.count ? labels[index + 1].place.start : source.bytes.count
            repairGuideline(label.place.end..<next)
        }
        repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
        var end = 0
        repairs = repairs.filter { repair in
            guard repair.range.lowerBound >= end else { return false }
            end = repair.range.upperBound
            return true
        }
    }

    private struct Place {
        var start: Int
        var end: Int
        var isLineStart: Bool
    }

    private mutating func add(_ repair: Repair?) { if let repair { repairs.append(repair) } }

    // MARK: Headings and the sentences below them

    private mutating func heading(on line: Line) -> (role: SectionRole, end: Int)? {
        let table = HeadingTable.all
        for index in table.indices(beginningWith: source.bytes[line.start]) {
            let row = table.rows[index]
            if let end = source.match(row.phrase, at: line.start, limit: source.bytes.count),
                end >= line.end - 1 || row.ending != .line || source.isInCapitals(line.start..<end)
            {
                return (row.role, end)
            }
        }
        guard line.range.count <= Misreadings.longestHeading, line.range.count >= Misreadings.shortestHeading else {
            return nil
        }
        let words = MisreadWords(at: line.start, limit: line.end, count: line.range.count, of: source)
        var best: (role: SectionRole, words: [UInt8], reading: MisreadWords.Reading)?
        for row in table.rows where row.ending == .line || row.ending == .colon {
            guard abs(row.phrase.count - line.range.count) <= 2 + row.phrase.count / 6 else { continue }
            let printed = row.phrase.bytes + (row.ending == .colon ? [Ascii.colon] : [])
            guard let reading = words.reading(of: printed), reading.cost > 0,
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
                    MisreadLabels.ofHeader.find(at: offset, limit: line.end, of: source)
                    ?? MisreadLabels.priorities.find(at: offset, limit: line.end, of: source)
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
        guard let label = MisreadLabels.ofReviewer.find(at: offset, limit: source.bytes.count, of: source) else {
            return
        }
        add(label.repair)
        guard label.kind == Label.licensure.rawValue else { return }
        let line = source.lines[source.lineIndex(at: max(offset, label.end - 1))]
        var start = label.end
        for end in line.range where end >= label.end && (source.bytes[end] == Ascii.comma || end + 1 == line.end) {
            let item = source.trim(start..<(source.bytes[end] == Ascii.comma ? end : line.end))
            start = end + 1
            if let state = MisreadLabels.states.find(at: item.lowerBound, limit: item.upperBound, of: source),
                let repair = state.repair, repair.range == item
            {
                add(repair)
            }
        }
    }

    // MARK: Issues

    /// Puts the decision right at the end of the line above an issue's first label, and a semicolon before it.
    private mutating func repairDecision(above label: Place) {
        let index = source.lineIndex(at: label.start)
        guard label.isLineStart, index > 0 else { return }
        let line = source.lines[index - 1]
        let end = source.bytes[line.range].lastIndex(where: Ascii.isWord).map { $0 + 1 } ?? line.end
        var offset = max(line.start + 1, end - Misreadings.longestDecision)
        while offset < end {
            let isStart =
                Ascii.isSpace(source.bytes[offset - 1]) || Misreadings.marks.contains(source.bytes[offset - 1])
            if isStart, let found = MisreadLabels.decisions.find(at: offset, limit: end, of: source), found.end == end {
                let mark = source.skipSpaceBackward(from: offset, to: line.start) - 1
                guard mark > line.start, Misreadings.marks.contains(source.bytes[mark]) else { return }
                if source.bytes[mark] == Ascii.semicolon {
                    add(Repair(range: mark..<mark + 1, words: [Ascii.colon], hasLookAlikes: true))
                }
                if var repair = found.repair {
                    repair.range = repair.range.lowerBound..<line.end
                    add(repair)
                }
                return
            }
            offset += 1
        }
    }

    private static let longestDecision = 24
    private static let marks: [UInt8] = [Ascii.colon, Ascii.semicolon, Ascii.period, Ascii.comma]

    /// Puts the fixed words of a guideline line right.
    private mutating func repairGuideline(_ text: Range<Int>) {
        let end = min(text.upperBound, text.lowerBound + Misreadings.longestGuideline)
        var offset = text.lowerBound
        while offset < end {
            let isStart = offset == text.lowerBound || !Ascii.isWord(source.bytes[offset - 1])
            if isStart, Ascii.isLetter(source.bytes[offset]),
                let found = MisreadLabels.ofGuidelines.find(at: offset, limit: end, of: source)
            {
                add(found.repair)
                offset = max(found.end, offset + 1)
            } else {
                offset += 1
            }
        }
    }

    private static let longestGuideline = 4000
}

extension Transcription {
    /// Puts words of the form right that OCR misread; returns whether there were any.
    mutating func putMisreadingsRight() -> Bool {
        let misreadings = Misreadings(in: source)
        putRight(misreadings.repairs.map(\.range), misreadings.transcript, weight: misreadings.weight)
        return !misreadings.repairs.isEmpty
    }
}

extension Problems {
    /// Whether a letter without misread words would not have these problems.
    var mayComeFromMisreading: Bool { codes.contains { Problems.fromMisreading.contains($0) } }

    private static let fromMisreading: Set<Determination.Diagnostic.Code> = [
        .notADetermination, .missingSection, .missingHeaderField, .missingHeaderValue, .unexpectedValue, .unclaimedText,
        .missingCredentials, .missingIssues, .missingHeading, .missingDecision, .unknownDecision, .irregularHeading,
        .missingLabel, .irregularLabel, .unknownLabel, .missingText, .unexpectedSection, .irregularIntroduction,
        .unknownBasis, .uncertainHeading,
    ]
}
