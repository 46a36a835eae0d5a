@testable import IMRParser

/// A text as it is compared: without white space, with U+FFFE made the hyphen that it stands for. So neither
/// wrapping nor paragraphs make a difference, and each byte of the wording does.
struct MutationText: Equatable {
    let bytes: [UInt8]

    /// The text of a slice of a letter; bytes that are not UTF-8 become U+FFFD as in the values.
    ///
    /// Page footers are no part of a text. Neither are the marks of a text in Markdown.
    init(_ slice: ArraySlice<UInt8>, isMarkdown: Bool = false) {
        var slice = MutationText.withoutFooters(slice)
        if isMarkdown { slice = MutationText.withoutMarks(slice) }
        let isAscii = slice.allSatisfy { $0 < 0x80 }
        bytes =
            isAscii
            ? slice.filter { !Ascii.isSpace($0) } : MutationText.bare(String(decoding: slice, as: UTF8.self))
    }

    init(_ value: String, isMarkdown: Bool = false) {
        self.init(Array(value.utf8)[...], isMarkdown: isMarkdown)
    }

    /// The words of the form that a text may be: `Partially Overturned` is `partiallyOverturned`.
    var word: String {
        var words = String(decoding: bytes, as: UTF8.self).lowercased()
        if words.hasSuffix(".") { words.removeLast() }
        switch words {
        case "partiallyoverturned", "overturnedinpart", "partiallyupheld", "upheldinpart", "partialoverturn":
            return "partiallyOverturned"
        case "uphold", "notmedicallynecessary", "notmedicallynecessaryandappropriate": return "upheld"
        case "overturn", "medicallynecessary", "medicallynecessaryandappropriate": return "overturned"
        default: return words
        }
    }

    /// The ISO form of a date printed as MM/DD/YYYY; `nil` if it is none or the calendar does not have it.
    var isoDate: String? {
        let parts = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "-" })
        guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2])
        else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)?.description
    }

    /// Whether the text ends as a sentence does.
    var endsSentence: Bool {
        bytes.last.map {
            [Ascii.period, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), Ascii.quote].contains($0)
        }
            ?? false
    }

    /// The text without the separators and the marks of a list.
    var withoutSeparators: [UInt8] {
        let text = [",", "and", "\u{2022}", "\u{F0B7}", "1.", "2.", "3."].reduce(String(decoding: bytes, as: UTF8.self))
        {
            $0.replacing($1, with: "")
        }
        return Array(text.utf8)
    }

    func contains(_ other: MutationText) -> Bool {
        String(decoding: bytes, as: UTF8.self).utf8.contains(other.bytes)
    }

    /// The slice without marks of Markdown, wherever they are. Two texts that differ only in such marks are the same.
    private static func withoutMarks(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = slice.filter { !marks.contains($0) }
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes[...] }
        return Array(String(decoding: bytes, as: UTF8.self).replacing("<br>", with: "").utf8)[...]
    }

    private static let marks = Array(#"*#|\_~`"#.utf8)

    private static let footer = "Final Determination Letter for IMR Case Number"

    /// The slice without its page footers: wording, case number, page.
    private static func withoutFooters(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = Array(slice)
        let footers = MutationWords.places(of: footer, in: bytes)
        guard !footers.isEmpty else { return slice }
        var rest: [UInt8] = []
        var offset = 0
        for footer in footers {
            rest += bytes[offset..<max(offset, footer.lowerBound)]
            var end = footer.upperBound
            for isPart in [isOfCaseNumber, Ascii.isDigit] {
                let start = bytes[end...].firstIndex { !Ascii.isSpace($0) } ?? bytes.count
                let stop = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
                if stop > start { end = stop }
            }
            offset = end
        }
        return (rest + bytes[offset...])[...]
    }

    private static func isOfCaseNumber(_ byte: UInt8) -> Bool {
        Ascii.isDigit(byte) || byte == Ascii.hyphen || byte == UInt8(ascii: "C") || byte == UInt8(ascii: "M")
    }

    static func uppercase(_ byte: UInt8) -> UInt8 { Ascii.isLower(byte) ? byte - 0x20 : byte }

    private static func bare(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
            if scalar == "\u{FFFE}" {
                if bytes.last != Ascii.hyphen { bytes.append(Ascii.hyphen) }
            } else {
                bytes += Array(String(scalar).utf8)
            }
        }
        return bytes
    }
}

extension MutationReading.Form {
    var isDate: Bool { if case .date = self { true } else { false } }
}
