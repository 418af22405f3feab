//! Who may be the danger, and what proves it. A group of its own: never on a child's file, never shared, read by few.
//!
//! These kinds have no field `person` or `case`, but for the child's own testimony: what is derived from those fields
//! (the timeline, sealing with a child's key, erasure, sharing) never comes near a suspect.

use super::kind;

kind! {
    /// An adult who may be the danger.
    Suspect = "suspect" in Justice {
        /// Name, nickname, what the children call them.
        alias: text Confidential;
        /// What they look like.
        description: long_text Confidential;
        /// Telephone numbers, accounts.
        phones: text Confidential;
        /// Vehicles and number plates.
        vehicles: text Confidential;
        /// Where they are seen, live, stay.
        places: text Confidential;
        /// What is known besides.
        note: long_text Confidential;
        /// Contacts in which they were seen.
        contacts: references("contact") Coded;
        /// Worries in which they are named.
        concerns: references("concern") Coded;
        /// Cases of children whom they may have harmed.
        cases: references("case") Coded;
        /// Matters of law against them.
        matters: references("legal_matter") Coded;
        /// Whether the police know of them.
        reported: yes_no Coded;
    }
}

kind! {
    /// A thing, a paper or a file that proves something.
    Evidence = "evidence" in Justice {
        /// What it is.
        label: text Confidential;
        /// What sort of thing.
        kind: code("evidence_type") Coded;
        /// When it was found or handed over.
        time: instant Coded;
        /// Where, by whom.
        found: text Confidential;
        /// Whom it is about.
        suspects: references("suspect") Coded;
        /// Matters of law in which it counts.
        matters: references("legal_matter") Coded;
        /// What is known besides.
        note: long_text Confidential;
    }
}

kind! {
    /// One step in the life of a thing that proves something: from whom to whom, sealed how. A fact; it has no states.
    CustodyStep = "custody_step" in Justice {
        /// The thing.
        evidence: reference("evidence") Coded;
        /// When it changed hands.
        time: instant Coded;
        /// Who gave it.
        from: text Confidential;
        /// Who has it since.
        to: text Confidential;
        /// What for.
        why: code("custody_reason") Coded;
        /// Number of the seal afterwards.
        seal: text Confidential;
        /// Whether the seal before was intact.
        intact: yes_no Coded;
        /// SHA-256 of the file, or the number printed on the sealed bag.
        hash: text Confidential;
        /// The file that was taken in or opened in this step. It changed no hands.
        file: reference("attachment") Coded;
        /// What else there is to say.
        note: long_text Confidential;
    }
}

kind! {
    /// What a child told about it, once and to the right person. Sealed with the child's key.
    Testimony = "testimony" in Justice {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The matter of law.
        matter: reference("legal_matter") Coded;
        /// When.
        time: instant Coded;
        /// Whose office took it.
        taker: code("testimony_taker") Coded;
        /// Who took it.
        taken_by: text Confidential;
        /// Who was beside the child.
        support: text Confidential;
        /// Whether it was recorded, so that it need not be told again.
        recorded: yes_no Coded;
        /// What the child told.
        text: long_text Confidential;
        /// Why the child was heard again, where this is not the first time.
        again: long_text Confidential;
    }
}
