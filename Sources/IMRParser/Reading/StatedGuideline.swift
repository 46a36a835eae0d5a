/// Reads a guideline line that is made of statements.
///
/// ```
/// Decision based on MTUS Elbow Complaints 2007, Section(s): Diagnostic Criteria, and Forearm, Wrist, and Hand
/// Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines.
///
/// The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation …
/// Decision based on MTUS Low Back Disorders 2019, as well as the Official Disability Guidelines (ODG), Low Back.
/// ```
struct StatedGuideline {
    private let text: Text
    private let statements: [Statement]

    init(_ text: Text) { self.init(text, Statement.all(in: text)) }

    init(_ text: Text, _ statements: [Statement]) { (self.text, self.statements) = (text, statements) }

    var isEmpty: Bool { statements.isEmpty }

    func read() -> GuidelineReader.Result {
        guard let first = statements.first, let last = statements.last else { return GuidelineReader.Result() }
        var result = readLead(0..<first.lead.lowerBound)
        addCitations(to: &result)
        var isMtus = statements.contains { $0.source == .mtus }
        var isOutside = statements.contains { $0.source == .nonMtus }
        if let basis = result.guideline.basis?.value, basis != .noneCited {
            if basis != .nonMtus { isMtus = true }
            if basis != .mtus { isOutside = true }
        }
        let basis: Determination.Basis = !isOutside ? .mtus : isMtus ? .mtusAndNonMtus : .nonMtus
        result.guideline.basis = Located(basis, at: text.sourceRange(first.lead.lowerBound..<last.lead.upperBound))
        return result
    }

    func addCitations(to result: inout GuidelineReader.Result) {
        for statement in statements { add(statement, &result) }
    }

    /// Reads the sentences above the first statement: words that only lead to it, or works in prose.
    private func readLead(_ range: Range<Int>) -> GuidelineReader.Result {
        var result = GuidelineReader.Result()
        let lead = text.withoutFullStop(text.trim(range))
        guard !lead.isEmpty, Declination(in: lead, of: text) == nil else { return result }
        result = ProseGuideline(text, in: range).read(other: nil)
        guard result.guideline.basis == nil else { return result }
        result.guideline.citations = [Determination.Citation(text: text.located(lead))]
        result.remarks = [GuidelineReader.Remark(.textInCitation, at: text.sourceRange(lead))]
        return result
    }

    private func add(_ statement: Statement, _ result: inout GuidelineReader.Result) {
        var work = text.trim(statement.works)
        if let first = work.first, text.bytes[first] == Ascii.colon { work = text.trim(first + 1..<work.upperBound) }
        work = text.withoutFullStop(work)
        guard !work.isEmpty else { return }
        let source = Located(statement.source, at: text.sourceRange(statement.lead))
        switch statement.source {
        case .mtus:
            let works = MTUSCitations(work, source: source, of: text)
            if result.guideline.citations.isEmpty {
                result.guideline.citations = works.citations
            } else {
                result.guideline.citations += works.citations
            }
            result.remarks += works.remarks
            for work in statement.unjoined {
                result.remarks.append(GuidelineReader.Remark(.textInCitation, at: text.sourceRange(work)))
            }
        case .nonMtus:
            var citation = Determination.Citation(text: text.located(work))
            citation.source = source
            result.guideline.citations.append(citation)
        }
    }
}
