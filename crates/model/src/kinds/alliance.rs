//! What organisations offer one another, agreed on and learn together. No child is in these records.

use super::kind;

kind! {
    /// A service of the directory: who offers what to whom, where and when. Never where a safe house is.
    Service = "service" in Directory {
        /// The organisation that offers it. Its people keep the record, whoever wrote it down first.
        organisation: reference("organisation") Coded = "HSDS organization_id";
        /// Name in English.
        name_en: text Coded = "HSDS service.name";
        /// Name in Khmer.
        name_km: text Coded = "HSDS service.alternate_name";
        /// Name in Thai.
        name_th: text Coded = "HSDS service.alternate_name";
        /// What it does, in words that may be published.
        about: long_text Coded = "HSDS service.description";
        /// What kind of service.
        kind: code("service") Coded = "HSDS taxonomy_term";
        /// Youngest age.
        age_min: count Coded = "HSDS service.minimum_age";
        /// Oldest age.
        age_max: count Coded = "HSDS service.maximum_age";
        /// Sexes; empty = all.
        sexes: codes("sex") Coded;
        /// Languages in which somebody can be understood.
        languages: codes("language") Coded = "HSDS language";
        /// Who else it is for, or not for.
        eligibility: long_text Coded = "HSDS service.eligibility_description";
        /// Where it reaches: a place code and all that lies in it; none = everywhere.
        area: place Coded = "HSDS service_area";
        /// A second area.
        area_2: place Coded = "HSDS service_area";
        /// A third area.
        area_3: place Coded = "HSDS service_area";
        /// Open day and night.
        always: yes_no Coded;
        /// Days of the week with the first hours.
        days: codes("weekday") Coded = "HSDS schedule.byday";
        /// From, on these days.
        opens: time_of_day Coded = "HSDS schedule.opens_at";
        /// Until, on these days; before `opens` = past midnight.
        closes: time_of_day Coded = "HSDS schedule.closes_at";
        /// Days with other hours: the Saturday, the afternoon.
        days_2: codes("weekday") Coded = "HSDS schedule.byday";
        /// From, on those days.
        opens_2: time_of_day Coded = "HSDS schedule.opens_at";
        /// Until, on those days.
        closes_2: time_of_day Coded = "HSDS schedule.closes_at";
        /// What it costs.
        fee: code("service_fee") Coded = "HSDS cost_option";
        /// More about the cost.
        fee_note: text Coded = "HSDS service.fees_description";
        /// How one gets in.
        access: codes("service_access") Coded = "HSDS service.application_process";
        /// Public telephone.
        phone: text Coded = "HSDS phone.number";
        /// Public electronic address.
        email: text Coded = "HSDS service.email";
        /// How many it can take at a time.
        capacity: count Coded = "HSDS service_capacity";
        /// Days until a place is free; 0 = at once.
        wait_days: count Coded = "HSDS service.wait_time";
        /// Open, closed for now, no longer offered.
        status: code("service_status") Coded [decisive act] = "HSDS service.status";
        /// When somebody of it last said that all this is true.
        assured: instant Coded [act] = "HSDS service.assured_date";
        /// Who said so.
        assured_by: account Coded [act];
    }
}

kind! {
    /// What two organisations agreed: what may be shared, for what, until when.
    Agreement = "agreement" in Directory {
        /// The other organisation; the first is the one that wrote it.
        with: reference("organisation") Coded;
        /// What may be shared between the two.
        share: codes("share_set") Coded;
        /// For what.
        purposes: codes("consent_purpose") Coded;
        /// First day.
        from: day Coded;
        /// Last day; none = until one of them ends it.
        until: day Coded;
        /// Draft, signed by one side, in force, ended.
        status: code("agreement_status") Coded [decisive act];
        /// When the first side signed.
        signed: instant Coded [act];
        /// Who signed for it.
        signed_by: account Coded [act];
        /// When the other side signed.
        countersigned: instant Coded [act];
        /// Who signed for it.
        countersigned_by: account Coded [act];
        /// When one of them ended it.
        ended: instant Coded [act];
        /// Why.
        reason: text Coded [act];
    }
}

kind! {
    /// A document of the practice library, in its languages: a guide, a form, what was learnt. Files hang on it.
    Practice = "practice" in Directory {
        /// Title in English.
        title_en: text Coded;
        /// Title in Khmer.
        title_km: text Coded;
        /// Title in Thai.
        title_th: text Coded;
        /// What sort of document.
        kind: code("practice_kind") Coded;
        /// What it is about.
        topics: codes("practice_topic") Coded;
        /// What it says, in English.
        text_en: long_text Coded;
        /// What it says, in Khmer.
        text_km: long_text Coded;
        /// What it says, in Thai.
        text_th: long_text Coded;
        /// Which version, from 1.
        version: count Coded;
        /// The day of this version.
        day: day Coded;
        /// The version that it takes the place of.
        replaces: reference("practice") Coded;
        /// Whether it is shown; no = put aside.
        active: yes_no Coded;
    }
}

kind! {
    /// One colleague at one training, of whichever organisation; with a number once the certificate is given.
    Certificate = "certificate" in Field {
        /// The session of the training.
        session: reference("session") Coded;
        /// The name that stands on the certificate.
        who: text Personal;
        /// What the colleague does.
        role: code("trainee_role") Coded;
        /// The colleague's organisation.
        organisation: reference("organisation") Coded;
        /// Sex.
        sex: code("sex") Coded;
        /// Whether the colleague was there.
        present: yes_no Coded;
        /// Hours taken part.
        hours: count Coded;
        /// Takes part, certificate given, taken back.
        status: code("certificate_status") Coded [decisive act];
        /// Number on the certificate.
        number: text Coded [act];
        /// When it was given.
        issued: instant Coded [act];
        /// Who gave it.
        issued_by: account Coded [act];
        /// Why it was taken back.
        reason: text Personal [act];
    }
}
