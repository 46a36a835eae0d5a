import Foundation
import Testing

/// Runs that are ended from outside.
@Suite struct InterruptionTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.writeLetters(500)
    }

    /// A run that is sent a signal once it has written some files; prints its status and the temporary files.
    ///
    /// The pipe at its end, which nobody writes to, keeps it from ending before. The command takes the place
    /// of the inner shell, and is not in the background, where shells have an interrupt ignored.
    private static func run(endedBy signal: String) -> String {
        """
        mkfifo z.fifo
        sh -c '
            (
                n=0; until test -d json/105 || test $n = 2000; do n=$((n + 1)); sleep 0.005; done
                kill -\(signal) $$
            ) &
            exec "$IMR" letters z.fifo -o json -j4'
        echo $?; find json -name '.*' | wc -l

        """
    }

    /// Compares what is there with a whole run, finishes it, and compares again.
    private static let finish = """
        "$IMR" letters -o whole -q
        diff -rq -x '.imr-*' json whole | grep -v '^Only in whole'
        "$IMR" letters -o json --skip-unchanged -q
        diff -r -x '.imr-*' json whole && echo same
        """

    @Test func killedRunLeavesWholeFilesAndCanBeFinished() throws {
        let result = try sandbox.shell(Self.run(endedBy: "KILL") + Self.finish)
        let lines = result.output.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
        try #require(lines.count == 3)
        #expect(lines[0] == "137")
        #expect(try #require(Int(lines[1])) <= 4, "one temporary file a worker at most")
        #expect(lines[2] == "same")
    }

    @Test(arguments: [("INT", "130"), ("TERM", "143"), ("HUP", "129")])
    func signalEndsBetweenTwoFiles(_ signal: String, _ status: String) throws {
        // A caller may have the tests ignore signals, which they would hand down.
        guard try sandbox.shell("kill -\(signal) $$; exit 0").status != 0 else { return }
        let result = try sandbox.shell(Self.run(endedBy: signal) + Self.finish)
        let lines = result.output.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
        #expect(lines == [status, "0", "same"])
        #expect(result.errors.contains("imr: interrupted, "))
        #expect(
            result.errors.contains(" of 501 letters done; the same command with --skip-unchanged converts the"))
    }

    @Test func signalWhileWaitingForInput() throws {
        let result = try sandbox.shell(
            """
            mkfifo a.fifo
            "$IMR" a.fifo letters/100 -o json -j1 & exec 3>a.fifo; kill -TERM $!; wait $!
            """)
        #expect(result.status == 143)
        #expect(result.errors.contains("imr: interrupted, 0 of 11 letters done"))
        #expect(sandbox.files(in: "json") == [])
    }

    /// The reader holds the pipe open and reads no more, so that the write in progress does not end.
    @Test func signalWhileTheReaderSleeps() throws {
        let result = try sandbox.shell(
            """
            mkfifo out; (head -c 1 >first; exec sleep 20) <out & sleeper=$!
            "$IMR" letters >out & imr=$!
            until test -s first; do sleep 0.01; done; kill -TERM $imr; wait $imr; echo $?; kill $sleeper
            """)
        #expect(result.output == "143\n")
        #expect(result.errors.contains("imr: interrupted"))
    }
}
