@testable import IMRParser

/// A letter whose parse has nothing to complain of, ready to be mutated.
struct MutationBase {
    /// A file's name, for reports.
    let name: String
    let bytes: [UInt8]
    let determination: Determination
    let reading: MutationReading
    /// The lines that are not blank, each with its line end.
    let lines: [Range<Int>]
    /// Where the form's labels stand, colons included.
    let labels: [Range<Int>]
    /// Where the headings of sections stand, and the ends of issues' headings from the heading's last word
    /// on.
    let headings: [Range<Int>]
    /// Where the values of the header stand.
    let header: [Range<Int>]
    /// Whether the letter is in Markdown.
    let isMarkdown: Bool

    /// `nil` if the parse says anything but remarks that need no action.
    init?(name: String, bytes: [UInt8]) {
        determination = Determination(parsing: bytes)
        guard determination.edition != nil, determination.diagnostics.allSatisfy({ $0.severity == .note })
        else {
            return nil
        }
        self.name = name
        isMarkdown = Transcription(bytes).steps.contains(.markdown)
        self.bytes = bytes
        reading = MutationReading(determination, of: bytes)
        lines = MutationBase.lines(of: bytes)
        let texts = reading.texts
        let isOfTheForm = { (place: Range<Int>) in !texts.contains { $0.overlaps(place) } }
        labels = MutationWords.labels.flatMap { MutationWords.places(of: $0, in: bytes) }.filter(isOfTheForm)
        let decisions = determination.issues.compactMap { issue in
            issue.heading.flatMap { heading in
                issue.decision.flatMap { decision in
                    // Where the decision stands elsewhere, nothing but itself is its heading.
                    let isBeside = (0..<40).contains(decision.range.lowerBound - heading.range.upperBound)
                    return isBeside ? heading.range.upperBound - 1..<decision.range.upperBound : decision.range
                }
            }
        }
        let sections = MutationWords.headings.flatMap { MutationWords.places(of: $0, in: bytes) }
            .filter { isOfTheForm($0) && (!bytes[$0].contains(where: Ascii.isLower) || bytes[$0].last == Ascii.colon) }
        headings = sections + decisions
        header = reading.letter.filter { $0.pointer.hasPrefix("/header/") }.compactMap(\.range)
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where Ascii.isLineEnd(bytes[index]) {
            let isHalfOfPair =
                bytes[index] == Ascii.carriageReturn && index + 1 < bytes.count
                && bytes[index + 1] == Ascii.newline
            if isHalfOfPair { continue }
            lines.append(start..<index + 1)
            start = index + 1
        }
        lines.append(start..<bytes.count)
        return lines.filter { !bytes[$0].allSatisfy(Ascii.isSpace) }
    }
}

/// The form's fixed words, written down again so that the judgment does not lean on the parser's own list.
enum MutationWords {
    static let labels = [
        "Case Number:", "Date of Injury:", "Date Assigned:", "Decision Date:", "UR Denial Date:",
        "Application Received:", "Priority:", "State(s) of Licensure:", "Certification(s)/Specialty:",
        "Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:",
        "IMR Case Number:", "MAXIMUS Case Number:", "Claim Number:", "Date of UR Decision:",
        "IMR Application Received:",
        "Dated:", "Final Determination:", "The Physician Reviewer\u{2019}s decision rationale:",
        "Rationale for the Decision:", "Regarding the request for", "has determined the request for",
        "Relied Upon by the Expert Reviewer",
    ]
    static let headings = [
        "HOW THE IMR FINAL DETERMINATION WAS MADE", "CLINICAL CASE SUMMARY",
        "IMR ISSUES, DECISIONS AND RATIONALES", "DOCUMENTS REVIEWED", "IMR DECISION(S) AND RATIONALE(S)",
        "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE", "Medical Qualifications of the Expert Reviewer:",
        "Case Summary:", "Documents Reviewed for Determination:", "Effect of the Decision:",
        "ISSUE AT DISPUTE:",
        "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:",
        "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE", "MEDICAL REVIEWER QUALIFICATIONS:",
    ]

    /// Where `words` stand in `bytes`, in any case and across any white space.
    static func places(of words: String, in bytes: [UInt8]) -> [Range<Int>] {
        let words = words.utf8.map(Ascii.lowercase)
        return bytes.indices.compactMap { start in
            guard Ascii.lowercase(bytes[start]) == words[0] else { return nil }
            return end(of: words, in: bytes, at: start).map { start..<$0 }
        }
    }

    private static func end(of words: [UInt8], in bytes: [UInt8], at start: Int) -> Int? {
        var offset = start
        for word in words {
            guard offset < bytes.count else { return nil }
            if word == Ascii.space {
                guard Ascii.isSpace(bytes[offset]) else { return nil }
                while offset < bytes.count, Ascii.isSpace(bytes[offset]) { offset += 1 }
            } else {
                guard Ascii.lowercase(bytes[offset]) == word else { return nil }
                offset += 1
            }
        }
        return offset
    }
}
