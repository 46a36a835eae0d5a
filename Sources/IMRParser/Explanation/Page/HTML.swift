/// HTML that is being written. What comes from a letter is never live in it: signs of markup are escaped, and characters
/// that control the direction of text are shown as dots.
package struct HTML {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func raw(_ markup: [UInt8]) { bytes += markup }

    /// Writes text, for the content of an element or for a value in double quotes.
    package mutating func text(_ text: String) {
        for byte in ExplanationText.shown(text).utf8 { append(byte) }
    }

    /// Writes the text of these bytes, in UTF-8 as far as they are.
    mutating func text(_ text: ArraySlice<UInt8>) {
        if text.allSatisfy({ (0x20...0x7E).contains($0) }) {
            for byte in text { append(byte) }
        } else {
            self.text(String(decoding: text, as: UTF8.self))
        }
    }

    /// Writes an element with a text: `<TAG>…</TAG>`.
    mutating func element(_ tag: String, _ content: String, _ attributes: String = "") {
        raw("<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>")
        text(content)
        raw("</\(tag)>")
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        default: bytes.append(byte)
        }
    }
}
