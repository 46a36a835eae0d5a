/// What to do with a letter that is wrapped in another form. The clause style is that of `Problem+Wording.swift`.
extension Problem {
    /// The input is not a letter's text but holds one, or is the file of one.
    static func wrapped(_ wrapper: Wrapper) -> Problem {
        Problem(.notADetermination, "the input is \(description(of: wrapper))")
    }

    private static func description(of wrapper: Wrapper) -> String {
        switch wrapper {
        case .pdf: "a PDF: extract its text first, with \"pdftotext -layout letter.pdf letter.txt\""
        case .postScript: "PostScript: make a PDF of it first, with \"ps2pdf letter.ps letter.pdf\""
        case .rtf: "RTF: save it as plain text first, with \"soffice --convert-to txt:Text letter.rtf\""
        case .html: "HTML: take its text out first, with \"w3m -dump letter.html > letter.txt\""
        case .xml: "XML: take the text out first, with \"xmllint --xpath 'string(/)' letter.xml > letter.txt\""
        case .wordDocument:
            "a Word document: save it as plain text first, with \"soffice --convert-to txt:Text letter.docx\""
        case .openDocument:
            "an OpenDocument text: save it as plain text first, with \"soffice --convert-to txt:Text letter.odt\""
        case .spreadsheet: "a spreadsheet: save each letter in it as a text file of its own"
        case .oldOfficeDocument:
            "an old Office document: save it as plain text first, with \"soffice --convert-to txt:Text letter.doc\""
        case .zip: "a zip archive: unpack it first, with \"unzip letters.zip\""
        case .tar: "a tar archive: unpack it first, with \"tar -xf letters.tar\""
        case .programText:
            "a text in quotes in the source of a program: save the text between the quotes as a file first"
        case .databaseDump: "a dump of a database: load it, and save each letter in it as a text file of its own"
        case .laTeX: "LaTeX: take its text out first, with \"pandoc --to plain --output letter.txt letter.tex\""
        case .compressed(let method): "compressed with \(method.rawValue): unpack it first"
        case .picture: "a picture of a page: make text of it first, with \"tesseract page.png letter\""
        case .json(let form): description(of: form)
        case .table:
            """
            a table with a letter in a cell: make JSON Lines of its rows and read those, with "csvjson --stream \
            letters.csv | imr --records"; --id-field and --text-field name the columns
            """
        case .escapedLineEnds:
            """
            a text whose line ends are written out as "\\n": turn them into real ones first, with "printf '%b' \
            \\"$(cat letter.txt)\\" > lines.txt"
            """
        case .mail:
            "an e-mail in encoded parts: save the text or the attachment with the letter as a file of its own first"
        case .quotedPrintable:
            "quoted-printable, as in the source of an e-mail: decode it first, with \"python3 -m quopri -d letter.txt\""
        case .base64: "base64, as in the source of an e-mail: decode it first, with \"base64 -d letter.txt\""
        }
    }

    private static func description(of form: Wrapper.JSONForm) -> String {
        let fields = "--id-field and --text-field name its keys if they are not \"id\" and \"text\""
        return switch form {
        case .record: "a JSON record: read it with \"imr --records < letter.json\"; \(fields)"
        case .indentedRecord:
            "a JSON record on several lines: read it with \"jq -c . letter.json | imr --records\"; \(fields)"
        case .lines: "JSON Lines: read them with \"imr --records < letters.jsonl\"; \(fields)"
        case .arrayOfRecords:
            "a JSON array of records: read it with \"jq -c '.[]' letters.json | imr --records\"; \(fields)"
        case .arrayOfStrings: "a JSON array: take its text out first, with \"jq -r '.[]' letter.json > letter.txt\""
        case .string: "a JSON string: take the text out first, with \"jq -r . letter.json > letter.txt\""
        case .ownOutput: "what imr writes about a letter: give the letter itself"
        }
    }
}
