/// What is around a word of a clause: denials, conditions, and who says it.
extension ConclusionClause {
    /// Whether the words before a verdict state it, deny it, or make a condition of it.
    enum Stance { case plain, negated, conditional }

    /// Whether the words from `start` to `index` deny it, or make a condition of it.
    func stance(before index: Int, from start: Int = 0) -> Stance {
        if isDeniedAbove(index) { return .negated }
        var isAfterVerb = false
        var isAfterComma = false
        for word in (start..<index).reversed() {
            // "not only appropriate, but …"
            if isNotOnly(word) { continue }
            let role = roles[word]
            if hasComma(after: word) || beginsPredicate(after: word, to: index) { isAfterComma = true }
            if role.contains(.negation) {
                // "do not show that the request is", but not "has not improved, and the request is"
                let isOfView = word + 1 < index && roles[word + 1].contains(.shows)
                if !isAfterVerb || isOfView && !isAfterComma { return .negated }
            } else if role.contains(.emptyQuantity) {
                let begins = word == 0 || roles[word - 1].contains(.filler) || hasComma(after: word - 1)
                if !isAfterVerb || begins && !isAfterComma { return .negated }
            } else if role.contains(.lack) {
                if !isAfterVerb, !isAfterComma { return .negated }
            }
            if role.contains(.condition) { return .conditional }
            if role.contains(.subordinator), !isAfterComma { return .conditional }
            if role.contains(.modal), !isAfterVerb { return .conditional }
            if role.contains(.finiteVerb) { isAfterVerb = true }
        }
        return .plain
    }

    /// "not only", "not just", or the second word of them.
    private func isNotOnly(_ index: Int) -> Bool {
        func begins(_ first: Int) -> Bool {
            first >= 0 && first + 1 < words.count && roles[first].contains(.negation)
                && text.isOneOf(words[first + 1], ConclusionClause.only)
        }
        return begins(index) || begins(index - 1)
    }

    /// "far from medically necessary"
    func isFarFrom(_ index: Int) -> Bool {
        index > 1 && text.isOneOf(words[index - 1], ConclusionClause.from)
            && text.isOneOf(words[index - 2], ConclusionClause.far)
    }

    /// "An earlier IMR found a like item to be"
    func isOfEarlierReview(before index: Int) -> Bool {
        (1..<max(1, index)).contains { word in
            roles[word - 1].contains(.past) && text.isOneOf(words[word], ConclusionClause.reviews)
        }
    }

    /// "no indication that the request is", but not "no doubt that the request is" or "no trial that was ordered, and the
    /// request is".
    private func isDeniedAbove(_ index: Int) -> Bool {
        let that = (0..<index).last { text.isOneOf(words[$0], ConclusionClause.that) }
        guard let that, that > 0, !has([.finiteVerb, .linkingVerb], in: that + 1..<min(that + 2, index)),
            !text.isOneOf(words[that - 1], ConclusionClause.doubts),
            !(that..<index).contains(where: { text.isOneOf(words[$0], ConclusionClause.conjunctions) })
        else { return false }
        let clause = (0..<index).reversed().prefix { !hasComma(after: $0) }
        return clause.contains { $0 < that && !roles[$0].isDisjoint(with: [.negation, .emptyQuantity, .lack]) }
    }

    /// Whether a predicate of its own begins after the word, and ends with `index`: "is not supported and is therefore …"
    private func beginsPredicate(after word: Int, to index: Int) -> Bool {
        word + 1 < index && text.isOneOf(words[word], ConclusionClause.conjunctions)
            && (roles[word + 1].contains(.finiteVerb) || text.isOneOf(words[word + 1], ConclusionClause.consequences))
    }

    /// Whether a verb comes right before `index`, or before adverbs: "is", "is therefore", "is appropriate and".
    func isStated(before index: Int) -> Bool {
        // "is not just helpful but also …"
        if (max(0, index - 6)..<index).contains(where: isNotOnly) { return true }
        for word in (max(0, index - 6)..<index).reversed() {
            if !roles[word].isDisjoint(with: [.finiteVerb, .linkingVerb]) { return true }
            if roles[word].isDisjoint(with: [.filler, .quality]), !hasComma(after: word) { return false }
        }
        return false
    }

    /// Whether a form of "be" is before `index`, close to it.
    func hasVerb(before index: Int) -> Bool {
        has([.finiteVerb, .linkingVerb], in: max(0, index - 6)..<index)
    }

    /// "was denied": what happened before the review.
    func isPast(before index: Int) -> Bool {
        (max(0, index - 4)..<index).contains { text.isOneOf(words[$0], ConclusionClause.pastVerbs) }
    }

    /// Whether a word before `index` begins like a word of the service; also if the service is not known.
    func namesService(before index: Int) -> Bool {
        guard let service else { return true }
        return (0..<index).contains { words[$0].count >= 4 && service.sharesStem(text.bytes[words[$0]]) }
    }

    /// "According to the MTUS, braces are …": whether the clause begins with its source.
    var isAttributed: Bool {
        let verb = roles.firstIndex { !$0.isDisjoint(with: [.finiteVerb, .linkingVerb]) }
        return has(.guideline, in: 0..<(verb ?? roles.count))
    }

    func has(_ wanted: ConclusionRoles, in range: Range<Int>) -> Bool {
        range.contains { !roles[$0].isDisjoint(with: wanted) }
    }

    func hasComma(after index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        return text.bytes[words[index].upperBound..<words[index + 1].lowerBound].contains(Ascii.comma)
    }

    /// Whether "non" comes before the word: "non-certified".
    func isNon(before index: Int) -> Bool { index > 0 && text.isOneOf(words[index - 1], ConclusionClause.nonWords) }

    func isDenial(_ index: Int) -> Bool {
        !roles[index].isDisjoint(with: [.denial, .upheld]) || roles[index].contains(.approval) && isNon(before: index)
    }

    /// "the non-certification", "the UR decision"
    func isAdverse(in range: Range<Int>) -> Bool {
        range.contains { word in
            if roles[word].contains(.approval) { return isNon(before: word) }
            return roles[word].contains(.decision) && has(.administrator, in: max(0, word - 3)..<word)
        }
    }

    /// "denied by", "certified on", "approved in": what somebody did before.
    func isFollowedByAgent(_ index: Int) -> Bool {
        index + 1 < words.count && text.isOneOf(words[index + 1], ConclusionClause.agents)
            && !has(.reviewer, in: index + 1..<min(words.count, index + 4))
    }

    /// "necessary when", "necessary only if"
    func isConditional(after index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        return !roles[index + 1].isDisjoint(with: [.condition, .modal])
            || text.isOneOf(words[index + 1], ConclusionClause.conditionsAfter)
    }

    /// "necessary for patients": a guideline's general statement, or "necessary tests": no predicate.
    func isAboutAll(after index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1]
        if text.isOneOf(next, ConclusionClause.groupsOf), index + 2 < words.count {
            return text.isOneOf(words[index + 2], ConclusionClause.groups)
        }
        return text.isOneOf(
            next,
            [
                "care", "treatment", "treatments", "services", "service", "tests", "testing", "therapy", "procedures",
            ])
    }

    /// Whether at most a few words follow: "at this time", "by the guidelines".
    func isBare(after index: Int) -> Bool { words.count - index - 1 <= 4 }

    /// Whether the clause says what somebody else says: a guideline, the claims administrator, the provider.
    func isReported(before index: Int) -> Bool {
        guard
            let source = (0..<index).first(where: {
                !roles[$0].isDisjoint(with: [.guideline, .administrator, .provider, .denial])
            }),
            let verb = (source + 1..<max(source + 1, index)).first(where: {
                roles[$0].contains(.says)
                    && (roles[$0].isDisjoint(with: [.quality, .administrator]) || !hasVerb(before: $0))
            })
        else { return false }
        let isThat = text.isOneOf(words[verb + 1 < words.count ? verb + 1 : verb], ConclusionClause.that)
        if !isThat, (verb..<index).contains(where: hasComma(after:)) { return false }
        // "The guideline recommends it and the request is …"
        let isRequest = (verb + 1..<max(verb + 1, index)).contains {
            text.isOneOf(words[$0], ConclusionClause.requestWords)
        }
        return !(isRequest && roles[source].contains(.guideline))
    }

    private static let only: [Phrase] = ["only", "just", "merely", "simply"]
    private static let far: [Phrase] = ["far"]
    private static let from: [Phrase] = ["from"]
    private static let reviews: [Phrase] = ["imr", "review", "reviews", "reviewer", "determination"]
    private static let conjunctions: [Phrase] = ["and", "but"]
    private static let pastVerbs: [Phrase] = ["was", "were", "been"]
    private static let nonWords: [Phrase] = ["non", "not"]
    private static let agents: [Phrase] = ["by", "on", "in", "due"]
    private static let conditionsAfter: [Phrase] = ["when", "until", "only", "where", "once", "before"]
    private static let groupsOf: [Phrase] = ["for", "in"]
    private static let groups: [Phrase] = ["patients", "those", "cases", "people", "workers", "all"]
    private static let that: [Phrase] = ["that"]
    private static let doubts: [Phrase] = ["doubt", "question", "dispute", "disputed", "denied", "contested", "deny"]
    static let requestWords: [Phrase] = ["request", "requests", "requested"]
}
