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
        "Virginia", "Washington", "Washington DC", "Washington, DC", "Washington, D.C.", "Washington D.C.",
        "West Virginia",
        "Wisconsin", "Wyoming",
    ]

    /// Names of specialties, in which an extractor may break or join words. The lists may have others.
    static let specialties: KnownNames = [
        "Acupuncture", "Acupuncture & Oriental Medicine", "Acupuncture and Oriental Medicine", "Addiction Medicine",
        "Addiction Psychiatry", "Adolescent Medicine", "Aerospace Medicine", "Allergy & Immunology",
        "Allergy and Immunology", "Anesthesiology", "Brain Injury Medicine", "Cardiac Electrophysiology",
        "Cardiology", "Cardiothoracic Surgery", "Cardiovascular Disease", "Cardiovascular Medicine",
        "Child & Adolescent Psychiatry", "Child and Adolescent Psychiatry", "Chiropractic", "Chiropractic Medicine",
        "Chiropractic Orthopedics", "Chiropractic Sports Medicine", "Clinical Health Psychology",
        "Clinical Neurophysiology", "Clinical Neuropsychology", "Clinical Psychology", "Colon & Rectal Surgery",
        "Colon and Rectal Surgery", "Colorectal Surgery", "Critical Care", "Critical Care Medicine", "Dental Surgery",
        "Dentistry", "Dermatology",
        "Diagnostic Radiology", "Electrodiagnostic Medicine", "Emergency Medicine", "Endocrinology",
        "Endocrinology, Diabetes and Metabolism", "Endodontics", "Epilepsy", "Facial Plastic Surgery",
        "Family Medicine", "Family Practice", "Foot & Ankle Surgery", "Foot Surgery", "Foot and Ankle Surgery",
        "Forensic Pathology", "Forensic Psychiatry", "Forensic Psychology", "Gastroenterology", "General Dentistry",
        "General Practice", "General Preventive Medicine", "General Surgery", "Geriatric Medicine",
        "Geriatric Psychiatry", "Geriatrics", "Gynecologic Oncology", "Gynecology", "Hand Surgery",
        "Head and Neck Surgery", "Health Psychology", "Hematology", "Hospice & Palliative Medicine",
        "Hospice and Palliative Medicine", "Hospital Medicine", "Hospitalist", "Infectious Disease",
        "Infectious Diseases", "Internal Medicine", "Interventional Cardiology", "Interventional Pain Management",
        "Interventional Pain Medicine", "Interventional Radiology", "Interventional Spine", "Maternal-Fetal Medicine",
        "Maxillofacial Surgery", "Medical Acupuncture", "Medical Genetics", "Medical Oncology", "Medical Toxicology",
        "Naturopathic Medicine", "Nephrology", "Neurocritical Care", "Neurological Surgery", "Neurology",
        "Neuromuscular Medicine", "Neurophysiology", "Neuropsychology", "Neuroradiology", "Neurosurgery",
        "Neurotology", "Nuclear Medicine", "Nursing", "Obstetrics & Gynecology", "Obstetrics and Gynecology",
        "Occupational Medicine", "Occupational Therapy", "Oncology", "Ophthalmology", "Optometry",
        "Oral & Maxillofacial Surgery", "Oral and Maxillofacial Surgery", "Oral Surgery", "Oriental Medicine",
        "Orthodontics",
        "Orthopaedic Sports Medicine", "Orthopaedic Surgery", "Orthopaedics", "Orthopedic Sports Medicine",
        "Orthopedic Surgery", "Orthopedic Surgery of the Spine", "Orthopedics", "Osteopathic Medicine",
        "Otolaryngology", "Otology", "Pain Management", "Pain Medicine", "Pain Psychology", "Palliative Medicine",
        "Pathology", "Pediatric Surgery", "Pediatrics", "Periodontics", "Pharmacology", "Pharmacy",
        "Physical Medicine", "Physical Medicine & Rehab", "Physical Medicine & Rehabilitation",
        "Physical Medicine and Rehab", "Physical Medicine and Rehabilitation", "Physical Therapy",
        "Plastic & Reconstructive Surgery", "Plastic Surgery", "Plastic and Reconstructive Surgery",
        "Podiatric Medicine", "Podiatric Medicine and Surgery", "Podiatric Surgery", "Podiatry",
        "Preventive Medicine", "Prosthodontics", "Psychiatry", "Psychiatry & Neurology", "Psychiatry and Neurology",
        "Psychology", "Public Health",
        "Public Health & General Preventive Medicine", "Public Health and General Preventive Medicine",
        "Pulmonary Disease", "Pulmonary Diseases", "Pulmonary Medicine", "Pulmonology", "Radiation Oncology",
        "Radiology",
        "Reconstructive Surgery", "Rehabilitation Medicine", "Rehabilitation Psychology",
        "Reproductive Endocrinology", "Rheumatology", "Sleep Medicine", "Spinal Cord Injury",
        "Spinal Cord Injury Medicine", "Spine Surgery", "Sports Chiropractic", "Sports Medicine", "Surgery",
        "Surgery of the Hand", "Surgical Critical Care", "Thoracic Surgery", "Toxicology",
        "Traditional Chinese Medicine", "Trauma Surgery", "Undersea & Hyperbaric Medicine",
        "Undersea and Hyperbaric Medicine", "Urology", "Vascular & Interventional Radiology", "Vascular Medicine",
        "Vascular Neurology", "Vascular Surgery", "Vascular and Interventional Radiology",
    ]

    // MARK: Lists

    /// What comes before a name in a list.
    static let nameLeads: [Phrase] = ["and ", "& ", "in "]
    static let stateLeads: [Phrase] = [
        "and ", "& ", "in ", "as well as ", "the state of ", "the states of ", "state of ", "states of ",
        "the commonwealth of ",
        "commonwealth of ", "the ",
    ]
    /// Between names of which one is not known.
    static let nameSeparators: [Phrase] = [" and in ", " and ", " or ", " & ", " + ", "/"]
    /// Between names that are all known.
    static let partSeparators: [Phrase] = ["and in ", "and ", "or ", "& ", "+ ", "/", ".", "- "]
    /// The city of the district, whose name has a comma in it.
    static let capital: [Phrase] = ["Washington"]
    static let district: [Phrase] = ["D.C.", "D.C", "DC"]

    // MARK: Prose

    /// Words of which one is in each sentence about credentials.
    static let credentialWords: [Phrase] = [
        "certified", "licensed", "license", "certification in", "specializ", "specialty in",
    ]
    static let toPractice: [Phrase] = ["to practice "]
    static let inOrBy: [Phrase] = ["in ", "by "]
    static let isA: [Phrase] = ["is a ", "is an "]
    /// What ends a list, other than the words that lead to the next one.
    static let afterCredentials: [Phrase] = [
        " and has been ", ", has been ", " and has over ", " and has more ", " and has practiced ", " where ",
        " and maintains ",
    ]
    /// The words between two lists, from the last to the first.
    static let credentialConnections: [Phrase] = [
        "is", "and", "who", "holds", "has", "had", "with", "a", "an", "currently", "also", "he/she", "he", "she",
        "in addition", "is a", "additional",
    ]
    static let professions: [(noun: Phrase, specialty: Phrase)] = [
        ("psychologist", "Psychology"), ("clinical psychologist", "Clinical Psychology"),
        ("neuropsychologist", "Neuropsychology"), ("chiropractor", "Chiropractic"),
        ("doctor of chiropractic", "Chiropractic"), ("chiropractic physician", "Chiropractic"),
        ("acupuncturist", "Acupuncture"), ("podiatrist", "Podiatry"), ("podiatric physician", "Podiatry"),
        ("doctor of podiatric medicine", "Podiatric Medicine"), ("dentist", "Dentistry"),
        ("doctor of dental surgery", "Dental Surgery"),
        ("clinical social worker", "Clinical Social Work"), ("optometrist", "Optometry"),
        ("doctor of oriental medicine", "Oriental Medicine"), ("doctor of acupuncture", "Acupuncture"),
        ("doctor of acupuncture and oriental medicine", "Acupuncture and Oriental Medicine"),
        ("doctor of optometry", "Optometry"), ("doctor of psychology", "Psychology"),
        ("physical therapist", "Physical Therapy"), ("occupational therapist", "Occupational Therapy"),
        ("pharmacist", "Pharmacy"),
    ]
}
