import Foundation
import Testing

@testable import IMRParser

/// The JSON Schema says what the writer writes. That outputs validate is what `.ci/validate` checks with a
/// validator.
@Suite struct SchemaTests {
    let schema: [String: Any]

    init() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Determination.jsonSchema.utf8))
        schema = try #require(object as? [String: Any])
    }

    @Test func isOfItsDraftAndVersion() {
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"] as? String == "urn:imr:determination:" + Determination.schemaVersion)
        #expect(value("properties", "schemaVersion", "const") as? String == Determination.schemaVersion)
    }

    @Test func wordsAreTheModels() {
        #expect(words("properties", "edition") == raw(Determination.Edition.self) + [nil])
        #expect(words("$defs", "decision") == raw(Determination.Decision.self) + [nil])
        #expect(
            words("$defs", "header", "properties", "priority") == raw(Determination.Priority.self) + [nil])
        let patient = ["$defs", "caseSummary", "properties", "patient", "properties"]
        #expect(words(patient + ["sex"]) == raw(Determination.Sex.self) + [nil])
        #expect(words("$defs", "guideline", "properties", "basis") == raw(Determination.Basis.self) + [nil])
        #expect(
            words("$defs", "citation", "properties", "source") == raw(Determination.Citation.Source.self) + [
                nil
            ])
        let diagnostic = ["$defs", "diagnostic", "properties"]
        #expect(words(diagnostic + ["severity"]) == raw(Determination.Diagnostic.Severity.self))
        #expect(words(diagnostic + ["code"]) == raw(Determination.Diagnostic.Code.self))
        let section = ["$defs", "positions", "properties", "sections", "items", "properties"]
        #expect(words(section + ["kind"]) == raw(Determination.Section.Kind.self))
    }

    /// Every object that is written has the keys of its schema, all of them, and the schema requires them.
    @Test func keysAreTheWriters() throws {
        var determination = Determination()
        var issue = Determination.Issue(number: 1)
        issue.modification = Determination.Modification()
        let text = Located("a", at: 0..<1)
        issue.claimsAdministratorGuideline.citations = [Determination.Citation(text: text)]
        determination.issues = [issue]
        determination.header.caseNumber = text
        determination.sections = [Determination.Section(kind: .header, range: 0..<1)]
        determination.diagnostics = [
            Determination.Diagnostic(
                severity: .note, code: .missingText, field: nil, message: "-", place: nil)
        ]
        var writer = JSONWriter(style: .compact)
        determination.write(to: &writer, id: Array("7".utf8), file: nil, positionsIn: Array("a".utf8))
        let written = try JSONSerialization.jsonObject(with: Data(writer.bytes))
        var schemas: Set<String> = []
        compare(written, with: schema, at: "", &schemas)
        #expect(schemas.count == 14, "objects compared: \(schemas.sorted())")
    }

    /// All objects of the schema are closed, and say of every key what it is.
    @Test func objectsAreClosedAndDescribed() {
        var count = 0
        func visit(_ node: Any) {
            guard let node = node as? [String: Any] else { return }
            if let properties = node["properties"] as? [String: [String: Any]], node["required"] is [Any] {
                count += 1
                #expect(node["additionalProperties"] as? Bool == false)
                for (key, property) in properties {
                    #expect(resolved(property)["description"] is String, "\(key) has no description")
                }
            }
            for child in node.values { visit(child) }
        }
        visit(schema)
        #expect(count == 13)
    }

    // MARK: Helpers

    private func compare(
        _ value: Any, with schema: [String: Any], at pointer: String, _ seen: inout Set<String>
    ) {
        let schema = resolved(schema)
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for element in list { compare(element, with: items, at: pointer + "[]", &seen) }
        }
        guard let object = value as? [String: Any],
            let properties = schema["properties"] as? [String: [String: Any]]
        else { return }
        seen.insert(pointer)
        let patterns = schema["patternProperties"] as? [String: [String: Any]]
        let keys = Set(object.keys.filter { patterns == nil || !$0.hasPrefix("/") })
        #expect(keys == Set(properties.keys), "keys at \(pointer)")
        let required = Set(schema["required"] as? [String] ?? [])
        #expect(required == keys.subtracting(pointer.isEmpty ? ["id", "positions"] : []), "required at \(pointer)")
        for (key, child) in object {
            guard let next = properties[key] ?? patterns?["^/"] else { continue }
            let name = key.hasPrefix("/") ? "*" : key
            compare(child, with: next, at: pointer + "/" + name, &seen)
        }
    }

    /// The schema that a `$ref` names, under the keys that stand beside it.
    private func resolved(_ node: [String: Any]) -> [String: Any] {
        guard let reference = node["$ref"] as? String else { return node }
        let path = reference.split(separator: "/").dropFirst().map(String.init)
        let target = value(path) as? [String: Any] ?? [:]
        return resolved(target).merging(node) { $1 }
    }

    private func value(_ path: String...) -> Any? { value(path) }

    private func value(_ path: [String]) -> Any? {
        path.reduce(schema as Any?) { node, key in (node as? [String: Any])?[key] }
    }

    private func words(_ path: String...) -> [String?] { words(path) }

    private func words(_ path: [String]) -> [String?] {
        (value(path + ["enum"]) as? [Any] ?? []).map { $0 as? String }
    }

    private func raw<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) -> [String?] {
        type.allCases.map(\.rawValue)
    }
}
