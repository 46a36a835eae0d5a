/// Finds the reviewer's credentials in the sentences of letters before 2015.
///
/// ```
/// The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Rheumatology and is licensed to
/// practice in California. The reviewer is a Licensed Psychologist, … The reviewer is Licensed in Chiropractic and is …
/// ```
struct CredentialsInProse {
    private(set) var states: Range<Int>?
    private(set) var specialties: [Range<Int>] = []
    /// The name of a profession that stands for a specialty, and the specialty.
    private(set) var profession: (place: Range<Int>, specialty: Phrase)?
    private let text: Text

    private enum Lead {
        case license, certificate, specialty, subspecialty
    }

    init(_ text: Text) {
        self.text = text
        var searched = 0
        var next = Vocabulary.credentialWords.map { text.find($0) }
        while let word = next.compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) {
            let start = text.sentenceStart(before: word.lowerBound, isClause: false)
            let end = min(sentenceEnd(from: word.upperBound), word.upperBound + CredentialsInProse.longestSentence)
            read(max(searched, start)..<end)
            searched = end
            for (index, found) in next.enumerated() where found.map({ $0.lowerBound < end }) ?? false {
                next[index] = text.find(Vocabulary.credentialWords[index], from: end)
            }
        }
    }

    /// The end of the sentence; the period of "Washington, D.C." does not end it before another name.
    private func sentenceEnd(from offset: Int) -> Int {
        var end = text.sentenceEnd(from: offset)
        while end < text.count, text.start(of: "D.C", before: end) != nil,
            text.match(["and ", "or "], at: text.skipSpaces(from: end + 1)) != nil
        {
            end = text.sentenceEnd(from: end + 1)
        }
        return end
    }

    private mutating func read(_ sentence: Range<Int>) {
        var leads: [(lead: Lead, place: Range<Int>)] = []
        for (lead, phrases) in CredentialsInProse.leads {
            for phrase in phrases {
                var offset = sentence.lowerBound
                while let found = text.find(phrase, from: offset, to: sentence.upperBound) {
                    offset = found.upperBound
                    if found.lowerBound > 0, Ascii.isLetter(text.bytes[found.lowerBound - 1]) { continue }
                    guard let place = list(after: found, lead), place.start <= sentence.upperBound else { continue }
                    let isPart = leads.contains {
                        $0.place.lowerBound <= found.lowerBound && found.lowerBound < $0.place.upperBound
                    }
                    if !isPart { leads.append((place.lead, found.lowerBound..<place.start)) }
                }
            }
        }
        leads.sort { $0.place.lowerBound < $1.place.lowerBound }
        for (index, lead) in leads.enumerated() {
            // The words of a lead may include another lead.
            let next = max(
                lead.place.upperBound,
                index + 1 < leads.count ? leads[index + 1].place.lowerBound : sentence.upperBound)
            let end = text.find(Vocabulary.afterCredentials, from: lead.place.upperBound, to: next)?.lowerBound ?? next
            let list = withoutConnection(lead.place.upperBound..<end)
            if lead.lead == .license { states = states ?? list } else { addSpecialties(list, lead.lead) }
        }
    }

    private mutating func addSpecialties(_ list: Range<Int>, _ lead: Lead) {
        guard !list.isEmpty else { return }
        for (noun, specialty) in Vocabulary.professions where profession == nil {
            guard let end = text.match(noun, at: list.lowerBound), end == list.upperBound else { continue }
            profession = (list, specialty)
            return
        }
        // "a Psychologist with a specialty in Clinical Psychology": the specialty is more than the profession.
        if lead == .specialty { profession = nil }
        specialties.append(list)
    }

    /// Where the list begins that a lead leads to, and of what; `nil` if none follows.
    private func list(after found: Range<Int>, _ lead: Lead) -> (lead: Lead, start: Int)? {
        var start = found.upperBound
        switch lead {
        case .license:
            // "to practice chiropractic in", "in the State of"
            let limit = min(text.count, start + CredentialsInProse.reach)
            if let practice = text.match(Vocabulary.toPractice, at: start) {
                guard let inWord = text.find(" in ", from: practice - 1, to: limit) else { return nil }
                return (.license, inWord.upperBound)
            }
            if let inWord = text.match(Vocabulary.inOrBy, at: start) {
                var state = inWord
                while let name = text.match(Vocabulary.stateLeads, at: state) { state = name }
                let isState = Vocabulary.states.names(beginningWith: state < text.count ? text.bytes[state] : 0)
                    .contains { text.match($0, at: state) != nil }
                return (isState ? .license : .certificate, inWord)
            }
            if let asA = text.match(["as a ", "as an "], at: start) { start = asA }
            let isNoun = Vocabulary.professions.contains { text.match($0.noun, at: start) != nil }
            return isNoun ? (.certificate, start) : nil
        case .certificate:
            let isNoun = Vocabulary.professions.contains { text.match($0.noun, at: start) != nil }
            let needsNoun = text.match(Vocabulary.isA, at: found.lowerBound) != nil
            if needsNoun { return isNoun ? (.certificate, start) : nil }
            return (.certificate, text.match("in ", at: start) ?? start)
        case .specialty, .subspecialty: return (lead, start)
        }
    }

    /// `list` without the words at its end that lead to the next one: ", and is".
    private func withoutConnection(_ list: Range<Int>) -> Range<Int> {
        var list = text.bare(list)
        while let start = text.start(of: Vocabulary.credentialConnections, before: list.upperBound),
            start >= list.lowerBound
        {
            list = text.bare(list.lowerBound..<start)
        }
        return list
    }

    /// The longest sentence about credentials, in bytes from its first word about them.
    private static let longestSentence = 1000

    /// How far the name of a practice may reach, in bytes.
    private static let reach = 60

    private static let leads: [(Lead, [Phrase])] = [
        (.subspecialty, ["subspecialty in ", "sub-specialty in ", "subspecialties in "]),
        (.specialty, ["specialty in ", "specialties in ", "specialty of ", "specializes in ", "specializing in "]),
        (
            .certificate,
            ["board certified ", "board-certified ", "certified in ", "certification in ", "is a ", "is an "]
        ),
        (.license, ["licensed ", "license ", "licenses "]),
    ]
}
