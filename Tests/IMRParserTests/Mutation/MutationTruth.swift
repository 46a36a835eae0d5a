@testable import IMRParser

/// What a value has to be after an edit.
struct MutationTruth {
    /// Whether something else is printed than in the base letter.
    let isChanged: Bool

    private let value: MutationReading.Value
    /// Whether the same is printed as in the base letter, once or more.
    private let isPrintedAsBefore: Bool
    /// Whether nothing of the value is left.
    private let isGone: Bool
    /// What is printed now where the value's bytes are; empty if they are no longer together.
    private let printed: [MutationText]
    private let isMarkdown: Bool

    init(_ value: MutationReading.Value, in letter: MutatedLetter, of base: MutationBase) {
        self.value = value
        guard let range = value.range else {
            (isChanged, isPrintedAsBefore, isGone, printed, isMarkdown) = (false, true, false, [], false)
            return
        }
        let places = letter.places(of: range)
        let isUntouched = letter.isUntouched(range)
        isGone = letter.segments(of: range).isEmpty
        if isUntouched, places.count == 1 {
            printed = value.value.map { [MutationText($0, isMarkdown: base.isMarkdown)] } ?? []
            isPrintedAsBefore = true
        } else {
            let before = MutationText(base.bytes[range], isMarkdown: base.isMarkdown)
            printed = places.flatMap(letter.texts)
            isPrintedAsBefore = isUntouched || printed.contains(before)
        }
        isMarkdown = base.isMarkdown
        isChanged = !isPrintedAsBefore || !isUntouched && letter.pieces.contains(where: \.isAside)
    }

    /// Whether `found` is right, so that nothing has to be said.
    func accepts(_ found: String?) -> Bool {
        if isPrintedAsBefore, found == value.value { return true }
        guard value.range != nil else { return found == nil }
        guard let found else { return value.isOptional && isGone }
        switch value.form {
        case .text(let mustEnd):
            let text = MutationText(found, isMarkdown: isMarkdown)
            if mustEnd, let before = value.value, MutationText(before).endsSentence, !text.endsSentence {
                return false
            }
            return printed.contains(text)
        case .list:
            let list = MutationText(found, isMarkdown: isMarkdown).withoutSeparators
            return printed.contains { $0.withoutSeparators == list }
        case .date:
            let dates = printed.compactMap(\.isoDate)
            return dates.isEmpty ? found == value.value : dates.contains(found)
        case .word:
            let words = printed.map(\.word).filter(MutationTruth.words.contains)
            return words.isEmpty ? found == value.value : words.contains(found)
        case .stated:
            return found == value.value || printed.contains(MutationText(found))
        case .basis:
            return found == value.value
        }
    }

    private static let words: Set<String> = [
        "upheld", "overturned", "partiallyOverturned", "standard", "expedited",
    ]

    /// Whether `found`, read out of an edited `text`, can be right: the words are the text's, and nothing
    /// that the text still speaks of is null.
    static func isReadable(
        _ found: String?, for value: MutationReading.Value, outOf text: String, inItsWords keepsWords: Bool
    ) -> Bool {
        if case .basis = value.form, value.pointer.hasSuffix("/basis") {
            return found != nil && (found == value.value || found == basis(of: text))
        }
        if value.pointer.hasPrefix("/modification/"), found == nil {
            return value.value == nil || !speaksOfModification(text)
        }
        guard keepsWords else { return false }
        guard let found, !value.form.isBasis else { return true }
        return MutationText(text).contains(MutationText(found))
    }

    private static func speaksOfModification(_ text: String) -> Bool {
        let text = text.lowercased()
        return ["original", "authorized", "eligible"].contains { text.contains($0) }
    }

    private static func basis(of text: String) -> String? {
        let text = text.lowercased()
        let others = ["based on non-mtus", "based on nonmtus", "based on non mtus"].contains {
            text.contains($0)
        }
        switch (text.contains("based on mtus"), others) {
        case (true, true): return "mtusAndNonMtus"
        case (true, false): return "mtus"
        case (false, true): return "nonMtus"
        case (false, false):
            if text.contains("did not cite any medical evidence") { return "noneCited" }
            return text.contains("mtus") ? "nonMtus" : nil
        }
    }
}

extension MutationReading.Form {
    var isBasis: Bool { if case .basis = self { true } else { false } }
}

extension MutationReading.Value {
    /// The text that the value is read out of, for a value of an issue.
    var textPointer: String? {
        if pointer.hasPrefix("/modification/") || pointer == "/service" { return "/heading" }
        guard let range = pointer.range(of: "Guideline/"), !pointer.hasSuffix("Guideline/text") else {
            return nil
        }
        return pointer[..<range.upperBound] + "text"
    }

    var isReadOutOfText: Bool { textPointer != nil }
}
