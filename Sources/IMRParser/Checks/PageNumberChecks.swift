/// Checks what the marks of pages say: which page of how many, and of which case.
///
/// ```
/// Page 2 of 4
/// … the request is not medically necessary.
/// Page 4 of 4
/// ```
enum PageNumberChecks {
    /// "Page 2 of 4". Places are UTF-8 byte offsets into the input.
    private struct Mark {
        let place: Range<Int>
        let page: Int
        let count: Int
    }

    /// - Parameters:
    ///   - lines: The lines that are marks of pages, as ranges of the input.
    ///   - input: The bytes that the text was made from.
    static func check(
        _ determination: Determination, marks lines: [Range<Int>], of input: [UInt8], problems: inout Problems
    ) {
        guard !lines.isEmpty else { return }
        let lines = lines.sorted { $0.lowerBound < $1.lowerBound }
        reportOtherCases(on: lines, determination, input, &problems)
        let marks = lines.compactMap { mark(in: $0, of: input) }
        guard let first = marks.first, let last = marks.last, first.count > 1,
            marks.allSatisfy({ $0.count == first.count })
        else { return }
        // A mark above the text of the first page is a head. Otherwise, marks are feet.
        let areHeads = !input[..<first.place.lowerBound].contains(where: Ascii.isLetter)
        var values = OrderedValues(of: determination)
        let issues = determination.sections.first { $0.kind == .issues }?.range.lowerBound ?? 0
        for (mark, next) in zip(marks, marks.dropFirst()) where next.page > mark.page + 1 {
            let seam = areHeads ? next.place : mark.place
            let problem = Problem.missingPages(mark.page + 1, through: next.page - 1, of: mark.count)
            let around = nearby(seam, in: input)
            for field in values.parts(in: around) { problems.add(problem, on: field, at: seam) }
            problems.add(problem, on: seam.upperBound > issues ? .issues : nil, at: seam)
        }
        let hasFurtherPage = !areHeads && input[last.place.upperBound...].contains(where: Ascii.isLetter)
        let lastPage = last.page + (hasFurtherPage ? 1 : 0)
        guard marks.count > 1, first.page == 1, lastPage < last.count else { return }
        let problem = Problem.missingPages(lastPage + 1, through: last.count, of: last.count)
        problems.add(problem, on: .issues, at: last.place)
    }

    /// A line above and below the seam between two pages.
    private static func nearby(_ seam: Range<Int>, in input: [UInt8]) -> Range<Int> {
        let start = input[..<seam.lowerBound].lastIndex { !Ascii.isSpace($0) } ?? seam.lowerBound
        let end = input[seam.upperBound...].firstIndex { !Ascii.isSpace($0) }.map { $0 + 1 } ?? seam.upperBound
        return start..<end
    }

    private static func mark(in line: Range<Int>, of input: [UInt8]) -> Mark? {
        for offset in line where Ascii.isDigit(input[offset]) {
            guard offset == line.lowerBound || !Ascii.isDigit(input[offset - 1]),
                let pages = PageCount(at: offset, limit: line.upperBound, in: input)
            else { continue }
            return Mark(place: line, page: pages.page, count: pages.count)
        }
        return nil
    }

    /// Reports a mark with a case number that is not the letter's.
    private static func reportOtherCases(
        on lines: [Range<Int>], _ determination: Determination, _ input: [UInt8], _ problems: inout Problems
    ) {
        guard let known = determination.header.caseNumber?.value else { return }
        for line in lines {
            let number = line.lazy.compactMap { CaseNumber.match(at: $0, limit: line.upperBound, in: input) }.first
            guard let number, number.value != known else { continue }
            problems.add(.pageOfAnotherCase(number.value), on: .header(.caseNumber), at: line)
            return problems.add(.pageOfAnotherCase(number.value), at: line)
        }
    }
}
