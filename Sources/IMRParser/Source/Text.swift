/// A part of the input as a person reads it, and the way back to the place of each byte.
///
/// White space and line ends become one space, words that a line end divides are joined, and an empty line separates
/// paragraphs.
struct Text {
    fileprivate struct Piece {
        var offset: Int
        var source: Int
    }

    /// The text, UTF-8 where the input is.
    private(set) var bytes: [UInt8] = []
    /// Runs that were copied byte for byte, in order. Most texts have one line and need no list.
    private var firstPiece = Piece(offset: 0, source: 0)
    private var morePieces: [Piece] = []
    private var sourceEnd = 0

    var count: Int { bytes.count }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place in the input of `range` of the text. O(log pieces).
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last else {
            let offset = range.lowerBound
            let place = offset < bytes.count ? source(of: offset, in: piece(at: offset)) : sourceEnd
            return place..<place
        }
        let piece = piece(at: range.lowerBound)
        let start = source(of: range.lowerBound, in: piece)
        // Most ranges are on one line.
        let isOnePiece = piece == morePieces.count || last < morePieces[piece].offset
        return start..<source(of: last, in: isOnePiece ? piece : self.piece(at: last)) + 1
    }

    /// The text of `range` and its place in the input.
    func located(_ range: Range<Int>) -> Located<String> { Located(string(range), at: sourceRange(range)) }

    /// The place of `offset`, which is in that piece: the first is 0.
    private func source(of offset: Int, in index: Int) -> Int {
        let piece = index == 0 ? firstPiece : morePieces[index - 1]
        return piece.source + (offset - piece.offset)
    }

    private func piece(at offset: Int) -> Int { morePieces.endOfPrefix { $0.offset <= offset } }
}

extension Text {
    /// Text that is unwrapped already. Its places are offsets into itself.
    init(_ text: String) {
        bytes = Array(text.utf8)
        sourceEnd = bytes.count
    }

    /// Unwraps `range` of `source`.
    ///
    /// A hyphen at the end of a line joins the lines unless a space comes before it, or a conjunction follows: "pre-" and
    /// "and postoperative". PDFium writes U+FFFE for such a hyphen; it becomes a hyphen.
    ///
    /// - Parameter layout: Shows where paragraphs begin. Without it, the text is one paragraph.
    init(_ range: Range<Int>, of source: SourceText, paragraphsOf layout: LineLayout? = nil) {
        let range = source.trim(range)
        let lines = source.lineIndices(in: range)
        sourceEnd = range.upperBound
        // White space between two lines is at least one byte, and at most two bytes replace it.
        let room = range.count + lines.count
        bytes.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { memory, count in
                var writer = unsafe Writer(memory: memory, lines: lines.count)
                writer.write(lines, within: range, of: source, paragraphsOf: layout)
                count = writer.count
                (firstPiece, morePieces) = (writer.firstPiece, writer.morePieces)
            }
        }
    }
}

/// Puts the text together in memory that has room for all of it.
///
/// Unsafe: every text goes through here, so memory is written without bounds checks. ``Text`` gives as many bytes as
/// the input has and one more for each line, which is room enough: see there.
@safe private struct Writer {
    let memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private(set) var firstPiece = Text.Piece(offset: 0, source: 0)
    private(set) var morePieces: [Text.Piece] = []

    init(memory: UnsafeMutableBufferPointer<UInt8>, lines: Int) {
        unsafe self.memory = memory
        if lines > 1 { morePieces.reserveCapacity(lines - 1) }
    }

    /// Writes the text of `lines`, as far as it is in `range`.
    mutating func write(
        _ lines: Range<Int>, within range: Range<Int>, of source: SourceText, paragraphsOf layout: LineLayout?
    ) {
        for index in lines {
            let line = source.lines[index]
            if index > lines.lowerBound {
                if let layout, layout.beginsParagraph(index, of: source) {
                    put(Ascii.newline)
                    put(Ascii.newline)
                } else if !endsWithHyphen || source.beginsWithConjunction(at: line.start, limit: line.end) {
                    put(Ascii.space)
                }
            }
            let piece = max(line.start, range.lowerBound)..<min(line.end, range.upperBound)
            if line.isClean { copy(piece, of: source) } else { copyUnclean(piece, of: source) }
        }
    }

    private mutating func beginPiece(at source: Int) {
        let piece = Text.Piece(offset: count, source: source)
        if count == 0 { firstPiece = piece } else { morePieces.append(piece) }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        unsafe memory[count] = byte
        count += 1
    }

    private mutating func copy(_ range: Range<Int>, of source: SourceText) {
        beginPiece(at: range.lowerBound)
        unsafe source.bytes.withUnsafeBufferPointer { bytes in
            _ = unsafe UnsafeMutableBufferPointer(rebasing: memory[count..<count + range.count])
                .update(fromContentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        }
        count += range.count
    }

    /// Whether the text ends with a hyphen that divides a word: `-`, U+2010 or U+00AD, and no space before it.
    private var endsWithHyphen: Bool {
        let length: Int
        if count >= 1, unsafe memory[count - 1] == Ascii.hyphen {
            length = 1
        } else if count >= 2, unsafe memory[count - 2] == 0xC2 && memory[count - 1] == 0xAD {
            length = 2
        } else if count >= 3,
            unsafe memory[count - 3] == 0xE2 && memory[count - 2] == 0x80 && memory[count - 1] == 0x90
        {
            length = 3
        } else {
            return false
        }
        return unsafe count > length && memory[count - length - 1] != Ascii.space
    }

    /// Copies a range that may have runs of white space or dropped hyphens in it.
    private mutating func copyUnclean(_ range: Range<Int>, of source: SourceText) {
        var offset = range.lowerBound
        var runStart = offset
        func endRun(_ writer: inout Writer) {
            if runStart < offset { writer.copy(runStart..<offset, of: source) }
        }
        while offset < range.upperBound {
            offset = Writer.plainEnd(from: offset, to: range.upperBound, of: source)
            guard offset < range.upperBound else { break }
            if source.spaceLength(at: offset) > 0 {
                endRun(&self)
                offset = source.skipSpace(from: offset, to: range.upperBound)
                if offset < range.upperBound { put(Ascii.space) }
                runStart = offset
            } else if isDroppedHyphen(at: offset, of: source) {
                endRun(&self)
                if unsafe count == 0 || memory[count - 1] != Ascii.hyphen {
                    beginPiece(at: offset)
                    put(Ascii.hyphen)
                }
                offset = source.skipSpace(from: offset + 3, to: range.upperBound)
                if source.beginsWithConjunction(at: offset, limit: range.upperBound) { put(Ascii.space) }
                runStart = offset
            } else {
                offset += 1
            }
        }
        endRun(&self)
    }

    /// The first offset that needs a closer look: all bytes before it are printed ASCII and single spaces.
    private static func plainEnd(from start: Int, to end: Int, of source: SourceText) -> Int {
        let bytes = source.bytes
        var offset = start
        var wasSpace = true
        while offset < end {
            let byte = bytes[offset]
            if byte > Ascii.space, byte < 0x80 {
                wasSpace = false
            } else if byte == Ascii.space, !wasSpace {
                wasSpace = true
            } else {
                return wasSpace && offset > start ? offset - 1 : offset
            }
            offset += 1
        }
        return wasSpace && offset > start ? offset - 1 : offset
    }

    /// Whether U+FFFE, which PDFium writes for a hyphen at the end of a line, occurs at `offset`.
    private func isDroppedHyphen(at offset: Int, of source: SourceText) -> Bool {
        source.bytes[offset] == 0xEF && offset + 2 < source.bytes.count && source.bytes[offset + 1] == 0xBF
            && source.bytes[offset + 2] == 0xBE
    }
}

extension SourceText {
    /// Whether a conjunction and a space begin at `offset`. A hyphen before it ends the first of two words that share
    /// their end: "pre- and postoperative", "two- to three-week".
    fileprivate func beginsWithConjunction(at offset: Int, limit: Int) -> Bool {
        guard offset < limit else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "v"), UInt8(ascii: "n"), 0x26: break
        default: return false
        }
        for phrase in SourceText.conjunctions {
            if let end = match(phrase, at: offset, limit: limit), end == limit || Ascii.isSpace(bytes[end]) {
                return true
            }
        }
        return false
    }

    private static let conjunctions: [Phrase] = ["and", "or", "to", "and/or", "versus", "nor", "&"]
}
