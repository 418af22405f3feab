//! A child between two countries: what is asked of the other side, and how the child came across.

use super::kind;

kind! {
    /// A case of two countries. The other side sees its coded minimum and does its own steps; who the child is goes through a referral with consent.
    CrossBorder = "cross_border" in Referral {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What is asked: return, tracing, assessment, or a concern is reported.
        kind: code("border_kind") Coded;
        /// In which country the child is when it is asked.
        direction: code("border_direction") Coded;
        /// The other side, where it uses Safetynet.
        to: reference("organisation") Coded;
        /// The other side, where it does not: which office, whom to ask for.
        other_side: text Personal;
        /// Where the child is: country or province, never closer.
        found: place Coded;
        /// Where the child comes from: country or province, never closer.
        home: place Coded;
        /// Age band of the child, for the minimum view.
        age_band: text Coded;
        /// Sex of the child, for the minimum view.
        sex: code("sex") Coded;
        /// Languages of the child, for the minimum view.
        languages: codes("language") Coded;
        /// What it is about.
        about: codes("protection_concern") Coded;
        /// Our reference number.
        our_number: text Coded;
        /// The referral that says who the child is.
        referral: reference("referral") Coded;
        /// What else there is to say, for our side.
        note: long_text Personal;
        /// Where it stands.
        status: code("border_status") Coded [decisive act];
        /// Since when it stands there.
        step_since: instant Coded [act];
        /// Reference number of the other side.
        their_number: text Coded [act];
        /// When it was asked.
        requested: instant Coded [act];
        /// What the other side answers.
        answer: code("border_answer") Coded [act];
        /// When it was answered.
        answered: instant Coded [act];
        /// Agreed day of the handover.
        handover_on: day Coded [act];
        /// When the child was handed over.
        handed_over: instant Coded [act];
        /// When the child was received: the visits are counted from here.
        received: instant Coded [act];
        /// How the child is, told back to the sender.
        feedback: code("border_feedback") Coded [act];
        /// When that was told.
        fed_back: instant Coded [act];
        /// When it ended.
        ended: instant Coded [act];
        /// Why it was closed.
        close_reason: code("border_close_reason") Coded [act];
        /// Why it was withdrawn.
        withdraw_reason: code("border_withdraw_reason") Coded [act];
        /// Who told us of the last step of an other side that does not use Safetynet.
        told_by: text Personal [act];
        /// How that was told.
        told_how: code("told_how") Coded [act];
        /// When that was told.
        told_at: instant Coded [act];
    }
}

kind! {
    /// A child given from one country's officials to the other's. The signed form is an attachment of it.
    Handover = "handover" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The request that it belongs to.
        border: reference("cross_border") Coded;
        /// When it was.
        time: instant Coded;
        /// At which crossing.
        point: code("border_point") Coded;
        /// Who gave the child: names and offices.
        officials_from: long_text Personal;
        /// Who took the child: names and offices.
        officials_to: long_text Personal;
        /// Papers that were handed over.
        papers: codes("border_paper") Coded = "OSCaR legal documents";
        /// Papers that should have come and did not.
        papers_missing: codes("border_paper") Coded;
        /// What the child brought along.
        belongings: long_text Personal;
        /// Health: what must be known at once.
        health: long_text Personal;
        /// What the child said about it.
        child_view: long_text Personal;
    }
}

kind! {
    /// One leg of the way, with somebody at the child's side.
    EscortLeg = "escort_leg" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The request that it belongs to.
        border: reference("cross_border") Coded;
        /// From where.
        from: place Coded;
        /// To where.
        to: place Coded;
        /// When they left.
        left: instant Coded;
        /// When they arrived.
        arrived: instant Coded;
        /// How they went.
        by: code("escort_by") Coded;
        /// Who went along.
        escort: text Personal;
        /// How it went.
        note: long_text Personal;
    }
}
