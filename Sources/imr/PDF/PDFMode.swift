/// How the program extracts the text of a PDF.
struct PDFMode: Sendable {
    /// The order of the text.
    enum Order: String, Sendable {
        /// The one of three orders that keeps hyphens at line ends and the blank lines between paragraphs. The other
        /// two lose the paragraphs, and the plain order loses the hyphens too.
        case layout = "-layout"
        /// The order in which the PDF draws the text. It keeps a line in one piece even if the page is askew.
        case raw = "-raw"
    }

    /// The order of the text.
    let order: Order
    /// Whether diagonal text is left out, which is mostly a watermark.
    let omitsDiagonals: Bool

    /// The option that leaves out diagonal text. Not every program has it.
    static let noDiagonals = "-nodiag"

    /// The options of the program.
    var options: [String] { (omitsDiagonals ? [Self.noDiagonals] : []) + [order.rawValue] }
}
