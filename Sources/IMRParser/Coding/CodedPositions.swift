/// The JSON form's `positions`: the range of each value by its JSON Pointer, and the sections.
struct CodedPositions: Codable {
    let ranges: [String: Range<Int>]
    let sections: [Determination.Section]

    private struct Key: CodingKey {
        static var sections: Key { Key(stringValue: "sections") }

        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The ends of a range. Its line and its column follow from the input.
    private enum RangeKeys: String, CodingKey {
        case start, end
    }

    init(of determination: Determination) {
        var ranges: [String: Range<Int>] = [:]
        determination.forEachPosition { ranges[$0] = $1 }
        (self.ranges, sections) = (ranges, determination.sections)
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        let pointers = object.allKeys.filter { $0.stringValue.hasPrefix("/") }
        ranges = try pointers.reduce(into: [:]) { ranges, pointer in
            let range = try object.nestedContainer(keyedBy: RangeKeys.self, forKey: pointer)
            ranges[pointer.stringValue] = try range.range(from: .start, to: .end)
        }
        sections = try object.member(.sections)
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        for (pointer, range) in ranges {
            var ends = object.nestedContainer(keyedBy: RangeKeys.self, forKey: Key(stringValue: pointer))
            try ends.encode(range.lowerBound, forKey: .start)
            try ends.encode(range.upperBound, forKey: .end)
        }
        try object.encode(sections, forKey: .sections)
    }
}
