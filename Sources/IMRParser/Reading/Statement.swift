/// "Decision based on MTUS …": the source of works, and the works.
///
/// A statement may go on with works of another source: "…, as well as Non-MTUS Citation …", "… . ODG Citation: …".
/// These are a statement of their own.
struct Statement {
    let source: Determination.Citation.Source
    /// The words that state the source: `Decision based on MTUS`, `Non-MTUS Citation`, `ODG`.
    let lead: Range<Int>
    /// What it cites.
    private(set) var works: Range<Int>
    /// Names of works outside the MTUS in the works of the MTUS that no conjunction separates from them.
    private(set) var unjoined: [Range<Int>] = []

    static func all(in text: Text) -> [Statement] {
        var statements: [Statement] = []
        var next = first(from: 0, in: text)
        while let statement = next {
            next = first(from: statement.works.lowerBound, in: text)
            statement.add(to: &statements, end: next?.lead.lowerBound ?? text.count, in: text)
        }
        guard statements.isEmpty else { return statements }
        let beginning = beginning(with: 0..<0, to: text.count, in: text)
        return beginning.isEmpty || text.find(Vocabulary.partOfTheMtus) != nil ? [] : beginning
    }

    /// The statements that begin with the name of a source right after `lead`: "the MTUS Low Back Disorders 2019". They
    /// end at `end`.
    static func beginning(with lead: Range<Int>, to end: Int, in text: Text) -> [Statement] {
        var start = text.skipSpaces(from: lead.upperBound)
        while let next = text.match(Vocabulary.sourceLeads, at: start) { start = next }
        guard start < end, let source = text.match([Vocabulary.nonMtus, Vocabulary.mtus], at: start) else { return [] }
        let isMtus = text.match(Vocabulary.mtus, at: start) != nil
        let statement = statement(isMtus ? .mtus : .nonMtus, lead.lowerBound..<source, in: text)
        let works = text.skipSpaces(from: statement.works.lowerBound)
        guard works < end,
            text.bytes[works] == Ascii.colon || text.bytes[works - 1] == Ascii.colon
                || (isMtus ? text.beginsWithTitle(works..<end) : Ascii.isUpper(text.bytes[works]))
        else { return [] }
        var statements: [Statement] = []
        statement.add(to: &statements, end: end, in: text)
        return statements
    }

    /// Adds this statement and those about other sources that it goes on with. The last ends at `end`.
    private func add(to statements: inout [Statement], end: Int, in text: Text) {
        var statement = self
        while let next = statement.further(to: end, in: text),
            let joint = text.joint(before: next.lead.lowerBound, from: statement.works.lowerBound)
        {
            statement.works = statement.works.lowerBound..<joint.end
            statements.append(statement)
            statement = next
        }
        statement.works = statement.works.lowerBound..<max(statement.works.lowerBound, end)
        statements.append(statement)
    }

    // MARK: "Decision based on"

    /// The first statement from `offset` on. Its words may be broken or joined: `.Decision basedon Non -MTUSCitation`.
    private static func first(from offset: Int, in text: Text) -> Statement? {
        var first: Statement?
        var searched = offset
        while first == nil, let decision = text.find(Vocabulary.decisionWord, from: searched) {
            searched = decision.upperBound
            first = statement(at: decision.lowerBound, in: text)
        }
        // The word "decision" may be broken too.
        searched = offset
        while let mtus = text.find(Vocabulary.mtus, from: searched, to: first?.lead.lowerBound) {
            searched = mtus.upperBound
            if let statement = statement(endingAt: mtus.upperBound, from: offset, in: text) { return statement }
        }
        return first
    }

    private static func statement(at start: Int, in text: Text) -> Statement? {
        guard let basedOn = text.end(ofPlainOrBroken: Vocabulary.decisionBasedOn, at: start) else { return nil }
        var offset = text.skipSpaces(from: basedOn)
        if offset < text.count, Ascii.lowercase(text.bytes[offset]) != Vocabulary.mtus.first {
            while let end = text.match(Vocabulary.sourceLeads, at: offset) { offset = end }
        }
        if let end = text.end(ofPlainOrBroken: Vocabulary.mtus, at: offset), text.isWordEnd(end) {
            return statement(.mtus, start..<end, in: text)
        }
        if let end = text.end(ofPlainOrBroken: Vocabulary.nonMtus, at: offset), text.isWordEnd(end) {
            return statement(.nonMtus, start..<end, in: text)
        }
        if let end = text.match(Vocabulary.nonMtusWorks, at: offset), text.isWordEnd(end) {
            return Statement(source: .nonMtus, lead: start..<end, works: offset..<text.count)
        }
        guard text.beginsWithTitle(offset..<text.count) else { return nil }
        return Statement(source: .mtus, lead: start..<basedOn, works: offset..<text.count)
    }

    private static func statement(endingAt end: Int, from limit: Int, in text: Text) -> Statement? {
        guard text.isWordEnd(end) else { return nil }
        if let start = text.bytes.start(ofBroken: Vocabulary.mtusStatement, before: end, from: limit) {
            return statement(.mtus, start..<end, in: text)
        }
        return text.bytes.start(ofBroken: Vocabulary.nonMtusStatement, before: end, from: limit)
            .map { statement(.nonMtus, $0..<end, in: text) }
    }

    /// The statement with a lead, to which "Citation" may belong.
    private static func statement(
        _ source: Determination.Citation.Source, _ lead: Range<Int>, in text: Text
    ) -> Statement {
        let word = text.skipSpaces(from: lead.upperBound)
        var lead = lead
        if word < text.count, Ascii.lowercase(text.bytes[word]) == Vocabulary.citationWord.first,
            let end = text.match(Vocabulary.citationWords, at: word)
                ?? (source == .nonMtus
                    ? text.bytes.end(ofBroken: Vocabulary.citationWord, at: word, limit: text.count) : nil),
            text.isWordEnd(end)
        {
            lead = lead.lowerBound..<end
        }
        return Statement(source: source, lead: lead, works: lead.upperBound..<text.count)
    }

    // MARK: Works of another source

    /// The statement about another source that begins inside the works, which end at `end`; `nil` if none does.
    private mutating func further(to end: Int, in text: Text) -> Statement? {
        var searched = works.lowerBound
        var nearest: Statement?
        while let mtus = text.find(Vocabulary.mtus, from: searched, to: nearest?.lead.lowerBound ?? end) {
            searched = mtus.upperBound
            let non = text.bytes.start(ofBroken: Vocabulary.nonMtus, before: mtus.upperBound, from: works.lowerBound)
            let lead = (non ?? mtus.lowerBound)..<mtus.upperBound
            let other = Statement.statement(non == nil ? .mtus : .nonMtus, lead, in: text)
            if mayBegin(other, to: end, in: text) { nearest = other }
        }
        if source == .mtus {
            for phrase in Vocabulary.nonMtusWorks {
                searched = works.lowerBound
                while let work = text.find(phrase, from: searched, to: nearest?.lead.lowerBound ?? end) {
                    searched = work.upperBound
                    guard text.isWordStart(work.lowerBound), text.isWordEnd(work.upperBound) else { continue }
                    let other = Statement(source: .nonMtus, lead: work, works: work.lowerBound..<end)
                    if mayBegin(other, to: end, in: text) {
                        nearest = other
                    } else if work.lowerBound > works.lowerBound {
                        unjoined.append(work)
                    }
                }
            }
        }
        guard let nearest else { return nil }
        if !unjoined.isEmpty { unjoined.removeAll { $0.lowerBound > nearest.lead.lowerBound } }
        return nearest
    }

    /// Whether a statement about another source, or about the same, begins inside the works.
    private func mayBegin(_ other: Statement, to end: Int, in text: Text) -> Bool {
        guard let joint = text.joint(before: other.lead.lowerBound, from: works.lowerBound),
            text.bytes[min(other.works.lowerBound, end)..<end].contains(where: Ascii.isLetter)
        else { return false }
        // "MTUS" alone may be a word of a section or of another work.
        guard other.source == .mtus, joint.kind == .comma || source == .mtus else { return true }
        return text.beginsWithTitle(text.skipSpaces(from: other.works.lowerBound)..<end)
    }
}

extension Text {
    /// The offset after `phrase` at `offset`; its words may be broken or joined.
    fileprivate func end(ofPlainOrBroken phrase: Phrase, at offset: Int) -> Int? {
        match(phrase, at: offset) ?? bytes.end(ofBroken: phrase, at: offset, limit: count)
    }

    /// Whether a word ends at `offset`, or another one with a capital is joined to it there: `MTUSChronic`.
    fileprivate func isWordEnd(_ offset: Int) -> Bool {
        guard offset < count, Ascii.isWord(bytes[offset]) else { return true }
        return Ascii.isUpper(bytes[offset]) && offset + 1 < count && Ascii.isLower(bytes[offset + 1])
    }

    fileprivate func isWordStart(_ offset: Int) -> Bool { offset == 0 || !Ascii.isWord(bytes[offset - 1]) }

    /// The joint after which a word begins at `start`; `nil` if none does, or if it begins before `limit`.
    fileprivate func joint(before start: Int, from limit: Int) -> Joint? {
        var end = start
        for lead in Vocabulary.jointLeads {
            if let before = self.start(of: lead, before: end, isWhole: true), before >= limit { end = before }
        }
        let conjunction = self.start(of: Vocabulary.conjunctionWords, before: end, after: limit)
        let mark = skipSpacesBackward(from: conjunction ?? end)
        guard mark > limit else { return nil }
        switch bytes[mark - 1] {
        case Ascii.comma: return Joint(kind: conjunction == nil ? .comma : .commaAnd, end: mark - 1, start: start)
        case Ascii.semicolon: return Joint(kind: .semicolon, end: mark - 1, start: start)
        case Ascii.period: return Joint(kind: .period, end: mark, start: start)
        default: return conjunction.map { _ in Joint(kind: .and, end: mark, start: start) }
        }
    }
}
