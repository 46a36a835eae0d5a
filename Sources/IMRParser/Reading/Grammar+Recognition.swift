extension Grammar {
    /// The index of the grammar of the edition whose headings these are.
    ///
    /// 1. If one edition usually prints all headings, and one heading is its alone, it is that edition, unless the header
    ///    has the sign of another.
    /// 2. Else the first distinctive heading decides. If several editions print it, the one with the most sections in
    ///    the first letter wins; of two alike, the one whose header sign appears above.
    /// 3. Without a distinctive heading, roles that together suggest an edition decide.
    ///
    /// - Returns: `nil` if the headings are not enough for any edition.
    static func recognized(
        by headings: [SectionHeadings.Heading], in source: SourceText, among grammars: [Grammar]
    ) -> Int? {
        // The header is above the first section. A title and the end of a cover letter may be above it.
        let first = headings.first { $0.role != .closing && $0.role != .unknown && $0.role != .title }
        let top = first?.range.lowerBound ?? 0
        if let sole = grammars.firstIndex(where: { $0.alonePrints(headings) }),
            !grammars[sole].isContradicted(by: headings, above: top, in: source)
        {
            return sole
        }
        let likeliest = likeliest(by: headings, above: top, in: source, among: grammars)
        return likeliest.flatMap { likeliest in grammars.firstIndex { $0.edition == likeliest.edition } }
    }

    private static func likeliest(
        by headings: [SectionHeadings.Heading], above top: Int, in source: SourceText, among grammars: [Grammar]
    ) -> Grammar? {
        let known = headings.filter { $0.role != .closing && $0.role != .unknown }
        if let first = headings.first(where: \.isDistinctive) {
            let candidates = grammars.filter { first.editions.contains($0.edition) }
            return best(of: candidates, in: firstLetter(headings), above: top, source)
        }
        let suggested = grammars.filter { $0.isSuggested(by: known) }
        guard let first = suggested.first else { return nil }
        // Where several editions print the heading that suggests them, they are compared.
        let alike = known.first {
            $0.editions.contains(first.edition) && first.suggestions.contains(SectionRoles($0.role))
        }
        let candidates = alike.map { heading in suggested.filter { heading.editions.contains($0.edition) } }
        return best(of: candidates ?? [first], in: known, above: top, source)
    }

    /// Whether the edition prints all of the headings, and a distinctive one that no other edition prints.
    private func alonePrints(_ headings: [SectionHeadings.Heading]) -> Bool {
        headings.contains { $0.isDistinctive && $0.usualEditions == EditionSet(edition) }
            && headings.allSatisfy { $0.usualEditions.contains(edition) }
    }

    /// A heading that other editions usually print does not suggest this one.
    private func isSuggested(by headings: [SectionHeadings.Heading]) -> Bool {
        let roles = roles(of: headings.filter { $0.usualEditions.contains(edition) || $0.usualEditions == [] })
        return suggestions.contains { roles.isSuperset(of: $0) }
    }

    /// The roles of the headings that the edition prints.
    private func roles(of headings: [SectionHeadings.Heading]) -> SectionRoles {
        headings.reduce(into: []) { if $1.editions.contains(edition) { $0.insert(SectionRoles($1.role)) } }
    }

    /// The grammar of `candidates` with the most roles among `headings`.
    private static func best(
        of candidates: [Grammar], in headings: [SectionHeadings.Heading], above top: Int, _ source: SourceText
    ) -> Grammar? {
        var best: (grammar: Grammar?, count: Int) = (nil, -1)
        for grammar in candidates {
            let count = grammar.roles(of: headings).count
            let hasSign = grammar.sign(above: top, in: source) == .present
            if count > best.count || (count == best.count && hasSign) { best = (grammar, count) }
        }
        return best.grammar
    }

    /// What the text above the first heading shows about an edition.
    private enum Sign { case present, absent, unknown }

    private func sign(above top: Int, in source: SourceText) -> Sign {
        guard let headerSign else { return .unknown }
        let isPresent = source.find(headerSign.present, in: 0..<top) != nil
        let isOther = source.find(headerSign.absent, in: 0..<top) != nil
        return isPresent == isOther ? .unknown : isPresent ? .present : .absent
    }

    /// Whether the header has the sign of another edition; or it has none of this one, and a section is missing.
    private func isContradicted(by headings: [SectionHeadings.Heading], above top: Int, in source: SourceText) -> Bool {
        guard headerSign != nil else { return false }
        let sign = sign(above: top, in: source)
        let isWhole = sections.allSatisfy { roles(of: headings).contains($0.role) }
        let hasHeader = source.find(HeaderRule.caseNumberLabel, in: 0..<top) != nil
        return sign == .absent || sign == .unknown && hasHeader && !isWhole
    }

    /// The headings before the first reviewer's heading that is below the issues: that one is another letter's.
    private static func firstLetter(_ headings: [SectionHeadings.Heading]) -> [SectionHeadings.Heading] {
        guard let issues = headings.firstIndex(where: { $0.role == .issues }),
            let next = headings[issues...].firstIndex(where: { $0.role == .reviewer })
        else { return headings }
        return Array(headings[..<next])
    }
}
