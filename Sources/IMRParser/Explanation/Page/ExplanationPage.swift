extension Explanation {
    /// A parse as a page of HTML that a person can check: the letter's own text with every value marked where it is, and
    /// beside it what was read, with links both ways.
    ///
    /// The page needs nothing else: no script, no font, no network. What the letter contains is never live in it. O(bytes).
    ///
    /// - Parameters:
    ///   - determination: What was parsed.
    ///   - source: The bytes that it was parsed from.
    ///   - name: The name of the letter for the title, such as the name of its file.
    public static func page(of determination: Determination, source: [UInt8], name: String) -> [UInt8] {
        let (determination, source) = determination.inUTF8(source)
        return ExplanationPage(determination, source, name).bytes()
    }
}

struct ExplanationPage {
    let determination: Determination
    let values: [PageValue]
    /// What to check, each remark once.
    let diagnostics: [Determination.Diagnostic]
    var html = HTML()
    private let source: [UInt8]
    private let name: String

    init(_ determination: Determination, _ source: [UInt8], _ name: String) {
        (self.determination, self.source, self.name) = (determination, source, name)
        values = PageValue.all(of: determination)
        diagnostics = determination.distinctDiagnostics
    }

    consuming func bytes() -> [UInt8] {
        let title = determination.header.caseNumber?.value ?? "No case number"
        html.raw(PageStyle.head)
        html.element("title", "\(title) · \(name)")
        html.raw("</head>\n<body>\n<a class=\"skip\" href=\"#letter\">Skip to the letter</a>\n<header>\n")
        html.element("h1", title)
        html.raw("\n")
        html.element("p", name, "class=\"name\"")
        html.raw("\n</header>\n<main>\n<section id=\"read\" aria-label=\"What was read\">\n")
        writeReading()
        html.raw("</section>\n<section id=\"letter\" aria-label=\"The letter\">\n<h2>The letter</h2>\n<pre>")
        html.raw(LetterMarkup.html(of: source, marks))
        html.raw("</pre>\n</section>\n</main>\n<footer>")
        html.raw(
            """
            Read by a program, not an official document and not legal advice. <b>Upheld</b>: the denial stands. \
            <b>Overturned</b>: the treatment is medically necessary.
            """)
        html.raw("</footer>\n</body>\n</html>\n")
        return html.bytes
    }

    /// The places of the values, of what is doubtful, and of what was taken off before the letter was read.
    private var marks: [LetterMarkup.Mark] {
        var marks: [LetterMarkup.Mark] = []
        let transcription = Transcription(source)
        for range in transcription.linesTakenOff {
            marks.append(LetterMarkup.Mark(range: range, style: "off", target: nil, title: ""))
        }
        for (index, value) in values.enumerated() where !value.range.isEmpty {
            marks.append(
                LetterMarkup.Mark(
                    range: value.range, id: "p\(index)", style: value.isText ? "text" : "value", target: "v\(index)",
                    title: value.label))
        }
        for (index, diagnostic) in diagnostics.enumerated() {
            guard let place = diagnostic.place else { continue }
            let style = "doubt \(diagnostic.severity.rawValue)"
            // Its own element before the text, so that the text still links to its value.
            marks.append(
                LetterMarkup.Mark(
                    range: place.start..<place.start, id: "d\(index)", style: style + " sign", target: nil, title: ""))
            marks.append(LetterMarkup.Mark(range: place.start..<place.end, style: style, target: nil, title: ""))
        }
        return marks.filter { $0.range.upperBound <= source.count }
    }
}
