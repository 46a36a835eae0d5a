extension Determination.Edition {
    /// The edition whose headings these are.
    ///
    /// The first distinctive heading decides; where two editions share it, the one of which more headings occur in the
    /// same letter, and of two alike the one whose case number's label stands above. Without a distinctive heading the
    /// clinical case summary's tells a letter, and a notice's title, or its summary and its documents, a notice.
    ///
    /// - Returns: `nil` if the headings are not enough for any edition.
    init?(_ headings: [SectionHeadings.Found], of source: SourceText) {
        if headings.allSatisfy({ $0.editions.contains(.determination) }), !headings.isEmpty {
            // No other edition has more of them, unless its own are lost.
            let isWhole = headings.contains { $0.editions == .determination }
            if isWhole {
                self = .determination
                return
            }
        }
        if let first = headings.first(where: \.isDistinctive) {
            let letter = Self.firstLetter(headings)
            self = Self.best(of: first.editions, in: letter, above: headings[0].range.lowerBound, of: source)
            return
        }
        let known = headings.filter { $0.role != .closing && $0.role != .unknown }
        if known.contains(where: { $0.role == .caseSummary && $0.editions == .letters }) {
            self = Self.best(of: .letters, in: known, above: known[0].range.lowerBound, of: source)
        } else if known.contains(where: { $0.role == .title }) {
            self = .notice2013
        } else if known.contains(where: { $0.role == .caseSummary }),
            known.contains(where: { $0.role == .documentsReviewed && $0.editions == .reviews })
        {
            self = .notice2013
        } else {
            return nil
        }
    }

    /// The edition of `candidates` with the most roles among `headings`.
    private static func best(
        of candidates: Editions, in headings: [SectionHeadings.Found], above top: Int, of source: SourceText
    ) -> Self {
        var best = (edition: Self.determination, count: -1)
        for edition in allCases where candidates.contains(.one(edition)) {
            var roles: [HeadingRole] = []
            for heading in headings where heading.editions.contains(.one(edition)) {
                if !roles.contains(heading.role) { roles.append(heading.role) }
            }
            let isTold =
                roles.count == best.count && source.find(Vocabulary.imrCaseNumber, in: 0..<top) != nil
                && source.find(Vocabulary.dateAssignedLabel, in: 0..<top) == nil
            if roles.count > best.count || isTold { best = (edition, roles.count) }
        }
        return best.edition
    }

    /// The headings before the one that tells, below the issues, how another determination was made.
    private static func firstLetter(_ headings: [SectionHeadings.Found]) -> [SectionHeadings.Found] {
        var hasIssues = false
        return Array(
            headings.prefix { heading in
                if heading.role == .issues { hasIssues = true }
                return !hasIssues || heading.role != .reviewer
            })
    }
}
