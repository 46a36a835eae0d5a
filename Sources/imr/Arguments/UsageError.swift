/// What is wrong with a command line.
enum UsageError: Error, Equatable, Sendable {
    /// No option is called so; the nearest one's spelling, if one is near.
    case unknownOption(String, suggestion: String?)
    /// The option needs a value and none follows.
    case missingValue(Option)
    /// The option's value is the empty string.
    case emptyValue(Option)
    /// The option is a flag, and a value is joined to it.
    case unexpectedValue(Option)
    /// `-o=json`: read by the rules, the value would be `=json`.
    case equalsAfterLetter(Option)
    /// The value is not a number, or none that is allowed.
    case notANumber(Option, String)
    /// The value is not one of the words; the nearest one, if one is near.
    case notAChoice(Option, String, suggestion: String?)
    /// An operand is the empty string.
    case emptyOperand
    /// `-` stands there twice.
    case standardInputTwice
    /// Standard input has no name to call a file in the output folder by.
    case standardInputHasNoName
    /// Standard input has no name to call a file in the folder for texts by.
    case standardInputHasNoNameForText
    /// `--explain` with an output folder: an explanation is for a person to read.
    case explanationIsNoFile
    /// `--skip-unchanged` without a folder to skip in.
    case skipWithoutOutput
    /// An option that names a member of a record, without `--records`.
    case fieldWithoutRecords(Option.Name)
    /// `--records` with a file or a folder.
    case recordsFromFile
    /// One member for both the identifier and the text.
    case sameField
    /// An option that means nothing for records.
    case notWithRecords(Option.Name)
    /// `--table` with an output folder.
    case tableIsNoFolder
    /// An option that means nothing for a table.
    case notWithTable(Option.Name)
    /// Two inputs would write the same file.
    case clash(Path, Path, output: Path)
    /// A PDF and a text, at least one of them found in a folder, would write the same file.
    case clashOfKinds(Path, Path, output: Path)
    /// An input would be lost because an output has its name.
    case overwritesInput(Path)
}
