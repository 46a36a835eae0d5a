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

    @Test func helpFitsTheWidth() {
        let lines = Help.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 44)
        for line in lines { #expect(line.count <= 80, "\(line)") }
    }

    @Test func helpTellsEveryOption() {
        let words = Help.text.split { " ,\n".contains($0) }
        for option in Options.all {
            let form = option.usage.split(separator: " ")
            #expect(words.indices.contains { words[$0...].starts(with: form) }, "\(option.usage)")
        }
        #expect(Help.text.split(separator: "\n").count { $0.hasPrefix("  imr ") } == Help.examples.count)
    }

    /// One option a line, and a sentence each, which the completions show as well.
    @Test func everyOptionHasASentence() {
        for option in Options.all {
            #expect(option.help.first?.isUppercase == true, "\(option.usage)")
            #expect(option.help.hasSuffix(".") || option.help.contains(": "), "\(option.usage)")
            #expect(Completions.script(for: .fish).contains(option.help))
            let rows = Help.text.split(separator: "\n").filter { $0.hasSuffix(option.help) }
            #expect(rows.count == 1)
        }
    }

    @Test func manPageHasEveryOptionAndStatus() throws {
        let page = ManPage.text.replacing("\\-", with: "-")
        for option in Options.all { #expect(page.contains("\\fB" + option.spelling)) }
        for (status, meaning) in Help.statuses { #expect(page.contains(".B \(status.rawValue)\n\(meaning)")) }
        #expect(!page.split(separator: "\n").contains { $0.hasPrefix("'") }, "that would be a request")
        let sandbox = try Sandbox()
        guard try sandbox.shell("command -v man").status == 0 else { return }
        let shown = try sandbox.shell("\"$IMR\" --man > imr.1 && MANWIDTH=80 man ./imr.1 | col -b")
        #expect(shown.errors == "")
        for option in Options.all { #expect(shown.output.contains(option.spelling)) }
        for line in shown.output.split(separator: "\n") { #expect(line.count <= 80) }
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
        ("imr --table =", ["csv", "excel", "tsv"]),
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
