/// The names of the members that contain a record's identifier and its text.
struct RecordFields: Equatable, Sendable {
    /// The member with the identifier: any JSON value.
    var id = Array("id".utf8)
    /// The member with the text: a string.
    var text = Array("text".utf8)
}

extension Command {
    /// The names of the members of a record, as the user gave them or by default.
    var recordFields: RecordFields {
        var fields = RecordFields()
        if let idField { fields.id = idField }
        if let textField { fields.text = textField }
        return fields
    }
}
