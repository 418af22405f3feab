//! Children, adults, and how they belong together.

use super::kind;

kind! {
    /// A child or an adult whom somebody in the network knows.
    Person = "person" in People {
        /// Names in script and Latin letters, nickname, aliases.
        name: name Personal [decisive] = "HTCDS prs_FirstName, prs_LastName";
        /// Sex.
        sex: code("sex") Coded [decisive] = "HTCDS prs_Gender";
        /// Age as estimated or told, with its certainty.
        age: age Coded;
        /// Birth date, as far as it is known.
        born: partial_date Personal = "HTCDS prs_DateOfBirth";
        /// What the child wishes, in the child's own words: shown first.
        wishes: long_text Personal;
        /// How somebody would recognise the child.
        description: text Personal;
        /// Nationality.
        nationality: code("nationality") Coded = "HTCDS prs_Nationality";
        /// Languages spoken.
        languages: codes("language") Coded;
        /// How the child lives on or off the street.
        living: code("street_status") Coded;
        /// Where the child usually is.
        place: place Coded;
        /// How to find the child there.
        place_note: text Personal;
        /// Usual spots.
        spots: references("spot") Coded;
        /// Telephone.
        phone: text Personal;
        /// School.
        school: code("school_status") Coded;
        /// What makes this child more vulnerable.
        vulnerability: codes("vulnerability") Coded;
        /// From sighting to engagement.
        stage: code("stage") Coded;
        /// Day on which deliberate work began: completeness counts from here (HMIS date of engagement).
        engaged_on: day Coded;
        /// Active, inactive, whereabouts unknown …
        status: code("person_status") Coded [decisive act];
        /// Picture.
        photo: reference("attachment") Coded;
        /// Number in OSCaR.
        oscar_id: text Personal = "OSCaR global_id";
        /// Number in Primero.
        primero_id: text Personal = "Primero case_id";
        /// Number given by the ministry.
        mosvy_number: text Personal;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// People who live together.
    Household = "household" in People {
        /// What the team calls it.
        label: text Personal;
        /// Where.
        place: place Coded;
        /// How to find it.
        place_note: text Personal;
        /// How many live there.
        size: count Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// How one person stands to another, or belongs to a household.
    Relationship = "relationship" in People {
        /// The child or adult whom it is about.
        person: reference("person") Coded;
        /// The other person, if recorded.
        other: reference("person") Coded;
        /// The household, if it is one of belonging.
        household: reference("household") Coded;
        /// The other's name, if not recorded as a person.
        other_name: text Personal;
        /// What the other is to the person.
        relation: code("relation") Coded;
        /// Whether the other cares for the person.
        carer: yes_no Coded;
        /// Whether the other was contacted.
        contacted: code("yes_no_unknown") Coded;
        /// Whether the other is willing to care.
        willing: code("yes_no_unknown") Coded;
        /// Whether it is safe there.
        safe: code("yes_no_unknown") Coded;
        /// Telephone of the other.
        phone: text Personal;
        /// What else there is to say.
        note: long_text Personal;
    }
}
