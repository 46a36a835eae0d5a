@testable import IMRParser

extension Mutation {
    /// Misreads one place of `ranges` the way OCR does.
    static func misreading(
        _ kind: MutationKind, of base: MutationBase, in ranges: [Range<Int>], onlySpaces: Bool = false,
        using generator: inout SeededGenerator
    ) -> Mutation? {
        guard let range = ranges.randomElement(using: &generator),
            let misreading = (onlySpaces ? Misreading.ofSpaces : Misreading.allCases).randomElement(using: &generator),
            let place = range.filter({
                misreading.isPossible(at: $0, in: base.bytes, before: range.upperBound)
            })
            .randomElement(using: &generator)
        else { return nil }
        let edit = misreading.edit(at: place, of: base.bytes)
        return Mutation(kind, MutatedLetter(base.bytes, replacing: edit.range, with: edit.bytes))
    }

    /// What OCR does to a printed word.
    private enum Misreading: CaseIterable {
        case smallLAsOne, capitalIAsSmallL, capitalOAsZero, lostColon, lostSpace, splitWord

        /// Those that take no letter and no mark away.
        static let ofSpaces: [Misreading] = [.lostSpace, .splitWord]

        func isPossible(at offset: Int, in bytes: [UInt8], before limit: Int) -> Bool {
            switch self {
            case .smallLAsOne: return bytes[offset] == UInt8(ascii: "l")
            case .capitalIAsSmallL: return bytes[offset] == UInt8(ascii: "I")
            case .capitalOAsZero: return bytes[offset] == UInt8(ascii: "O")
            case .lostColon: return bytes[offset] == Ascii.colon
            case .lostSpace: return bytes[offset] == Ascii.space
            case .splitWord:
                return offset + 1 < limit && Ascii.isLetter(bytes[offset])
                    && Ascii.isLetter(bytes[offset + 1])
            }
        }

        func edit(at offset: Int, of bytes: [UInt8]) -> (range: Range<Int>, bytes: [UInt8]) {
            switch self {
            case .smallLAsOne: return (offset..<offset + 1, [UInt8(ascii: "1")])
            case .capitalIAsSmallL: return (offset..<offset + 1, [UInt8(ascii: "l")])
            case .capitalOAsZero: return (offset..<offset + 1, [UInt8(ascii: "0")])
            case .lostColon: return (offset..<offset + 1, [])
            case .lostSpace:
                var (start, end) = (offset, offset + 1)
                while start > 0, bytes[start - 1] == Ascii.space { start -= 1 }
                while end < bytes.count, bytes[end] == Ascii.space { end += 1 }
                return (start..<end, [])
            case .splitWord: return (offset + 1..<offset + 1, [Ascii.space])
            }
        }
    }
}
