/// The JSON form's `positions`: the ranges of values by JSON Pointer, and the sections.
struct DecodedPositions: Decodable {
    let ranges: [String: Range<Int>]
    let sections: [Determination.Section]

    private struct Key: CodingKey {
        static let sections = Key(stringValue: "sections")

        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        var ranges: [String: Range<Int>] = [:]
        for key in object.allKeys where key.stringValue.hasPrefix("/") {
            let place = try object.decode(Determination.Place.self, forKey: key)
            ranges[key.stringValue] = place.start..<place.end
        }
        self.ranges = ranges
        sections = try object.member(.sections)
    }
}
