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
        /// Identifier under which it publishes aid, as registered: `KH-MOI-123`.
        iati_ref: text Coded = "IATI reporting-org/@ref";
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
        /// Which programme it belongs to.
        programme: code("programme") Coded;
        /// The organisation that leads it.
        lead: reference("organisation") Coded = "IATI participating-org role 2";
        /// Organisations that carry it together with the lead.
        partners: references("organisation") Coded = "IATI participating-org role 4";
        /// Phase or year of it, as in the code: `2` of `P02`.
        phase: count Coded;
        /// Sector by which donors count it.
        sector: code("dac_sector") Coded = "IATI sector vocabulary 1";
        /// Who answers for its results.
        managers: accounts Coded;
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
        /// The line of the results tree that it measures.
        result: reference("result_node") Coded = "IATI result";
        /// A number, a percentage or a ratio.
        unit: code("indicator_unit") Coded = "IATI indicator measure";
        /// Of a share: what it is a share of.
        denominator: code("measure") Coded;
        /// How the values of several periods become one.
        over_time: code("over_time") Coded;
        /// How the values of several places become one.
        over_places: code("over_places") Coded;
        /// Whether people are counted, or things.
        counts: code("counts_what") Coded;
        /// Of people: each once, or each time that they were there.
        people: code("people_counted") Coded;
        /// Whether it is counted from the records or entered by hand.
        source: code("indicator_source") Coded;
        /// What exactly is counted, where the measure does not say it.
        definition: long_text Coded = "IATI indicator/description";
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
        /// Only people of this sex; none = all.
        sex: code("sex") Coded = "IATI indicator/period/target/dimension";
        /// Only people of this age band, `10-14`; none = all.
        band: text Coded = "IATI indicator/period/target/dimension";
        /// Only in places under this code; none = all.
        place: place Coded = "IATI indicator/period/target/location";
    }
}
