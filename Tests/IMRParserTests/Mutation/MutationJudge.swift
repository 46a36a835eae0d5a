@testable import IMRParser

/// Judges the parse of one mutated letter: every value is right, or has a diagnostic.
///
/// What is right follows from the base letter and the edit:
/// - A value whose bytes were not touched has to be the same.
/// - A text has to be what is printed where its bytes are now (``MutatedLetter/places(of:)``). If they are no
/// longer together no text is right, and there has to be a diagnostic.
/// - A date or a word of the form has to be what is printed there; what cannot be read may be null with a
/// diagnostic, or the value that a forgiving reader sees.
/// - A text that ended a sentence and does not any more has to have a diagnostic.
/// - What is read out of a text (patient, modification, basis, citations) has to be the same while the text
/// is.
///
/// A diagnostic is on a value if its pointer is that of the value, of something that holds it, or of
/// something within it; one on a guideline is on its basis and its citations; one that says where a heading
/// begins is on the rationale before, too; and one about the whole input is on everything. A `note` does not
/// count. Where two lines changed places a diagnostic on one of the values that they belong to is enough for
/// the other, which reads as it is printed. Where pages are lost or mixed any diagnostic is enough: a person who looks at
/// the letter sees it. Both are counted apart (``isBeside``).
struct MutationJudge {
    let base: MutationBase
    let mutation: Mutation
    let determination: Determination
    let reading: MutationReading

    /// Whether anything that the letter says has changed, or reads differently.
    private(set) var isTruthChanged: Bool
    /// The pointers of values that are wrong and have no diagnostic.
    private(set) var silent: [String] = []
    /// Whether a value is wrong whose only diagnostic is elsewhere: on the value with which it changed a line, or on
    /// another page.
    private(set) var isBeside = false
    /// Whether what the mutation demands was said; `nil` if it demands nothing.
    private(set) var isDemandMet: Bool?

    var letter: MutatedLetter { mutation.letter }

    /// Whether anything at all is said that a person would look into.
    var isNamed: Bool { determination.diagnostics.contains { $0.severity != .note } }

    init(_ mutation: Mutation, of base: MutationBase, parsedAs determination: Determination) {
        (self.base, self.mutation, self.determination) = (base, mutation, determination)
        reading = MutationReading(determination, of: mutation.letter.bytes)
        isTruthChanged = mutation.demand != nil
        judgeLetter()
        let partners = partners()
        for (index, issue) in base.reading.issues.enumerated() {
            if let partner = partners[index] { judge(issue, as: partner) } else { judgeLost(issue, index) }
        }
        for index in reading.issues.indices where !partners.values.contains(index) {
            isTruthChanged = true
            demandDiagnostic(on: "/issues/\(index)")
        }
        judgeDateOrder()
        judgeDemand(partners)
    }

    private mutating func demandDiagnostic(on pointer: String) {
        if hasDiagnostic(on: pointer) { return }
        if isBesideDiagnostic || mutation.kind.isOfPages && isNamed { isBeside = true } else { silent.append(pointer) }
    }

    /// Judges one value; `true` if it is right.
    @discardableResult
    private mutating func judge(
        _ value: MutationReading.Value, as found: MutationReading.Value?, at pointer: String
    ) -> Bool {
        let truth = MutationTruth(value, in: letter, of: base)
        if truth.isChanged || found?.value != value.value { isTruthChanged = true }
        if truth.accepts(found?.value) { return true }
        // A misread label is put right, with a note, in a text that it is a part of.
        if mutation.kind == .breakLabel, found?.value == value.value,
            determination.diagnostics.contains(where: { $0.code == .newWording })
        {
            return true
        }
        demandDiagnostic(on: pointer)
        return false
    }
}

// MARK: - Outside of issues

extension MutationJudge {
    private mutating func judgeLetter() {
        var isSummaryRight = true
        for (value, found) in zip(base.reading.letter, reading.letter) {
            if value.pointer.hasPrefix("/caseSummary/patient") {
                if isSummaryRight { judgePatient(value, as: found) }
            } else {
                let isRight = judge(value, as: found, at: value.pointer)
                if value.pointer == "/caseSummary/text" { isSummaryRight = isRight }
            }
        }
    }

    /// Age and sex may be gone with the words around them, and be found where there were none.
    private mutating func judgePatient(_ value: MutationReading.Value, as found: MutationReading.Value) {
        let isTouched = determination.caseSummary.text?.value != base.determination.caseSummary.text?.value
        if isTouched, value.range == nil || found.value == nil { return }
        judge(value, as: found, at: value.pointer)
    }

    /// Injury ≤ UR denial ≤ application received ≤ assigned ≤ decision, if it was so in the base letter.
    private mutating func judgeDateOrder() {
        let order = ["dateOfInjury", "urDenialDate", "applicationReceived", "dateAssigned", "decisionDate"]
        func dates(_ reading: MutationReading) -> [(pointer: String, date: String)] {
            order.compactMap { key in
                let value = reading.letter.first { $0.pointer == "/header/" + key }
                return value?.value.map { ("/header/" + key, $0) }
            }
        }
        func disorder(_ dates: [(pointer: String, date: String)]) -> [(String, String)] {
            zip(dates, dates.dropFirst()).filter { $0.date > $1.date }.map { ($0.pointer, $1.pointer) }
        }
        guard disorder(dates(base.reading)).isEmpty else { return }
        for (one, other) in disorder(dates(reading))
        where !hasDiagnostic(on: one) && !hasDiagnostic(on: other) {
            silent.append(one + " (order)")
        }
    }
}

// MARK: - Issues

extension MutationJudge {
    private mutating func judge(_ issue: MutationReading.Issue, as partner: Int) {
        let pointer = "/issues/\(partner)"
        let found = Dictionary(uniqueKeysWithValues: reading.issues[partner].values.map { ($0.pointer, $0) })
        // An edit can make or take a citation, and those behind it move up or down.
        let moves = citationMoves(from: issue, to: reading.issues[partner])
        var wrong: Set<String> = []
        for value in issue.values where !value.isReadOutOfText {
            if !judge(value, as: found[value.pointer], at: pointer + value.pointer) {
                wrong.insert(value.pointer)
            }
        }
        for value in issue.values where value.isReadOutOfText {
            guard let text = value.textPointer, !wrong.contains(text),
                let before = issue.values.first(where: { $0.pointer == text })
            else { continue }
            let here = moves[value.pointer] ?? value.pointer
            judge(value, as: found[here], at: pointer + here, readFrom: before, found[text])
        }
    }

    /// Judges a value that was read out of a text, which is right itself.
    private mutating func judge(
        _ value: MutationReading.Value, as found: MutationReading.Value?, at pointer: String,
        readFrom before: MutationReading.Value, _ text: MutationReading.Value?
    ) {
        if found?.value != value.value { isTruthChanged = true }
        if before.value == text?.value {
            if found?.value != value.value { demandDiagnostic(on: pointer) }
            return
        }
        if value.form.isBasis, found?.value == value.value { return }
        guard let text = text?.value else { return }
        if MutationTruth.isReadable(
            found?.value, for: value, outOf: text, inItsWords: mutation.kind.keepsWords)
        {
            return
        }
        if !mutation.kind.keepsWords, !value.form.isBasis {
            judge(value, as: found, at: pointer)
        } else {
            demandDiagnostic(on: pointer)
        }
    }

    /// An issue that is no longer there must have left a diagnostic where its heading is read now.
    private mutating func judgeLost(_ issue: MutationReading.Issue, _ index: Int) {
        isTruthChanged = true
        let headings = issue.values.prefix(2).compactMap(\.range).flatMap(letter.segments(of:)).map(\.here)
        if headings.isEmpty || (reading.issues.isEmpty && hasDiagnostic(on: "/issues")) { return }
        if reading.pointers(overlapping: headings).contains(where: hasDiagnostic) { return }
        if mutation.kind.isOfPages, isNamed { isBeside = true } else { silent.append("/issues/\(index) (lost)") }
    }
}

// MARK: - Demands

extension MutationJudge {
    private mutating func judgeDemand(_ partners: [Int: Int]) {
        guard let demand = mutation.demand else { return }
        let isMet: Bool
        let name: String
        switch demand {
        case .blank(let pointer):
            name = pointer + " (blank)"
            isMet =
                reading.letter.contains { $0.pointer == pointer && $0.value == nil }
                && hasDiagnostic(on: pointer)
        case .contradiction(let issue):
            name = "/issues/\(issue) (contradiction)"
            isMet = partners[issue].map { hasDiagnostic(on: "/issues/\($0)") } ?? false
        case .secondLetter:
            name = "(second letter)"
            isMet = determination.diagnostics.contains { $0.code == .secondDetermination }
        case .anything:
            name = "(anything)"
            isMet = isNamed
        case .conclusion(let issue, let isContradicted):
            name = "/issues/\(issue) (\(isContradicted ? "contradicted" : "false alarm"))"
            let decision = partners[issue].map { "/issues/\($0)/decision" }
            isMet =
                isContradicted
                == determination.diagnostics.contains { $0.code == .contradictedDecision && $0.field == decision }
        }
        isDemandMet = isMet
        if !isMet, silent.isEmpty { silent.append(name) }
    }
}
