/// The second reading of a letter, in which misread words of the form are put right.
///
/// The first reading finds nothing to doubt in most letters; then there is no second one. Else words are put right in
/// the parts of the letter in which something is missing or in doubt, or in all of it if it may come from OCR. The
/// second reading counts only if it leaves less in doubt.
extension Determination {
    /// Reads a text again with its misread words put right, if there are any.
    mutating func readAgain(
        _ transcription: inout Transcription, by table: HeadingTable, _ problems: inout Problems
    ) {
        let hasLogo = transcription.scanWeight > 0
        let parts = hasLogo ? .all : problems.partsThatMayBeMisread
        guard !parts.isEmpty else { return }
        var misreadings = Misreadings(of: parts, in: transcription.source, isScan: transcription.isScan)
        if !transcription.isScan, transcription.scanWeight + misreadings.weight >= ScanTraces.enough {
            misreadings = Misreadings(of: .all, in: transcription.source, isScan: true)
        }
        if hasLogo { transcription.weigh(misreadings.weight) }
        if let transcript = misreadings.transcript {
            var repaired = transcription
            repaired.putRight(misreadings.repairs.map(\.range), transcript)
            if !hasLogo { repaired.weigh(misreadings.weight) }
            let (second, rest) = Determination.read(repaired, by: table)
            if rest.doubts < problems.doubts || repaired.isScan && rest.doubts == problems.doubts {
                (self, problems, transcription) = (second, rest, repaired)
            }
        }
        if transcription.scanWeight > 0, !transcription.isScan {
            transcription.weigh(ScanTraces.weight(in: transcription.source))
        }
    }

    /// Reports words that were put right, that any text may be misread, and what may be missing because of it.
    func addDoubtsOfOCR(in transcription: Transcription, _ problems: inout Problems) {
        for words in transcription.misreadings { problems.add(.misreadWords, at: words) }
        guard edition != nil, transcription.isScan else { return }
        problems.add(.textFromOCR)
        guard let place = caseSummary.text?.range else { return }
        for (name, isMissing) in [("age", caseSummary.patient.age == nil), ("sex", caseSummary.patient.sex == nil)]
        where isMissing {
            problems.add(.mayBeMisread(name), on: .value(at: "/caseSummary/patient/\(name)"), at: place)
        }
    }
}

extension Problems {
    /// The parts of a letter in which something is missing or in doubt that a misread word may be the cause of.
    fileprivate var partsThatMayBeMisread: Misreadings.Parts {
        kinds.reduce(into: []) { $0.formUnion(Problems.parts($1.code, $1.field)) }
    }

    private static func parts(_ code: Determination.Diagnostic.Code, _ field: Field?) -> Misreadings.Parts {
        switch code {
        case .notADetermination, .missingSection, .unexpectedSection: .headings
        case .missingIssues: [.headings, .issues]
        case .missingHeaderField, .missingHeaderValue: .header
        case .missingCredentials: .credentials
        case .missingHeading, .uncertainHeading, .irregularHeading, .missingDecision, .unknownDecision, .missingLabel,
            .irregularLabel, .unknownLabel, .missingText, .unknownBasis:
            .issues
        case .unexpectedValue, .unclaimedText:
            switch field {
            case .header, .wholeHeader: .header
            case .reviewer, .statement, .statesOfLicensure, .specialties, .stateOfLicensure, .specialty: .credentials
            case .issue, .issues: .issues
            default: []
            }
        default: []
        }
    }
}
