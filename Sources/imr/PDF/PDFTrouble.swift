import IMRParser

/// Why a PDF gave no text, or not all of it.
enum PDFTrouble: Equatable, Sendable {
    /// It cannot be opened without a password.
    case encrypted
    /// It has no page.
    case noPages
    /// Its pages have no text: they are pictures.
    case noText
    /// The program gave up, with this status, and said this.
    case refused(status: Int32, said: String?)
    /// The program was ended by this signal, and had said this.
    case crashed(signal: Int32, said: String?)
    /// The program gave no text, and said this.
    case damaged(said: String)
    /// The program gave text and said this: there may be less than there should be.
    case partlyDamaged(said: String)
    /// The program took longer than so many seconds.
    case outOfTime(Int)
    /// The program printed more than so many bytes.
    case tooMuchText(Int)

    /// What is to be said about a run of the program; `nil` if all is well or the run was stopped.
    init?(_ run: ProgramRun, limits: ChildLimits) {
        let errors = ErrorLines(run.errors)
        switch run.ending {
        case .stopped: return nil
        case .outOfTime: self = .outOfTime(limits.seconds)
        case .tooMuchOutput: self = .tooMuchText(limits.output)
        case .ended(.killed(let signal)): self = .crashed(signal: signal, said: errors.first)
        case .ended(.exited(let status)):
            // A form feed ends every page.
            let isBlank = run.output.allSatisfy { $0 <= UInt8(ascii: " ") }
            let hasPages = run.output.contains(Self.formFeed)
            if status != 0, errors.mention("Incorrect password") {
                self = .encrypted
            } else if errors.mention("page count 0", "Wrong page range") || status == 0 && isBlank && !hasPages {
                self = .noPages
            } else if status != 0 {
                self = .refused(status: status, said: errors.firstLoss ?? errors.first)
            } else if let said = errors.firstLoss {
                self = isBlank ? .damaged(said: said) : .partlyDamaged(said: said)
            } else if isBlank {
                self = .noText
            } else {
                return nil
            }
        }
    }

    private static let formFeed: UInt8 = 0x0C

    /// Whether there is no text to read.
    var isFatal: Bool { if case .partlyDamaged = self { false } else { true } }

    /// The trouble as a diagnostic of the letter. It has no place: there is no text to have one in.
    var diagnostic: Determination.Diagnostic {
        Determination.Diagnostic(
            severity: isFatal ? .error : .warning, code: .pdfUnreadable, field: nil, message: message, place: nil)
    }

    private var message: String {
        switch self {
        case .encrypted:
            "the PDF is encrypted with a password: take it off first, with "
                + "\"qpdf --decrypt --password=PASSWORD letter.pdf open.pdf\""
        case .noPages:
            "the PDF has no pages: get the file anew"
        case .noText:
            "the PDF has no text, only pictures of its pages: it needs OCR first, with "
                + "\"ocrmypdf letter.pdf searchable.pdf\""
        case .refused(let status, let said):
            "the PDF is damaged or no PDF: its text cannot be extracted (\(Self.quoted(said))status \(status)): "
                + "get the file anew"
        case .crashed(let signal, let said):
            "the program that extracts the text crashed on this PDF (\(Self.quoted(said))signal \(signal)): get the "
                + "file anew, or print it to a new PDF first"
        case .damaged(let said):
            "the PDF is damaged: no text is left in it (\"\(said)\"): get the file anew"
        case .partlyDamaged(let said):
            "the PDF is damaged: some of its text may be missing (\"\(said)\")"
        case .outOfTime(let seconds):
            "the PDF's text was not extracted in \(seconds) s: give it more time with --pdf-timeout"
        case .tooMuchText(let limit):
            "the PDF gives more than \(limit >> 20) MB of text, so it is not one letter: split it first"
        }
    }

    private static func quoted(_ said: String?) -> String { said.map { "\"\($0)\", " } ?? "" }
}
