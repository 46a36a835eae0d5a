/// What was done to an input to read it: the transcripts, one on top of another.
struct Transcription {
    /// The text to read.
    private(set) var bytes: [UInt8]
    /// What was transcribed, in order.
    private(set) var steps: [Step] = []
    private var transcripts: [Transcript] = []

    /// A kind of transcription.
    enum Step: Equatable {
        case encoding(TextEncoding)
        case characters
        case markdown
    }

    /// Transcribes what has to be transcribed. The text of most inputs is the input.
    init(_ input: [UInt8]) {
        bytes = input
        if let encoding = TextEncoding(of: bytes) { add(.encoding(encoding), encoding.transcript(of: bytes)) }
        if let transcript = Characters.transcript(of: bytes) { add(.characters, transcript) }
    }

    private mutating func add(_ step: Step, _ transcript: Transcript) {
        bytes = transcript.bytes
        steps.append(step)
        transcripts.append(transcript)
    }

    /// Whether the text is the input, byte for byte.
    var isInput: Bool { transcripts.isEmpty }

    /// The place in the input of a range of the text.
    func range(of range: Range<Int>) -> Range<Int> { transcripts.reversed().reduce(range) { $1.range(of: $0) } }

    /// The place in the input of an offset of the text; the end of the text is the end of the input.
    func offset(of offset: Int) -> Int { transcripts.reversed().reduce(offset) { $1.offset(of: $0) } }
}
