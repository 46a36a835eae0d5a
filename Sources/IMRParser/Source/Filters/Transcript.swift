/// The text that the readers get, and the way back from it to the input.
///
/// Most inputs are read as they are. Some have characters that mean others (`&amp;`, ligatures, no-break spaces), marks that
/// are not text (Markdown), or another encoding. For these a transcript is made once, before anything is read. Every offset
/// that the readers find is an offset into the transcript; ``range(of:)`` gives the place in the input.
struct Transcript {
    /// A run of the transcript, and the run of the input that it was made from.
    fileprivate struct Piece {
        var start: Int
        var source: Range<Int>
        /// Whether the bytes are the same; else one run replaces the other.
        var isCopy: Bool
    }

    /// The text. UTF-8 where the input is, or was another encoding.
    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []
    /// Offsets into the input end here.
    private var sourceEnd = 0

    /// Makes a transcript of `source` with some ranges replaced.
    struct Writer {
        private let source: [UInt8]
        private var transcript = Transcript()
        private var position = 0

        init(_ source: [UInt8]) {
            self.source = source
            transcript.bytes.reserveCapacity(source.count)
        }

        /// Copies the input up to `range`, and puts `replacement` in the place of `range`.
        ///
        /// - Precondition: `range` does not begin before the end of the range replaced last.
        mutating func replace(_ range: Range<Int>, with replacement: some Collection<UInt8>) {
            copy(to: range.lowerBound)
            position = range.upperBound
            guard !replacement.isEmpty else { return }
            transcript.pieces.append(Piece(start: transcript.bytes.count, source: range, isCopy: false))
            transcript.bytes += replacement
        }

        /// Leaves `range` out.
        mutating func remove(_ range: Range<Int>) { replace(range, with: EmptyCollection()) }

        private mutating func copy(to end: Int) {
            guard position < end else { return }
            transcript.pieces.append(Piece(start: transcript.bytes.count, source: position..<end, isCopy: true))
            transcript.bytes += source[position..<end]
            position = end
        }

        /// The transcript, with the rest of the input.
        mutating func finish() -> Transcript {
            copy(to: source.count)
            transcript.sourceEnd = source.count
            return transcript
        }
    }

    /// A copy of `source` with a page break in the place of each of `ranges`, which are in order.
    init(of source: [UInt8], withPageBreaksAt ranges: [Range<Int>]) {
        var writer = Writer(source)
        for range in ranges { writer.replace(range, with: CollectionOfOne(Ascii.formFeed)) }
        self = writer.finish()
    }

    private init() {}

    /// The ranges of the input that were left out or replaced, in order.
    var changes: [Range<Int>] {
        var changes: [Range<Int>] = []
        var end = 0
        for piece in pieces where piece.isCopy {
            if end < piece.source.lowerBound { changes.append(end..<piece.source.lowerBound) }
            end = piece.source.upperBound
        }
        if end < sourceEnd { changes.append(end..<sourceEnd) }
        return changes
    }

    /// The place in the input of a range of the transcript. Half-open byte offsets. O(log pieces).
    func range(of range: Range<Int>) -> Range<Int> {
        let start = offset(of: range.lowerBound)
        guard let last = range.last, let piece = piece(at: last) else { return start..<start }
        let end = piece.isCopy ? piece.source.lowerBound + last - piece.start + 1 : piece.source.upperBound
        return start..<max(start, end)
    }

    /// The place in the input of an offset of the transcript.
    func offset(of offset: Int) -> Int {
        guard offset < bytes.count, let piece = piece(at: offset) else { return sourceEnd }
        return piece.source.lowerBound + (piece.isCopy ? offset - piece.start : 0)
    }

    /// The piece that holds `offset`.
    private func piece(at offset: Int) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : pieces[low - 1]
    }
}
