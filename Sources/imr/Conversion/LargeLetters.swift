import IMRParser

/// Reads large texts one at a time, whatever the number of workers is, because each of them may take much memory.
///
/// If memory ends all the same, the process ends with it, and a message cannot be printed. So the output folder has a
/// mark while a large text is read, which the next run finds.
final class LargeLetters: Sendable {
    /// Letters have 5 kB, and the longest 100 kB.
    private static let length = 1 << 17
    /// The attribute of the output folder with the marks of letters.
    private static let attribute = "user.imr.reading"
    private static let turn = Monitor(())

    /// A reader for a run without an output folder.
    static let unmarked = LargeLetters(output: nil, resumes: false)

    private struct State {
        var current: [UInt8] = []
        let folder: Int32?
    }

    /// The marks of letters with which earlier runs ended, one after the other.
    private let ended: [UInt8]
    private let state: Monitor<State>

    /// Creates a reader that marks what it reads in the output folder, if there is one. A run that `resumes` an earlier
    /// one heeds the marks that are there.
    init(output: Path?, resumes: Bool) {
        var folder: Int32?
        // Whoever cannot open the folder learns it where it is written to.
        if let output { folder = try? OutputFolder.open(output).release() }
        ended = resumes ? folder.flatMap { System.attribute(Self.attribute, of: $0) } ?? [] : []
        state = Monitor(State(folder: folder))
    }

    /// Whether an earlier run ended while it read the letter with this mark.
    func endedRun(_ mark: @autoclosure () -> [UInt8]?) -> Bool {
        guard !ended.isEmpty, let mark = mark() else { return false }
        return stride(from: 0, to: ended.count, by: Fingerprint.count).contains { ended[$0...].starts(with: mark) }
    }

    /// Reads the text of a letter; `mark` identifies the letter.
    func read(_ text: [UInt8], mark: @autoclosure () -> [UInt8]?) -> Determination {
        if text.count <= Self.length { return Determination(parsing: text) }
        return Self.turn.withLock { _ in
            note(mark() ?? [])
            defer { note([]) }
            return Determination(parsing: text)
        }
    }

    /// Takes the mark away when the process is about to end for another reason.
    func forget() { note([]) }

    private func note(_ mark: [UInt8]) {
        state.withLock { state in
            guard let folder = state.folder, mark != state.current else { return }
            state.current = mark
            System.setAttribute(Self.attribute, of: folder, to: ended + mark)
        }
    }
}
