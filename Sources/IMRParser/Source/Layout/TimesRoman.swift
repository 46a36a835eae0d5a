/// How wide text is in the font of the letters, in thousandths of the font size.
///
/// The letters are set in 12 point Times New Roman between margins of 468 points, so a full line is 39,000 units wide.
/// So the width of a line is the best evidence of whether it was broken because it was full: in the letters seen, no
/// line of regular type ends where the next word would still have fitted.
enum TimesRoman {
    /// The text width of a letter's page: 468 points at 12 points an em.
    static let page = 39_000
    static let space = 250

    /// The width of `line`. A run of white space counts as one space, and a character beyond ASCII as a digit.
    static func width(of line: Line, in bytes: [UInt8], isBold: Bool = false) -> Int {
        width(of: line.range, in: bytes, isClean: line.isClean, isBold: isBold)
    }

    /// The width of `range`.
    ///
    /// - Parameter isClean: Whether it has single spaces only.
    static func width(of range: Range<Int>, in bytes: [UInt8], isClean: Bool, isBold: Bool = false) -> Int {
        let widths = isBold ? bold : regular
        var width = 0
        if isClean {
            for byte in bytes[range] { width += Int(widths[Int(byte & 0x7F)]) }
            return width
        }
        var wasSpace = false
        for byte in bytes[range] {
            let isSpace = Ascii.isSpace(byte)
            if isSpace {
                width += wasSpace ? 0 : space
            } else {
                width += byte < 0x80 ? Int(widths[Int(byte)]) : byte >= 0xC0 ? 500 : 0
            }
            wasSpace = isSpace
        }
        return width
    }

    /// Advance widths of Times Roman, from Adobe's font metrics, by ASCII code.
    private static let regular: [UInt16] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, 0,
    ]

    /// Advance widths of Times Bold, from Adobe's font metrics, by ASCII code.
    private static let bold: [UInt16] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        250, 333, 555, 500, 500, 1_000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1_000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520, 0,
    ]
}
