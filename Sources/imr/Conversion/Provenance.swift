/// What a file in the output folder was made from, and by what: kept with the file, as an attribute.
///
/// A run that skips unchanged letters keeps a file only if all of this is as it would be now: the version and the
/// options, the letter's name, size and time of the last write, and the size of the file itself. So an older letter in
/// the place of a newer one counts as changed, and an empty or cut-off file is never kept. A file without the
/// attribute is written again.
struct Provenance: Sendable {
    /// The attribute of a file.
    static let attribute = "user.imr.source"

    /// The version and the options.
    private let maker: Fingerprint

    /// Takes what the command would make.
    init(_ command: Command) {
        var maker = Fingerprint()
        maker.add(Help.version.utf8)
        maker.add(command.layout == .compact ? 1 : 0)
        maker.add(command.showsPositions ? 1 : 0)
        maker.add(command.pdftotext.bytes)
        self.maker = maker
    }

    /// The attribute of a file of `size` bytes that was made from a letter, which had this status when it was opened.
    func value(of path: Path, _ letter: System.Status, size: Int) -> [UInt8] {
        var fingerprint = maker
        fingerprint.add(path.bytes)
        fingerprint.add(letter.size)
        fingerprint.add(letter.lastWrite.seconds)
        fingerprint.add(letter.lastWrite.nanoseconds)
        fingerprint.add(size)
        return fingerprint.bytes
    }
}
