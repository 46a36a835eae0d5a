extension Failure {
    /// The whole message, without a line end: what it is about, what is wrong, what to do.
    var message: String { "\(path): error: \(sentence)" }

    private var sentence: String {
        switch self {
        case .cannotRead(_, let error): "cannot be read: " + error.advised(Self.readingAdvice)
        case .device: "is a device without an end: name a file, a folder or a pipe"
        case .tooLong: "is longer than \(LetterReader.limit >> 20) MB, so not one letter: split it first"
        case .noLetters:
            "no *.txt file in this folder or below it: name files to read them whatever their ending"
        case .cannotCreate(_, let error): "cannot be created: " + error.advised(Self.writingAdvice)
        case .cannotWrite(_, let error): "cannot be written: " + error.advised(Self.writingAdvice)
        case .cannotPrint(let error): "cannot be written: " + error.advised(Self.writingAdvice)
        case .lettersLost(let count):
            "\(count.map(String.init) ?? "some") letters were not reported: this is a bug in imr, please tell us"
        }
    }

    private static let readingAdvice: [SystemErrorKind: String] = [
        .missing: "check the name",
        .forbidden: "check who may read it (ls -l)",
        .loop: "the link leads to itself",
        .tooManyOpen: "raise the limit (ulimit -n) or lower --jobs",
        .notAFolder: "check the name",
    ]

    private static let writingAdvice: [SystemErrorKind: String] = [
        .full: "free some space, then run again",
        .readOnly: "choose another output folder",
        .forbidden: "check who may write there (ls -ld), or choose another output folder",
        .notAFolder: "a file of that name is in the way: choose another output folder",
        .isAFolder: "a folder of that name is in the way: take it away or choose another output folder",
        .tooManyOpen: "raise the limit (ulimit -n) or lower --jobs",
        .missing: "check the name of the output folder",
        .badStream: "it is closed: open it, or write to a folder with -o",
    ]
}

extension SystemError {
    /// What the system says, and what to do if we know.
    fileprivate func advised(_ advice: [SystemErrorKind: String]) -> String {
        text + (kind.flatMap { advice[$0] }.map { "; " + $0 } ?? "")
    }
}
