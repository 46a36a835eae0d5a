extension FormLines {
    static let known = FormLines(
        isLabeled: { $1.beginsWithLabel($0) },
        isOfForm: { line, source in
            source.beginsWithLabel(line) || source.beginsWithHeading(line) || isOfHeader(line, in: source)
                || source.beginsWithOrdinal(line) || source.beginsWithRequest(line)
                || DecisionEnding(line, of: source).decision != nil
        },
        isSection: { $1.beginsWithHeading($0) }, isDecided: { DecisionEnding($0, of: $1).decision != nil },
        isOfHeader: { isOfHeader($0, in: $1) })

    private static let headers = HeadingTable.all.grammars.map(\.header)

    private static func isOfHeader(_ line: Range<Int>, in source: SourceText) -> Bool {
        let byte = source.bytes[line.lowerBound]
        return headers.contains { header in
            header.labels(beginningWith: byte).contains { label in
                label.field != nil && source.match(label.phrase, at: line.lowerBound, limit: line.upperBound) != nil
            }
        }
    }
}

extension SourceText {
    fileprivate func beginsWithLabel(_ line: Range<Int>) -> Bool {
        hasLabel(of: Vocabulary.issueLabels, at: line) || hasLabel(of: Vocabulary.credentialLabels, at: line)
    }

    private func hasLabel(of table: LabelTable, at line: Range<Int>) -> Bool {
        table.rows(beginningWith: bytes[line.lowerBound]).contains {
            match($0.phrase, at: line.lowerBound, limit: line.upperBound) != nil
        }
    }

    fileprivate func beginsWithHeading(_ line: Range<Int>) -> Bool {
        let headings = HeadingTable.all
        return headings.indices(beginningWith: bytes[line.lowerBound]).contains { index in
            // Pages repeat titles.
            headings.rows[index].role != .title
                && match(headings.rows[index].phrase, at: line.lowerBound, limit: line.upperBound) != nil
        }
    }

    /// Whether a marked ordinal is before words: `2. A brace`.
    fileprivate func beginsWithOrdinal(_ line: Range<Int>) -> Bool {
        guard let ordinal = OrdinalStyle.prefix(of: line, in: self) else { return false }
        return ordinal.isMarked && Ascii.isLetter(bytes[ordinal.end])
    }

    fileprivate func beginsWithRequest(_ line: Range<Int>) -> Bool {
        RequestIntroduction.end(at: 0, in: Text(line, of: self), isRequest: false) != nil
    }
}

extension Transcription {
    /// Runs every filter over the input.
    init(_ input: [UInt8]) { self.init(input, form: .known) }
}
