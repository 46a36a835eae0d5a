/// A label in a citation: `Section(s):` or `Page(s):`.
struct CitationLabel {
    enum Kind {
        case sections, pages
    }

    let kind: Kind
    /// The label with its colon.
    let range: Range<Int>
}

/// The labels in a text, in order. Each kind is looked for once from the first to the last.
struct CitationLabels {
    private let text: Text
    private let end: Int
    private var sections, pages: Range<Int>?

    init(_ range: Range<Int>, of text: Text) {
        (self.text, end) = (text, range.upperBound)
        sections = text.label(Vocabulary.sectionWord, Vocabulary.sectionsLabels, in: range)
        pages = text.label(Vocabulary.pageWord, Vocabulary.pagesLabels, in: range)
    }

    var next: CitationLabel? {
        guard let sections else { return pages.map { CitationLabel(kind: .pages, range: $0) } }
        if let pages, pages.lowerBound < sections.lowerBound { return CitationLabel(kind: .pages, range: pages) }
        return CitationLabel(kind: .sections, range: sections)
    }

    /// Goes to the label after ``next``.
    mutating func removeFirst() {
        guard let first = next else { return }
        let rest = first.range.upperBound..<end
        switch first.kind {
        case .sections: sections = text.label(Vocabulary.sectionWord, Vocabulary.sectionsLabels, in: rest)
        case .pages: pages = text.label(Vocabulary.pageWord, Vocabulary.pagesLabels, in: rest)
        }
    }
}

extension Text {
    func hasLabel(in range: Range<Int>) -> Bool { CitationLabels(range, of: self).next != nil }

    func isLabel(at offset: Int) -> Bool {
        match(Vocabulary.sectionsLabels, at: offset) != nil || match(Vocabulary.pagesLabels, at: offset) != nil
    }

    /// The first of `labels`, all of which begin with `word`.
    fileprivate func label(_ word: Phrase, _ labels: [Phrase], in range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound
        while let found = find(word, from: offset, to: range.upperBound) {
            for label in labels {
                guard let end = match(label, at: found.lowerBound), end <= range.upperBound else { continue }
                return found.lowerBound..<end
            }
            offset = found.upperBound
        }
        return nil
    }

    /// What is in place of the label right after the year: one of another name, as `Topic(s):` would be, or a mark.
    func unusualLabel(in range: Range<Int>) -> Range<Int>? {
        if let mark = match(Vocabulary.sectionMarks, at: range.lowerBound), mark < range.upperBound {
            return range.lowerBound..<mark
        }
        guard let word = word(from: range.lowerBound, to: range.upperBound),
            bytes[range.lowerBound..<word.lowerBound].allSatisfy({ $0 == Ascii.comma || Ascii.isSpace($0) }),
            let end = match(Vocabulary.pluralLabelEnd, at: word.upperBound), end <= range.upperBound
        else { return nil }
        return word.lowerBound..<end
    }

    /// Pages without a label of their own at the end of `range`: `Muscle relaxants, page 63`.
    func plainPages(in range: Range<Int>) -> (label: Range<Int>, numbers: Range<Int>)? {
        guard let last = range.last, Ascii.isDigit(bytes[last]) else { return nil }
        for phrase in Vocabulary.plainPages {
            guard let label = find(phrase, from: range.lowerBound, to: range.upperBound),
                bytes[label.upperBound..<range.upperBound].allSatisfy({ !Ascii.isLetter($0) })
            else { continue }
            return (label, label.upperBound..<range.upperBound)
        }
        return nil
    }
}
