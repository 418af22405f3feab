/// An organisation of the demo network.
#[derive(Clone, Copy, Debug)]
pub struct OrganisationPart {
    /// Short code.
    pub code: &'static str,
    /// English name.
    pub en: &'static str,
    /// Khmer name.
    pub km: &'static str,
    /// Thai name.
    pub th: &'static str,
    /// Code of `org_type`.
    pub kind: &'static str,
    /// Office.
    pub place: &'static str,
    /// Codes of `service`.
    pub services: &'static [&'static str],
    /// Ages taken in.
    pub ages: (u64, u64),
    /// Public telephone, from numbers that nobody has.
    pub phone: &'static str,
    /// Safe house, if any.
    pub safe_address: Option<&'static str>,
}

/// All of them.
pub const ORGANISATIONS: &[OrganisationPart] = &[
    OrganisationPart {
        code: "CMO",
        en: "Golden Lotus Street Outreach, Poipet",
        km: "អង្គការផ្កាឈូកមាស ប៉ោយប៉ែត",
        th: "องค์กรดอกบัวทอง ปอยเปต",
        kind: "ngo",
        place: "KH-0110",
        services: &[
            "outreach_contact",
            "outreach_hygiene",
            "food_snack",
            "food_hot_meal",
            "activity_kids_club",
            "care_kinship",
            "family_support",
        ],
        ages: (3, 17),
        phone: "+855 000 110 001",
        safe_address: None,
    },
    OrganisationPart {
        code: "HPC",
        en: "Riverlight Kids, Phnom Penh",
        km: "កុមារពន្លឺទន្លេ ភ្នំពេញ",
        th: "เด็กริมน้ำ พนมเปญ",
        kind: "ngo",
        place: "KH-1202",
        services: &[
            "outreach_contact",
            "activity_kids_club",
            "activity_art_therapy",
            "counselling_trauma",
            "education_school_support",
            "education_vocational",
            "food_snack",
            "care_kinship",
            "legal_access",
        ],
        ages: (4, 18),
        phone: "+855 000 120 002",
        safe_address: None,
    },
    OrganisationPart {
        code: "BDC",
        en: "Welcome Gate Drop-in Centre, Poipet Border",
        km: "មជ្ឈមណ្ឌលទ្វារស្វាគមន៍ ព្រំដែនប៉ោយប៉ែត",
        th: "ศูนย์ประตูต้อนรับ ชายแดนปอยเปต",
        kind: "ngo",
        place: "KH-0110",
        services: &[
            "residential_care",
            "care_emergency_foster",
            "counselling_generalist",
            "return_family_tracing",
            "return_border_handover",
            "activity_migration_education",
            "medical_access",
        ],
        ages: (0, 17),
        phone: "+855 000 110 003",
        safe_address: Some("House with the blue gate, behind the old pagoda"),
    },
    OrganisationPart {
        code: "VSN",
        en: "Village Watch Cambodia",
        km: "បណ្តាញភូមិការពារកុមារ",
        th: "เครือข่ายหมู่บ้านคุ้มครองเด็ก",
        kind: "ngo",
        place: "KH-1202",
        services: &["activity_awareness", "education_life_skills", "social_community"],
        ages: (6, 17),
        phone: "+855 000 120 004",
        safe_address: None,
    },
    OrganisationPart {
        code: "PSA",
        en: "Provincial Office of Social Affairs (demo)",
        km: "មន្ទីរសង្គមកិច្ចខេត្ត (គំរូ)",
        th: "สำนักงานสังคมจังหวัด (สาธิต)",
        kind: "social_affairs",
        place: "KH-0106",
        services: &[
            "social_generalist",
            "care_emergency_foster",
            "care_kinship",
            "return_border_handover",
            "papers_registration",
        ],
        ages: (0, 17),
        phone: "+855 000 010 005",
        safe_address: None,
    },
    OrganisationPart {
        code: "POL",
        en: "Child Protection Police Liaison (demo)",
        km: "មន្ត្រីទំនាក់ទំនងនគរបាលការពារកុមារ (គំរូ)",
        th: "ตำรวจประสานงานคุ้มครองเด็ก (สาธิต)",
        kind: "law_enforcement",
        place: "KH-0106",
        services: &["papers_police_report", "trafficking_rescue"],
        ages: (0, 17),
        phone: "+855 000 010 006",
        safe_address: None,
    },
    OrganisationPart {
        code: "BRT",
        en: "Baan Rom Yen, Sa Kaeo",
        km: "ផ្ទះម្លប់ត្រជាក់ ស្រះកែវ",
        th: "บ้านร่มเย็น สระแก้ว",
        kind: "ngo",
        place: "TH-27",
        services: &[
            "residential_care",
            "return_family_tracing",
            "return_border_handover",
            "counselling_generalist",
            "education_literacy",
        ],
        ages: (5, 17),
        phone: "+66 00 270 0007",
        safe_address: Some("Orchard house at the canal, second lane"),
    },
];
