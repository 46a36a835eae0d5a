/// What came of a few letters that lie next to each other in the input order.
struct Batch: Sendable {
    /// Their JSON, for standard output.
    var json: [UInt8] = []
    /// What is to be told about them on standard error: whole lines.
    var messages: [UInt8] = []
    /// Their counts.
    var tally = Tally()
}
