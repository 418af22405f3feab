//! What users shape themselves: surveys, assessments, checklists, scales, as data.

use super::kind;

kind! {
    /// A survey, an assessment, a checklist or a scale. What it asks stands in its versions.
    Instrument = "instrument" in Directory {
        /// Short code, never changed: `street_survey`.
        code: text Coded = "XLSForm settings form_id";
        /// Title in English.
        title_en: text Coded;
        /// Title in Khmer.
        title_km: text Coded;
        /// Title in Thai.
        title_th: text Coded;
        /// What it is for.
        purpose: code("instrument_purpose") Coded;
        /// Whom or what it is asked about.
        about: code("instrument_about") Coded;
        /// Where the questions come from, and under which licence.
        source: long_text Coded;
        /// Whether it is no longer given out.
        retired: yes_no Coded;
    }
}

kind! {
    /// One state of an instrument. Once published it never changes: answers keep the questions that they were given to.
    InstrumentVersion = "instrument_version" in Directory {
        /// The instrument.
        instrument: reference("instrument") Coded;
        /// 1, 2, 3 …
        number: count Coded;
        /// The questions: see the crate `instruments`.
        definition: definition Coded;
        /// What changed.
        changes: long_text Coded;
        /// When it was published; none = a draft that only its makers see on their lists.
        published: instant Coded [act];
    }
}

kind! {
    /// Answers to one version of an instrument, each kept in the class that its question has, and all of them sealed.
    Response = "response" in Care {
        /// The instrument.
        instrument: reference("instrument") Coded;
        /// The version that was asked.
        version: reference("instrument_version") Coded;
        /// The child whom it is about.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Any other record that it is about: a household, a session, a round, a spot.
        parent: any_reference Coded;
        /// The round in which it was asked.
        round: reference("round") Coded;
        /// Where it was asked.
        spot: reference("spot") Coded;
        /// Place code.
        place: place Coded;
        /// When it was asked.
        time: instant Coded;
        /// In which language.
        language: code("language") Coded;
        /// Sex of somebody who stays unnamed.
        sex: code("sex") Coded;
        /// Age of somebody who stays unnamed.
        age: age Coded;
        /// Whether it was answered to the end.
        complete: yes_no Coded;
        /// Whether the person did not wish to answer.
        declined: yes_no Coded;
        /// Answers, but those to questions marked confidential.
        answers: answers Personal;
        /// Answers to questions marked confidential.
        private: answers Confidential;
        /// Project that it counts for.
        project: reference("project") Coded;
    }
}
