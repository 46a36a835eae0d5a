extension LetterReader {
    /// A part of a notice that holds findings or requests.
    mutating func readNotice(_ part: Sections.Part) {
        if requests == nil, let first = TwicePrintedFindings.firstRequest(in: part.body, of: source) {
            requests = first..<part.range.upperBound
            if first == part.range.lowerBound { return }
        }
        var text = part.body
        if let requests, text.contains(requests.lowerBound) { text = text.lowerBound..<requests.lowerBound }
        findings.append(text)
    }

    mutating func readIssues(_ parts: [Sections.Part]) {
        switch edition {
        case .letter2013, .determination:
            guard let part = parts.first(where: { $0.role == .issues }) else { return }
            readLetter(part)
        case .notice2013:
            determination.issues = TwicePrintedFindings(source: source, layout: layout)
                .parse(findings: findings, requests: requests, problems: &problems)
            if requests == nil, determination.documentsReviewed != nil {
                problems.add(
                    .warning, .cutOffText, field: "/documentsReviewed", at: parts.last?.heading,
                    "no request's part follows the list: it may be cut off, or hold one")
            }
        case .professionalReview:
            let issue = OneIssue(source: source, layout: layout).parse(parts, problems: &problems)
            determination.issues = issue.map { [$0] } ?? []
        }
        if determination.issues.isEmpty { problems.addMissingIssues(parts.last { $0.kind == .issues }?.range) }
    }

    /// Issues in sentences, or in the later edition's labels: the one edition went over into the other.
    mutating func readLetter(_ part: Sections.Part) {
        let isLabelled = LabelledBlocks(Vocabulary.issueLabels, in: part.body, of: source)
            .blocks.contains { $0.label == .maximusGuideline }
        if isLabelled {
            determination.issues = LabelledIssues(source: source, layout: layout)
                .parse(content(part), problems: &problems)
        } else {
            determination.issues = NumberedFindings(source: source, layout: layout)
                .parse(part.body, problems: &problems)
        }
        if isLabelled == (edition == .letter2013), !determination.issues.isEmpty {
            problems.addNewWording(part.heading)
        }
    }
}
