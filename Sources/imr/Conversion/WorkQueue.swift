/// Hands out the letters of a run to workers, in batches.
final class WorkQueue: Sendable {
    /// The number of batches.
    let batchCount: Int

    private let letterCount: Int
    private let batchSize: Int
    private let handedOut = Monitor(0)

    /// The most letters in a batch. With so many, the locks do not cost time; more would only take more memory.
    private static let largestBatch = 16

    /// Creates a queue of `letterCount` letters for this many workers.
    init(letterCount: Int, workers: Int) {
        self.letterCount = letterCount
        // Even a few letters are split among the workers.
        batchSize = min(max(letterCount / (workers * 8), 1), Self.largestBatch)
        batchCount = (letterCount + batchSize - 1) / batchSize
    }

    /// Hands out the next batch and its letters; `nil` if there are none left.
    func next() -> (batch: Int, letters: Range<Int>)? {
        handedOut.withLock { handedOut in
            guard handedOut < batchCount else { return nil }
            let start = handedOut * batchSize
            defer { handedOut += 1 }
            return (handedOut, start..<min(start + batchSize, letterCount))
        }
    }
}
