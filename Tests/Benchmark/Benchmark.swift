// Times the library in memory: from bytes to JSON, and its writer beside Foundation's encoder.
//
// Not a target of the package, so that nothing there needs Foundation; `run` compiles it with the library.
//
//     benchmark parse FOLDER    {"seconds", "letters", "bytes", "issues"} for one round over the folder's letters
//     benchmark write FOLDER    {"bytes", "writer": [seconds …], "encoder": [seconds …]}

import Foundation

@main
enum Benchmark {
    /// What is measured is kept here, so that the optimizer cannot leave it out.
    nonisolated(unsafe) static var kept = 0

    static func main() throws {
        guard CommandLine.arguments.count == 3 else { exit(64) }
        let letters = try letters(in: CommandLine.arguments[2])
        switch CommandLine.arguments[1] {
        case "parse": parse(letters)
        case "write": try write(letters)
        default: exit(64)
        }
    }

    private static func letters(in folder: String) throws -> [[UInt8]] {
        let folder = URL(fileURLWithPath: folder, isDirectory: true)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".txt")
        }
        return try names.sorted().map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    }

    private static func seconds(_ body: () -> Void) -> Double {
        let time = ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    private static func parse(_ letters: [[UInt8]]) {
        var writer = JSONWriter(style: .compact)
        var issues = 0
        func round() {
            issues = 0
            for letter in letters {
                let determination = Determination(parsing: letter)
                issues += determination.issues.count
                determination.write(to: &writer, file: nil)
                kept &+= writer.count
                writer.removeAll()
            }
        }
        round()
        let time = seconds(round)
        let bytes = letters.reduce(0) { $0 + $1.count }
        print(
            #"{"seconds": \#(time), "letters": \#(letters.count), "bytes": \#(bytes), "issues": \#(issues)}"#)
    }

    /// Writes equal values with both, in turn, after a check that what they write is equal.
    private static func write(_ letters: [[UInt8]]) throws {
        let determinations = letters.map { Determination(parsing: $0) }
        let values = determinations.map(DeterminationValue.init)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var writer = JSONWriter(style: .compact)
        var bytes = 0
        for (determination, value) in zip(determinations, values) {
            writer.removeAll()
            determination.write(to: &writer, file: nil)
            bytes += writer.count
            let written = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? NSDictionary
            let encoded = try JSONSerialization.jsonObject(with: encoder.encode(value)) as? NSDictionary
            guard let written, written == encoded else {
                FileHandle.standardError.write(
                    Data("benchmark: the two writers do not write the same\n".utf8))
                exit(70)
            }
        }
        var times: (writer: [Double], encoder: [Double]) = ([], [])
        for _ in 0..<7 {
            times.writer.append(
                seconds {
                    for determination in determinations {
                        writer.removeAll()
                        determination.write(to: &writer, file: nil)
                        kept &+= writer.count
                    }
                })
            times.encoder.append(
                seconds { for value in values { kept &+= (try? encoder.encode(value).count) ?? 0 } })
        }
        print(#"{"bytes": \#(bytes), "writer": \#(times.writer), "encoder": \#(times.encoder)}"#)
    }
}

// MARK: The JSON form as values that JSONEncoder takes

/// A value that is written as `null` where it is missing: what the compiler makes for an optional leaves the key out.
private struct OrNull<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

private struct DeterminationValue: Encodable {
    struct Header: Encodable {
        let caseNumber, claimNumber, dateOfInjury, dateAssigned, decisionDate: OrNull<String>
        let urDenialDate, applicationReceived, priority: OrNull<String>
    }

    struct Reviewer: Encodable {
        let statesOfLicensure, specialties: [String]
        let statement: OrNull<String>
    }

    struct CaseSummary: Encodable {
        struct Patient: Encodable {
            let age: OrNull<Int>
            let sex: OrNull<String>
        }

        let text: OrNull<String>
        let patient: Patient
    }

    struct Citation: Encodable {
        let source, title: OrNull<String>
        let year: OrNull<Int>
        let sections, pages: OrNull<String>
        let text: String
    }

    struct Guideline: Encodable {
        let text, basis: OrNull<String>
        let citations: [Citation]
    }

    struct Modification: Encodable {
        let originalRequest, authorized, disputed: OrNull<String>
    }

    struct Issue: Encodable {
        let number: Int
        let heading, service, decision: OrNull<String>
        let modification: OrNull<Modification>
        let claimsAdministratorGuideline, maximusGuideline: Guideline
        let rationale: OrNull<String>
    }

    struct Diagnostic: Encodable {
        let severity, code: String
        let field: OrNull<String>
        let message: String
        let start, end, line, column: OrNull<Int>
    }

    let schemaVersion: String
    let file, extractor, edition: OrNull<String>
    let header: Header
    let reviewer: Reviewer
    let documentsReviewed: OrNull<[String]>
    let caseSummary: CaseSummary
    let issues: [Issue]
    let outcome, statedOutcome: OrNull<String>
    let diagnostics: [Diagnostic]
}

extension DeterminationValue {
    init(_ determination: Determination) {
        schemaVersion = Determination.schemaVersion
        file = OrNull(nil)
        extractor = OrNull(nil)
        edition = OrNull(determination.edition?.rawValue)
        header = Header(determination.header)
        reviewer = Reviewer(
            statesOfLicensure: determination.reviewer.statesOfLicensure.map(\.value),
            specialties: determination.reviewer.specialties.map(\.value),
            statement: OrNull(determination.reviewer.statement?.value))
        documentsReviewed = OrNull(determination.documentsReviewed?.map(\.value))
        caseSummary = CaseSummary(
            text: OrNull(determination.caseSummary.text?.value),
            patient: CaseSummary.Patient(
                age: OrNull(determination.caseSummary.patient.age?.value),
                sex: OrNull(determination.caseSummary.patient.sex?.value.rawValue)))
        issues = determination.issues.map(Issue.init)
        outcome = OrNull(determination.outcome?.rawValue)
        statedOutcome = OrNull(determination.statedOutcome?.value.rawValue)
        diagnostics = determination.diagnostics.map { diagnostic in
            Diagnostic(
                severity: diagnostic.severity.rawValue, code: diagnostic.code.rawValue,
                field: OrNull(diagnostic.field), message: diagnostic.message,
                start: OrNull(diagnostic.place?.start),
                end: OrNull(diagnostic.place?.end), line: OrNull(diagnostic.place?.line),
                column: OrNull(diagnostic.place?.column))
        }
    }
}

extension DeterminationValue.Header {
    init(_ header: Determination.Header) {
        caseNumber = OrNull(header.caseNumber?.value)
        claimNumber = OrNull(header.claimNumber?.value)
        dateOfInjury = OrNull(header.dateOfInjury?.value.description)
        dateAssigned = OrNull(header.dateAssigned?.value.description)
        decisionDate = OrNull(header.decisionDate?.value.description)
        urDenialDate = OrNull(header.urDenialDate?.value.description)
        applicationReceived = OrNull(header.applicationReceived?.value.description)
        priority = OrNull(header.priority?.value.rawValue)
    }
}

extension DeterminationValue.Issue {
    init(_ issue: Determination.Issue) {
        number = issue.number
        heading = OrNull(issue.heading?.value)
        service = OrNull(issue.service?.value)
        decision = OrNull(issue.decision?.value.rawValue)
        modification = OrNull(
            issue.modification.map { modification in
                DeterminationValue.Modification(
                    originalRequest: OrNull(modification.originalRequest?.value),
                    authorized: OrNull(modification.authorized?.value),
                    disputed: OrNull(modification.disputed?.value))
            })
        claimsAdministratorGuideline = DeterminationValue.Guideline(issue.claimsAdministratorGuideline)
        maximusGuideline = DeterminationValue.Guideline(issue.maximusGuideline)
        rationale = OrNull(issue.rationale?.value)
    }
}

extension DeterminationValue.Guideline {
    init(_ guideline: Determination.Guideline) {
        text = OrNull(guideline.text?.value)
        basis = OrNull(guideline.basis?.value.rawValue)
        citations = guideline.citations.map { citation in
            DeterminationValue.Citation(
                source: OrNull(citation.source?.value.rawValue), title: OrNull(citation.title?.value),
                year: OrNull(citation.year?.value), sections: OrNull(citation.sections?.value),
                pages: OrNull(citation.pages?.value), text: citation.text.value)
        }
    }
}
