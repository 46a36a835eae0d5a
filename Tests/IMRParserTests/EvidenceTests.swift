import Testing

@testable import IMRParser

/// The weights of evidence for the beginning of a heading, and the bounds that are computed from them.
@Suite struct EvidenceTests {
    private static let above: [Evidence] = [
        .nothingAbove, .sentenceEnds, .noSentenceEnds, .concludes, .insideLine, .roomLeft, .overfull, .gap, .noGap,
    ]

    /// The most that evidence can weigh when each piece occurs at most once.
    private func most(_ evidence: [Evidence]) -> Int { evidence.map { max(0, $0.weight) }.reduce(0, +) }

    @Test func noTextAboveWeighsMoreThanItsBound() {
        #expect(Evidence.mostAbove >= most(EvidenceTests.above))
        for endsSentence in [false, true] {
            for marksParagraphs in [false, true] {
                let attainable = EvidenceTests.above.filter {
                    switch $0 {
                    case .sentenceEnds, .concludes: endsSentence
                    case .noSentenceEnds: !endsSentence
                    case .gap, .noGap: marksParagraphs
                    default: true
                    }
                }
                let bound = Evidence.mostAbove(endsSentence: endsSentence, marksParagraphs: marksParagraphs)
                #expect(bound >= most(attainable) + (endsSentence ? 0 : Evidence.noSentenceEnds.weight))
            }
        }
    }

    @Test func noHeadingWeighsMoreThanItsBound() {
        let sentence = [Evidence.ordinal, .introduction]
        #expect(Evidence.mostOfSentence >= most(sentence))
        let below = Evidence.allCases.filter { !EvidenceTests.above.contains($0) && !sentence.contains($0) }
        #expect(Evidence.mostOfModified >= most(below))
        #expect(Evidence.gainOfOriginal >= Evidence.beginsWithOriginal.weight - Evidence.namesOriginalLater.weight)
        #expect(most(below.filter { $0 != .beginsWithOriginal }) == 0)
    }

    @Test func everyCandidateInEveryFixtureIsWithinTheBounds() {
        for fixture in Fixture.all {
            let determination = Determination(parsing: fixture.text)
            guard determination.edition == .determination, determination.issues.count > 1 else { continue }
            let text = Transcription(fixture.text)
            guard text.isInput else { continue }
            let headings = SectionHeadings(in: text.source)
            let letter = LetterReader(text, headings, grammar: .determination, problems: Problems()).letter
            for (issue, next) in zip(determination.issues, determination.issues.dropFirst()) {
                guard let start = issue.rationale?.range.lowerBound, let end = next.service?.range.upperBound else {
                    continue
                }
                let search = IssueHeadingStart(start..<end, isSentence: false, of: letter)
                for offset in search.offsets {
                    let counts = search.evidence(at: offset).counts
                    func weight(_ isAbove: Bool) -> Int {
                        counts.filter { EvidenceTests.above.contains($0.evidence) == isAbove }
                            .reduce(0) { $0 + $1.evidence.weight * $1.count }
                    }
                    #expect(weight(true) <= Evidence.mostAbove, "\(fixture)")
                    #expect(weight(false) <= Evidence.mostOfModified, "\(fixture)")
                }
            }
        }
    }
}
