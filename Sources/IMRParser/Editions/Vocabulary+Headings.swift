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

    /// The headings of all editions; one that begins another stands behind it.
    static let headings: [Heading] = [
        Heading(role: .caseSummary, phrase: "CLINICAL CASE SUMMARY", editions: .letters, isDistinctive: false),
        Heading(
            role: .caseSummary, phrase: "CASE SUMMARY", editions: .reviews, ending: .colon, isDistinctive: false),
        Heading(
            role: .documentsReviewed, phrase: "DOCUMENTS REVIEWED FOR DETERMINATION", editions: .reviews,
            ending: .colon, isDistinctive: false),
        Heading(
            role: .documentsReviewed, phrase: "DOCUMENTS REVIEWED", editions: .letter2013, isDistinctive: false),
        Heading(
            role: .closing, phrase: "Disclaimer: MAXIMUS is providing", editions: .older, ending: .phrase,
            isDistinctive: false),
        Heading(role: .caseSummary, phrase: "EXPERT REVIEWER CASE SUMMARY", editions: .notice2013, ending: .colon),
        Heading(
            role: .closing, phrase: "EFFECT OF THE DECISION", editions: .older, ending: .colon, isDistinctive: false),
        Heading(
            role: .footer, phrase: "Final Determination Letter for IMR Case Number", editions: .letters,
            ending: .phrase, isDistinctive: false),
        Heading(
            role: .statedOutcome, phrase: "Final Determination:", editions: .letters, ending: .phrase,
            isDistinctive: false),
        Heading(role: .reviewer, phrase: "HOW THE IMR FINAL DETERMINATION WAS MADE", editions: .letters),
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
        Heading(role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE", editions: .notice2013),
        Heading(role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISIONS AND RATIONALES", editions: .notice2013),
        Heading(
            role: .issues, phrase: "INDEPENDENT MEDICAL REVIEW DECISION & RATIONALE", editions: .notice2013,
            isNewWording: true),
        Heading(role: .dispute, phrase: "ISSUE AT DISPUTE", editions: .professionalReview, ending: .colon),
        Heading(role: .dispute, phrase: "ISSUE(S) AT DISPUTE", editions: .professionalReview, ending: .colon),
        Heading(role: .dispute, phrase: "ISSUES AT DISPUTE", editions: .professionalReview, ending: .colon),
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
        Heading(
            role: .title, phrase: "NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION", editions: .notice2013,
            isDistinctive: false),
        Heading(role: .caseSummary, phrase: "PHYSICIAN REVIEWER CASE SUMMARY", editions: .notice2013, ending: .colon),
        Heading(
            role: .rationale, phrase: "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE",
            editions: .professionalReview, ending: .capitalsAndColon),
        Heading(role: .closing, phrase: "Sincerely,", editions: .older, ending: .phrase, isDistinctive: false),
    ]

    /// The headings by the five low bits of their first letter.
    private static let buckets: [[Heading]] = {
        var buckets = [[Heading]](repeating: [], count: 32)
        for heading in headings { buckets[Int(heading.phrase.first & 31)].append(heading) }
        return buckets
    }()

    /// The headings that may begin with a letter, in either case.
    static func headings(beginningWith first: UInt8) -> [Heading] { buckets[Int(first & 31)] }

    /// Words of which one stands in every heading of the known shape: by them an unknown heading is told from other
    /// text in capitals.
    static let headingWords: [Phrase] = [
        "IMR", "DETERMINATION", "DETERMINATIONS", "REVIEWER", "REVIEWED", "SUMMARY", "RATIONALE", "RATIONALES",
        "DECISION", "DECISIONS", "QUALIFICATIONS", "GUIDELINE", "GUIDELINES", "DISPUTE",
    ]
    /// The headings by which nearly every letter is known, whose words stand in no other text.
    static var commonHeadings: [Phrase] {
        headings.filter { $0.role == .issues || $0.role == .reviewer && $0.editions == .letters }.map(\.phrase)
    }
    static let letterhead: Phrase = "MAXIMUS FEDERAL SERVICES, INC."
}
