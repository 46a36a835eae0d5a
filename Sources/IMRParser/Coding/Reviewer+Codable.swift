extension Determination.Reviewer: Codable {
    private enum CodingKeys: String, CodingKey {
        case statesOfLicensure, specialties, statement
    }

    /// Decodes a reviewer from the JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        statesOfLicensure = try object.member(.statesOfLicensure)
        specialties = try object.member(.specialties)
        statement = try object.member(.statement)
    }

    /// Encodes the reviewer in the JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(statesOfLicensure, forKey: .statesOfLicensure)
        try object.encode(specialties, forKey: .specialties)
        try object.encode(statement, forKey: .statement)
    }
}
