/// The wording of guideline lines and guideline paragraphs.
extension Vocabulary {
    // MARK: Lines of statements

    static let noneCited: Phrase = "did not cite any medical evidence"
    static let notOnMtus: [Phrase] = [
        "did not base their decision on the mtus", "outside of the mtus guidelines",
    ]
    /// Words that lead to the citations, or take their place.
    static let knownLeads = [noneCited] + notOnMtus
    static let decisionWord: Phrase = "decision"
    static let mtus: Phrase = "mtus"
    static let nonMtus: Phrase = "non-mtus"
    static let citationWord: Phrase = "citation"
    static let guidelinesWord: Phrase = " guidelines"
    static let sectionWord: Phrase = "section"
    static let pageWord: Phrase = "page"
    static let sectionsLabels: [Phrase] = ["section(s):", "sections:", "section:"]
    static let pagesLabels: [Phrase] = ["page(s):", "pages:", "page(s)"]
    static let regulationLabel: Phrase = "section ("
    /// What titles of MTUS chapters begin with. They show where a title with commas begins.
    static let titleBeginnings: [Phrase] = [
        "chronic pain", "low back", "neck and upper back", "shoulder", "elbow", "forearm, wrist, and hand",
        "forearm, wrist and hand", "knee", "ankle and foot", "stress related", "stress-related", "eye",
        "opioid", "opioids", "acupuncture", "postsurgical", "post-surgical", "general approach", "initial approaches",
        "cornerstones", "prevention", "pain,", "hip and groin", "cervical and thoracic", "hand, wrist",
        "interstitial lung", "traumatic brain", "work-related asthma", "workplace mental", "antiemetics",
    ]

    /// Whole titles of MTUS chapters, in which an extractor may break or join words.
    static let titles: KnownNames = [
        "ACOEM", "Acupuncture Treatment Guidelines", "Acupuncture Treatment", "Ankle and Foot Complaints",
        "Ankle and Foot Disorders", "Antiemetics", "Cervical and Thoracic Spine Disorders", "Chronic Pain",
        "Chronic Pain Medical Treatment Guidelines", "Chronic Pain Medical Treatment",
        "Cornerstones of Disability Prevention and Management", "Coronavirus (COVID-19)", "Elbow Complaints",
        "Elbow Disorders", "Eye", "Eye Disorders", "Forearm, Wrist, and Hand Complaints",
        "General Approach to Initial Assessment and Documentation", "General Approaches",
        "Hand, Wrist, and Forearm Disorders", "Hand, Wrist and Forearm Disorders", "Hip and Groin",
        "Hip and Groin Disorders", "Initial Approaches to Treatment", "Knee Complaints", "Knee Disorders",
        "Low Back Complaints", "Low Back Disorders", "Neck and Upper Back Complaints",
        "Occupational Interstitial Lung Disease", "Occupational/Work-Related Asthma", "Opioid Treatment", "Opioids",
        "Postsurgical Treatment", "Postsurgical Treatment Guidelines", "Prevention", "Shoulder Complaints",
        "Shoulder Disorders", "Stress-Related Conditions", "Traumatic Brain Injury",
        "Workplace Mental Health: Anxiety Disorders", "Workplace Mental Health: Depressive Disorders",
        "Workplace Mental Health: Posttraumatic Stress Disorder and Acute Stress Disorder",
    ]
    /// Words of one or two small letters. Other such words are pieces of broken words.
    static let shortWords: [Phrase] = ["a", "an", "and", "as", "at", "by", "in", "is", "no", "of", "on", "or", "to"]

    // MARK: Paragraphs of prose

    static let noneCitedInProse: [Phrase] = [
        "did not cite any", "did not cite a ", "did not cite specific", "did not rely on any", "cited no ",
    ]
    static let basedOn: [Phrase] = [
        "based its decision on ", "based his/her decision on ", "based his decision on ", "based her decision on ",
        "based their decision on ", "based the decision on ", "relied on ", "relied upon ",
    ]
    /// Words that do not occur in a paragraph that cites nothing.
    static let citedWorks: [Phrase] = ["practice guidelines", "acoem", ", page", "medical treatment guidelines"]
    static let administratorsGuidelines: Phrase = "guidelines used by the claims administrator"
    static let partOfTheMtus: [Phrase] = [
        "part of the medical treatment utilization schedule", "part of the mtus", "part of mtus",
    ]
    static let mtusInParentheses: Phrase = "(mtus)"
    /// The words between a work and "part of the MTUS".
    static let markerWords: [Phrase] = ["which", "is", "are", "a", "not", "that"]
    static let which: Phrase = ", which"
    /// What works in a list begin with.
    static let works: [Phrase] = [
        "chronic pain", "acoem", "american college", "official disability", "odg", "postsurgical", "post-surgical",
        "california medical treatment", "mtus", "non-mtus",
    ]
    static let workJoiners: [Phrase] = [", and ", " and ", "; ", ", "]
    static let workLeads: [Phrase] = ["and ", "the ", ", ", "; "]
    /// Works outside the MTUS, whatever follows them.
    static let nonMtusWorks: [Phrase] = ["official disability guidelines", "odg"]
    /// Works of the MTUS by their own names.
    static let mtusWorks: [Phrase] = ["mtus", "medical treatment utilization schedule", "california mtus", "ca mtus"]
    /// The last words of titles.
    static let titleEnds: [Phrase] = [
        "guidelines", "guideline", "chapter", "complaints", "treatment", "schedule", "disorders", "acoem", "mtus",
    ]
    static let sectionOn: [Phrase] = ["section on ", "sections on ", "section ", "sections "]
    static let pagesInProse: [Phrase] = [
        "page(s) ", "pages ", "page ", "pgs. ", "pgs ", "pg. ", "pg ", "pp. ", "p. ",
    ]
    /// Abbreviations in citations, whose periods end no sentence.
    static let abbreviations: [Phrase] = ["pg", "pgs", "pp", "p", "inc", "vol", "no", "ed", "eds", "dr", "st", "vs"]
}
