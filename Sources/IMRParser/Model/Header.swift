extension Determination {
    /// The table at the top of a letter. A field is `nil` when its label or its value is missing, is of the wrong
    /// type, or cannot be told apart from another's.
    public struct Header: Sendable, Equatable {
        /// `Case Number`, such as `CM17-0001234`.
        public var caseNumber: Located<String>?
        /// `Date of Injury`.
        public var dateOfInjury: Located<CalendarDate>?
        /// `Date Assigned`: the day the review was assigned to an expert reviewer.
        public var dateAssigned: Located<CalendarDate>?
        /// `Decision Date`: the day of the final determination.
        public var decisionDate: Located<CalendarDate>?
        /// `UR Denial Date`: the day utilization review (UR) denied or modified the request.
        public var urDenialDate: Located<CalendarDate>?
        /// `Application Received`: the day the application for IMR arrived.
        public var applicationReceived: Located<CalendarDate>?
        /// `Priority`.
        public var priority: Located<Priority>?

        /// A header of which nothing is known.
        public init() {}
    }

    /// How soon the review was due.
    public enum Priority: String, Sendable, CaseIterable {
        /// A review in the ordinary time.
        case standard
        /// A review in the short time kept for imminent and serious threats to health.
        case expedited
    }
}
