extension Determination.CaseSummary: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, patient
    }

    /// Decodes a case summary from its JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        text = try object.member(.text)
        patient = try object.member(.patient)
    }

    /// Encodes the case summary in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(text, forKey: .text)
        try object.encode(patient, forKey: .patient)
    }
}

extension Determination.Patient: Codable {
    private enum CodingKeys: String, CodingKey {
        case age, sex
    }

    /// Decodes a patient from the JSON form. Every key has to be there.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        age = try object.member(.age)
        sex = try object.member(.sex)
    }

    /// Encodes the patient in the JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(age, forKey: .age)
        try object.encode(sex, forKey: .sex)
    }
}

extension Determination.Sex: Codable {}
