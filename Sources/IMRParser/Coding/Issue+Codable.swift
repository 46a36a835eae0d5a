extension Determination.Issue: Codable {
    private enum CodingKeys: String, CodingKey {
        case number, service, decision, modification, claimsAdministratorGuideline, maximusGuideline, rationale
    }

    /// Decodes an issue from its JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init(number: try object.member(.number))
        service = try object.member(.service)
        decision = try object.member(.decision)
        modification = try object.member(.modification)
        claimsAdministratorGuideline = try object.member(.claimsAdministratorGuideline)
        maximusGuideline = try object.member(.maximusGuideline)
        rationale = try object.member(.rationale)
    }

    /// Encodes the issue in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(number, forKey: .number)
        try object.encode(service, forKey: .service)
        try object.encode(decision, forKey: .decision)
        try object.encode(modification, forKey: .modification)
        try object.encode(claimsAdministratorGuideline, forKey: .claimsAdministratorGuideline)
        try object.encode(maximusGuideline, forKey: .maximusGuideline)
        try object.encode(rationale, forKey: .rationale)
    }
}

extension Determination.Decision: Codable {}

extension Determination.Modification: Codable {
    private enum CodingKeys: String, CodingKey {
        case originalRequest, authorized, disputed
    }

    /// Decodes a modification from its JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        originalRequest = try object.member(.originalRequest)
        authorized = try object.member(.authorized)
        disputed = try object.member(.disputed)
    }

    /// Encodes the modification in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(originalRequest, forKey: .originalRequest)
        try object.encode(authorized, forKey: .authorized)
        try object.encode(disputed, forKey: .disputed)
    }
}
