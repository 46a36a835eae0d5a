extension LetterReader {
    mutating func readIssues(_ parts: [Sections.Part]) {
        switch grammar.issues {
        case .labelled, .numbered:
            guard let part = parts.first(where: { $0.role == .issues }) else { return }
            readLetter(part)
        case .twicePrinted:
            let (findings, requests) = noticeParts(parts)
            determination.issues = TwicePrintedFindings(source: source, layout: layout)
                .parse(findings: findings, requests: requests, problems: &problems)
            if requests == nil, determination.documentsReviewed != nil {
                problems.add(
                    .warning, .cutOffText, field: "/documentsReviewed", at: parts.last?.heading,
                    "no request's part follows the list: it may be cut off, or hold one")
            }
        case .oneIssue:
            let issue = OneIssue(source: source, layout: layout).parse(parts, problems: &problems)
            determination.issues = issue.map { [$0] } ?? []
        }
        if determination.issues.isEmpty {
            problems.add(.missingIssues, on: .issues, at: parts.last { $0.role.kind == .issues }?.range)
        }
    }

    /// The texts that hold a notice's findings, and the text about its requests.
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

    /// Issues in sentences, or in the later edition's labels: the one edition went over into the other.
    mutating func readLetter(_ part: Sections.Part) {
        let isLabelled = LabelledBlocks(Vocabulary.issueLabels, in: part.body, of: source)
            .blocks.contains { $0.label == .maximusGuideline }
        if isLabelled {
            determination.issues = LabelledIssues(source: source, layout: layout)
                .parse(content(of: part), problems: &problems)
        } else {
            determination.issues = NumberedFindings(source: source, layout: layout)
                .parse(part.body, problems: &problems)
        }
        if isLabelled != (grammar.issues == .labelled), !determination.issues.isEmpty {
            problems.add(.newWording, at: part.heading)
        }
    }
}
