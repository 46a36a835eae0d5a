/// Reads a heading that says how utilization review had modified the request.
///
/// ```
/// A was the original request. B was authorized by the Claims Administrator. The remaining IMR eligible portion of the
/// original request, C is
///
/// A was the original request. The Claims Administrator authorized B, leaving the original request IMR eligible. The
/// original request, A is
/// ```
enum ModificationReader {
    /// - Parameter service: The heading up to the colon before the decision.
    /// - Returns: `nil` if the heading does not name an original request.
    static func read(_ service: Text, issue: Int, problems: inout Problems) -> Determination.Modification? {
        // Most headings have none of these words.
        guard service.find(modificationWords) != nil else { return nil }
        let original = service.find(anyOf: Vocabulary.originalRequest)
        guard original != nil || service.find(broken: Vocabulary.modificationSigns) != nil else {
            if service.find(otherSigns) != nil {
                let place = service.sourceRange(0..<service.count)
                problems.add(.unknownModification, on: .issue(issue, .modification), at: place)
                problems.add(.unknownModification, on: .issue(issue, .service), at: place)
            }
            return nil
        }
        var modification = Determination.Modification()
        if let original {
            modification.originalRequest = service.located(nonEmpty: service.trim(0..<original.lowerBound))
        }

        var offset = original?.upperBound ?? 0
        if original == nil, let lead = service.match(Vocabulary.originalRequestWas, at: 0) {
            let next = service.find(
                Vocabulary.authorizedByAdministrator + Vocabulary.administratorAuthorized, from: lead)
            let limit = next?.lowerBound ?? service.count
            offset = service.sentenceEnd(from: lead, by: .beforeCapital(notAfter: ["no", "dr", "mr", "ms", "mrs"]))
            if offset > limit { offset = service.sentenceEnd(from: lead, by: .betweenSentences(withNumbers: true)) }
            modification.originalRequest = service.located(nonEmpty: service.trim(lead..<offset))
        }
        if let authorized = service.find(anyOf: Vocabulary.authorizedByAdministrator, from: offset) {
            modification.authorized = service.located(nonEmpty: service.request(offset..<authorized.lowerBound))
            offset = authorized.upperBound
        } else if let lead = service.find(anyOf: Vocabulary.administratorAuthorized, from: offset) {
            let end = service.find(
                broken: [Vocabulary.leavingRequest] + Vocabulary.remainingPortion, from: lead.upperBound)
            if let end {
                let authorized = service.request(lead.upperBound..<end.lowerBound)
                modification.authorized = service.located(nonEmpty: service.withoutStop(authorized))
            }
            offset = end?.lowerBound ?? lead.upperBound
        }
        let remaining = service.find(anyOf: Vocabulary.remainingPortion, from: offset)
        let lead = remaining ?? service.find(broken: [Vocabulary.theOriginalRequest], from: offset)
        if let lead {
            modification.disputed = service.located(nonEmpty: service.withoutCopula(lead.upperBound..<service.count))
        }
        if let original, service.find(anyOf: Vocabulary.originalRequest, from: original.upperBound) != nil {
            problems.add(.twoOriginalRequests, on: .issue(issue, .heading), at: service.sourceRange(0..<service.count))
        }
        reportMissing(modification, service, issue, problems: &problems)
        return modification
    }

    private static let modificationWords: [Phrase] = [
        Vocabulary.originalWord, Vocabulary.authorizedWord, Vocabulary.eligible, "certified", "approved", "modified",
        "remaining",
    ]
    /// What a modified request says in other words.
    private static let otherSigns: [Phrase] = [
        "original request", "originally requested", "authorized by", "approved by", "certified by", "modified by",
        "was modified",
        "administrator authorized", "administrator certified", "administrator modified", "remaining portion",
        "remaining request", "remaining imr", "imr eligible", "authorized:", "in dispute:",
    ]

    private static func reportMissing(
        _ modification: Determination.Modification, _ service: Text, _ issue: Int, problems: inout Problems
    ) {
        let parts = [
            (IssueField.originalRequest, "original request", modification.originalRequest),
            (.authorized, "authorized part", modification.authorized),
            (.disputed, "disputed part", modification.disputed),
        ]
        for (field, name, part) in parts where part == nil {
            problems.add(
                .incompleteModification(name), on: .issue(issue, field), at: service.sourceRange(0..<service.count))
        }
    }
}

extension Text {
    /// `range` without spaces and without the full stop of the sentence before.
    fileprivate func request(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == Ascii.period || Ascii.isSpace(bytes[start]) { start += 1 }
        return trim(start..<range.upperBound)
    }

    /// A place of one of `phrases`. The words of the first, which is the usual one, may be broken or joined.
    fileprivate func find(anyOf phrases: [Phrase], from offset: Int = 0) -> Range<Int>? {
        find(phrases, from: offset) ?? find(broken: [phrases[0]], from: offset)
    }

    /// `range` without the full stop at its end.
    fileprivate func withoutStop(_ range: Range<Int>) -> Range<Int> {
        range.last.map { bytes[$0] == Ascii.period } ?? false ? trim(range.lowerBound..<range.upperBound - 1) : range
    }

    /// `range` without the "is" before the decision.
    fileprivate func withoutCopula(_ range: Range<Int>) -> Range<Int> {
        let range = trim(range)
        // Nothing is before it where the request's cell was blank.
        if Vocabulary.copulas.contains(where: { match($0, at: range.lowerBound - 1) == range.upperBound }) {
            return range.upperBound..<range.upperBound
        }
        for copula in Vocabulary.copulas where range.count > copula.count {
            let start = range.upperBound - copula.count
            if match(copula, at: start) != nil {
                // "…, C, is"
                return trim(range.lowerBound..<(bytes[start - 1] == Ascii.comma ? start - 1 : start))
            }
            // The word may be joined to the mark before it: `(4)is`.
            if bytes.end(ofBroken: copula, at: start + 1, limit: count) == range.upperBound,
                !Ascii.isLetter(bytes[start])
            {
                return range.lowerBound..<start + 1
            }
        }
        return range
    }
}
