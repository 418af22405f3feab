//! Where a child lives who cannot be at home: beds of the network, asks for one, placements, and their papers.

use super::kind;

kind! {
    /// A bed that an organisation keeps for children: one record, one guard, so that no two are promised it. Other
    /// organisations see the coded fields that `policy` names, never where it stands.
    Bed = "bed" in Referral {
        /// What the keeper calls it.
        label: text Personal;
        /// Kind of care.
        care: code("care_kind") Coded;
        /// Youngest age taken, years.
        age_min: count Coded;
        /// Oldest age taken, years.
        age_max: count Coded;
        /// Sexes taken; none = all.
        sexes: codes("sex") Coded;
        /// What it is fit for.
        needs: codes("bed_need") Coded;
        /// Province: never closer.
        province: place Coded;
        /// Whether brothers and sisters are taken in together.
        siblings: yes_no Coded;
        /// Where it stands.
        address: text Confidential;
        /// How to reach whoever is there at night.
        contact: text Confidential;
        /// What the keeper must remember.
        note: long_text Personal;
        /// Free, held, taken, out of use.
        status: code("bed_status") Coded [decisive act];
        /// Organisation that holds it.
        held_by: reference("organisation") Coded [act];
        /// For how many hours it was asked for.
        hold_hours: count Coded [act];
        /// When the hold runs out: worked out by the guard, so that no stale claim says otherwise.
        held_until: instant Coded [act];
        /// Why it is out of use.
        reason: text Personal [act];
    }
}

kind! {
    /// All organisations that refer are asked for a bed at once, with the least that they must know. Which child it is for
    /// is known at home only.
    BedAsk = "bed_ask" in Referral {
        /// The child; seen at home only.
        person: reference("person") Coded;
        /// The case; seen at home only.
        case: reference("case") Coded;
        /// Age band.
        age_band: code("bed_age") Coded;
        /// Sex.
        sex: code("sex") Coded;
        /// What the bed must be fit for.
        needs: codes("bed_need") Coded;
        /// How many brothers and sisters come along.
        siblings: count Coded;
        /// Province: never closer.
        province: place Coded;
        /// When it is too late.
        until: instant Coded;
        /// What we must remember; seen at home only.
        note: long_text Personal;
        /// Open, accepted, cancelled, unmet.
        status: code("bed_ask_status") Coded [decisive act];
        /// Organisation that said yes.
        accepted_by: reference("organisation") Coded [act];
        /// The bed that it offers, if it named one.
        bed: reference("bed") Coded [act];
        /// When it was answered or ended.
        ended: instant Coded [act];
    }
}

kind! {
    /// A child is placed with somebody: kin first (UN Guidelines for the Alternative Care of Children).
    Placement = "placement" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Kind of care.
        care: code("care_kind") Coded = "MoSVY alternative care; UN Guidelines for the Alternative Care of Children";
        /// The placement that this one follows: a move.
        previous: reference("placement") Coded;
        /// The bed of the network.
        bed: reference("bed") Coded;
        /// Organisation that answers for the home.
        organisation: reference("organisation") Coded;
        /// Who cares for the child.
        carer: text Personal;
        /// Where.
        address: text Confidential;
        /// Province.
        province: place Coded;
        /// Why this, and why it is good for the child.
        why: long_text Personal;
        /// Why not with kin.
        why_not_kin: long_text Personal;
        /// Brothers and sisters.
        siblings: code("siblings_placed") Coded;
        /// Why they are apart, and how they meet.
        siblings_note: long_text Personal;
        /// What the child says of it.
        child_says: long_text Personal;
        /// Where it stands.
        status: code("placement_status") Coded [decisive act];
        /// When it was approved.
        approved: instant Coded [act];
        /// Who approved.
        approved_by: account Coded [act];
        /// Whether it began without approval because it could not wait.
        emergency: yes_no Coded [act];
        /// When the child moved in.
        begun: instant Coded [act];
        /// When it was last reviewed.
        reviewed: instant Coded [act];
        /// What the review found.
        review_note: long_text Personal [act];
        /// When it is to be looked at again.
        due: instant Coded [act];
        /// When it ended.
        ended: instant Coded [act];
        /// How it ended.
        end_reason: code("placement_end") Coded [act];
        /// More about the end, or why it was cancelled.
        end_note: long_text Personal [act];
    }
}

kind! {
    /// A paper that a placement needs. One that is missing is a warning, never a reason why a child has no bed.
    AuthorityDocument = "authority_document" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The placement.
        placement: reference("placement") Coded;
        /// Which paper.
        document: code("authority_document") Coded;
        /// Missing, asked for, copy, original, given back.
        state: code("document_state") Coded;
        /// Its number.
        number: text Personal;
        /// Issued on.
        issued: day Coded;
        /// Last day on which it holds.
        expires: day Coded;
        /// Who has it in the hand.
        holder: code("document_holder") Coded;
        /// Their name, or the drawer.
        holder_note: text Personal;
        /// What else is to be known.
        note: long_text Personal;
    }
}
