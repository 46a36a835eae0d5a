extension Determination: Codable {
    private enum CodingKeys: String, CodingKey {
        case schemaVersion, file, extractor, edition, header, reviewer, documentsReviewed, caseSummary, issues, outcome
        case statedOutcome, diagnostics, positions
    }

    /// Decodes the JSON form, as the command and ``json(file:extractor:style:positionsIn:)`` write it.
    ///
    /// ```swift
    /// let determination = try JSONDecoder().decode(Determination.self, from: data)
    /// ```
    ///
    /// The ranges of the values and ``sections`` come from `positions`. If the object has no `positions`, every
    /// ``Located/range`` is empty and so is ``sections``. The keys `id`, `file` and `extractor` are not part of the
    /// model, and ``outcome`` follows from ``issues``: they are ignored, and so are keys that a later minor version
    /// adds. Every other key has to be there.
    ///
    /// - Throws: `DecodingError` for another major ``schemaVersion`` than this library's, for a missing key, and for
    ///   a value of the wrong form, such as an unknown word or a day that is not in the calendar.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        try Determination.checkVersion(of: object)
        self.init()
        edition = try object.member(.edition)
        header = try object.member(.header)
        reviewer = try object.member(.reviewer)
        documentsReviewed = try object.member(.documentsReviewed)
        caseSummary = try object.member(.caseSummary)
        issues = try object.member(.issues)
        statedOutcome = try object.member(.statedOutcome)
        diagnostics = try object.member(.diagnostics)
        if object.contains(.positions) {
            let positions: CodedPositions = try object.member(.positions)
            sections = positions.sections
            updatePositions { pointer, range in range = positions.ranges[pointer] ?? range }
        }
    }

    /// Encodes the JSON form. What is `nil` becomes `null`, and so do `file` and `extractor`, which are not part of
    /// the model.
    ///
    /// Nothing is lost: decoding gives an equal determination. `positions` has no lines and no columns, because they
    /// need the input. ``json(file:extractor:style:positionsIn:)`` writes them, and keeps the order of the keys.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(Determination.schemaVersion, forKey: .schemaVersion)
        try object.encodeNil(forKey: .file)
        try object.encodeNil(forKey: .extractor)
        try object.encode(edition, forKey: .edition)
        try object.encode(header, forKey: .header)
        try object.encode(reviewer, forKey: .reviewer)
        try object.encode(documentsReviewed, forKey: .documentsReviewed)
        try object.encode(caseSummary, forKey: .caseSummary)
        try object.encode(issues, forKey: .issues)
        try object.encode(outcome, forKey: .outcome)
        try object.encode(statedOutcome, forKey: .statedOutcome)
        try object.encode(diagnostics, forKey: .diagnostics)
        try object.encode(CodedPositions(of: self), forKey: .positions)
    }

    private static func checkVersion(of object: KeyedDecodingContainer<CodingKeys>) throws {
        let version: String = try object.member(.schemaVersion)
        let ours = major(of: schemaVersion) ?? 0
        guard major(of: version) == ours else {
            throw DecodingError.dataCorruptedError(
                forKey: .schemaVersion, in: object,
                debugDescription: """
                    The schema version is "\(version)", and this library reads \(ours).0 and its later minor \
                    versions: use the release of IMRParser that belongs to the imr that wrote the object, or write it \
                    again with the imr that belongs to this one.
                    """)
        }
    }

    /// The first number of `major.minor`; `nil` if `version` does not have that form.
    private static func major(of version: String) -> Int? {
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, Int(parts[1]) != nil else { return nil }
        return Int(parts[0])
    }
}
