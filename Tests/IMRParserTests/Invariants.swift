import Foundation

@testable import IMRParser

/// What must be true of the parse of any bytes at all.
struct Invariants {
    /// What is not true, in words; empty when all is well.
    let violations: [String]

    init(_ bytes: [UInt8]) { self.init(bytes, parsedAs: Determination(parsing: bytes)) }

    init(_ bytes: [UInt8], parsedAs determination: Determination) {
        var violations: [String] = []
        var end = 0
        for section in determination.sections {
            if section.range.lowerBound != end { violations.append("sections do not tile at \(end)") }
            end = section.range.upperBound
        }
        if end != bytes.count { violations.append("sections end at \(end) of \(bytes.count)") }

        var located = determination
        located.updatePositions { pointer, range in
            if range.lowerBound < 0 || range.upperBound > bytes.count || range.isEmpty {
                violations.append("\(pointer) lies at \(range) of \(bytes.count)")
            }
        }
        for diagnostic in determination.diagnostics {
            guard let place = diagnostic.place else { continue }
            if place.start < 0 || place.end > bytes.count || place.start > place.end {
                violations.append("\(diagnostic.code) lies at \(place)")
            }
        }
        // Where the service is the heading, what is wrong with one is wrong with the other.
        let fields = Set(determination.diagnostics.map { "\($0.code) \($0.field ?? "")" })
        for (index, issue) in determination.issues.enumerated() where issue.heading == issue.service {
            for field in fields where field.hasSuffix(" /issues/\(index)/heading") {
                let service = field.dropLast("heading".count) + "service"
                if !fields.contains(String(service)) { violations.append("\(field) is not on the service") }
            }
        }
        let bytes = determination.json(file: "a.txt", style: .compact, positionsIn: bytes)
        if let json = try? JSONSerialization.jsonObject(with: Data(bytes)) {
            for diagnostic in determination.diagnostics {
                guard let field = diagnostic.field, jsonValue(at: field, in: json) == nil else { continue }
                violations.append("\(diagnostic.code) is on \(field), which is not in the JSON")
            }
        } else {
            violations.append("the JSON is not valid")
        }
        self.violations = violations
    }
}

/// The value that a JSON Pointer leads to in what `JSONSerialization` made; `nil` if it leads nowhere.
func jsonValue(at pointer: String, in json: Any) -> Any? {
    pointer.split(separator: "/").reduce(json as Any?) { node, key in
        if let list = node as? [Any] { return Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } }
        return (node as? [String: Any])?[String(key)]
    }
}
