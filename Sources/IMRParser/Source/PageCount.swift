/// What a page says of its place among the pages: "2 of 4".
struct PageCount {
    let page: Int
    let count: Int
    /// The offset after the last digit.
    let end: Int

    /// Reads it at `offset`; `nil` if it is not there, or if the page is above the count.
    init?(at offset: Int, limit: Int, in bytes: [UInt8]) {
        guard let page = bytes.number(at: offset, limit: limit, mostDigits: 3), page.value > 0 else { return nil }
        let word = bytes.skipSpace(from: page.end, to: limit)
        guard PageCount.of.isNext(at: word, in: bytes), word + PageCount.of.count < limit,
            let count = bytes.number(
                at: bytes.skipSpace(from: word + PageCount.of.count, to: limit), limit: limit, mostDigits: 3),
            page.value <= count.value
        else { return nil }
        (self.page, self.count, end) = (page.value, count.value, count.end)
    }

    private static let of: Phrase = "of"
}
