/// Figures as people read them.
enum Figures {
    /// `1234567` as `1,234,567`. The number is not negative.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// `0.8 s`, `12.3 s`, `2 min 5 s`.
    static func seconds(_ seconds: Double) -> String {
        if seconds >= 60 { return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s" }
        let hundredths = Int(seconds * 100)
        if hundredths < 100 { return "0.\(hundredths < 10 ? "0" : "")\(hundredths) s" }
        return "\(hundredths / 100).\(hundredths / 10 % 10) s"
    }

    /// `2:05` or `1:02:05`, for a line that should keep its width.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded(.up))
        let tail = padded(whole % 60)
        if whole < 3600 { return "\(whole / 60):\(tail)" }
        return "\(whole / 3600):\(padded(whole / 60 % 60)):\(tail)"
    }

    private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
