/// Numbers in a form for people.
enum Figures {
    /// Formats `1234567` as `1,234,567`. The number must not be negative.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// Formats a number of things: `1 letter`, `2 letters`.
    static func count(_ number: Int, _ noun: String) -> String {
        grouped(number) + " " + noun + (number == 1 ? "" : "s")
    }

    /// Formats a duration as `0.84 s`, `12.3 s` or `2 min 5 s`.
    static func seconds(_ seconds: Double) -> String {
        if seconds >= 60 { return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s" }
        let hundredths = Int(seconds * 100)
        if hundredths < 100 { return "0.\(hundredths < 10 ? "0" : "")\(hundredths) s" }
        return "\(hundredths / 100).\(hundredths / 10 % 10) s"
    }

    /// Formats a duration as `2:05` or `1:02:05`, for a line that should keep its width.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded(.up))
        let tail = padded(whole % 60)
        if whole < 3600 { return "\(whole / 60):\(tail)" }
        return "\(whole / 3600):\(padded(whole / 60 % 60)):\(tail)"
    }

    private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
