/// The shapes of lines that pages carry and letters do not: page numbers, rules, case numbers, stamps.
///
/// ```
/// Page 2 of 3        - 2 -        [Page 2]        CM17-0001234        ------
/// DOE-WCAB 001232    JAN-17-2017 09:42 AM  VALLEY ORTHO GROUP  FAX NO. 5550100123  P. 02/03
/// ```
enum MarkShape: Int {
    /// `-----`, `* * *`: no letter and no digit.
    case rule = 60
    /// `Page 2 of 3`, `[Page 2]`, `Public Copy v. 1.0`.
    case pageWords = 40
    /// A case number, with or without a label, and with or without a page number.
    case caseNumber = 31
    /// `- 2 -`, `2/3`, `(2)`.
    case markedNumber = 20
    /// `Page | 1  Confidential`: words after the page's number.
    case pageBeforeWords = 15
    /// Dates, times, telephone numbers, and words in capitals, as fax machines and printers write them.
    case stamp = 16
    /// `DOE-WCAB 001232`: capitals, and a number at the end.
    case code = 10
    /// `2`
    case number = 8
    /// Words.
    case other = 0

    /// How much the shape alone says for a page mark, about ten times the logarithm of the odds.
    var weight: Int { rawValue }
}
