/// The JSON form's `positions`: the range of each value by its JSON Pointer, and the sections.
struct DecodedPositions: Decodable {
    let ranges: [String: Range<Int>]
    let sections: [Determination.Section]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        let pointers = object.allKeys.filter { $0.stringValue.hasPrefix("/") }
        ranges = try pointers.reduce(into: [:]) { ranges, pointer in
            let place: Determination.Place = try object.member(pointer)
            ranges[pointer.stringValue] = place.start..<place.end
        }
        sections = try object.member(Key(stringValue: "sections"))
    }
}
