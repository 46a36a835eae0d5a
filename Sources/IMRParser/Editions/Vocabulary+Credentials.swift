/// Names in the lists of the reviewer's credentials.
extension Vocabulary {
    /// The states, the territories, and the district, which license physicians.
    static let states: KnownNames = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
        "District of Columbia", "Florida", "Georgia", "Guam", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
        "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota",
        "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico",
        "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Puerto Rico",
        "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virgin Islands",
        "Virginia", "Washington", "Washington DC", "Washington, D.C.", "Washington D.C.", "West Virginia",
        "Wisconsin", "Wyoming",
    ]

    /// Names of specialties, in which an extractor may break or join words. The lists may have others.
    static let specialties: KnownNames = [
        "Acupuncture", "Addiction Medicine", "Allergy and Immunology", "Anesthesiology", "Cardiology",
        "Cardiovascular Disease", "Chiropractic", "Clinical Psychology", "Dentistry", "Dermatology",
        "Emergency Medicine", "Endocrinology", "Family Medicine", "Family Practice", "Gastroenterology",
        "General Surgery", "Geriatric Medicine", "Hand Surgery", "Hematology", "Infectious Disease",
        "Internal Medicine", "Nephrology", "Neurological Surgery", "Neurology", "Neuromuscular Medicine",
        "Obstetrics and Gynecology", "Occupational Medicine", "Oncology", "Ophthalmology", "Optometry",
        "Oral & Maxillofacial Surgery", "Oral and Maxillofacial Surgery", "Orthopaedic Surgery", "Orthopedic Surgery",
        "Otolaryngology", "Pain Management", "Pain Medicine", "Physical Medicine & Rehabilitation",
        "Physical Medicine and Rehabilitation", "Plastic Surgery", "Podiatric Surgery", "Podiatry",
        "Preventive Medicine", "Psychiatry", "Psychology", "Public Health", "Pulmonary Disease", "Radiology",
        "Rheumatology", "Spinal Cord Injury Medicine", "Sports Medicine", "Thoracic Surgery", "Toxicology", "Urology",
        "Vascular Surgery",
    ]
}
