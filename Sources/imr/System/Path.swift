import IMRParser

/// A name in the file system: any bytes except NUL, not always UTF-8.
struct Path: Hashable, Sendable {
    /// The bytes, with the NUL at the end that C needs.
    private var terminated: [UInt8]

    /// Creates a path of these bytes.
    init(_ bytes: some Sequence<UInt8>) {
        terminated = []
        terminated.reserveCapacity(bytes.underestimatedCount + 1)
        terminated.append(contentsOf: bytes)
        terminated.append(0)
    }

    /// The bytes of the path.
    var bytes: ArraySlice<UInt8> { terminated.dropLast() }

    /// Whether the path is the empty string, which means the working folder.
    var isEmpty: Bool { terminated.count == 1 }

    /// The path as text for JSON; bytes that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Calls `body` with the path as a C string.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        terminated.withUnsafeBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                // The buffer is never empty, because it contains at least the NUL.
                characters.baseAddress.map(body) ?? "".withCString(body)
            }
        }
    }
}

extension Path: ExpressibleByStringLiteral {
    /// Creates the path with this text.
    init(stringLiteral value: String) { self.init(value.utf8) }
}

extension Path: CustomStringConvertible {
    /// The path for a message. Characters that might control a terminal or the direction of text become `?`.
    var description: String {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isLive ? "?" : $0 }))
    }
}

extension Path: Comparable {
    /// Whether the left path comes first in byte order.
    static func < (left: Path, right: Path) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

extension Path {
    private static let slash = UInt8(ascii: "/")

    /// The path with a slash at its end, in the form of a folder; the empty path stays empty.
    var asFolder: Path { isEmpty || bytes.last == Path.slash ? self : Path(bytes + [Path.slash]) }

    /// The text after the last slash.
    var lastComponent: Path {
        Path(bytes.suffix(from: bytes.lastIndex(of: Path.slash).map { $0 + 1 } ?? bytes.startIndex))
    }

    /// Whether the name ends as that of a file does: with a period and a few letters.
    var looksLikeFile: Bool {
        let name = lastComponent.bytes
        guard let period = name.lastIndex(of: UInt8(ascii: ".")), period > name.startIndex else { return false }
        let ending = name[(period + 1)...]
        return (1...6).contains(ending.count) && ending.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    /// The path of the entry `name` in this folder. The name may have several components.
    func appending(_ name: Path) -> Path { Path(asFolder.bytes + name.bytes) }

    /// The folders on the way to this one, from the outermost to itself: `a/b` gives `a`, `a/b`.
    var lineage: [Path] {
        var paths: [Path] = []
        for index in bytes.indices.dropFirst()
        where bytes[index] == Path.slash && bytes[index - 1] != Path.slash {
            paths.append(Path(bytes[..<index]))
        }
        if let last = bytes.last, last != Path.slash { paths.append(self) }
        return paths
    }

    /// The name of an output file: its ending replaces `.txt` or `.pdf`, and follows any other ending.
    func asOutput(_ kind: OutputKind) -> Path {
        Path((LetterKind(ofName: bytes) == nil ? bytes : bytes.dropLast(4)) + kind.ending.utf8)
    }

    /// The name of the text file of a PDF: `.txt` replaces `.pdf`, and follows any other ending.
    var asText: Path { Path((LetterKind(ofName: bytes) == .pdf ? bytes.dropLast(4) : bytes) + ".txt".utf8) }
}
