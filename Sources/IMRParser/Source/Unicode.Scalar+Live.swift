extension Unicode.Scalar {
    /// Whether the character controls a terminal, ends a line, or is invisible and changes the text around it, such as
    /// its direction. Soft hyphens and the joiners of emoji do no harm.
    package var isLive: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: self != "\u{AD}" && self != "\u{200D}"
        default: false
        }
    }
}
