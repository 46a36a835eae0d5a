extension Determination.Header: Codable {
    private enum CodingKeys: String, CodingKey {
        case caseNumber, claimNumber, dateOfInjury, dateAssigned, decisionDate, urDenialDate, applicationReceived,
            priority
    }

    /// Decodes a header from its JSON form. Every key has to be there but `claimNumber`, which came with form 1.3.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        caseNumber = try object.member(.caseNumber)
        claimNumber = try object.decodeIfPresent(Located<String>.self, forKey: .claimNumber)
        dateOfInjury = try object.member(.dateOfInjury)
        dateAssigned = try object.member(.dateAssigned)
        decisionDate = try object.member(.decisionDate)
        urDenialDate = try object.member(.urDenialDate)
        applicationReceived = try object.member(.applicationReceived)
        priority = try object.member(.priority)
    }

    /// Encodes the header in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(caseNumber, forKey: .caseNumber)
        try object.encode(claimNumber, forKey: .claimNumber)
        try object.encode(dateOfInjury, forKey: .dateOfInjury)
        try object.encode(dateAssigned, forKey: .dateAssigned)
        try object.encode(decisionDate, forKey: .decisionDate)
        try object.encode(urDenialDate, forKey: .urDenialDate)
        try object.encode(applicationReceived, forKey: .applicationReceived)
        try object.encode(priority, forKey: .priority)
    }
}

extension Determination.Priority: Codable {}
