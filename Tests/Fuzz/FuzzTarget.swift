// Built together with the sources of IMRParser by `run`; not a target of the package.

/// What the fuzzer calls with each input: parses it, checks what has to hold for any bytes, writes the JSON.
/// A check that fails traps, and the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let determination = Determination(parsing: bytes)

    var end = 0
    for section in determination.sections {
        precondition(section.range.lowerBound == end && !section.range.isEmpty, "the sections do not tile")
        end = section.range.upperBound
    }
    precondition(end == count, "the sections do not reach the end")

    var located = determination
    located.updatePositions { _, range in
        precondition(
            range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty, "a position is outside")
    }
    for place in determination.diagnostics.compactMap(\.place) {
        precondition(place.start >= 0 && place.start <= place.end && place.end <= count, "a place is outside")
    }

    for style in [JSONWriter.Style.pretty, .compact] {
        let json = determination.json(file: "a.txt", style: style, positionsIn: bytes)
        var scanner = JSONScanner(json)
        precondition(scanner.scanDocument(), "the JSON is not well-formed")
    }
    let page = Explanation.page(of: determination, source: bytes, name: "letter")
    precondition(!page.isEmpty, "the page is empty")
    precondition(!Explanation.bytes(of: determination, source: bytes).isEmpty, "the explanation is empty")
    return 0
}

/// Whether bytes are one well-formed JSON value, as RFC 8259 has it, but for the form of numbers: the writer
/// knows integers only.
private struct JSONScanner {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scanDocument() -> Bool {
        scanValue() && next() == nil
    }

    /// The next byte that is not white space; it is not consumed.
    private mutating func next() -> UInt8? {
        while offset < bytes.count, Ascii.isSpace(bytes[offset]) { offset += 1 }
        return offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        offset += 1
        return true
    }

    private mutating func scanValue() -> Bool {
        switch next() {
        case Ascii.openBrace:
            return scanList(to: Ascii.closeBrace) {
                $0.scanString() && $0.skip(Ascii.colon) && $0.scanValue()
            }
        case Ascii.openBracket: return scanList(to: Ascii.closeBracket) { $0.scanValue() }
        case Ascii.quote: return scanString()
        case Ascii.n: return scanWord("null")
        default: return scanInteger()
        }
    }

    private mutating func scanList(to close: UInt8, _ scanElement: (inout JSONScanner) -> Bool) -> Bool {
        offset += 1
        if skip(close) { return true }
        repeat {
            guard scanElement(&self) else { return false }
        } while skip(Ascii.comma)
        return skip(close)
    }

    private mutating func scanString() -> Bool {
        guard skip(Ascii.quote) else { return false }
        while offset < bytes.count, bytes[offset] != Ascii.quote {
            guard bytes[offset] >= Ascii.space else { return false }
            offset += bytes[offset] == Ascii.backslash ? 2 : 1
        }
        return skip(Ascii.quote)
    }

    private mutating func scanWord(_ word: StaticString) -> Bool {
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[offset..<end].elementsEqual($0) }) else {
            return false
        }
        offset = end
        return true
    }

    private mutating func scanInteger() -> Bool {
        let start = offset
        while offset < bytes.count, Ascii.isDigit(bytes[offset]) { offset += 1 }
        return offset > start
    }
}
