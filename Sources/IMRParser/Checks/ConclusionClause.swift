/// A clause of a rationale: what it concludes about the request, if anything.
///
/// "The request for a brace | is not medically necessary", "The denial | is upheld", "I agree with the UR decision",
/// "Approval | is recommended", "Medical necessity | has not been established"
struct ConclusionClause {
    let text: Text
    private(set) var words: [Range<Int>] = []
    private(set) var roles: [ConclusionRoles] = []
    /// Whether it is in the last sentence of the rationale. Only there is any refusal a conclusion.
    private let isLast: Bool
    /// What was requested; `nil` if that is not known.
    let service: Text?

    /// Longer clauses are looked at from their end.
    private static let mostWords = 96

    init(_ range: Range<Int>, of text: Text, about service: Text?, isLast: Bool) {
        (self.text, self.service, self.isLast) = (text, service, isLast)
        words.reserveCapacity(range.count / 5)
        for word in text.words(in: range) { words.append(word) }
        if words.count > ConclusionClause.mostWords {
            words.removeFirst(words.count - ConclusionClause.mostWords)
        }
        roles = words.map { .of($0, in: text) }
    }

    /// Whether it speaks of the request or of its denial. Else it may be a remark on something like it.
    var isAboutRequest: Bool {
        has([.denial, .decision, .upheld, .overturned], in: 0..<words.count)
            || words.contains { text.isOneOf($0, ConclusionClause.requestWords) }
    }

    /// Whether the request is found necessary, and the words that say so; `nil` if the clause does not conclude.
    var verdict: (isNecessary: Bool, isOfNecessity: Bool, words: Range<Int>)? {
        for index in roles.indices.reversed() where !roles[index].isEmpty {
            guard let (start, isNecessary) = verdict(at: index) else { continue }
            let isOfNecessity = roles[start].contains(.medically)
            return (isNecessary, isOfNecessity, words[start].lowerBound..<words[index].upperBound)
        }
        return nil
    }

    /// What the word at `index` concludes, and the first word that says so.
    private func verdict(at index: Int) -> (start: Int, isNecessary: Bool)? {
        let role = roles[index]
        // "medically necessary and appropriate": the first is the verdict.
        if index > 2, role.contains(.quality), roles[index - 1].contains(.filler), roles[index - 2].contains(.quality),
            roles[index - 3].contains(.medically)
        {
            return nil
        }
        if index > 0, roles[index - 1].contains(.medically), !role.isDisjoint(with: [.quality, .refused]) {
            return necessity(at: index).map { (index - 1, $0) }
        }
        var value: Bool?
        if !role.isDisjoint(with: [.upheld, .overturned]) { value = review(at: index) }
        if value == nil, !role.isDisjoint(with: [.agreement, .disagreement]) { value = agreement(at: index) }
        if value == nil, role.contains(.recommends) { value = recommendation(at: index) }
        if value == nil, role.contains(.granted) { value = grant(at: index) }
        if value == nil, role.contains(.refused) { value = refusal(at: index) }
        if value == nil, role.contains(.necessity) { value = provenNecessity(at: index) }
        if value == nil, role.contains(.quality) { value = quality(at: index) }
        if value == nil, role.contains(.meets) { value = criteria(at: index) }
        // "Non-certify."
        if value == nil, role.contains(.approval), isLast, words.count <= 2 { value = !isNon(before: index) }
        return value.map { (index, $0) }
    }

    // MARK: Rules

    /// "is (not) medically necessary"
    private func necessity(at index: Int) -> Bool? {
        let start = index - 1
        if isReported(before: start) || has(.alternative, in: 0..<start) || isOfEarlierReview(before: start) {
            return nil
        }
        // "I disagree that it is not …"
        if has(.disagreement, in: 0..<start) { return nil }
        // "…, but a brace is."
        if roles[words.count - 1].contains(.finiteVerb) { return nil }
        let isPositive = roles[index].contains(.quality)
        if isNon(before: start) || roles[start].contains(.negation) || isFarFrom(start) { return !isPositive }
        switch stance(before: start) {
        case .conditional: return nil
        case .negated: return !isPositive
        case .plain:
            guard isStated(before: start), !isConditional(after: index), !isAboutAll(after: index) else { return nil }
            return isPositive
        }
    }

    /// "The denial is upheld", "overturn the decision"
    private func review(at index: Int) -> Bool? {
        let isOverturned = roles[index].contains(.overturned)
        let subjects: ConclusionRoles = [.denial, .decision]
        let around = max(0, index - 12)..<index
        let after = (index + 1)..<min(words.count, index + 7)
        let isDenial = has(subjects, in: around) || isAdverse(in: around)
        guard isDenial || has(subjects, in: after) || words.count == 1 else { return nil }
        if has(.past, in: max(0, index - 2)..<index) || isFollowedByAgent(index) || isReported(before: index) {
            return nil
        }
        // "It has not been shown, and the denial stands."
        let clause = (0..<index).last { hasComma(after: $0) && text.isOneOf(words[$0 + 1], ConclusionClause.and) } ?? 0
        switch stance(before: index, from: has(subjects, in: clause..<index) ? clause : 0) {
        // "I would uphold the denial"
        case .conditional: return !has(.condition, in: 0..<index) && has(.reviewer, in: around) ? isOverturned : nil
        case .negated: return !isOverturned
        case .plain: return isOverturned
        }
    }

    /// "I (do not) agree with the denial", "I disagree"
    private func agreement(at index: Int) -> Bool? {
        guard index == 0 || has(.reviewer, in: max(0, index - 6)..<index) else { return nil }
        let isNegated = stance(before: index) == .negated
        let agrees = roles[index].contains(.agreement) != isNegated
        for other in (index + 1)..<max(index + 1, min(words.count, index + 10)) {
            if !roles[other].isDisjoint(with: [.denial, .decision, .administrator]) || isNon(before: other) {
                return !agrees
            }
            if roles[other].contains(.provider) { return agrees }
        }
        return isLast && !agrees && index + 1 == words.count ? true : nil
    }

    /// "I recommend approval", "Approval is not recommended", "The recommendation is for non-certification"
    private func recommendation(at index: Int) -> Bool? {
        let before = max(0, index - 7)..<index
        let after = (index + 1)..<max(index + 1, min(words.count, index + 7))
        let what = (Array(after) + before.reversed()).first { roles[$0].contains(.approval) || isDenial($0) }
        guard let what, !isReported(before: index) else { return nil }
        if has(.guideline, in: 0..<index), !has([.request, .reviewer], in: 0..<index) { return nil }
        let isPositive = !isDenial(what) && !isNon(before: what)
        switch stance(before: index) {
        case .negated: return !isPositive
        case .conditional where has(.condition, in: 0..<index): return nil
        default: return isPositive
        }
    }

    /// "is certified", "should be approved", "is non-certified"
    private func grant(at index: Int) -> Bool? {
        let isNon = isNon(before: index)
        let start = isNon ? index - 1 : index
        guard hasVerb(before: start) || isNon && index == words.count - 1, isOfThisReview(start, index) else {
            return nil
        }
        switch stance(before: start) {
        case .conditional: return nil
        case .negated: return isNon
        case .plain: return isConditional(after: index) ? nil : !isNon
        }
    }

    /// "is denied", "is unnecessary", "The denial is in error"
    private func refusal(at index: Int) -> Bool? {
        let isOfDenial = has(.denial, in: 0..<index) || isAdverse(in: 0..<index)
        guard hasVerb(before: index), isOfDenial || isOfThisReview(index, index) else { return nil }
        switch stance(before: index) {
        case .conditional: return nil
        case .negated: return !isOfDenial
        case .plain: return isOfDenial
        }
    }

    /// Whether the verdict from `start` to `index` is the review's, and about what was requested.
    private func isOfThisReview(_ start: Int, _ index: Int) -> Bool {
        if isReported(before: start) || isFollowedByAgent(index) { return false }
        if has(.past, in: 0..<words.count) || has(.alternative, in: 0..<start) { return false }
        if start > 0, text.isOneOf(words[start - 1], ConclusionClause.board) { return false }
        if has(.request, in: 0..<start) { return isLast || !isPast(before: start) }
        return isLast && !isPast(before: start) && (namesService(before: start) || isConsequence)
    }

    /// "Medical necessity has (not) been established", "does not support medical necessity", "no medical necessity"
    private func provenNecessity(at index: Int) -> Bool? {
        if isReported(before: index) { return nil }
        if let verb = (index + 1..<words.count).first(where: { roles[$0].contains(.shows) }),
            has([.finiteVerb, .linkingVerb], in: index..<verb) || has(.negation, in: index..<verb)
        {
            switch stance(before: verb) {
            case .conditional: return nil
            case .negated: return false
            case .plain: return isConditional(after: verb) ? nil : true
            }
        }
        if let verb = (index + 1..<words.count).first(where: { roles[$0].contains(.finiteVerb) }) {
            if has([.lack, .refused], in: verb..<min(words.count, verb + 4)) { return false }
            if verb + 1 < words.count, text.isOneOf(words[verb + 1], ConclusionClause.present) { return true }
        }
        let before = max(0, index - 7)..<index
        if has(.lack, in: before) || has(.negation, in: before) { return false }
        if let none = before.last(where: { roles[$0].contains(.emptyQuantity) }), index - none <= 3 { return false }
        guard let verb = before.last(where: { roles[$0].contains(.shows) }), isLast else { return nil }
        let isEnough = (0..<verb).contains { text.isOneOf(words[$0], ConclusionClause.enough) }
        let follows = verb > 0 && text.isOneOf(words[verb - 1], ConclusionClause.to) && !isEnough
        return follows || stance(before: verb) == .conditional ? nil : true
    }

    /// "The request is not supported", "The denial is appropriate"
    private func quality(at index: Int) -> Bool? {
        guard hasVerb(before: index), !isReported(before: index), !has(.alternative, in: 0..<index) else { return nil }
        // "necessary to ask", "appropriate to wait"
        if index + 1 < words.count, text.isOneOf(words[index + 1], ConclusionClause.to) { return nil }
        let isOfDenial = has(.denial, in: 0..<index) || isAdverse(in: 0..<index)
        let isOfRequest = has(.request, in: 0..<index)
        switch stance(before: index) {
        case .conditional: return nil
        case .negated:
            if has(.past, in: 0..<index) { return nil }
            if isOfDenial || isOfRequest { return isLast || isBare(after: index) ? isOfDenial : nil }
            let isGeneral = isAttributed || isPast(before: index) || !isBare(after: index)
            return isLast && !isGeneral && namesService(before: index) ? false : nil
        case .plain:
            let isOfService = isConsequence && namesService(before: index)
            guard isLast, isOfDenial || isOfRequest || isOfService, isBare(after: index) else { return nil }
            return !isOfDenial
        }
    }

    /// "does not meet the criteria", "The criteria are met"
    private func criteria(at index: Int) -> Bool? {
        guard isLast, has(.guideline, in: 0..<words.count), !has(.past, in: 0..<words.count) else { return nil }
        switch stance(before: index) {
        case .conditional: return nil
        case .negated: return false
        case .plain:
            let isStated =
                has(.request, in: 0..<index) || has(.guideline, in: 0..<index) && hasVerb(before: index)
                || namesService(before: index)
            return isStated && !isConditional(after: index) ? true : nil
        }
    }

    /// Whether the sentence draws a conclusion: then what it names is what was requested, whatever it is called.
    private var isConsequence: Bool {
        words.first.map { text.isOneOf($0, ConclusionClause.consequences) } ?? false
    }

    static let consequences: [Phrase] = ["therefore", "thus", "hence", "accordingly", "consequently", "so"]
    private static let and: [Phrase] = ["and"]
    private static let enough: [Phrase] = ["sufficient", "adequate", "enough", "ample"]
    private static let present: [Phrase] = ["present", "met"]
    private static let board: [Phrase] = ["board"]
    private static let to: [Phrase] = ["to"]
}
