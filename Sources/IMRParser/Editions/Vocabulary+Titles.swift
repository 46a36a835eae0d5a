/// The guidelines of the MTUS: titles and years as letters of all years cite them.
extension Vocabulary {
    /// The list is complete up to 2022. A title without a year is printed alone.
    static let titles: KnownTitles = [
        .init("ACOEM"),
        .init("Acupuncture Treatment", 2007),
        .init("Acupuncture Treatment Guidelines"),
        .init("Accupuncture Treatment", 2007),
        .init("Acupuncture Medical Treatment Guidelines"),
        .init("Ankle and Foot Complaints", 2004),
        .init("Ankle and Foot Disorders", 2015, 2018, 2019),
        .init("Antiemetics", 2020),
        .init("Cervical and Thoracic Spine", 2019),
        .init("Cervical and Thoracic Spine Disorders", 2016, 2018),
        .init("Chronic Pain", 2017),
        .init("Chronic Pain Medical Treatment", 2009, 2016),
        .init("Chronic Pain Medical Treatment Guidelines", 2009, 2016),
        .init("Chronic Pain Treatment Guidelines", 2009, 2016),
        .init("Cornerstones of Disability Prevention and Management", 2011, 2018),
        .init("Coronavirus (COVID-19)", 2021),
        .init("Elbow Complaints", 2004, 2007),
        .init("Elbow Disorders", 2013, 2018, 2019),
        .init("Eye", 2004),
        .init("Eye Disorders", 2017),
        .init("Forearm, Wrist, and Hand Complaints", 2004),
        .init("General Approach to Initial Assessment and Documentation", 2016, 2018),
        .init("General Approaches", 2004),
        .init("Hand, Wrist and Forearm Disorders", 2016, 2019),
        .init("Hand, Wrist, and Forearm Disorders", 2019),
        .init("Hip and Groin", 2011),
        .init("Hip and Groin Disorders", 2019),
        .init("Initial Approaches to Treatment", 2017, 2022),
        .init("Introduction to the Workplace Mental Health", 2019),
        .init("Knee Complaints", 2004),
        .init("Knee Disorders", 2015, 2019, 2020),
        .init("Low Back Complaints", 2004),
        .init("Low Back Disorders", 2016, 2019, 2020),
        .init("Neck and Upper Back Complaints", 2004),
        .init("Occupational Interstitial Lung Disease", 2016, 2019, 2020),
        .init("Occupational/Work-Related Asthma", 2020),
        .init("Occupational/Work-Related Asthma Medical Treatment", 2016),
        .init("Opioid Treatment", 2016),
        .init("Opioids", 2017),
        .init("Postsurgical Treatment", 2007, 2009),
        .init("Postsurgical Treatment Guidelines", 2007, 2009),
        .init("Posttraumatic Stress Disorder and Acute Stress Disorder", 2018),
        .init("Prevention", 2011, 2018),
        .init("Shoulder Complaints", 2004),
        .init("Shoulder Disorders", 2016),
        .init("Stress-Related Conditions", 2004),
        .init("Traumatic Brain Injury", 2017, 2018),
        .init("Workplace Mental Health: Anxiety Disorders", 2021),
        .init("Workplace Mental Health: Depressive Disorders", 2020),
        .init("Workplace Mental Health: Introduction", 2019),
        .init("Workplace Mental Health: Posttraumatic Stress Disorder and Acute Stress Disorder", 2019),
    ]
    /// The years of editions that may be newer than the list.
    static let laterYears = 2023...2049
    /// Guidelines without an edition from this year on were replaced by others.
    static let firstCurrentYear = 2010
    /// What the titles of a family begin with. It may have further guidelines.
    static let titleFamilies: [Phrase] = ["workplace mental health:"]
}
