/// A letter as the readers get it: its text, and how the lines of the text are laid out.
struct Letter {
    let source: SourceText
    let layout: LineLayout
}
