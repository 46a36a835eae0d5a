/// An error in a command line.
enum UsageError: Error, Equatable, Sendable {
    /// No option has this name; `suggestion` is the spelling of the closest one, if one is close.
    case unknownOption(String, suggestion: String?)
    /// The option needs a value, and none follows.
    case missingValue(Option)
    /// The option's value is the empty string.
    case emptyValue(Option)
    /// The option is a flag, and has a value.
    case unexpectedValue(Option)
    /// `-o=json`, where the value would be `=json`.
    case equalsAfterLetter(Option)
    /// The value is not a number, or not in the allowed range.
    case notANumber(Option, String)
    /// The value is not one of the words; `suggestion` is the closest one, if one is close.
    case notAChoice(Option, String, suggestion: String?)
    /// An operand is the empty string.
    case emptyOperand
    /// `-` appears twice.
    case standardInputTwice
    /// Standard input has no name for a file in the output folder.
    case standardInputHasNoName
    /// Standard input has no name for a file in the folder for texts.
    case standardInputHasNoNameForText
    /// `--explain` with an output folder, although this form is for a terminal.
    case explanationIsNoFile
    /// `--explain=html` with `--skip-unchanged`, although the list of the pages needs all letters.
    case pagesAreWrittenAgain
    /// `--explain=html` for several letters without an output folder.
    case pagesNeedAFolder
    /// A letter whose page has the name of the list of the pages.
    case pageIsIndex(Path)
    /// An option about the output folder, without one.
    case needsOutput(Option.Name)
    /// An option that names a member of a record, without `--records`.
    case fieldWithoutRecords(Option.Name)
    /// A format that is not joined to `--table` or `--explain`.
    case formatApart(Option.Name, String)
    /// `--quiet` with `--verbose`.
    case quietAndVerbose
    /// The output folder has the name of a file.
    case outputIsNoFolder
    /// The same member for the identifier and the text.
    case sameField
    /// An option that cannot be used with records.
    case notWithRecords(Option.Name)
    /// `--table` with an output folder.
    case tableIsNoFolder
    /// An option that cannot be used with a table.
    case notWithTable(Option.Name)
    /// Two inputs would write the same file.
    case clash(Path, Path, output: Path)
    /// A PDF and a text, at least one of them found in a folder, would write the same file.
    case clashOfKinds(Path, Path, output: Path)
    /// An output would overwrite an input.
    case overwritesInput(Path)
}
