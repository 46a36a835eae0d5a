import Foundation
import Testing

@testable import imr

/// Records over pipes that pause, break and end.
@Suite struct RecordStreamTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write("{\"id\":1,\"text\":\"Bread, butter.\"}\n", to: "record")
    }

    /// Writes a record, waits for its answer, then writes the next; once more with the beginning of the next behind it.
    @Test(arguments: ["-j1", "-j2", "-j8"]) func answersBeforeTheNextRecordComes(_ jobs: String) throws {
        let result = try sandbox.shell(
            """
            mkfifo in; : >out
            "$IMR" --records -q \(jobs) <in >out 2>errors & exec 3>in
            answered() {
                n=0; until test "$(wc -l <out)" -eq $1 || test $n = 3000; do n=$((n + 1)); sleep 0.01; done
                test $n != 3000 && echo answered $1
            }
            cat record >&3; answered 1
            cat record record >&3; answered 3
            cat record >&3; printf '{"id":5,"te' >&3; answered 4
            printf 'xt":"a"}' >&3; sleep 0.1; wc -l <out; exec 3>&-; answered 5; wait $!; echo $?
            """)
        let lines = result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines == ["answered 1", "answered 3", "answered 4", "4", "answered 5", "0"])
    }

    /// A record comes piece by piece: in the middle of a character, of an escape, of a surrogate pair.
    @Test(arguments: ["-j1", "-j8"]) func piecesOfRecords(_ jobs: String) throws {
        let pieces = [
            "{", "\"id\"", ":[1,\"\\303", "\\251\"", "],\"text\":\"\\", "n\\ud8", "3d\\u", "de00\"", "}",
            "\\n{\"id\":2}\\n\\n",
            "{}", "\\n",
        ]
        let script = pieces.map { "printf '%b' '\($0.replacing("\\ud", with: "\\\\ud"))'; sleep 0.02" }
        let result = try sandbox.shell("{ \(script.joined(separator: "; ")); } | \"$IMR\" --records -q \(jobs)")
        let ids = result.output.split(separator: "\n").map { $0.prefix { $0 != "s" } }
        #expect(ids == ["{\"id\":[1,\"é\"],\"", "{\"id\":2,\"", "{\"id\":null,\"", "{\"id\":null,\""])
        #expect(!result.errors.contains("lone-surrogate"))
        #expect(result.errors.contains("record 1:1:1: error: no heading"))
    }

    /// The input stays open, and nobody writes to it any more.
    @Test(arguments: ["-j1", "-j8"]) func readerThatGoesAwayEndsIt(_ jobs: String) throws {
        let result = try sandbox.shell(
            """
            mkfifo in; exec 4<>in; cat record record >&4
            { "$IMR" --records -q \(jobs) <in 2>errors; echo $? >status; } | head -n 1
            cat status; grep -v '^record ' errors
            """)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2, "and it says nothing of that")
        #expect(lines.last == "0")
    }

    @Test func trouble() throws {
        let closed = try sandbox.shell("\"$IMR\" --records <&-")
        #expect(closed.status == 66)
        #expect(closed.errors.hasPrefix("<stdin>: error: cannot be read: "))
        let folder = try sandbox.shell("\"$IMR\" --records -j4 <.")
        #expect(folder.status == 66)
        #expect(folder.output == "")
        #if os(Linux)
            #expect(try sandbox.shell("\"$IMR\" --records <record >/dev/full").status == 74)
        #endif
        #expect(try sandbox.shell("\"$IMR\" --records <record >&-").status == 74)
    }

    @Test func signalEndsItBetweenTwoLines() throws {
        guard try sandbox.shell("kill -TERM $$; exit 0").status != 0 else { return }
        let result = try sandbox.shell(
            """
            mkfifo in; "$IMR" --records -j4 <in >out & exec 3>in; cat record >&3
            n=0; until test -s out || test $n = 2000; do n=$((n + 1)); sleep 0.01; done
            kill -TERM $!; wait $!; echo $?; wc -l <out
            """)
        #expect(result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["143", "1"])
        #expect(result.errors.contains("imr: interrupted, 1 letters done"))
    }

    /// Blocks of any size make the same lines, and a line over the limit is one line, told of, and all that is lost.
    @Test(arguments: [1, 10, 100, 1 << 17, 1 << 18, 1 << 19]) func blocksAreWholeLines(_ limit: Int) throws {
        var lines = (0..<2000).map { String(repeating: "x", count: $0 * 7919 % 300) }
        lines[7] = String(repeating: "y", count: 300_000)
        lines[1999] = String(repeating: "z", count: 400_000)
        try sandbox.write(lines.joined(separator: "\n"), to: "lines")
        let file = try System.openFile(Path(sandbox.folder.path.utf8).appending("lines"))
        let source = RecordSource(
            OrderedOutput(total: nil, workers: 1, progress: nil, rules: MessageRules()),
            [RecordInput(name: "", descriptor: file.number)], limit: limit)
        var block = RecordBlock()
        var read: [String?] = []
        var number = 0
        while try source.next(&block) {
            #expect(block.number == number)
            #expect(block.firstLine == read.count + 1)
            #expect(!block.isTooLong || block.lines.count == 1)
            number += 1
            for line in block.lines {
                read.append(block.isTooLong ? nil : String(decoding: block.bytes[line], as: UTF8.self))
            }
        }
        #expect(read.count == lines.count)
        for (line, expected) in zip(read, lines) {
            // What is read at once may be longer.
            if let line { #expect(line == expected) } else { #expect(expected.utf8.count > limit) }
        }
        #expect(read[7] == (limit < 300_000 - (1 << 17) ? nil : lines[7]))
        #expect(read[1999] == (limit < 400_000 - (1 << 17) ? nil : lines[1999]))
    }
}
