import IMRParser

/// The reason why some or all text of a PDF is missing.
enum PDFTrouble: Equatable, Sendable {
    /// The PDF cannot be opened without a password.
    case encrypted
    /// The PDF does not permit that its text is copied, and the program obeys.
    case copyingForbidden
    /// The PDF is encrypted in a way that the program does not know.
    case rightsManaged
    /// Another PDF begins at this offset.
    case twoFiles(second: Int)
    /// The PDF does not have pages.
    case noPages
    /// The pages are pictures, without text.
    case noText
    /// The pages have neither text nor pictures, although there are fonts.
    case noCharacters
    /// The pages are pictures, with stamps on them.
    case onlyStamps
    /// The page only asks for a program that shows forms.
    case form
    /// The letters are attached to the PDF.
    case portfolio
    /// The fonts do not identify their characters.
    case undecoded
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
    init?(_ run: ProgramRun, of file: PDFFile, limits: ChildLimits) {
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
            } else if status != 0, errors.contains(anyOf: "security handler") {
                self = .rightsManaged
            } else if status != 0,
                errors.contains(anyOf: "is not allowed", "Permission Error")
                    || status == Self.forbidden && file.isEncrypted
            {
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
                self = Self.noText(in: file)
            } else {
                return nil
            }
        }
    }

    private static func noText(in file: PDFFile) -> PDFTrouble {
        if file.hasAttachments { return .portfolio }
        if file.hasForm { return .form }
        return file.hasFonts && !file.hasPictures ? .noCharacters : .noText
    }

    private static let formFeed: UInt8 = 0x0C
    /// The status with which `pdftotext` exits if permissions do not allow what it was asked for.
    private static let forbidden: Int32 = 3

    /// Whether there is no text at all.
    var isFatal: Bool { if case .partlyDamaged = self { false } else { true } }

    /// Whether the program read the whole file, and the problem is what it found.
    var isAboutText: Bool {
        switch self {
        case .noText, .noCharacters, .onlyStamps, .undecoded: true
        default: false
        }
    }

    /// Whether the same file may be read well in another run: with more time, a higher limit, or more free memory.
    var mayPass: Bool {
        switch self {
        case .outOfTime, .tooMuchText, .crashed: true
        default: false
        }
    }

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
        case .rightsManaged:
            "the PDF is encrypted in a way that this program does not know: open it in the program that it was made "
                + "for, and print it to a new PDF"
        case .twoFiles(let second):
            "two letters are in the file, one PDF after the other: put each in its own file, with \"head -c \(second) "
                + "letters.pdf > first.pdf\" and \"tail -c +\(second + 1) letters.pdf > second.pdf\""
        case .noPages:
            "the PDF has no pages: get the file again"
        case .noText:
            "the PDF has no text, only pictures of its pages: run OCR first, with "
                + "\"ocrmypdf letter.pdf searchable.pdf\""
        case .noCharacters:
            "the PDF has no text that can be extracted: its pages are blank, or its fonts do not identify their "
                + "characters: run OCR first, with \"ocrmypdf --force-ocr letter.pdf searchable.pdf\""
        case .onlyStamps:
            "the PDF has no text but stamps, only pictures of its pages: run OCR first, with "
                + "\"ocrmypdf --force-ocr letter.pdf searchable.pdf\""
        case .form:
            "the PDF is a form (XFA) that only Adobe's programs show, and its text is a placeholder: open it in Adobe "
                + "Reader, and print it to a new PDF"
        case .portfolio:
            "the PDF is a portfolio, and the letters are attached to it: take them out first, with "
                + "\"pdfdetach -saveall letter.pdf\""
        case .undecoded:
            "the PDF's fonts do not identify their characters, so its text is not readable: run OCR first, with "
                + "\"ocrmypdf --force-ocr letter.pdf searchable.pdf\""
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
            "the PDF gives more than \(limit >> 20) MB of text, which is more than a letter has: split it into its letters, or raise --max-size"
        }
    }

    private static func quoted(_ message: String?) -> String { message.map { "\"\($0)\", " } ?? "" }
}
