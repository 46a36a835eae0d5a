/// What a word does in a sentence that concludes.
struct ConclusionRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// "is", and the forms that need another verb beside them.
    static let finiteVerb = ConclusionRoles(rawValue: 1 << 0)
    static let linkingVerb = ConclusionRoles(rawValue: 1 << 1)
    /// "not", and "no" before a noun.
    static let negation = ConclusionRoles(rawValue: 1 << 2)
    static let emptyQuantity = ConclusionRoles(rawValue: 1 << 3)
    static let lack = ConclusionRoles(rawValue: 1 << 4)
    /// "if" makes a condition of the whole sentence; "when" and "would" of the words beside them.
    static let condition = ConclusionRoles(rawValue: 1 << 5)
    static let subordinator = ConclusionRoles(rawValue: 1 << 6)
    static let modal = ConclusionRoles(rawValue: 1 << 7)
    /// What the review is about.
    static let request = ConclusionRoles(rawValue: 1 << 8)
    static let medically = ConclusionRoles(rawValue: 1 << 9)
    /// "necessary", "supported": what a service is that is covered.
    static let quality = ConclusionRoles(rawValue: 1 << 10)
    /// "certified", "approved", and "denied".
    static let granted = ConclusionRoles(rawValue: 1 << 11)
    static let refused = ConclusionRoles(rawValue: 1 << 12)
    /// "upheld" and "overturned", and what a denial is called.
    static let upheld = ConclusionRoles(rawValue: 1 << 13)
    static let overturned = ConclusionRoles(rawValue: 1 << 14)
    static let denial = ConclusionRoles(rawValue: 1 << 15)
    static let decision = ConclusionRoles(rawValue: 1 << 16)
    static let agreement = ConclusionRoles(rawValue: 1 << 17)
    static let disagreement = ConclusionRoles(rawValue: 1 << 18)
    static let administrator = ConclusionRoles(rawValue: 1 << 19)
    static let provider = ConclusionRoles(rawValue: 1 << 20)
    static let guideline = ConclusionRoles(rawValue: 1 << 21)
    static let says = ConclusionRoles(rawValue: 1 << 22)
    static let recommends = ConclusionRoles(rawValue: 1 << 23)
    static let approval = ConclusionRoles(rawValue: 1 << 24)
    static let necessity = ConclusionRoles(rawValue: 1 << 25)
    static let shows = ConclusionRoles(rawValue: 1 << 26)
    static let meets = ConclusionRoles(rawValue: 1 << 27)
    /// Words of what was before, and of another service than the one that was requested.
    static let past = ConclusionRoles(rawValue: 1 << 28)
    static let alternative = ConclusionRoles(rawValue: 1 << 29)
    static let reviewer = ConclusionRoles(rawValue: 1 << 30)
    /// Words that may be between a verb and what it says: "therefore", "and", "at this time".
    static let filler = ConclusionRoles(rawValue: 1 << 31)

    /// A word and what it does. A word may have several rows.
    private typealias Row = (word: Phrase, roles: ConclusionRoles)

    /// The roles of a word; empty for most words.
    static func of(_ word: Range<Int>, in text: Text) -> ConclusionRoles {
        var roles: ConclusionRoles = []
        let (first, last) = (text.bytes[word.lowerBound], text.bytes[word.upperBound - 1])
        for row in table.rows(first, last, count: word.count) where row.word.count == word.count {
            if text.match(row.word, at: word.lowerBound) != nil { roles.formUnion(row.roles) }
        }
        // "clearly", "currently"
        let isAdverb =
            word.count > 4 && last | 0x20 == UInt8(ascii: "y")
            && text.bytes[word.upperBound - 2] | 0x20 == UInt8(ascii: "l")
        return roles.isEmpty && isAdverb ? .filler : roles
    }

    /// The words by the five low bits of their first letters, and four bits of their lengths and last letters.
    private struct Table: Sendable {
        private var rows: [Row] = []
        /// Where the rows of each key begin.
        private var starts = [Int](repeating: 0, count: 512 + 1)

        init(_ groups: KeyValuePairs<ConclusionRoles, [Phrase]>) {
            for (_, words) in groups { for word in words { starts[Table.key(word) + 1] += 1 } }
            for key in 1...512 { starts[key] += starts[key - 1] }
            rows = Array(repeating: ("", []), count: starts[512])
            var ends = starts
            for (roles, words) in groups {
                for word in words {
                    let key = Table.key(word)
                    rows[ends[key]] = (word, roles)
                    ends[key] += 1
                }
            }
        }

        /// The rows whose words may have that first and last letter, in either case, and that length.
        func rows(_ first: UInt8, _ last: UInt8, count: Int) -> ArraySlice<Row> {
            let key = Table.key(first, last, count)
            return rows[starts[key]..<starts[key + 1]]
        }

        private static func key(_ word: Phrase) -> Int { key(word.first, word.last, word.count) }

        private static func key(_ first: UInt8, _ last: UInt8, _ count: Int) -> Int {
            Int(first & 31) << 4 | (count &+ 3 &* Int(last & 31)) & 15
        }
    }

    private static let table = Table(rows)

    private static let rows: KeyValuePairs<ConclusionRoles, [Phrase]> = [
        .finiteVerb: [
            "is", "are", "was", "were", "remains", "remain", "isn", "aren", "wasn", "weren", "should", "must", "can",
            "will", "shall",
        ],
        .linkingVerb: [
            "be", "been", "being", "deemed", "considered", "found", "felt", "judged", "as", "both", "appears", "appear",
            "seems", "seem",
        ],
        .negation: [
            "not", "cannot", "never", "isn", "aren", "wasn", "weren", "don", "doesn", "didn", "hasn", "haven", "isn’t",
            "aren’t", "wasn’t", "weren’t", "can’t", "don’t", "doesn’t",
            "hardly", "scarcely", "barely", "notmedically",
        ],
        .emptyQuantity: ["no", "none", "neither", "nor", "nothing"],
        .lack: [
            "fails", "failed", "fail", "lacks", "lack", "lacking", "insufficient", "inadequate", "unable", "without",
            "absent", "absence",
        ],
        .condition: ["if", "unless", "whether"],
        .subordinator: ["when", "until", "only", "before", "because", "where", "once"],
        .modal: ["would", "could", "may", "might"],
        .request: [
            "request", "requests", "requested", "it", "this", "these", "they", "retrospective", "service", "services",
        ],
        .medically: ["medically", "notmedically"],
        .quality: [
            "necessary", "appropriate", "indicated", "justified", "warranted", "reasonable", "supported", "recommended",
            "established", "needed", "endorsed", "substantiated", "required", "allowed", "correct", "proper", "valid",
        ],
        .granted: ["certified", "authorized", "authorised", "approved", "granted"],
        .refused: [
            "unproven", "unsubstantiated", "undocumented", "denied", "refused", "rejected", "disapproved", "declined",
            "noncertified", "unnecessary", "unwarranted",
            "unsupported", "unreasonable", "unjustified", "inappropriate", "error", "incorrect", "improper",
            "erroneous",
        ],
        .upheld: ["upheld", "affirmed", "sustained", "uphold", "upholds", "affirm", "affirms", "stands", "stand"],
        .overturned: [
            "overturned", "reversed", "overturn", "overturns", "reverse", "reverses", "vacated",
            "overruled", "overrule", "overrules",
        ],
        .denial: ["denial", "denials", "noncertification", "disapproval", "deny", "denying", "adverse", "refusal"],
        .decision: ["decision", "decisions", "determination", "determinations", "finding"],
        .agreement: ["agree", "agrees", "concur", "concurs", "agreement"],
        .disagreement: ["disagree", "disagrees", "disagreement"],
        .administrator: [
            "administrator", "administrators", "administrator’s", "ur", "utilization", "carrier", "insurer", "adjuster",
            "claims",
        ],
        .provider: [
            "provider", "providers", "physician", "physicians", "surgeon", "doctor", "treating", "requesting",
            "prescriber", "pt", "patient", "worker", "claimant", "applicant", "dr", "provider’s", "surgeon’s",
        ],
        .guideline: [
            "guideline", "guidelines", "mtus", "odg", "acoem", "literature", "study", "studies", "fda", "authors",
            "criteria", "criterion", "requirements", "standard", "standards", "guideline’s",
        ],
        .says: [
            "state", "states", "stated", "note", "notes", "noted", "say", "says", "said", "indicate", "indicates",
            "consider", "considers", "support", "supports", "suggest", "suggests", "specify", "specifies", "determined",
            "concluded", "opined", "opines", "believes", "believed", "feels", "argues", "contends", "reports",
            "reported", "recommend", "recommends", "advise", "advises", "explains", "explained", "certified", "denied",
            "wrote", "writes", "maintains", "allow", "allows", "call", "calls", "called", "describe", "describes",
            "asserts",
            "claims", "think", "thinks", "indicated",
        ],
        .recommends: [
            "recommend", "recommends", "recommended", "recommendation", "recommending", "advise", "advised",
            "suggested",
        ],
        .approval: [
            "approval", "certification", "authorization", "authorisation", "approve", "approving", "certify",
            "certifying", "authorize", "authorizing", "reversal",
        ],
        .necessity: ["necessity"],
        .shows: [
            "established", "establish", "establishes", "shown", "show", "shows", "demonstrated", "demonstrate",
            "demonstrates", "supported", "support", "supports", "met", "documented", "proven", "prove", "proves",
            "substantiated", "substantiate", "substantiates", "confirmed", "confirm", "confirms", "justified",
            "justify", "justifies", "evident", "clear", "apparent", "determined", "document", "documents", "find",
            "believe", "think", "feel", "agree", "see", "indicate", "suggest", "appear", "appears",
        ],
        .meets: ["meet", "meets", "met", "satisfy", "satisfies", "satisfied", "fulfilled", "fulfill", "fulfills"],
        .past: ["previously", "previous", "prior", "earlier", "initially", "originally", "already", "had", "past"],
        .alternative: [
            "weaning", "wean", "taper", "tapering", "instead", "alternative", "alternatively", "alternatives",
        ],
        .reviewer: ["i", "we", "reviewer", "my"],
        .filler: [
            "therefore", "thus", "hence", "indeed", "now", "still", "also", "so", "and", "or", "both", "to", "at",
            "this", "time", "in", "my", "opinion",
        ],
    ]
}
