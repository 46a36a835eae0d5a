/// Separates the free text of a header table from its other cells: the claim number, names, and unknown labels with
/// their values.
struct FreeTextCells {
    private typealias Token = HeaderTokens.Token

    /// The claim number, perhaps with text after it; `nil` if none is certain.
    private(set) var claimNumber: Range<Int>?
    /// Unknown labels, which were separated together with their values.
    private(set) var unknownLabels: [Range<Int>] = []
    /// The labels of all fields but the claim number, and values of a known shape.
    private(set) var otherCells: [HeaderTokens.Token] = []

    private let source: SourceText

    /// The longest claim number, in bytes, that is recognized without its label beside it.
    private static let longestClaimNumber = 24

    init(_ tokens: [HeaderTokens.Token], of source: SourceText) {
        self.source = source
        var freeText: [Token] = []
        var hasClaimLabel = false
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            let next = index < tokens.count ? tokens[index] : nil
            switch token.kind {
            case .label(.claimNumber):
                hasClaimLabel = true
                guard let next, isClaimNumber(next, before: index + 1 < tokens.count ? tokens[index + 1] : nil)
                else { continue }
                claimNumber = claimNumber ?? next.range
                index += 1
            case .nameLabel:
                if next?.kind == .value(.other) { index += 1 }
            case .unknownLabel:
                guard let next, !next.isLabel, next.kind != .value(.other) else { continue }
                if next.beginsLine {
                    otherCells.append(token)
                } else {
                    unknownLabels.append(token.range)
                    index += 1
                }
            case .value(.other): freeText.append(token)
            case .label, .value: otherCells.append(token)
            }
        }
        if hasClaimLabel, claimNumber == nil { claimNumber = loneClaimNumber(in: freeText) }
    }

    /// Whether `token`, which comes after the label, is the claim number. It may look like a date: `06-12-3456`.
    private func isClaimNumber(_ token: Token, before next: Token?) -> Bool {
        switch token.kind {
        case .value(.date), .value(.impossibleDate):
            !token.beginsLine && source.bytes[token.range].contains(Ascii.hyphen)
                && next.map { $0.isLabel || $0.beginsLine } ?? true
        case .value(.other): hasDigit(token)
        case .value(.caseNumber): !token.beginsLine
        default: false
        }
    }

    /// Whether the cell has a digit, and is not what a stamp left: `RECEIVED JAN 17 2017`.
    private func hasDigit(_ token: Token) -> Bool {
        source.bytes[token.range].contains(where: Ascii.isDigit)
            && !Stamps.words.contains {
                source.match($0, at: token.range.lowerBound, limit: token.range.upperBound) != nil
            }
    }

    /// The only cell of the table that may be the claim number: short, and with digits.
    private func loneClaimNumber(in freeText: [Token]) -> Range<Int>? {
        guard let first = otherCells.first(where: { $0.isLabel && $0.kind != .label(.decisionDate) }) else {
            return nil
        }
        let cells = freeText.filter { token in
            token.range.lowerBound > first.range.lowerBound && hasDigit(token)
                && token.range.count <= FreeTextCells.longestClaimNumber
        }
        return cells.count == 1 ? cells.first?.range : nil
    }
}
