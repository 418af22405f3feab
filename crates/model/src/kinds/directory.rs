//! Who works here, where, and to what end: records with no person in them.

use super::kind;

kind! {
    /// An organisation of the network, with what it can offer.
    Organisation = "organisation" in Directory {
        /// Short code, as in project codes: `HPC`.
        code: text Coded;
        /// Name in English.
        name_en: text Coded;
        /// Name in Khmer.
        name_km: text Coded;
        /// Name in Thai.
        name_th: text Coded;
        /// What sort of organisation.
        kind: code("org_type") Coded;
        /// Where its office is, never a shelter.
        place: place Coded;
        /// Services it offers.
        services: codes("service") Coded;
        /// Youngest age it takes in.
        age_min: count Coded;
        /// Oldest age it takes in.
        age_max: count Coded;
        /// Sexes it takes in; empty = all.
        sexes: codes("sex") Coded;
        /// Whether it takes referrals now.
        takes_referrals: yes_no Coded;
        /// Whether it refers only to organisations that it has an agreement with.
        needs_agreements: yes_no Coded;
        /// Public office telephone.
        phone: text Coded;
        /// Address of a safe house: never in a directory or an export.
        safe_address: text Confidential;
    }
}

kind! {
    /// A place that the official gazetteer lacks or names otherwise.
    Place = "place" in Directory {
        /// Official code; parent = prefix.
        code: place Coded;
        /// Name in English letters.
        name_en: text Coded;
        /// Name in Khmer.
        name_km: text Coded;
        /// Name in Thai.
        name_th: text Coded;
        /// First day on which the code held.
        valid_from: day Coded;
        /// Last day on which the code held.
        valid_to: day Coded;
        /// Code that took its place.
        successor: place Coded;
    }
}

kind! {
    /// A project that answers to a donor.
    Project = "project" in Directory {
        /// Country-partner-project-phase: `KHM-HPC-PSK-P02`.
        code: text Coded = "IATI iati-identifier (suffix)";
        /// Title in English.
        title_en: text Coded = "IATI title";
        /// Title in Khmer.
        title_km: text Coded;
        /// Title in Thai.
        title_th: text Coded;
        /// Why it is needed.
        need: long_text Coded = "IATI description";
        /// What it does.
        approach: long_text Coded;
        /// What changes in a life.
        life_change: long_text Coded;
        /// Main cause.
        cause: code("cause") Coded;
        /// Total budget.
        budget: decimal Coded = "IATI budget/value";
        /// Funds received so far.
        raised: decimal Coded;
        /// Currency of both.
        currency: code("currency") Coded;
        /// First day.
        starts: day Coded = "IATI activity-date type 2";
        /// Last day.
        ends: day Coded = "IATI activity-date type 4";
        /// Provinces, never finer.
        place: place Coded = "IATI location";
        /// Status.
        status: code("project_status") Coded = "IATI activity-status";
        /// Whether gifts to it are tax deductible.
        tax_deductible: yes_no Coded;
        /// Whether everybody may see its public page.
        public: yes_no Coded;
        /// Where gifts are made: an address that begins with `https://`.
        support_link: text Coded;
        /// What its public page says on top.
        public_note: long_text Coded;
    }
}

kind! {
    /// One line of a project's results: what is counted, and how.
    Indicator = "indicator" in Directory {
        /// Its project.
        project: reference("project") Coded;
        /// Order in the table.
        position: count Coded;
        /// Label in English.
        label_en: text Coded = "IATI result/indicator/title";
        /// Label in Khmer.
        label_km: text Coded;
        /// Label in Thai.
        label_th: text Coded;
        /// What is counted: the definition in the library of measures.
        measure: code("measure") Coded;
        /// Only in places under this code.
        place: place Coded;
        /// Only sessions of these types.
        session_types: codes("session_type") Coded;
        /// Only rounds of these shifts.
        shifts: codes("shift") Coded;
        /// Value before the project.
        baseline: decimal Coded = "IATI indicator/baseline";
    }
}

kind! {
    /// The value that an indicator is to reach in a period.
    Target = "target" in Directory {
        /// Its indicator.
        indicator: reference("indicator") Coded;
        /// A year or a month: `2026`, `2026-11`.
        period: text Coded = "IATI indicator/period";
        /// The value.
        value: decimal Coded = "IATI indicator/period/target";
    }
}
