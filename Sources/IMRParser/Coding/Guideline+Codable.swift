extension Determination.Guideline: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, basis, citations
    }

    /// Decodes a guideline from its JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        text = try object.member(.text)
        basis = try object.member(.basis)
        citations = try object.member(.citations)
    }

    /// Encodes the guideline in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(text, forKey: .text)
        try object.encode(basis, forKey: .basis)
        try object.encode(citations, forKey: .citations)
    }
}

extension Determination.Basis: Codable {}

extension Determination.Citation: Codable {
    private enum CodingKeys: String, CodingKey {
        case source, title, year, sections, pages, text
    }

    /// Decodes a citation from its JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init(text: try object.member(.text))
        source = try object.member(.source)
        title = try object.member(.title)
        year = try object.member(.year)
        sections = try object.member(.sections)
        pages = try object.member(.pages)
    }

    /// Encodes the citation in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(source, forKey: .source)
        try object.encode(title, forKey: .title)
        try object.encode(year, forKey: .year)
        try object.encode(sections, forKey: .sections)
        try object.encode(pages, forKey: .pages)
        try object.encode(text, forKey: .text)
    }
}

extension Determination.Citation.Source: Codable {}
