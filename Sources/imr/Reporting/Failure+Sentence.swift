extension Failure {
    /// The whole message, without a line end: the input or output, what is wrong, what to do.
    func message(isColored: Bool) -> String {
        isColored ? "\(path): \u{1B}[1;31merror:\u{1B}[0m \(sentence)" : "\(path): error: \(sentence)"
    }

    /// What is wrong, and what to do.
    var sentence: String {
        switch self {
        case .cannotRead(_, let error): "cannot be read: " + error.advised(Self.readingAdvice)
        case .noMatch: "no file has a name of this pattern: check the folder and the pattern"
        case .address:
            "is an address on the web, and imr reads files: download it first, for instance with \"curl -O ADDRESS\""
        case .device: "is a device that never ends: name a file, a folder or a pipe"
        case .noLetters(_, let kind):
            "no \((kind.map { [$0] } ?? LetterKind.allCases).map { "*" + $0.ending }.joined(separator: " or ")) "
                + "file in this folder or below it: "
                + (kind.map { "leave out --only \($0.rawValue), or " } ?? "") + "name text files that end otherwise"
        case .cannotExtract(_, Command.usualProgram, let error) where error.kind == .missing:
            "is a PDF, and pdftotext, which extracts its text, is not installed: install it with "
                + "\"apt-get install poppler-utils\" (Debian, Ubuntu) or \"brew install poppler\" (macOS)"
        case .cannotExtract(_, let program, let error):
            "is a PDF, and \(program), which extracts its text, cannot be run: "
                + error.advised(Self.runningAdvice)
        case .endedRun:
            "was passed over, because an earlier run ended while it read this letter, perhaps for want of memory: check "
                + "the letter, then convert it alone"
        case .stopped: "was not read, because the run was stopped"
        case .cannotCreate(_, let error): "cannot be created: " + error.advised(Self.writingAdvice)
        case .cannotWrite(_, let error): "cannot be written: " + error.advised(Self.writingAdvice)
        case .notOurs:
            "was not written, because a file of this name is there that imr did not write: move it, or choose another "
                + "folder"
        case .linkInOutput:
            "is a link, and imr does not write where links lead: put a folder in its place, or choose another output "
                + "folder"
        case .cannotPrint(let error): "cannot be written: " + error.advised(Self.writingAdvice)
        case .lettersLost(let count):
            "\(count.map(String.init) ?? "some") letters were not reported: this is a bug in imr; please report it"
        }
    }

    private static let readingAdvice: [SystemErrorKind: String] = [
        .missing: "check the name, or where the link leads",
        .isAFolder: "--records reads files of JSON Lines; for a folder of letters leave it out",
        .forbidden: "check who may read it (ls -l)",
        .loop: "the link leads to itself",
        .tooManyOpen: "raise the limit (ulimit -n) or lower --jobs",
        .notAFolder: "check the name",
    ]

    private static let runningAdvice: [SystemErrorKind: String] = [
        .missing: "check the name after --pdftotext",
        .forbidden: "check that it is a program and who may run it (ls -l)",
        .tooManyOpen: "raise the limit (ulimit -n) or lower --jobs",
    ]

    private static let writingAdvice: [SystemErrorKind: String] = [
        .full: "free some space, then run again",
        .readOnly: "choose another output folder",
        .forbidden: "check who may write there (ls -ld), or choose another output folder",
        .notAFolder: "a file of that name is in the way: choose another output folder",
        .isAFolder: "a folder of that name is in the way: remove it, or choose another output folder",
        .tooManyOpen: "raise the limit (ulimit -n) or lower --jobs",
        .missing: "check the name of the output folder",
        .badStream: "it is closed: open it, or write to a folder with -o",
    ]
}

extension SystemError {
    /// The system's description, and advice if there is any.
    fileprivate func advised(_ advice: [SystemErrorKind: String]) -> String {
        text + (kind.flatMap { advice[$0] }.map { "; " + $0 } ?? "")
    }
}
