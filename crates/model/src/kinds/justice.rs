//! The way of a child through the law: what was brought before an authority, and the days in court.

use super::kind;

kind! {
    /// A matter of law about what was done to a child: from the complaint to the verdict and what comes of it.
    LegalMatter = "legal_matter" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Before which law.
        kind: code("legal_matter_type") Coded;
        /// What it is about.
        about: codes("protection_concern") Coded;
        /// Which authority has it now.
        authority: code("legal_authority") Coded;
        /// Which office of it, and whom to ask there.
        office: text Personal;
        /// Number under which the authority keeps it.
        number: text Personal;
        /// The child's lawyer: who, and how to reach them.
        lawyer: text Personal;
        /// What protects the child as a witness. Unset: nobody has asked yet.
        protection: codes("witness_protection") Coded = "UN Guidelines on Justice for Child Victims and Witnesses (2005)";
        /// What the child wishes to come of it.
        child_view: long_text Personal;
        /// Compensation asked for.
        claimed: decimal Coded;
        /// Compensation that the court awarded.
        awarded: decimal Coded;
        /// Compensation that the child received.
        paid: decimal Coded;
        /// Currency of these.
        currency: code("currency") Coded;
        /// Where it stands.
        status: code("legal_matter_status") Coded [decisive act];
        /// Since when it stands there.
        since: instant Coded [act];
        /// What the court decided last.
        verdict: code("verdict") Coded [act];
        /// The sentence, and what else was decided.
        sentence: long_text Personal [act];
        /// Why it was dropped.
        drop_reason: code("legal_drop_reason") Coded [act];
        /// Why it was dropped, taken up again or closed, in words.
        reason: long_text Personal [act];
    }
}

kind! {
    /// A day before an authority: a hearing in court, or the child heard by police or prosecutor.
    Hearing = "hearing" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The matter.
        matter: reference("legal_matter") Coded;
        /// What sort of day.
        kind: code("hearing_type") Coded;
        /// When.
        time: instant Coded;
        /// Where: which court, which room.
        room: text Personal;
        /// Whether the child must be there.
        child_there: yes_no Coded;
        /// Colleague who goes with the child.
        escort: account Coded;
        /// Who goes with the child, where that is not a colleague.
        escort_other: text Personal;
        /// Planned, held, postponed, cancelled.
        status: code("hearing_status") Coded [decisive act];
        /// The day that came in its place.
        next: reference("hearing") Coded [act];
        /// How it went.
        outcome: long_text Personal [act];
        /// Why it was postponed or cancelled.
        reason: long_text Personal [act];
    }
}
