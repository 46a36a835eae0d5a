import IMRParser

/// The list of the pages of a run: a table with a row for each letter, the doubtful ones first.
///
/// It needs about 200 bytes for each letter until the end of the run.
final class PageIndex: Sendable {
    /// The name of the page with the list.
    static let name: Path = "index.html"

    /// The row of a letter.
    struct Row: Sendable {
        fileprivate let letter: Int
        fileprivate let errors: Int
        fileprivate let warnings: Int
        fileprivate let markup: String
    }

    private let rows = Monitor<[Row]>([])

    /// Adds a row. The order of the calls does not matter.
    func add(_ row: Row) { rows.withLock { $0.append(row) } }

    /// The page.
    func html() -> [UInt8] {
        let rows = rows.withLock { $0 }.sorted {
            ($1.errors, $1.warnings, $0.letter) < ($0.errors, $0.warnings, $1.letter)
        }
        let doubtful = rows.count { $0.errors + $0.warnings > 0 }
        var html = PageStyle.head(scripts: "'sha256-\(Self.scriptHash)'")
        html += """
            <title>\(Figures.count(rows.count, "letter"))</title>
            </head>
            <body>
            <header>
            <h1>\(Figures.count(rows.count, "letter"))</h1>
            <p class="name">\(Figures.grouped(doubtful)) with something to check by eye</p>
            </header>
            <main class="list">
            <label>Show only rows with <input id="filter" type="search" autocomplete="off"></label>
            <p id="shown" role="status"></p>
            <table>
            <thead><tr>\(Self.columns.map { "<th scope=\"col\"><button>\($0)</button></th>" }.joined())</tr></thead>
            <tbody>

            """
        for row in rows { html += row.markup }
        html += """
            </tbody>
            </table>
            </main>
            <footer>Read by a program, not an official document and not legal advice. <b>Upheld</b>: the denial stands. \
            <b>Overturned</b>: the treatment is medically necessary.</footer>
            <script>\(Self.script)</script>
            </body>
            </html>

            """
        return Array(html.utf8)
    }

    fileprivate static let columns = ["Letter", "Case number", "Decision date", "Outcome", "Issues", "To check"]

    /// Sorts the rows by a column, and shows those that contain a text. Without it, the table is whole, and in the first
    /// order. It uses no markup of the letters, only their text.
    private static let script = """

        const body = document.querySelector("tbody"), rows = [...body.rows], shown = document.getElementById("shown");
        const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;
        document.querySelectorAll("th").forEach((head, column) => head.firstChild.addEventListener("click", () => {
          const order = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
          document.querySelectorAll("th").forEach(other => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", order);
          rows.sort((a, b) => value(a, column).localeCompare(value(b, column), "en", { numeric: true }));
          if (order === "descending") rows.reverse();
          body.append(...rows);
        }));
        document.getElementById("filter").addEventListener("input", event => {
          const words = event.target.value.toLowerCase().split(/\\s+/);
          let count = 0;
          for (const row of rows) {
            const text = row.textContent.toLowerCase();
            row.hidden = !words.every(word => text.includes(word));
            count += row.hidden ? 0 : 1;
          }
          shown.textContent = event.target.value ? count + " of " + rows.length + " letters" : "";
        });

        """

    /// The SHA-256 of the script, in base 64, by which the page's policy allows it and no other.
    private static let scriptHash = "3m4d3qISssVRCvRODhz1VF6yKrSL/IOJMqoM5N7Qalw="
}

extension PageIndex.Row {
    /// The row of a letter with its page at a path below the output folder.
    init(_ determination: Determination, letter: Int, page: Path) {
        var (errors, warnings) = (0, 0)
        for diagnostic in determination.distinctDiagnostics {
            if diagnostic.severity == .error { errors += 1 }
            if diagnostic.severity == .warning { warnings += 1 }
        }
        let found = [
            errors == 0 ? nil : Figures.count(errors, "error"),
            warnings == 0 ? nil : Figures.count(warnings, "warning"),
        ]
        let words = found.compactMap(\.self).joined(separator: ", ")
        self.init(
            letter: letter, errors: errors, warnings: warnings,
            cells: [
                "<a href=\"\(page.asAddress)\">\(Path(page.bytes.dropLast(OutputKind.page.ending.utf8.count)).description.asHTML)</a>",
                (determination.header.caseNumber?.value ?? "").asHTML,
                determination.header.decisionDate?.value.description ?? "",
                (determination.outcome?.meaning ?? (determination.edition == nil ? "not read" : "not certain")).asHTML,
                String(determination.issues.count),
                words.isEmpty ? "nothing" : words,
            ])
    }

    /// The row of a letter without a page.
    init(letter: Int, _ failure: Failure) {
        self.init(
            letter: letter, errors: .max, warnings: 0,
            cells: [failure.path.description.asHTML, "", "", "", "", failure.sentence.asHTML])
    }

    private init(letter: Int, errors: Int, warnings: Int, cells: [String]) {
        (self.letter, self.errors, self.warnings) = (letter, errors, warnings)
        let texts = zip(PageIndex.columns, cells).map { name, cell in
            // The last column is sorted by what it says in numbers.
            let value =
                name == PageIndex.columns.last ? " data-value=\"\(min(errors, 9_999) * 10_000 + warnings)\"" : ""
            return "<td data-name=\"\(name)\"\(value)>\(cell)</td>"
        }
        markup = "<tr>\(texts.joined())</tr>\n"
    }
}

extension String {
    /// The text for HTML, without live markup.
    fileprivate var asHTML: String {
        var html = HTML()
        html.text(self)
        return String(decoding: html.bytes, as: UTF8.self)
    }
}

extension Path {
    /// The path as a relative address in HTML: every byte but letters, digits and a few signs is escaped.
    fileprivate var asAddress: String {
        let plain = Set("/-_~".utf8)
        let escaped = bytes.map { byte in
            let isPlain =
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain || byte == UInt8(ascii: ".") || plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }
        return "./" + escaped.joined()
    }
}
