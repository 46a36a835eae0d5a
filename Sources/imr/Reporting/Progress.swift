/// The progress line on standard error: `1,200 of 5,000 letters, 24 %, 8,000 a second, 0:01 left`, or
/// `1,200 letters, 8,000 a second` if the total is unknown.
///
/// Each line overwrites the previous one. The line is cleared before anything else is printed, so that no part of it
/// remains.
struct Progress {
    private let total: Int?
    private let start = System.seconds
    private var nextDrawing: Double
    private var isDrawn = false
    private var text = ""

    /// A short run ends before a person can read the line.
    private static let delay = 0.4
    private static let interval = 0.1

    /// Creates a line for `total` letters (`nil` if unknown). An eager line is shown from the first letter on.
    init(total: Int?, isEager: Bool) {
        self.total = total
        nextDrawing = isEager ? 0 : start + Self.delay
    }

    /// Updates the number of letters that are done, and draws the line if it is time.
    mutating func update(_ done: Int) {
        let now = System.seconds
        guard now >= nextDrawing else { return redraw() }
        nextDrawing = now + Self.interval
        let speed = Double(done) / max(now - start, 1e-3)
        text = Figures.grouped(done) + (total.map { " of " + Figures.grouped($0) } ?? "") + " letters"
        if let total { text += ", \(done * 100 / max(total, 1)) %" }
        if speed > 0 {
            text += ", \(Figures.grouped(Int(speed))) a second"
            if let total { text += ", \(Figures.clock(Double(total - done) / speed)) left" }
        }
        isDrawn = false
        redraw()
    }

    /// Clears the line.
    mutating func clear() {
        guard isDrawn else { return }
        isDrawn = false
        Message.print("\r\u{1B}[K")
    }

    /// Draws the line without line wrap: in a narrow window, the rest of a wrapped line would remain.
    private mutating func redraw() {
        guard !isDrawn, !text.isEmpty else { return }
        isDrawn = true
        Message.print("\r\u{1B}[K\u{1B}[?7l\(text)\u{1B}[?7h")
    }
}
