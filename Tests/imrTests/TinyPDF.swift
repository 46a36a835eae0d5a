import Foundation

/// A PDF of pages in Times Roman, as small as a PDF can be.
struct TinyPDF {
    /// One page.
    struct Page {
        fileprivate var content = ""

        /// A page with these lines, turned by some degrees about its lower left corner.
        init(_ lines: [Substring], degrees: Double = 0) {
            for (number, line) in lines.enumerated() where !line.isEmpty {
                content += Self.text(String(line), x: 72, y: 740 - 13 * Double(number), size: 11)
            }
            if degrees != 0 { content = "q \(Self.turn(degrees)) 0 0 cm\n\(content)Q\n" }
        }

        /// The same page with a text somewhere, at an angle.
        func with(_ text: String, x: Double, y: Double, size: Double = 9, degrees: Double = 0) -> Page {
            var page = self
            page.content += Self.text(text, x: x, y: y, size: size, degrees: degrees)
            return page
        }

        /// A page that is a picture.
        static var picture: Page {
            var page = Page([])
            page.content = "q 540 0 0 720 36 36 cm /P Do Q\n"
            return page
        }

        /// A page without anything.
        static let blank = Page([])

        private static func text(_ text: String, x: Double, y: Double, size: Double, degrees: Double = 0) -> String {
            let escaped = text.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
            return "BT /F \(size) Tf \(turn(degrees)) \(x) \(y) Tm (\(escaped)) Tj ET\n"
        }

        private static func turn(_ degrees: Double) -> String {
            let angle = degrees * .pi / 180
            return [cos(angle), sin(angle), -sin(angle), cos(angle)].map { String(format: "%.6f", $0) }
                .joined(separator: " ")
        }
    }

    /// The pages.
    var pages: [Page]
    /// Width and height of the picture, in pixels.
    var picture = 1200
    /// The font's own name for the encoding of its characters.
    var font = "/Subtype/Type1/BaseFont/Times-Roman"
    /// More keys of the catalog.
    var catalog = ""
    /// A file that is attached.
    var attachment: String?

    /// The file.
    var text: String {
        let first = 6
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<</Type/Catalog/Pages 2 0 R\(catalog)>>",
            "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
            "<</Type/Font\(font)>>",
            Self.stream(
                ">",
                """
                /Type/XObject/Subtype/Image/Width \(picture)/Height \(picture)/ColorSpace/DeviceGray\
                /BitsPerComponent 1/Filter/ASCIIHexDecode
                """),
            attachment.map { Self.stream($0, "/Type/EmbeddedFile") } ?? "null",
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                """
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents \(first + 2 * index + 1) 0 R\
                /Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R>>>>>>
                """)
            objects.append(Self.stream(page.content, ""))
        }
        var text = "%PDF-1.4\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            table += String(format: "%010d 00000 n \n", text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        return "\(text)\(table)trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    }

    private static func stream(_ body: String, _ keys: String) -> String {
        "<</Length \(body.utf8.count)\(keys)>>stream\n\(body)\nendstream"
    }
}
