import Testing

@testable import IMRParser

/// The judgment of mutated letters rests on where a value's bytes are after an edit.
@Suite struct MutatedLetterTests {
    private let base = Array("Label: one\ntwo\nthree\nNext: four\n".utf8)
    private let value = 7..<20

    @Test func anEditInsideAValueIsPartOfIt() {
        let letter = MutatedLetter(base, replacing: 11..<14, with: Array("2".utf8))
        #expect(printed(letter) == ["one\n2\nthree"])
        #expect(!letter.isUntouched(value))
    }

    @Test func aLineTakenOutIsGone() {
        #expect(printed(MutatedLetter(base, replacing: 11..<15)) == ["one\nthree"])
        #expect(printed(MutatedLetter(base, replacing: 0..<21)) == [])
    }

    @Test func newBytesNextToAValueMayBelongToIt() {
        let letter = MutatedLetter(base, replacing: 20..<20, with: Array("!".utf8))
        #expect(printed(letter) == ["one\ntwo\nthree", "one\ntwo\nthree!"])
    }

    @Test func aValueWithAnotherLineInItIsNoLongerWhole() {
        let lines = [0..<15, 21..<32, 15..<21].map { MutatedLetter.Piece(base, $0) }
        #expect(printed(MutatedLetter(lines, editOffset: 15)) == [])
    }

    @Test func aValueMovedWholeIsUntouched() {
        let lines = [21..<32, 0..<21].map { MutatedLetter.Piece(base, $0) }
        let letter = MutatedLetter(lines, editOffset: 0)
        #expect(letter.isUntouched(value))
        #expect(printed(letter) == ["one\ntwo\nthree"])
    }

    @Test func whatIsPrintedTwiceIsOneOrBoth() {
        let lines = [0..<21, 0..<21, 21..<32].map { MutatedLetter.Piece(base, $0) }
        #expect(printed(MutatedLetter(lines, editOffset: 0)) == ["one\ntwo\nthree", "one\ntwo\nthree"])
    }

    /// What can be the value, each place once.
    private func printed(_ letter: MutatedLetter) -> [String] {
        let places = Set(letter.places(of: value)).sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        return places.map { String(decoding: letter.bytes[$0], as: UTF8.self) }
    }
}
