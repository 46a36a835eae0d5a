/// A PDF, with what its bytes show without a program that reads PDFs.
///
/// ```
/// junk %PDF-1.4 … %%EOF %PDF-1.4 … %%EOF
///      ↑ start          ↑ second
/// ```
struct PDFFile {
    /// The bytes of the file.
    let bytes: [UInt8]
    /// The offset of the header. Other bytes may be before it, such as a byte order mark.
    let start: Int

    /// How far into the file programs search for the header, and how far from it the first object is.
    private static let reach = 1024
    /// The most bytes between two keys that describe the same picture.
    private static let description = 512
    /// More pixels than a logo and a signature have. A page that is a picture has a million.
    private static let pixelsOfPage = 200_000

    /// Takes these bytes for a PDF; `nil` if they do not begin like one.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: "%PDF-".utf8) {
            start = 0
            return
        }
        // A text may speak of PDFs, but it has no objects.
        guard let start = bytes.firstOffset(of: "%PDF-", in: 0..<min(Self.reach, bytes.count)),
            bytes.number(at: start + 5) != nil,
            bytes.firstOffset(of: " obj", in: start..<min(start + Self.reach, bytes.count)) != nil
        else { return nil }
        self.start = start
    }

    /// The PDF without what is before its header.
    var content: [UInt8] { start == 0 ? bytes : Array(bytes[start...]) }

    /// The offset of a second PDF after the first; `nil` if there is only one.
    ///
    /// An attached PDF is inside a stream, and a PDF that was changed has several ends but one header.
    var second: Int? {
        var searched = start
        while let end = bytes.firstOffset(of: "%%EOF", in: searched..<bytes.count),
            let next = bytes.firstOffset(of: "%PDF-", in: end..<bytes.count)
        {
            searched = next + 5
            let isAttached = bytes.firstOffset(of: "stream", in: end..<next) != nil
            if !isAttached, bytes.number(at: searched) != nil { return next }
        }
        return nil
    }

    /// Whether the pictures in the file are large enough for pages.
    var hasPagePictures: Bool {
        var pixels = 0
        var searched = start
        // So many pictures are the strips of pages.
        for _ in 0..<1000 {
            guard let key = bytes.firstOffset(of: "/Width", in: searched..<bytes.count) else { return false }
            searched = key + 6
            // Fonts have the key `/Widths`.
            guard let width = bytes.number(at: searched) else { continue }
            let around = max(start, key - Self.description)..<min(bytes.count, key + Self.description)
            let height = bytes.firstOffset(of: "/Height", in: around).flatMap { bytes.number(at: $0 + 7) }
            pixels += width * (height ?? width)
            if pixels >= Self.pixelsOfPage { return true }
        }
        return true
    }

    /// Whether there are pictures, whatever their size.
    var hasPictures: Bool { contains("/Image") }

    /// Whether there are fonts.
    var hasFonts: Bool { contains("/Font") }

    /// Whether other files are attached.
    var hasAttachments: Bool { contains("/EmbeddedFile") || contains("/Collection") }

    /// Whether the pages are a form that only its own programs show.
    var hasForm: Bool { contains("/XFA") }

    /// Whether a password or permissions protect the file.
    var isEncrypted: Bool { contains("/Encrypt") }

    /// Whether a text occurs in the file. O(bytes).
    func contains(_ text: String) -> Bool { bytes.firstOffset(of: text, in: start..<bytes.count) != nil }
}

extension [UInt8] {
    /// The offset of the first occurrence of a text in a range; `nil` if there is none.
    func firstOffset(of text: String, in range: Range<Int>) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var start = range.lowerBound
        while let found = System.firstOffset(of: first, in: self, start..<range.upperBound) {
            if self[found..<range.upperBound].starts(with: text.utf8) { return found }
            start = found + 1
        }
        return nil
    }

    /// The number at an offset, after spaces; `nil` if there is none, or if it has more than six digits.
    fileprivate func number(at offset: Int) -> Int? {
        let digits = self[offset...].prefix(16).drop { $0 <= Byte.space }.prefix { Byte.zero...Byte.nine ~= $0 }
        return 1...6 ~= digits.count ? digits.reduce(0) { $0 * 10 + Int($1 - Byte.zero) } : nil
    }
}
