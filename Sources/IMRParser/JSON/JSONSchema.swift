/// The schema of a value, with its description and examples: the members of an object, as JSON text.
///
/// Texts and dates are written in place, and a named type that may be missing is `anyOf` the type and `null`. Generators
/// make plain types of both.
struct JSONSchema {
    let text: String

    init(_ members: String, _ description: String? = nil, _ examples: [String] = []) {
        var all: [String] = []
        if let description { all.append("\"description\": \"\(description)\"") }
        if !members.isEmpty { all.append(members) }
        if !examples.isEmpty { all.append("\"examples\": [\(examples.joined(separator: ", "))]") }
        text = all.joined(separator: ", ")
    }

    /// The schemas with their names, one on each line.
    static func list(_ schemas: KeyValuePairs<String, JSONSchema>) -> String {
        schemas.map { "\"\($0)\": { \($1.text) }" }.joined(separator: ",\n")
    }

    private static func quoted(_ words: [String]) -> [String] { words.map { "\"\($0)\"" } }

    private static func type(_ name: String, orNull: Bool = false) -> String {
        orNull ? #""type": ["\#(name)", "null"]"# : #""type": "\#(name)""#
    }

    // MARK: Values

    /// Any value. The examples are JSON.
    static func any(_ description: String, _ examples: [String]) -> JSONSchema { JSONSchema("", description, examples) }

    static func string(_ description: String, _ examples: [String]) -> JSONSchema {
        JSONSchema(type("string"), description, quoted(examples))
    }

    /// Text that may be missing.
    static func text(_ description: String, _ examples: [String]) -> JSONSchema {
        JSONSchema(type("string", orNull: true), description, quoted(examples))
    }

    static func pattern(
        _ pattern: String, orNull: Bool = false, _ description: String, _ examples: [String]
    ) -> JSONSchema {
        JSONSchema("\(type("string", orNull: orNull)), \"pattern\": \"\(pattern)\"", description, quoted(examples))
    }

    /// A calendar date that may be missing.
    static func date(_ description: String, _ example: String) -> JSONSchema {
        JSONSchema(type("string", orNull: true) + #", "format": "date""#, description, quoted([example]))
    }

    static func integer(from minimum: Int, orNull: Bool = false, _ description: String, _ example: Int) -> JSONSchema {
        JSONSchema("\(type("integer", orNull: orNull)), \"minimum\": \(minimum)", description, ["\(example)"])
    }

    /// One of the words of a type. Only a major version changes them.
    static func word<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type, _ description: String) -> JSONSchema {
        let words = quoted(Word.allCases.map(\.rawValue))
        return JSONSchema("\(type("string")), \"enum\": [\(words.joined(separator: ", "))]", description, [words[0]])
    }

    /// One of the words of a type, which are the examples, or a word that a later minor version adds.
    static func openWord<Word: RawRepresentable<String> & CaseIterable>(
        _: Word.Type, _ description: String, orNull: Bool
    ) -> JSONSchema {
        pattern("^[A-Za-z0-9-]+$", orNull: orNull, description, Word.allCases.map(\.rawValue))
    }

    /// A value of one of the definitions.
    static func reference(_ name: String) -> JSONSchema { JSONSchema("\"$ref\": \"#/$defs/\(name)\"") }

    /// A value of one of the definitions, or `null`.
    static func optional(_ name: String, _ description: String) -> JSONSchema {
        JSONSchema("\"anyOf\": [{ \"$ref\": \"#/$defs/\(name)\" }, { \"type\": \"null\" }]", description)
    }

    /// A list. The examples are JSON.
    static func array(
        of element: JSONSchema, orNull: Bool = false, _ description: String, _ examples: [String]
    ) -> JSONSchema {
        JSONSchema("\(type("array", orNull: orNull)), \"items\": { \(element.text) }", description, examples)
    }

    // MARK: Objects

    /// A value of which only the description is given.
    static func about(_ description: String) -> JSONSchema { JSONSchema("", description) }

    /// The value is an object with these keys; all are required but the optional ones.
    func object(
        _ members: KeyValuePairs<String, JSONSchema>, optional: Set<String> = [], patterns: String = ""
    ) -> JSONSchema {
        let required = members.map(\.key).filter { !optional.contains($0) }.map { "\"\($0)\"" }
        return JSONSchema(
            """
            \(text), "type": "object",
            "properties": {
              \(JSONSchema.list(members).indented(by: 2))
            },\(patterns)
            "required": [\(required.joined(separator: ", "))]
            """)
    }
}

extension String {
    /// The lines after the first one begin with `width` more spaces.
    func indented(by width: Int) -> String {
        split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: width))
    }
}
