import IMRParser

/// What one run of the program gave: a text, and the determination in it.
struct PDFReading {
    /// The text; empty if there is none that can be read.
    let text: [UInt8]
    /// The problem with the extraction; `nil` if there was none.
    let trouble: PDFTrouble?
    /// The determination, with the diagnostics about the extraction.
    let determination: Determination
    /// Whether text may be missing that the program left out.
    let isIncomplete: Bool
    /// The number of lines that are not where they belong.
    private let misplacedLines: Int

    /// Reads what a run printed, with `read`.
    init(
        _ run: ProgramRun, of file: PDFFile, limits: ChildLimits, read: (_ text: [UInt8]) -> Determination
    ) {
        let pages = PDFPages(run.output) { file.hasPagePictures }
        var trouble = PDFTrouble(run, of: file, limits: limits)
        var determination = Determination()
        if trouble?.isFatal != true {
            determination = read(run.output)
            if determination.edition == nil, let cause = PDFTrouble(noLetterIn: run.output, pages, of: file) {
                (trouble, determination) = (cause, Determination())
            } else {
                determination.add(pages, isOCR: TextLayer.isIn(file))
            }
        }
        if let trouble { determination.diagnostics.insert(trouble.diagnostic, at: 0) }
        text = trouble?.isFatal == true ? [] : run.output
        misplacedLines = MisplacedLines.count(in: text)
        isIncomplete = trouble.map { $0.isFatal ? $0.isAboutText : pages.areIncomplete } ?? pages.areIncomplete
        (self.trouble, self.determination) = (trouble, determination)
    }

    /// Whether another order of the text may give more: no letter is found, or its form is irregular.
    var isDoubtful: Bool {
        if let trouble, trouble.isFatal { return trouble.isAboutText }
        return determination.edition == nil || isIncomplete || misplacedLines > 0
            || determination.diagnostics.contains { $0.concernsForm }
    }

    /// Whether this is clearly the better of two readings of a PDF. One warning less is not enough, because the other
    /// reading may keep more of the layout.
    func isBetter(than other: PDFReading) -> Bool {
        let (own, others) = (rank, other.rank)
        if own.errors != others.errors { return own.errors < others.errors }
        if misplacedLines < other.misplacedLines { return true }
        return others.warnings > 1 && own.warnings * 2 <= others.warnings
    }

    private var rank: (errors: Int, warnings: Int) {
        let errors = determination.diagnostics.count { $0.severity == .error }
        // Where nothing is read, few errors are found.
        let isNone = determination.edition == nil
        return (isNone ? .max : errors, determination.diagnostics.count { $0.severity == .warning })
    }
}

extension Determination.Diagnostic {
    /// Whether the problem may come from the order of the text, and not only from what the letter says.
    fileprivate var concernsForm: Bool {
        guard severity != .note else { return false }
        return switch code {
        case .contradictedDecision, .serviceNotNamed, .dateOrder, .caseNumberYear, .injuryDateMismatch, .issueNumbering,
            .modificationMismatch, .incompleteModification, .outcomeMismatch, .invalidDate, .implausibleYear,
            .uncertainPatient, .redactedValue, .undecodedText, .repeatedPage, .possiblePageMark, .pdfUnreadable,
            .ocrText:
            false
        default: true
        }
    }
}

extension Determination {
    /// Adds what the PDF shows beside the text: the numbers of pages without text, and OCR.
    fileprivate mutating func add(_ pages: PDFPages, isOCR: Bool) {
        let others = pages.diagnostics(for: self)
        if let start = others.first?.place?.start {
            // The text alone shows less of these pages.
            diagnostics.removeAll { $0.code == .emptyPage }
            let index = diagnostics.firstIndex { ($0.place?.start ?? 0) > start }
            diagnostics.insert(contentsOf: others, at: index ?? diagnostics.endIndex)
        }
        if isOCR, edition != nil, !diagnostics.contains(where: { $0.code == .ocrText }) {
            diagnostics.insert(TextLayer.diagnostic, at: 0)
        }
    }
}
