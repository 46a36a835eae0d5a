/// A finished run of a program that reads bytes and prints others, within limits.
struct ProgramRun {
    /// How a run ended.
    enum Ending: Equatable, Sendable {
        /// The program ended.
        case ended(ChildProcess.Ending)
        /// The program took too long.
        case outOfTime
        /// The program printed too much.
        case tooMuchOutput
        /// All programs were stopped.
        case stopped
    }

    /// How the run ended.
    private(set) var ending = Ending.stopped
    /// Everything that the program printed.
    private(set) var output: [UInt8] = []
    /// The beginning of its error messages.
    private(set) var errors: [UInt8] = []

    private static let chunkLength = 1 << 16
    private static let errorsKept = 1 << 12
    /// The seconds between two checks whether the program has ended. What it started may keep its pipes open.
    private static let tick = 0.1

    /// Runs a program with `input`. When this returns, the program has ended.
    init(
        of program: Path, _ arguments: [String], input: [UInt8], among children: Children, within limits: ChildLimits
    ) throws(SystemError) {
        let deadline = System.seconds + Double(limits.seconds)
        guard var child = try children.start(program, arguments, within: limits) else { return }
        var failure: SystemError?
        var early: Ending?
        do throws(SystemError) {
            early = try exchange(input, with: &child, upTo: limits.output, until: deadline)
            if early == nil, !Self.waitForEnd(of: child, until: deadline) { early = .outOfTime }
        } catch {
            failure = error
        }
        let ending = children.end(child)
        if let failure { throw failure }
        self.ending = ending.map { early ?? .ended($0) } ?? .stopped
    }

    /// Writes to the program and reads from it until it closes its streams.
    ///
    /// Returns the reason if this ends earlier; `nil` otherwise.
    private mutating func exchange(
        _ input: [UInt8], with child: inout ChildProcess, upTo limit: Int, until deadline: Double
    ) throws(SystemError) -> Ending? {
        var fed = 0
        var hasEnded = false
        while child.output != nil || child.errors != nil {
            let left = deadline - System.seconds
            if left <= 0 { return .outOfTime }
            let ready = try System.wait(
                for: [
                    (child.input?.number, .toWrite), (child.output?.number, .toRead),
                    (child.errors?.number, .toRead),
                ], milliseconds: Int32((min(left, Self.tick) * 1000).rounded(.up)))
            if ready[0], let descriptor = child.input?.number {
                do throws(SystemError) {
                    fed += try System.writeSome(input[fed...], to: descriptor)
                } catch {
                    // The program does not read on. Its own messages say more than this error.
                    fed = input.count
                }
                if fed == input.count { child.input = nil }
            }
            if ready[1], let descriptor = child.output?.number {
                let count = try System.read(descriptor, appendingTo: &output, atMost: Self.chunkLength)
                if count == 0 { child.output = nil }
                if output.count > limit { return .tooMuchOutput }
            }
            if ready[2], let descriptor = child.errors?.number {
                let count = try System.read(descriptor, appendingTo: &errors, atMost: Self.chunkLength)
                if count == 0 { child.errors = nil }
                errors.removeLast(max(0, errors.count - Self.errorsKept))
            }
            if !ready.contains(true) {
                if hasEnded { return nil }
                // One more round after the end reads what the program printed last.
                hasEnded = child.hasEnded
            }
        }
        return nil
    }

    /// Waits for the end of a program that has closed its streams, which mostly comes at once.
    ///
    /// Returns whether it came before the deadline.
    private static func waitForEnd(of child: borrowing ChildProcess, until deadline: Double) -> Bool {
        var pause: UInt32 = 100
        while !child.hasEnded {
            if System.seconds > deadline { return false }
            System.sleep(microseconds: pause)
            pause = min(pause * 2, 20_000)
        }
        return true
    }
}
