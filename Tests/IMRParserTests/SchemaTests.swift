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
        #expect(value("properties", "schemaVersion", "pattern") as? String == "^2\\.")
        #expect(Determination.schemaVersion.hasPrefix("2."))
    }

    @Test func wordsAreTheModels() {
        #expect(words("decision") == raw(Determination.Decision.self))
        #expect(words("priority") == raw(Determination.Priority.self))
        #expect(words("sex") == raw(Determination.Sex.self))
        #expect(words("basis") == raw(Determination.Basis.self))
        #expect(words("source") == raw(Determination.Citation.Source.self))
        let severity = value("$defs", "diagnostic", "properties", "severity", "enum") as? [String]
        #expect(severity == raw(Determination.Diagnostic.Severity.self))
    }

    /// A later minor version may add words to these lists.
    @Test func openWordsAreExamples() {
        #expect(value("properties", "edition", "examples") as? [String] == raw(Determination.Edition.self))
        let codes = value("$defs", "diagnostic", "properties", "code", "examples") as? [String]
        #expect(codes == raw(Determination.Diagnostic.Code.self))
        let kinds = value("$defs", "section", "properties", "kind", "examples") as? [String]
        #expect(kinds == raw(Determination.Section.Kind.self))
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

    /// All objects of the schema are open for keys of later minor versions, and every key has a description; a value that
    /// is no object, no list, and no word of a type has an example.
    @Test func objectsAreOpenAndDescribed() {
        var count = 0
        func visit(_ node: Any) {
            guard let node = node as? [String: Any] else { return }
            if let properties = node["properties"] as? [String: [String: Any]], node["required"] is [Any] {
                count += 1
                #expect(node["additionalProperties"] == nil)
                for (key, property) in properties {
                    let text = resolved(property)["description"] as? String ?? ""
                    #expect(text.count > 15, "\(key) has no description")
                    let isScalar = property["$ref"] == nil && property["anyOf"] == nil && property["items"] == nil
                    #expect(
                        !isScalar || property["examples"] is [Any] || property["enum"] != nil, "\(key) has no example")
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

    /// The schema that a `$ref` names, or the first of `anyOf`, under the keys beside it.
    private func resolved(_ node: [String: Any]) -> [String: Any] {
        if let first = (node["anyOf"] as? [[String: Any]])?.first { return resolved(first).merging(node) { $1 } }
        guard let reference = node["$ref"] as? String else { return node }
        let path = reference.split(separator: "/").dropFirst().map(String.init)
        let target = value(path) as? [String: Any] ?? [:]
        return resolved(target).merging(node) { $1 }
    }

    private func value(_ path: String...) -> Any? { value(path) }

    private func value(_ path: [String]) -> Any? {
        path.reduce(schema as Any?) { node, key in (node as? [String: Any])?[key] }
    }

    /// The words of a definition.
    private func words(_ name: String) -> [String]? { value("$defs", name, "enum") as? [String] }

    private func raw<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) -> [String] {
        type.allCases.map(\.rawValue)
    }
}
