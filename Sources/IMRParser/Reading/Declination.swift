/// What a text says that a decision is not based on: "did not cite any medical evidence for its decision", "based their
/// decision on recommendation(s) outside of the MTUS Guidelines", "The MTUS does not address".
struct Declination {
    let basis: Determination.Basis
    let place: Range<Int>

    init?(in range: Range<Int>, of text: Text) {
        if let outside = text.find(
            Vocabulary.outsideMtus + Vocabulary.mtusNotApplicable, from: range.lowerBound, to: range.upperBound)
        {
            self.init(basis: .nonMtus, place: outside)
        } else if let (basis, place) = Declination.negation(in: range, of: text) {
            self.init(basis: basis, place: place)
        } else if let none = text.find(Vocabulary.nothingCited, from: range.lowerBound, to: range.upperBound) {
            self.init(basis: .noneCited, place: none)
        } else if let broken = text.find(
            broken: Vocabulary.declinations, from: range.lowerBound, to: range.upperBound)
        {
            let isNone = text.bytes.end(ofBroken: Vocabulary.noneCited, at: broken.lowerBound, limit: range.upperBound)
            self.init(basis: isNone == nil ? .nonMtus : .noneCited, place: broken)
        } else {
            return nil
        }
    }

    private init(basis: Determination.Basis, place: Range<Int>) { (self.basis, self.place) = (basis, place) }

    /// "did not cite any …", "did not base its decision on the MTUS"
    private static func negation(in range: Range<Int>, of text: Text) -> (Determination.Basis, Range<Int>)? {
        var offset = range.lowerBound
        while let not = text.find(Vocabulary.didNot, from: offset, to: range.upperBound) {
            offset = not.upperBound
            if let end = text.match(Vocabulary.noneCited, at: not.lowerBound)
                ?? text.match(Vocabulary.citeAny, at: offset)
            {
                return (.noneCited, not.lowerBound..<end)
            }
            guard let base = text.match(Vocabulary.baseWord, at: offset),
                let whose = text.match(Vocabulary.possessives, at: base),
                let on = text.match(Vocabulary.decisionOn, at: whose)
            else { continue }
            if let end = text.match(Vocabulary.theMtus, at: on) { return (.nonMtus, not.lowerBound..<end) }
            if let end = text.match(Vocabulary.anyEvidence, at: on) { return (.noneCited, not.lowerBound..<end) }
        }
        return nil
    }
}
