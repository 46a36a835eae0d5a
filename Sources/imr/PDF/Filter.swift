/// Runs a program that reads bytes and prints others, within limits.
struct Filter {
    /// How a run of the program ended.
    enum Ending: Equatable, Sendable {
        /// The program ended.
        case ended(ChildProcess.Ending)
        /// It took too long.
        case outOfTime
        /// It printed too much.
        case tooMuchOutput
        /// The whole run was stopped.
        case stopped
    }

    /// What came of it.
    struct Result {
        var ending = Ending.stopped
        /// All that it printed.
        var output: [UInt8] = []
        /// The beginning of what it complained.
        var errors: [UInt8] = []
    }

    private let children: Children
    private let limits: ChildLimits

    private static let chunkLength = 1 << 16
    private static let errorsKept = 1 << 12
    /// How often one looks whether the program has ended while something it started keeps its pipes open.
    private static let tick = 0.1

    /// Runs programs among these children.
    init(_ children: Children, within limits: ChildLimits) {
        self.children = children
        self.limits = limits
    }

    /// Runs a program with these bytes as its input. When this returns, it has ended.
    func run(
        _ program: Path, _ arguments: [String], input: [UInt8]
    ) throws(SystemError) -> Result {
        let deadline = System.seconds + Double(limits.seconds)
        var result = Result()
        guard var child = try children.start(program, arguments, within: limits) else { return result }
        var trouble: SystemError?
        var early: Ending?
        do throws(SystemError) {
            early = try exchange(input, with: &child, into: &result, until: deadline)
            if early == nil, !waitForEnd(of: child, until: deadline) { early = .outOfTime }
        } catch {
            trouble = error
        }
        let ending = children.end(child)
        if let trouble { throw trouble }
        result.ending = ending.map { early ?? .ended($0) } ?? .stopped
        return result
    }

    /// Feeds the program and takes what it prints, until it closes its streams; tells why, if it is before that.
    private func exchange(
        _ input: [UInt8], with child: inout ChildProcess, into result: inout Result, until deadline: Double
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
            if ready[0], let number = child.input?.number {
                do throws(SystemError) {
                    fed += try System.writeSome(input[fed...], to: number)
                } catch {
                    // It wants no more: what it says by itself is better than what we could say.
                    fed = input.count
                }
                if fed == input.count { child.input = nil }
            }
            if ready[1], let number = child.output?.number {
                let count = try System.read(number, appendingTo: &result.output, atMost: Self.chunkLength)
                if count == 0 { child.output = nil }
                if result.output.count > limits.output { return .tooMuchOutput }
            }
            if ready[2], let number = child.errors?.number {
                let count = try System.read(number, appendingTo: &result.errors, atMost: Self.chunkLength)
                if count == 0 { child.errors = nil }
                result.errors.removeLast(max(0, result.errors.count - Self.errorsKept))
            }
            if !ready.contains(true) {
                if hasEnded { return nil }
                // It may have printed its last words just now: they are taken before one leaves.
                hasEnded = child.hasEnded
            }
        }
        return nil
    }

    /// Waits for the end of a program that has closed its streams, which is mostly at once; tells whether it came.
    private func waitForEnd(of child: borrowing ChildProcess, until deadline: Double) -> Bool {
        var pause: UInt32 = 100
        while !child.hasEnded {
            if System.seconds > deadline { return false }
            System.sleep(microseconds: pause)
            pause = min(pause * 2, 20_000)
        }
        return true
    }
}
