extension Determination {
    /// The table at the top of a letter. A field is `nil` when its label or its value is missing, is of the wrong
    /// type, or cannot be told apart from another's.
    public struct Header: Sendable, Equatable, Codable {
        /// `Case Number`, `IMR Case Number` or `MAXIMUS Case Number`, such as `CM17-0001234`.
        public var caseNumber: Located<String>?
        /// `Claim Number`, the claims administrator's; only the editions of 2013 print it.
        public var claimNumber: Located<String>?
        /// `Date of Injury`.
        public var dateOfInjury: Located<CalendarDate>?
        /// `Date Assigned`, or the date of the "Notice of Assignment": the day the review was assigned to an expert reviewer.
        public var dateAssigned: Located<CalendarDate>?
        /// `Decision Date` or `Dated`: the day of the final determination.
        public var decisionDate: Located<CalendarDate>?
        /// `UR Denial Date` or `Date of UR Decision`: the day utilization review (UR) denied or modified the request.
        public var urDenialDate: Located<CalendarDate>?
        /// `Application Received`, or the day it was "filed on": the day the application for IMR arrived.
        public var applicationReceived: Located<CalendarDate>?
        /// `Priority`.
        public var priority: Located<Priority>?

        /// A header of which nothing is known.
        public init() {}
    }

    /// How soon the review was due.
    public enum Priority: String, Sendable, CaseIterable, Codable {
        /// A review in the ordinary time.
        case standard
        /// A review in the short time kept for imminent and serious threats to health.
        case expedited
    }
}
