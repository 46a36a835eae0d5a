/// What a heading begins.
enum HeadingRole: Sendable {
    case reviewer, documentsReviewed, caseSummary, issues
    /// "MEDICAL PROFESSIONAL REVIEW" and other titles: they begin nothing.
    case title
    /// "ISSUE AT DISPUTE", and the guidelines and the rationale of that one issue.
    case dispute, guideline, rationale
    /// What follows the last rationale.
    case closing
    /// A page footer, which divides nothing.
    case footer
    /// "Final Determination: UPHOLD" in a cover letter.
    case statedOutcome
    /// A heading that no edition is known to have, or that the letter's own does not have.
    case unknown

    var section: Determination.Section.Kind {
        switch self {
        case .reviewer: .reviewer
        case .documentsReviewed: .documentsReviewed
        case .caseSummary: .caseSummary
        case .issues, .dispute, .guideline, .rationale: .issues
        case .closing: .closing
        case .title, .footer, .statedOutcome: .header
        case .unknown: .unclaimed
        }
    }
}

/// A set of editions.
struct Editions: OptionSet, Sendable {
    let rawValue: UInt8

    static let determination = Editions(rawValue: 1)
    static let letter2013 = Editions(rawValue: 2)
    static let notice2013 = Editions(rawValue: 4)
    static let professionalReview = Editions(rawValue: 8)
    static let letters: Editions = [determination, letter2013]
    static let reviews: Editions = [notice2013, professionalReview]
    static let older: Editions = [letter2013, notice2013, professionalReview]

    static func one(_ edition: Determination.Edition) -> Editions {
        switch edition {
        case .determination: determination
        case .letter2013: letter2013
        case .notice2013: notice2013
        case .professionalReview: professionalReview
        }
    }
}

extension Vocabulary {
    /// A heading, what it begins, and which editions have it.
    struct Heading: Sendable {
        /// How a heading ends.
        enum Ending: Sendable {
            /// With its line; a heading in capitals anywhere.
            case line
            /// With a colon, behind which text may stand.
            case colon
            /// With a colon after further words in capitals.
            case capitalsAndColon
            /// With the phrase itself.
            case phrase
        }

        let role: HeadingRole
        let phrase: Phrase
        let editions: Editions
        var ending = Ending.line
        /// Whether it alone tells that an input is a determination.
        var isDistinctive = true
        /// Whether it is another form of a heading than the one known.
        var isNewWording = false
    }

    /// Whether a heading of any edition may begin with three letters; a quick answer for the many places where none does.
    static func mayBeginHeading(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) {
        // CLI, CAS, DOC, DIS, EXP, EFF, FIN, HOW
        case 0x63_6C69, 0x63_6173, 0x64_6F63, 0x64_6973, 0x65_7870, 0x65_6666, 0x66_696E, 0x68_6F77:
            true
        // IMR, IND, ISS, MED, NOT, PHY, RAT, SIN
        case 0x69_6D72, 0x69_6E64, 0x69_7373, 0x6D_6564, 0x6E_6F74, 0x70_6879, 0x72_6174, 0x73_696E:
            true
        default: false
        }
    }

    /// The headings that begin with two letters, the longer before those that begin them.
    static func headings(beginningWith first: UInt8, _ second: UInt8) -> [Heading] {
        switch (first | 0x20, second | 0x20) {
        case (UInt8(ascii: "c"), UInt8(ascii: "l")), (UInt8(ascii: "c"), UInt8(ascii: "a")): headingsWithC
        case (UInt8(ascii: "d"), UInt8(ascii: "o")), (UInt8(ascii: "d"), UInt8(ascii: "i")): headingsWithD
        case (UInt8(ascii: "e"), UInt8(ascii: "x")), (UInt8(ascii: "e"), UInt8(ascii: "f")): headingsWithE
        case (UInt8(ascii: "f"), UInt8(ascii: "i")): headingsWithF
        case (UInt8(ascii: "h"), UInt8(ascii: "o")): headingsWithH
        case (UInt8(ascii: "i"), UInt8(ascii: "m")): headingsWithIM
        case (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "i"), UInt8(ascii: "s")): headingsWithI
        case (UInt8(ascii: "m"), UInt8(ascii: "e")): headingsWithM
        case (UInt8(ascii: "n"), UInt8(ascii: "o")): headingsWithN
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): headingsWithP
        case (UInt8(ascii: "r"), UInt8(ascii: "a")): headingsWithR
        case (UInt8(ascii: "s"), UInt8(ascii: "i")): headingsWithS
        default: []
        }
    }

    private static let headingsWithC = [
        Heading(role: .caseSummary, phrase: "CLINICAL CASE SUMMARY", editions: .letters, isDistinctive: false),
        Heading(
            role: .caseSummary, phrase: "CASE SUMMARY", editions: .reviews, ending: .colon, isDistinctive: false),
    ]
    private static let headingsWithD = [
        Heading(
            role: .documentsReviewed, phrase: "DOCUMENTS REVIEWED FOR DETERMINATION", editions: .reviews,
            ending: .colon, isDistinctive: false),
        Heading(
            role: .documentsReviewed, phrase: "DOCUMENTS REVIEWED", editions: .letter2013, isDistinctive: false),
        Heading(
            role: .closing, phrase: "Disclaimer: MAXIMUS is providing", editions: .older, ending: .phrase,
            isDistinctive: false),
    ]
    private static let headingsWithE = [
        Heading(role: .caseSummary, phrase: "EXPERT REVIEWER CASE SUMMARY", editions: .notice2013, ending: .colon),
        Heading(
            role: .closing, phrase: "EFFECT OF THE DECISION", editions: .older, ending: .colon, isDistinctive: false),
    ]
    private static let headingsWithF = [
        Heading(
            role: .footer, phrase: "Final Determination Letter for IMR Case Number", editions: .letters,
            ending: .phrase, isDistinctive: false),
        Heading(
            role: .statedOutcome, phrase: "Final Determination:", editions: .letters, ending: .phrase,
            isDistinctive: false),
    ]
    private static let headingsWithH = [
        Heading(role: .reviewer, phrase: "HOW THE IMR FINAL DETERMINATION WAS MADE", editions: .letters)
    ]
    private static let headingsWithIM = [
        Heading(role: .issues, phrase: "IMR ISSUES, DECISIONS AND RATIONALES", editions: .determination),
        Heading(
            role: .issues, phrase: "IMR ISSUES, DECISIONS & RATIONALES", editions: .determination, isNewWording: true),
        Heading(
            role: .issues, phrase: "IMR ISSUES, DECISIONS, AND RATIONALES", editions: .determination,
            isNewWording: true),
        Heading(role: .issues, phrase: "IMR DECISION(S) AND RATIONALE(S)", editions: .letter2013),
        Heading(role: .issues, phrase: "IMR DECISIONS AND RATIONALES", editions: .letter2013),
        Heading(role: .issues, phrase: "IMR DECISION AND RATIONALE", editions: .letter2013),
        Heading(role: .issues, phrase: "IMR DECISION(S) & RATIONALE(S)", editions: .letter2013, isNewWording: true),
        Heading(role: .issues, phrase: "IMR DECISIONS & RATIONALES", editions: .letter2013, isNewWording: true),
    ]
    private static let headingsWithI = [
        Heading(role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE", editions: .notice2013),
        Heading(role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISIONS AND RATIONALES", editions: .notice2013),
        Heading(
            role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISION & RATIONALE", editions: .notice2013,
            isNewWording: true),
        Heading(role: .dispute, phrase: "ISSUE AT DISPUTE", editions: .professionalReview, ending: .colon),
        Heading(role: .dispute, phrase: "ISSUE(S) AT DISPUTE", editions: .professionalReview, ending: .colon),
        Heading(role: .dispute, phrase: "ISSUES AT DISPUTE", editions: .professionalReview, ending: .colon),
    ]
    private static let headingsWithM = [
        Heading(
            role: .reviewer, phrase: "MEDICAL QUALIFICATIONS OF THE EXPERT REVIEWER", editions: .notice2013,
            ending: .colon),
        Heading(
            role: .reviewer, phrase: "MEDICAL QUALIFICATIONS OF THE PHYSICIAN REVIEWER", editions: .notice2013,
            ending: .colon),
        Heading(
            role: .reviewer, phrase: "MEDICAL REVIEWER QUALIFICATIONS", editions: .professionalReview, ending: .colon),
        Heading(role: .title, phrase: "MEDICAL PROFESSIONAL REVIEW", editions: .professionalReview),
        Heading(
            role: .guideline, phrase: "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER",
            editions: .professionalReview, ending: .capitalsAndColon),
        Heading(
            role: .guideline, phrase: "MEDICAL TREATMENT GUIDELINES RELIED UPON BY PROFESSIONAL REVIEWER",
            editions: .professionalReview, ending: .capitalsAndColon),
        Heading(
            role: .guideline, phrase: "MEDICAL TREATMENT GUIDELINE RELIED UPON BY PROFESSIONAL REVIEWER",
            editions: .professionalReview, ending: .capitalsAndColon),
        Heading(
            role: .guideline, phrase: "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY THE PROFESSIONAL REVIEWER",
            editions: .professionalReview, ending: .capitalsAndColon),
    ]
    private static let headingsWithN = [
        Heading(
            role: .title, phrase: "NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION", editions: .notice2013,
            isDistinctive: false)
    ]
    private static let headingsWithP = [
        Heading(role: .caseSummary, phrase: "PHYSICIAN REVIEWER CASE SUMMARY", editions: .notice2013, ending: .colon)
    ]
    private static let headingsWithR = [
        Heading(
            role: .rationale, phrase: "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE",
            editions: .professionalReview, ending: .capitalsAndColon)
    ]
    private static let headingsWithS = [
        Heading(role: .closing, phrase: "Sincerely,", editions: .older, ending: .phrase, isDistinctive: false)
    ]

    /// Words of which one stands in every heading of the known shape: by them an unknown heading is told from other
    /// text in capitals.
    static let headingWords: [Phrase] = [
        "IMR", "DETERMINATION", "DETERMINATIONS", "REVIEWER", "REVIEWED", "SUMMARY", "RATIONALE", "RATIONALES",
        "DECISION", "DECISIONS", "QUALIFICATIONS", "GUIDELINE", "GUIDELINES", "DISPUTE",
    ]
    /// The headings by which nearly every letter is known, whose words stand in no other text.
    static var commonHeadings: [Phrase] {
        (headingsWithH + headingsWithIM + headingsWithI).filter { $0.role != .dispute }.map(\.phrase)
    }
    static let letterhead: Phrase = "MAXIMUS FEDERAL SERVICES, INC."
}
