/// Headings in capitals that no edition is known to print.
extension SectionHeadings {
    /// The longest and the shortest unknown heading, in bytes.
    static let longestUnknown = 90
    static let shortestUnknown = 8

    /// Words of headings. One of them in a line of capitals shows that the line is a heading.
    static let words: [Phrase] = [
        "IMR", "DETERMINATION", "DETERMINATIONS", "REVIEWER", "REVIEWED", "SUMMARY", "RATIONALE", "RATIONALES",
        "DECISION", "DECISIONS", "EXPLANATION", "EXPLANATIONS", "ISSUES", "RECORDS", "CREDENTIALS", "QUALIFICATIONS",
        "GUIDELINE", "GUIDELINES", "DISPUTE", "FINDINGS", "DOCUMENTS", "DOCUMENTATION",
    ]

    /// A line in capitals, without digits, one word of which is a word of headings: `EXPERT REVIEWER'S COMMENTS`.
    ///
    /// The heading of an issue may be in capitals too, even over two lines. It ends with a colon and a decision, so it
    /// is not an unknown section.
    func unknown(at offset: Int) -> Range<Int>? {
        let index = source.lineIndex(at: offset)
        let line = source.lines[index]
        guard line.start == offset, line.range.count <= SectionHeadings.longestUnknown,
            line.range.count >= SectionHeadings.shortestUnknown
        else { return nil }
        var words = 1
        for position in line.range {
            let byte = source.bytes[position]
            if Ascii.isLower(byte) || Ascii.isDigit(byte) || byte >= 0x80 { return nil }
            if byte == Ascii.colon, position + 1 < line.end { return nil }
            if byte == Ascii.space { words += 1 }
        }
        let last = source.bytes[line.end - 1]
        guard words > 1, Ascii.isLetter(last) || last == Ascii.colon || last == Ascii.closeParenthesis else {
            return nil
        }
        let text = Text(line.range, of: source)
        guard text.words(in: 0..<text.count).contains(where: { text.isOneOf($0, SectionHeadings.words) }),
            !goesOnInCapitals(after: index), !isLabel(text)
        else { return nil }
        return line.range
    }

    /// Whether the line is a label of an issue, in capitals.
    private func isLabel(_ line: Text) -> Bool {
        let end = line.bytes.last == Ascii.colon ? line.count - 1 : line.count
        return Vocabulary.issueLabels.rows.contains { row in
            (end < line.count || !row.needsColon) && line.match(row.phrase, at: 0) == end
        }
    }

    /// Whether the next line begins in capitals: then both lines are the heading of an issue.
    private func goesOnInCapitals(after index: Int) -> Bool {
        guard index + 1 < source.lines.count else { return false }
        return !source.bytes[source.lines[index + 1].range].prefix(12).contains(where: Ascii.isLower)
    }

    /// Gives unknown headings the role that their words name, if no other heading has it. A list of decisions may be
    /// above the issues.
    ///
    /// A heading below that of its own section divides the section, and is a line of it: `REVIEWER QUALIFICATIONS`.
    mutating func classifyUnknown(for grammars: [Grammar]) {
        var known = roles(of: headings[...])
        var kept: [Heading] = []
        for var heading in headings {
            let role = heading.role == .unknown ? SectionRole(wordsOf: Text(heading.range, of: source)) : nil
            if let role, role == .issues || !known.contains(role) {
                known.insert(SectionRoles(role))
                let editions = EditionSet(grammars.filter { $0.isRead(role) }.map(\.edition))
                (heading.role, heading.isNewWording) = (role, true)
                (heading.editions, heading.usualEditions) = (editions, editions)
            } else if let role, role == .reviewer || role == .caseSummary, kept.last?.role == role {
                continue
            }
            kept.append(heading)
        }
        headings = kept
    }
}

extension Grammar {
    /// Whether sections of the role are read alike, whatever the words of their headings.
    fileprivate func isRead(_ role: SectionRole) -> Bool {
        if role == .issues { return issues == .labeled || issues == .numbered }
        return headings.contains { $0.role == role }
    }
}
