import Foundation
import IMRParser
import Testing

@testable import imr

/// The table: its cells, how they are written, and what stands in it for which letters.
@Suite struct IssueTableTests {
    static let columns = [
        "file", "caseNumber", "dateOfInjury", "urDenialDate", "applicationReceived", "dateAssigned", "decisionDate",
        "priority", "statesOfLicensure", "specialties", "age", "sex", "issue", "service", "decision",
        "originalRequest", "authorized", "disputed", "claimsAdministratorBasis", "claimsAdministratorTitles",
        "maximusBasis", "maximusTitles", "rationale", "outcome", "diagnostics",
    ]

    /// Others read the table by its columns' names and places: they are fixed.
    @Test func columnsAreThese() {
        #expect(TableColumn.allCases.map(\.rawValue) == Self.columns)
        #expect(
            String(decoding: TableWriter.header(.csv, hasIds: false), as: UTF8.self) == Self.columns.joined(
                separator: ",") + "\r\n")
        #expect(
            String(decoding: TableWriter.header(.tsv, hasIds: false), as: UTF8.self) == Self.columns.joined(
                separator: "\t") + "\n")
    }

    @Test(arguments: ["Output", "RowsAndTables"])
    func columnsAreTold(_ name: String) throws {
        let path = "Sources/IMRParser/IMRParser.docc/\(name).md"
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        let words = page.split { $0.isWhitespace }.joined(separator: " ").replacing(" (its number)", with: "")
        #expect(words.contains(Self.columns.map { "`\($0)`" }.joined(separator: ", ") + "."))
    }

    static let texts: [(text: String, csv: String, tsv: String)] = [
        ("a", "\"a\"", "a"),
        ("a, b; c", "\"a, b; c\"", "a, b; c"),
        ("12\" pad, \"soft\"", "\"12\"\" pad, \"\"soft\"\"\"", "\"12\"\" pad, \"\"soft\"\"\""),
        ("\"", "\"\"\"\"", "\"\"\"\""),
        ("one\n\ntwo\t\rthree", "\"one\n\ntwo three\"", "one two three"),
        ("=1+1", "\"'=1+1\"", "'=1+1"),
        ("+1", "\"'+1\"", "'+1"),
        ("-knee brace", "\"'-knee brace\"", "'-knee brace"),
        ("@SUM(1)", "\"'@SUM(1)\"", "'@SUM(1)"),
        ("\t=1", "\"' =1\"", "' =1"), (" =1", "\"' =1\"", "' =1"),
        ("\u{200B}=1", "\"'=1\"", "'=1"), ("\u{202E}=1", "\"'=1\"", "'=1"),
        ("\u{FEFF}\u{A0}@x", "\"'\u{A0}@x\"", "'\u{A0}@x"),
        ("a\u{1B}[2Jb\u{7}c", "\"a [2Jb c\"", "a [2Jb c"), ("a\u{9B}b\u{7F}c\u{0}d", "\"a b c d\"", "a b c d"),
        ("a\u{2066}b\u{202E}c", "\"abc\"", "abc"), ("a\u{2028}b\u{85}c\u{B}d\u{1C}e", "\"a b c d e\"", "a b c d e"),
        ("\u{FF1D}1", "\"'\u{FF1D}1\"", "'\u{FF1D}1"),
        ("=\"a\"", "\"'=\"\"a\"\"\"", "\"'=\"\"a\"\"\""),
        ("a=1", "\"a=1\"", "a=1"),
        ("é – ”", "\"é – ”\"", "é – ”"),
    ]

    @Test(arguments: texts) func writesTexts(_ text: String, _ csv: String, _ tsv: String) throws {
        var letter = Determination()
        letter.issues = [Determination.Issue(number: 1)]
        letter.issues[0].service = Located(text, at: 0..<1)
        for (format, expected, comma, end) in [(TableFormat.csv, csv, ",", "\r\n"), (.tsv, tsv, "\t", "\n")] {
            var writer = TableWriter(format)
            writer.write(letter, file: nil)
            let before = String(repeating: comma, count: 12) + "1" + comma
            let after = String(repeating: comma, count: 11) + end
            #expect(String(decoding: writer.bytes, as: UTF8.self) == before + expected + after)
        }
    }

    /// Each value stands in its own column.
    @Test func cellsAreTheJSONs() throws {
        let folder = Sandbox.fixtures.path
        let sandbox = try Sandbox()
        let table = try sandbox.imr("--table", "--only=txt", "-q", folder)
        #expect(table.status == 65, "one of them is not a determination")
        let letters = try sandbox.imr("--only=txt", "-q", folder).lines
        var rows = CSV.rows(table.output)[...]
        #expect(rows.popFirst() == Self.columns)
        for letter in letters {
            let issues = letter["issues"] as? [[String: Any]] ?? []
            for issue in issues.isEmpty ? [[:]] : issues {
                #expect(rows.popFirst() == Self.columns.map { expected($0, letter, issue) })
            }
        }
        #expect(rows.isEmpty)
    }

    private func expected(_ column: String, _ letter: [String: Any], _ issue: [String: Any]) -> String {
        func at(_ object: Any?, _ keys: String...) -> Any? {
            keys.reduce(object) { ($0 as? [String: Any])?[$1] }
        }
        func text(_ value: Any?) -> String {
            if let list = value as? [String] { return list.joined(separator: "; ") }
            return value as? String ?? (value as? Int).map(String.init) ?? ""
        }
        switch column {
        case "file", "outcome": return text(letter[column])
        case "statesOfLicensure", "specialties": return text(at(letter, "reviewer", column))
        case "age", "sex": return text(at(letter, "caseSummary", "patient", column))
        case "issue": return text(issue["number"])
        case "service", "decision", "rationale": return text(issue[column])
        case "originalRequest", "authorized", "disputed": return text(at(issue, "modification", column))
        case "claimsAdministratorBasis": return text(at(issue, "claimsAdministratorGuideline", "basis"))
        case "maximusBasis": return text(at(issue, "maximusGuideline", "basis"))
        case "claimsAdministratorTitles", "maximusTitles":
            let citations = at(issue, column.replacing("Titles", with: "Guideline"), "citations")
            return text(
                (citations as? [[String: Any]] ?? []).map { $0["title"] as? String ?? $0["text"] as? String ?? "" })
        case "diagnostics":
            var codes: [String] = []
            for diagnostic in letter["diagnostics"] as? [[String: Any]] ?? []
            where diagnostic["severity"] as? String != "note" {
                let parts = (diagnostic["field"] as? String ?? "").split(separator: "/")
                let isOther =
                    parts.count > 1 && parts[0] == "issues" && Int(parts[1]) != (issue["number"] as? Int ?? 0) - 1
                let code = text(diagnostic["code"])
                if !isOther, !codes.contains(code) { codes.append(code) }
            }
            return codes.joined(separator: " ")
        default: return text(at(letter, "header", column))
        }
    }

    @Test func linesAreRowsInTSV() throws {
        let folder = Sandbox.fixtures.path
        let sandbox = try Sandbox()
        let result = try sandbox.imr("--table=tsv", "--only=txt", "-q", folder)
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in lines { #expect(line.count { $0 == "\t" } == Self.columns.count - 1) }
        #expect(try lines.count == CSV.rows(sandbox.imr("--table", "--only=txt", "-q", folder).output).count)
    }

    /// A letter without an issue keeps a row, and is told of; what cannot be read has none.
    @Test func noLetterIsLost() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Letters.shoppingList, to: "letters/list.txt")
        try sandbox.write(Letters.determination(), to: "letters/sub/=good.txt")
        try sandbox.write(Letters.withWarning, to: "letters/sub/headless.txt")
        let result = try sandbox.imr("--table", "letters", "gone.txt")
        #expect(result.status == 66)
        #expect(result.errors.contains("list.txt:1:1: error: no heading"))
        #expect(result.errors.contains("gone.txt: error: cannot be read: "))
        #expect(result.errors.contains("imr: 4 letters, 2 issues, "))
        let rows = CSV.rows(result.output)
        #expect(
            rows.map { [$0[0], $0[12], $0[24]] } == [
                ["file", "issue", "diagnostics"], ["letters/list.txt", "", "not-a-determination"],
                ["letters/sub/=good.txt", "1", ""], ["letters/sub/headless.txt", "1", "missing-section"],
            ])
    }

    @Test func oneLetterStandardInputAndAnyNumberOfWorkers() throws {
        let sandbox = try Sandbox()
        let one = try sandbox.imr("--table", input: Letters.determination())
        #expect(one.status == 0)
        #expect(CSV.rows(one.output).count == 2)
        #expect(CSV.rows(one.output)[1][0] == "")
        try sandbox.writeLetters(300)
        let two = try sandbox.imr("--table", "letters", "-q", "-j1")
        #expect(CSV.rows(two.output).count == 301)
        #expect(try sandbox.imr("--table", "letters", "-q", "-j8").output == two.output)
        let gone = try sandbox.shell("{ \"$IMR\" --table letters -q; echo $? >status; } | head -n 1; cat status")
        #expect(gone.output == Self.columns.joined(separator: ",") + "\r\n0\n")
    }
}

/// Reads CSV by RFC 4180, as someone else would.
enum CSV {
    /// The rows, and what stands in their fields.
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.first == "\"":
                rest.removeFirst()
                field.unicodeScalars.append(scalar)
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted && rest.first == "\n":
                rest.removeFirst()
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
