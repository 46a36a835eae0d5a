extension Determination {
    /// The table at the top of a letter.
    ///
    /// A field is `nil` if its label or its value is missing, if its value does not have the field's form, or if the
    /// value may belong to another field.
    public struct Header: Sendable, Hashable, Codable {
        /// `Case Number`, `IMR Case Number` or `MAXIMUS Case Number`, such as `CM17-0001234`.
        public var caseNumber: Located<String>?
        /// `Claim Number`, which the claims administrator assigns; only the editions of 2013 print it.
        public var claimNumber: Located<String>?
        /// `Date of Injury`.
        public var dateOfInjury: Located<CalendarDate>?
        /// `Date Assigned`, or the date of the "Notice of Assignment": the day on which an expert
        /// reviewer was assigned.
        public var dateAssigned: Located<CalendarDate>?
        /// `Decision Date` or `Dated`: the day of the final determination.
        public var decisionDate: Located<CalendarDate>?
        /// `UR Denial Date` or `Date of UR Decision`: the day on which utilization review (UR) denied or modified the
        /// request.
        public var urDenialDate: Located<CalendarDate>?
        /// `Application Received`, or the date after "filed on": the day on which the application for IMR
        /// arrived.
        public var applicationReceived: Located<CalendarDate>?
        /// `Priority`: standard or expedited.
        public var priority: Located<Priority>?

        /// Creates a header of which nothing is known.
        public init() {}
    }

    /// How soon the review was due.
    public enum Priority: String, Sendable, CaseIterable, Codable {
        /// A review within the ordinary time.
        case standard
        /// A review within the short time that is reserved for an imminent and serious threat to health.
        case expedited
    }
}
