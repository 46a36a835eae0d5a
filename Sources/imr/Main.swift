import IMRParser

/// The command `imr`.
@main
enum Main {
    /// Parses the command line, performs the command, and ends the process with its status.
    static func main() {
        System.occupyStandardStreams()
        Signals.ignoreBrokenPipes()
        do throws(UsageError) {
            System.exit(try perform(ArgumentParser.parse(System.arguments)))
        } catch {
            Message.print("imr: \(error.sentence)\n\(error.hint.map { $0 + ".\n" } ?? "")")
            System.exit(.usage)
        }
    }

    private static func perform(_ command: Command) throws(UsageError) -> ExitStatus {
        switch command.action {
        case .convert where command.readsRecords: RecordsRun(command).perform()
        case .convert: try Run(command).perform()
        case .help: print(Help.text)
        case .version: print("imr \(Help.version)\n")
        case .man: print(ManPage.text)
        case .schema: print(Determination.jsonSchema)
        case .completions(let shell): print(Completions.script(for: shell))
        }
    }

    private static func print(_ text: String) -> ExitStatus {
        do throws(SystemError) {
            try System.write(Array(text.utf8), to: 1)
        } catch  where error.kind == .brokenPipe {
            return .done
        } catch {
            let failure = Failure.cannotPrint(error)
            Message.print(Message(failure, isColored: false).text)
            return failure.status
        }
        return .done
    }
}
