struct EditionSet: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ edition: Determination.Edition) {
        rawValue = Determination.Edition.allCases.firstIndex(of: edition).map { 1 << UInt64($0) } ?? 0
    }

    init(_ editions: [Determination.Edition]) { self = editions.reduce([]) { $0.union(EditionSet($1)) } }

    func contains(_ edition: Determination.Edition) -> Bool { contains(EditionSet(edition)) }
}
