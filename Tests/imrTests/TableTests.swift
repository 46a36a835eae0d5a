import Foundation
import Testing

@testable import imr

/// What is made from the table of options.
@Suite struct TableTests {
    @Test func everyNameHasOneRow() {
        #expect(Options.all.map(\.name) == Option.Name.allCases)
        let letters = Options.all.compactMap(\.short)
        #expect(Set(letters).count == letters.count)
    }

    @Test func helpFitsTheScreen() {
        let lines = Help.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count < 24)
        for line in lines { #expect(line.count <= 80, "\(line)") }
    }

    @Test func helpTellsEveryOption() {
        let words = Help.text.split { " ,\n".contains($0) }
        for option in Options.all {
            let form = option.usage.split(separator: " ")
            #expect(words.indices.contains { words[$0...].starts(with: form) }, "\(option.usage)")
        }
        #expect(Help.text.split(separator: "\n").count { $0.hasPrefix("  imr ") } == 3)
    }

    @Test(arguments: Completions.Shell.allCases) func completionsHoldEveryOption(_ shell: Completions.Shell) {
        let script = Completions.script(for: shell)
        for option in Options.all {
            #expect(script.contains(shell == .fish ? "-l \(option.name.rawValue) " : option.spelling))
            if let short = option.short {
                #expect(script.contains(shell == .fish ? "-s \(short) " : "-\(short)"))
            }
            for choice in option.choices { #expect(script.contains(choice)) }
        }
    }

    /// The shells' own check of the scripts, where the shell is there.
    @Test(arguments: Completions.Shell.allCases) func shellsTakeTheCompletions(
        _ shell: Completions.Shell
    ) throws {
        let sandbox = try Sandbox()
        guard try sandbox.shell("command -v \(shell)").status == 0 else { return }
        let result = try sandbox.shell("\"$IMR\" --completions \(shell) > script && \(shell) -n script")
        #expect(result.status == 0)
        #expect(result.errors == "")
    }

    static let typed: [(words: String, candidates: [String])] = [
        ("imr --pos", ["--positions"]),
        ("imr --progress al", ["always"]),
        ("imr --progress = ne", ["never"]),
        ("imr --completions =", ["bash", "zsh", "fish"]),
        ("imr -o f", ["folder"]),
        ("imr f", ["file with space", "folder"]),
        ("imr --jobs x", []),
        ("imr --table =", ["csv", "tsv"]),
        ("imr --table = t", ["tsv"]),
        ("imr --table f", ["file with space", "folder"]),
        ("imr --text-field = x", []),
        ("imr --only = p", ["pdf"]),
        ("imr --save-text f", ["folder"]),
        ("imr --pdftotext f", ["file with space", "folder"]),
    ]

    @Test(arguments: typed) func bashCompletes(_ words: String, _ candidates: [String]) throws {
        let sandbox = try Sandbox()
        guard try sandbox.shell("command -v bash").status == 0 else { return }
        try sandbox.write("", to: "file with space")
        try sandbox.write("", to: "folder/x")
        let result = try sandbox.shell(
            """
            "$IMR" --completions bash > script
            bash --norc -c 'source ./script; COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]}-1))
            _imr; printf "%s\\n" "${COMPREPLY[@]}"'
            """)
        #expect(result.output.split(separator: "\n").map(String.init).sorted() == candidates.sorted())
        #expect(result.errors == "")
    }

    static let guesses: [(typed: String, meant: String?)] = [
        ("ouput", "output"), ("otuput", "output"), ("outputs", "output"), ("OUTPUT", "output"), ("comp", nil),
        ("compac", "compact"), ("versoin", "version"), ("q", nil), ("", nil), ("unchanged", nil),
    ]

    @Test(arguments: guesses) func suggests(_ typed: String, _ meant: String?) {
        #expect(Suggestion.nearest(to: typed, among: Options.all.map(\.name.rawValue)) == meant)
    }
}
