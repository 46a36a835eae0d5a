extension LetterReader {
    mutating func readIssues(_ parts: [Sections.Part]) {
        switch grammar.issues {
        case .labeled, .numbered:
            guard let part = parts.first(where: { $0.role == .issues }) else { return }
            readLetter(part, lists: parts.filter { $0.role == .decisionList })
        case .twicePrinted:
            let (findings, requests) = noticeParts(parts)
            let twice = TwicePrintedFindings(findings: findings, requests: requests, of: source)
            read(twice.outlines)
            for request in twice.unmatchedRequests { problems.add(.unmatchedRequest, on: .issues, at: request) }
            if requests == nil, determination.documentsReviewed != nil {
                problems.add(.documentsMayBeCutOff, on: .documentsReviewed, at: parts.last?.heading)
            }
        case .oneIssue:
            let outline = OneIssue(letter: letter).outline(parts)
            read(outline.map { [$0] } ?? [])
        }
        if determination.issues.isEmpty {
            problems.add(.missingIssues, on: .issues, at: parts.last { $0.role.kind == .issues }?.range)
        }
    }

    /// Issues in sentences or with labels: letters of one edition may print them as the other does.
    private mutating func readLetter(_ part: Sections.Part, lists: [Sections.Part]) {
        let body = content(of: part)
        let labels = LabeledText.all(Vocabulary.issueLabels, in: body, of: source)
        let maximus = labels.first { $0.label == .maximusGuideline }?.labelRange
        if let maximus {
            // The usual label is "MAXIMUS guideline:". The second letter shows it, whatever became of the first.
            if source.match("MAXIMUS", at: maximus.lowerBound, limit: maximus.upperBound) != nil,
                Ascii.isLower(source.bytes[maximus.lowerBound + 1])
            {
                problems.add(.newWording, at: maximus)
            }
        }
        var outlines = LabeledIssues(letter: letter).outlines(in: body, labels: labels)
        for part in lists {
            let list = DecisionList(in: part.body, of: source)
            if list.isEmpty { problems.add(.unexpectedSection, at: part.heading) }
            for place in list.complete(&outlines) { problems.add(.entryWithoutIssue, on: .issues, at: place) }
        }
        if transcription.steps.contains(.markdown) { dropItemNumbers(of: &outlines) }
        read(outlines)
        if (maximus != nil) != (grammar.issues == .labeled), !determination.issues.isEmpty {
            problems.add(.newWording, at: part.heading)
        }
    }

    /// Drops the numbers of headings that are all 1: in Markdown each heading begins a list of its own.
    private func dropItemNumbers(of outlines: inout [IssueOutline]) {
        guard outlines.count > 1, outlines.allSatisfy({ $0.heading?.ordinal == 1 }) else { return }
        for index in outlines.indices { outlines[index].heading?.ordinal = nil }
    }

    /// The texts that include the findings of a notice, and the text about its requests.
    private func noticeParts(_ parts: [Sections.Part]) -> (findings: [Range<Int>], requests: Range<Int>?) {
        var findings: [Range<Int>] = []
        var requests: Range<Int>?
        for part in parts where part.role == .issues {
            if requests == nil, let first = TwicePrintedFindings.firstRequest(in: part.body, of: source) {
                requests = first..<part.range.upperBound
                if first == part.range.lowerBound { continue }
            }
            var text = part.body
            if let requests, text.contains(requests.lowerBound) { text = text.lowerBound..<requests.lowerBound }
            findings.append(text)
        }
        return (findings, requests)
    }

    private mutating func read(_ outlines: [IssueOutline]) {
        (determination.issues, texts.rationales) = IssueReader(letter: letter).read(outlines, problems: &problems)
        if let rationale = determination.issues.last?.rationale?.range,
            let place = Afterword.doubtful(in: rationale, of: source)
        {
            problems.add(.mayBeAfterword, on: .issue(determination.issues.count - 1, .rationale), at: place)
        }
        if let closing = sections.closingsInside.first {
            let index = determination.issues.firstIndex { $0.rationale?.range.contains(closing.lowerBound) == true }
            problems.add(.mayBeAfterword, on: index.map { .issue($0, .rationale) } ?? .issues, at: closing)
        }
    }
}
