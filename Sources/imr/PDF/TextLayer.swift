import IMRParser

/// The layer of invisible text that OCR puts under the pictures of pages.
enum TextLayer {
    /// Whether a PDF shows that its text comes from OCR: by the font without glyphs that Tesseract and OCRmyPDF use, or
    /// by the name of Acrobat's OCR. Some PDFs do not show it.
    static func isIn(_ file: PDFFile) -> Bool { file.contains("GlyphLessFont") || file.contains("Paper Capture") }

    /// Any text may be misread.
    static let diagnostic = Determination.Diagnostic(
        severity: .warning, code: .ocrText, field: nil,
        message:
            "the PDF has pictures of its pages, and below them the text that OCR read: any text may include misread "
            + "characters, so check it against the page",
        place: nil)
}
