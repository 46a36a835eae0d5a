import IMRParser

/// The reason why some or all text of a PDF is missing.
enum PDFTrouble: Equatable, Sendable {
    /// The PDF cannot be opened without a password.
    case encrypted
    /// The PDF does not permit that its text is copied, and the program obeys.
    case copyingForbidden
    /// The PDF does not have pages.
    case noPages
    /// The pages are pictures, without text.
    case noText
    /// The program exited with this status and printed this message.
    case refused(status: Int32, message: String?)
    /// This signal ended the program, which had printed this message.
    case crashed(signal: Int32, message: String?)
    /// The program gave no text and printed this message.
    case damaged(message: String)
    /// The program gave text and printed this message: some text may be missing.
    case partlyDamaged(message: String)
    /// The program took longer than this many seconds.
    case outOfTime(Int)
    /// The program printed more than this many bytes.
    case tooMuchText(Int)

    /// Finds the problem with a run of the program; `nil` if there is none, or if the run was stopped.
    init?(_ run: ProgramRun, limits: ChildLimits) {
        let errors = ErrorLines(run.errors)
        switch run.ending {
        case .stopped: return nil
        case .outOfTime: self = .outOfTime(limits.seconds)
        case .tooMuchOutput: self = .tooMuchText(limits.output)
        case .ended(.killed(let signal)): self = .crashed(signal: signal, message: errors.first)
        case .ended(.exited(let status)):
            // Every page ends with a form feed.
            let isBlank = run.output.allSatisfy { $0 <= UInt8(ascii: " ") }
            let hasPages = run.output.contains(Self.formFeed)
            if status != 0, errors.contains(anyOf: "Incorrect password") {
                self = .encrypted
            } else if status != 0, errors.contains(anyOf: "ext from this document is not allowed") {
                self = .copyingForbidden
            } else if errors.contains(anyOf: "page count 0", "Wrong page range")
                || status == 0 && isBlank && !hasPages
            {
                self = .noPages
            } else if status != 0 {
                self = .refused(status: status, message: errors.firstLoss ?? errors.first)
            } else if let message = errors.firstLoss {
                self = isBlank ? .damaged(message: message) : .partlyDamaged(message: message)
            } else if isBlank {
                self = .noText
            } else {
                return nil
            }
        }
    }

    private static let formFeed: UInt8 = 0x0C

    /// Whether there is no text at all.
    var isFatal: Bool { if case .partlyDamaged = self { false } else { true } }

    /// The problem as a diagnostic of the letter. It has no place, because it is not about a range of the text.
    var diagnostic: Determination.Diagnostic {
        Determination.Diagnostic(
            severity: isFatal ? .error : .warning, code: .pdfUnreadable, field: nil, message: message, place: nil)
    }

    private var message: String {
        switch self {
        case .encrypted:
            "the PDF is encrypted with a password: remove it first, with "
                + "\"qpdf --decrypt --password=PASSWORD letter.pdf open.pdf\""
        case .copyingForbidden:
            "the PDF does not permit that its text is copied, and this program obeys: poppler's pdftotext reads it; name "
                + "that program with --pdftotext"
        case .noPages:
            "the PDF has no pages: get the file again"
        case .noText:
            "the PDF has no text, only pictures of its pages: run OCR first, with "
                + "\"ocrmypdf letter.pdf searchable.pdf\""
        case .refused(let status, let message):
            "the PDF is damaged or not a PDF: its text cannot be extracted (\(Self.quoted(message))status \(status)): "
                + "get the file again"
        case .crashed(let signal, let message):
            "the program that extracts the text crashed on this PDF (\(Self.quoted(message))signal \(signal)): get the "
                + "file again, or print it to a new PDF first"
        case .damaged(let message):
            "the PDF is damaged: no text is left in it (\"\(message)\"): get the file again"
        case .partlyDamaged(let message):
            "the PDF is damaged: some of its text may be missing (\"\(message)\")"
        case .outOfTime(let seconds):
            "the PDF's text was not extracted in \(seconds) s: give it more time with --pdf-timeout"
        case .tooMuchText(let limit):
            "the PDF gives more than \(limit >> 20) MB of text, so it is not one letter: split it first"
        }
    }

    private static func quoted(_ message: String?) -> String { message.map { "\"\($0)\", " } ?? "" }
}
