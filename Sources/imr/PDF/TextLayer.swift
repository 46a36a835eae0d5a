import IMRParser

/// The layer of invisible text that OCR puts under the pictures of pages.
enum TextLayer {
    /// What only a PDF with such a layer has: the font without glyphs that Tesseract and OCRmyPDF use, and the name of
    /// Acrobat's OCR.
    private static let signs = ["GlyphLessFont", "Paper Capture"].map { Array($0.utf8) }

    /// Whether a PDF shows that its text comes from OCR. Some PDFs do not. O(bytes).
    static func isIn(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            signs.contains { bytes[index] == $0[0] && bytes[index...].starts(with: $0) }
        }
    }

    /// Any text may be misread.
    static let diagnostic = Determination.Diagnostic(
        severity: .warning, code: .ocrText, field: nil,
        message:
            "the PDF has pictures of its pages, and below them the text that OCR read: any text may include misread "
            + "characters, so check it against the page",
        place: nil)
}
