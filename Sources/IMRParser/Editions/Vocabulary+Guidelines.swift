/// The wording of guideline lines and guideline paragraphs.
extension Vocabulary {
    // MARK: Lines of statements

    static let decisionWord: Phrase = "decision"
    static let decisionBasedOn: Phrase = "decision based on"
    static let mtus: Phrase = "mtus"
    static let nonMtus: Phrase = "non-mtus"
    static let citationWord: Phrase = "citation"
    static let citationWords: [Phrase] = ["citations:", "citations", "citation(s)", "citation:", "citation"]
    /// Statements whose first word may be broken.
    static let mtusStatement: Phrase = "decision based on mtus"
    static let nonMtusStatement: Phrase = "decision based on non-mtus"
    /// The words before the name of a source.
    static let sourceLeads: [Phrase] = ["the ", "a ", "california ", "ca "]
    /// The words between a conjunction and the name of a source, from the last to the first.
    static let jointLeads: [Phrase] = ["california", "the", "on"]
    static let conjunctionWords: [Phrase] = ["and also", "and", "as well as", "along with", "plus", "or", "&"]
    static let guidelinesWord: Phrase = " guidelines"
    static let sectionWord: Phrase = "section"
    static let pageWord: Phrase = "page"
    /// OCR reads a semicolon for a colon.
    static let sectionsLabels: [Phrase] = [
        "section(s):", "section(s) :", "section(s);", "section (s):", "sections:", "section:", "section(s) ",
    ]
    static let pagesLabels: [Phrase] = ["page(s):", "page(s);", "page (s):", "pages:", "page(s)"]
    /// The end of labels such as `Topic(s):`.
    static let pluralLabelEnd: Phrase = "(s):"
    /// What leads to pages where no label does.
    static let plainPages: [Phrase] = [", pages ", ", page ", ", pgs. ", ", pg. ", ", pp. ", ", p. "]
    /// What may follow the year of a title, other than a mark.
    static let yearFollowers: [Phrase] = ["guideline", "and ", "& ", "as well as ", "- ", "\u{2013} "]
    /// What may be between a year and sections without a label.
    static let sectionMarks: [Phrase] = [":", " - ", " \u{2013} "]
    /// What may come before the title of a guideline of the MTUS.
    static let publisher: [Phrase] = ["/acoem ", "acoem's ", "acoem\u{2019}s ", "acoem "]
    /// What may be between a year and a label.
    static let labelLeads: [Phrase] = ["guidelines", "guideline", ", "]
    static let workConjunctions: [Phrase] = ["and also ", "and ", "as well as ", "along with ", "plus ", "& "]
    /// The words between a conjunction and a title.
    static let citationLeads: [Phrase] = ["the ", "on ", "mtus "]
    static let regulationLabel: Phrase = "section ("

    // MARK: What is not cited

    static let noneCited: Phrase = "did not cite any medical evidence"
    static let outsideMtus: [Phrase] = [
        "outside of the mtus guidelines", "outside of the mtus", "outside the mtus",
        "outside of the medical treatment utilization schedule",
    ]
    /// Sentences whose words may be broken.
    static let declinations = [noneCited, "did not base their decision on the mtus", "outside of the mtus guidelines"]
    static let didNot: Phrase = "did not "
    static let citeAny: [Phrase] = [
        "cite any", "cite a ", "cite specific", "cite guidelines", "rely on any", "reference any", "provide any",
        "use any", "identify any", "specify any",
    ]
    static let nothingCited: [Phrase] = [
        "cited no ", "no guidelines were cited", "no guideline was cited", "no evidence was cited",
        "no medical evidence was cited", "no citation was provided", "none cited", "none was cited", "were not cited",
        "was not cited", "failed to cite any", "without citing any", "without citing a guideline",
        "provided no guideline", "provided no citation", "gave no guideline", "decision on no guideline",
    ]
    static let baseWord: Phrase = "base "
    static let possessives: [Phrase] = ["its ", "their ", "his/her ", "his or her ", "his ", "her ", "the ", "this "]
    static let decisionOn: [Phrase] = ["decision on ", "decision upon ", "determination on ", "denial on "]
    static let theMtus: [Phrase] = [
        "the mtus", "mtus", "a section of the mtus", "any section of the mtus",
        "the medical treatment utilization schedule", "the california mtus",
    ]
    static let anyEvidence: [Phrase] = ["any ", "medical evidence", "evidence", "a guideline", "guidelines"]
    /// Words by which the MTUS is left aside.
    static let mtusNotApplicable: [Phrase] = [
        "no section of the mtus", "no sections of the mtus", "mtus is silent", "mtus was silent", "mtus does not",
        "mtus did not", "mtus was not applicable", "mtus is not applicable", "mtus were not applicable",
    ]

    // MARK: Paragraphs of prose

    static let basedWord: Phrase = "based "
    /// What leads to works, after ``basedWord`` and one of ``possessives``.
    static let reliedOn: [Phrase] = [
        "relied on ", "relied upon ", "decision was based on ", "decision is based on ", "determination was based on ",
        "decision was based upon ", "determination is based on ", "denial was based on ", "denial is based on ",
        "review based the decision on ", "but on ", "but rather on ",
    ]
    static let provider: Phrase = "the provider"
    /// Verbs that lead to works after the name of a party.
    static let citedVerbs: [Phrase] = ["cited ", "cites ", "used ", "utilized ", "referenced ", "applied "]
    static let beforeCitedVerbs: [Phrase] = [
        "administrator", "reviewer", "examiner", "adjuster", "adjustor", "representative", "physician", "carrier",
        "insurer", "maximus", "utilization review", "he/she", "also", "additionally", "instead", "further",
    ]
    static let nothing: [Phrase] = ["no ", "none", "any "]
    static let recommendations: [Phrase] = ["recommendation"]
    /// Words that do not occur in a paragraph that cites nothing.
    static let citedWorks: [Phrase] = ["practice guidelines", "acoem", ", page", "medical treatment guidelines"]
    static let administratorsGuidelines: [Phrase] = [
        "guidelines used by the claims administrator", "guidelines cited by the claims administrator",
        "guidelines referenced by the claims administrator", "guidelines relied upon by the claims administrator",
        "guideline used by the claims administrator", "guideline cited by the claims administrator",
    ]
    /// "found the referenced section of the MTUS relevant and appropriate"
    static let foundThe: [Phrase] = ["found the ", "finds the ", "found that the "]
    static let relevant: [Phrase] = [" relevant", " applicable", " appropriate"]
    static let partOfTheMtus: [Phrase] = [
        "part of the medical treatment utilization schedule", "part of the mtus", "part of mtus",
        "part of the california mtus", "part of the california medical treatment utilization schedule",
        "included in the mtus", "adopted by the mtus", "adopted into the mtus", "incorporated into the mtus",
    ]
    /// Words that call a work one from outside the MTUS.
    static let outsideMarkers: [Phrase] = [
        "non-mtus citation", "non-mtus guideline", "non-mtus source", "outside of the mtus", "outside the mtus",
    ]
    static let predicateWords: [Phrase] = ["a", "an", "is", "are"]
    static let mtusInParentheses: Phrase = "(mtus)"
    /// The words between a work and "part of the MTUS".
    static let markerWords: [Phrase] = ["which", "is", "are", "was", "were", "a", "an", "not", "that"]
    static let which: Phrase = ", which"
    /// What works in a list begin with.
    static let works: [Phrase] = [
        "chronic pain", "acoem", "american college", "official disability", "odg", "postsurgical", "post-surgical",
        "california medical treatment", "mtus", "non-mtus", "other medical treatment guideline",
    ]
    static let workJoiners: [Phrase] = [", and ", " and ", "; ", ", "]
    static let workLeads: [Phrase] = ["and ", "the ", "on ", "as well as ", ", ", "; "]
    /// What the names of works outside the MTUS begin with.
    static let nonMtusWorks: [Phrase] = ["official disability", "odg", "other medical treatment guideline"]
    /// What precedes the title of a work of the MTUS.
    static let mtusLeads: [Phrase] = [
        "mtus citation:", "mtus citation ", "mtus: ", "mtus, ", "mtus ", "california mtus ", "ca mtus ", "the ",
    ]
    /// Works of the MTUS by their own names.
    static let mtusWorks: [Phrase] = ["mtus", "medical treatment utilization schedule", "california mtus", "ca mtus"]
    static let titleEnds: [Phrase] = [
        "guidelines", "guideline", "chapter", "complaints", "treatment", "schedule", "disorders", "acoem", "mtus",
    ]
    static let sectionOn: [Phrase] = ["section on ", "sections on ", "section ", "sections "]
    static let pagesInProse: [Phrase] = ["page(s) ", "pages ", "page ", "pgs. ", "pgs ", "pg. ", "pg ", "pp. ", "p. "]
    /// Abbreviations in citations, whose periods end no sentence.
    static let abbreviations: [Phrase] = ["pg", "pgs", "pp", "p", "inc", "vol", "no", "ed", "eds", "dr", "st", "vs"]
}
