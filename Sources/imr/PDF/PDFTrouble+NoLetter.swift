extension PDFTrouble {
    /// How far into a text its kind is searched for, in bytes.
    private static let reach = 20_000
    /// A page that only asks for another program has fewer letters.
    private static let longestPlaceholder = 1500

    /// Finds the reason why a text is not a letter in the PDF that it comes from; `nil` if it may be any document.
    init?(noLetterIn text: [UInt8], _ pages: PDFPages, of file: PDFFile) {
        let words = Self.words(in: text.prefix(Self.reach))
        func mentions(_ text: String) -> Bool { words.firstOffset(of: text, in: 0..<words.count) != nil }
        let isShort = words.count < Self.longestPlaceholder
        if isShort, mentions("pdf portfolio") || mentions("pdf package") || pages.haveOnlyStamps && file.hasAttachments
        {
            self = .portfolio
        } else if isShort, mentions("not eventually replaced") || file.hasForm || Self.asksForReader(mentions) {
            self = .form
        } else if pages.haveOnlyStamps, file.hasPagePictures || file.bytes.count > pages.count << 15 {
            self = .onlyStamps
        } else if Glyphs(text.prefix(Self.reach)).areUndecoded {
            self = .undecoded
        } else {
            return nil
        }
    }

    private static func asksForReader(_ mentions: (String) -> Bool) -> Bool {
        (mentions("adobe reader") || mentions("acrobat"))
            && (mentions("please wait") || mentions("upgrade") || mentions("requires") || mentions("you need"))
    }

    /// The text in lower case, with one space for all white space.
    private static func words(in text: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        for byte in text {
            let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            if byte > Byte.space {
                words.append(isUpper ? byte | 0x20 : byte)
            } else if let last = words.last, last != Byte.space {
                words.append(Byte.space)
            }
        }
        return words
    }
}

/// Counts of the characters in a text, which show whether it has words.
private struct Glyphs {
    private var letters = 0
    private var vowels = 0
    /// Characters of symbol fonts, which bullets have in many texts.
    private var symbols = 0
    /// Control characters, U+FFFD, and other characters for private use.
    private var others = 0

    private static let fewestLetters = 100
    /// More characters without meaning than a text has by accident.
    private static let mostOthers = 10

    init(_ text: ArraySlice<UInt8>) {
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20: continue
            case 0xF020...0xF0FF: symbols += 1
            case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFFFD: others += 1
            case 0x41...0x5A, 0x61...0x7A:
                letters += 1
                if "aeiouAEIOU".unicodeScalars.contains(scalar) { vowels += 1 }
            default: break
            }
        }
    }

    /// Whether some characters are not those that the pages show. In words, two of five letters are vowels; of glyphs
    /// that are only numbered, or are shifted in the alphabet, one of five or fewer.
    var areUndecoded: Bool {
        others > Self.mostOthers || symbols > letters || letters >= Self.fewestLetters && vowels * 4 < letters
    }
}
