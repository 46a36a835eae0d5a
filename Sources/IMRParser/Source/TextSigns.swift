/// Which signs a text has that filters and checks look for. Few texts have any, and one pass over the bytes finds them.
struct TextSigns: OptionSet, Sendable {
    let rawValue: UInt8

    /// `&`, which begins the entities of HTML.
    static let ampersand = TextSigns(rawValue: 1 << 0)
    /// A byte that marks of Markdown are made of, wherever it is on a line.
    static let markdown = TextSigns(rawValue: 1 << 1)
    /// What text has whose glyphs are not decoded: DEL, `WK`, or a digit right after a colon.
    static let undecoded = TextSigns(rawValue: 1 << 2)
    /// A colon before a digit or a slash, as times and addresses have.
    static let colonInWord = TextSigns(rawValue: 1 << 3)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(in bytes: [UInt8]) {
        var found = (
            ampersand: Mask(repeating: false), markdown: Mask(repeating: false), undecoded: Mask(repeating: false),
            colonInWord: Mask(repeating: false)
        )
        bytes.forEachBlock(from: 0) { _, bytes, next in
            found.ampersand = found.ampersand .| (bytes .== Block(repeating: 0x26))
            found.markdown = found.markdown .| TextSigns.isMarkdown(bytes)
            let isNumber = TextSigns.isNumberAfterColon(bytes, next)
            found.undecoded = found.undecoded .| TextSigns.isUndecoded(bytes, next) .| isNumber
            found.colonInWord = found.colonInWord .| TextSigns.isColonBeforeSlash(bytes, next) .| isNumber
            return true
        }
        self = []
        if found.ampersand.firstIndex != nil { insert(.ampersand) }
        if found.markdown.firstIndex != nil { insert(.markdown) }
        if found.undecoded.firstIndex != nil { insert(.undecoded) }
        if found.colonInWord.firstIndex != nil { insert(.colonInWord) }
    }

    private typealias Block = [UInt8].Block
    private typealias Mask = [UInt8].BlockMask

    /// `<`, `\`, and `|`, which differ in two bits only, `*`, `_`, and a backquote.
    @inline(__always)
    private static func isMarkdown(_ bytes: Block) -> Mask {
        ((bytes & Block(repeating: 0x9F)) .== Block(repeating: 0x1C)) .| (bytes .== Block(repeating: 0x2A))
            .| (bytes .== Block(repeating: 0x5F)) .| (bytes .== Block(repeating: 0x60))
    }

    @inline(__always)
    private static func isNumberAfterColon(_ bytes: Block, _ next: Block) -> Mask {
        (bytes .== Block(repeating: Ascii.colon)) .& ((next & Block(repeating: 0xF0)) .== Block(repeating: 0x30))
    }

    @inline(__always)
    private static func isColonBeforeSlash(_ bytes: Block, _ next: Block) -> Mask {
        (bytes .== Block(repeating: Ascii.colon)) .& (next .== Block(repeating: Ascii.slash))
    }

    @inline(__always)
    private static func isUndecoded(_ bytes: Block, _ next: Block) -> Mask {
        let isShifted =
            (bytes .== Block(repeating: UInt8(ascii: "W"))) .& (next .== Block(repeating: UInt8(ascii: "K")))
        return (bytes .== Block(repeating: 0x7F)) .| isShifted
    }
}
