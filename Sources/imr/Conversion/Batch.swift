/// What came of a few letters that lie next to each other in the input order.
struct Batch: Sendable {
    /// What is to be printed of them on standard output, if it had to be kept for later.
    var output: [UInt8] = []
    /// What is to be told about them on standard error: whole lines.
    var messages: [UInt8] = []
    /// Their counts.
    var tally = Tally()
}
