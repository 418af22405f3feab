//! What is done about a worry: concerns, cases and all that hangs on them.

use super::kind;

kind! {
    /// Somebody is worried about a child.
    Concern = "concern" in Care {
        /// The child, once known.
        person: reference("person") Coded [decisive];
        /// What the worry is, in the teller's words.
        story: long_text Personal;
        /// What it is about.
        about: codes("protection_concern") Coded = "MoSVY protection concerns";
        /// Signs that were seen.
        indicators: codes("indicator_child") Coded = "UNODC indicators, children";
        /// When it was raised: its clock starts.
        raised: instant Coded;
        /// Where it comes from.
        source: code("concern_source") Coded;
        /// The contact in which it came up.
        contact: reference("contact") Coded;
        /// The session in which it came up.
        session: reference("session") Coded;
        /// Where the child is.
        place: place Coded;
        /// Level that the teller would give it.
        suggested: code("risk") Coded;
        /// Whether somebody must act now, whatever the level.
        urgent: yes_no Coded;
        /// How to reach the reporter.
        reporter: text Personal;
        /// Who the reporter is to the child.
        reporter_kind: code("caller_relation") Coded;
        /// The child, in the words of somebody who does not know our files.
        child_told: long_text Personal;
        /// Where it is, in the teller's words.
        place_told: long_text Personal;
        /// The telephone call in which it came up.
        call: reference("call") Coded;
        /// Level set at triage, by a person.
        level: code("risk") Coded [decisive act];
        /// Level set first.
        level_first: code("risk") Coded [act];
        /// When it was triaged.
        triaged: instant Coded [act];
        /// When the first action is due.
        due: instant Coded [act];
        /// New, triaged, assigned, with a case, closed.
        status: code("concern_status") Coded [decisive act];
        /// Who acts.
        assignee: account Coded [act];
        /// The case that it led to.
        case: reference("case") Coded [act];
        /// Why no action or an end.
        reason: long_text Personal [act];
        /// The report that goes on with this one, where both tell of the same.
        merged_into: reference("concern") Coded [act];
        /// What the reporter was told of it, within confidence.
        feedback: long_text Personal [act];
        /// When the reporter was told first.
        fed_back: instant Coded [act];
        /// An adult who may be the danger: never on the child's file.
        suspect: long_text Confidential;
    }
}

kind! {
    /// Work with one child from the first assessment to the end.
    Case = "case" in Care {
        /// The child.
        person: reference("person") Coded;
        /// Number, as spoken on the telephone.
        number: text Coded;
        /// Where the work stands.
        status: code("case_status") Coded [decisive act] = "MoSVY case steps";
        /// Risk now.
        risk: code("risk") Coded [decisive act];
        /// Risk at first.
        risk_first: code("risk") Coded [act];
        /// Who works on it.
        owner: account Coded [decisive act];
        /// When it was opened.
        opened: instant Coded [act];
        /// Which time it is open: 2 after it was opened again.
        episode: count Coded [act] = "OSCaR episodes of care";
        /// When this episode began.
        since: instant Coded [act];
        /// When it was last assessed.
        assessed: instant Coded [act];
        /// Since when nobody knows where the child is.
        lost: instant Coded [act];
        /// Where the work stood then.
        before_lost: code("case_status") Coded [act];
        /// The day on which the child went back to the family.
        home: day Coded;
        /// When the next step is due by the risk clock.
        due: instant Coded [act];
        /// When it was closed.
        closed: instant Coded [act];
        /// Why it was closed.
        close_reason: code("close_reason") Coded [act] = "HTCDS case closure";
        /// Why the last act was done.
        reason: long_text Personal [act];
        /// Concerns that led to it.
        concerns: references("concern") Coded;
        /// What it is about.
        about: codes("protection_concern") Coded;
        /// The child's own view, first.
        child_view: long_text Personal;
        /// What happened and how it stands.
        summary: long_text Personal;
        /// What the work is to reach.
        goal: long_text Personal;
        /// Where the child lives now.
        care: code("care_arrangement") Coded;
        /// Next review.
        review: day Coded;
        /// The request of another country's organisation that it answers.
        border: reference("cross_border") Coded;
    }
}

kind! {
    /// Something to do, by somebody, by a day.
    Task = "task" in Care {
        /// The child that it is about.
        person: reference("person") Coded;
        /// The case that it belongs to.
        case: reference("case") Coded;
        /// Why it was made, where a rule made it.
        cause: code("task_cause") Coded;
        /// What is to be done.
        title: text Personal;
        /// By when.
        due: day Coded;
        /// Who does it.
        assignee: account Coded;
        /// Open, done, cancelled.
        status: code("task_status") Coded [decisive act];
        /// When it was done.
        done: instant Coded [act];
        /// Why it was cancelled, or how it went.
        outcome: text Personal [act];
    }
}

kind! {
    /// What somebody wrote down about a child or a case.
    Note = "note" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What sort of meeting.
        kind: code("note_type") Coded;
        /// When it was.
        time: instant Coded;
        /// The group session after which it was written.
        session: reference("session") Coded;
        /// The note.
        text: long_text Personal;
        /// What only cleared roles read: counselling.
        private: long_text Confidential;
        /// Whether a partner who was given `notes` may read it.
        shareable: yes_no Coded;
    }
}

kind! {
    /// What a child or carer agreed to: who, what, to whom, until when.
    Consent = "consent" in Care {
        /// The child.
        person: reference("person") Coded;
        /// What for.
        purpose: code("consent_purpose") Coded;
        /// To whom.
        recipient: reference("organisation") Coded;
        /// What may be shared.
        share: codes("share_set") Coded;
        /// Who agreed.
        giver: code("consent_giver") Coded;
        /// How it was given.
        how: code("consent_how") Coded;
        /// In which language it was explained.
        explained_in: code("language") Coded;
        /// When it was given.
        given: day Coded;
        /// When it ends by itself.
        until: day Coded;
        /// Given, withdrawn, expired.
        status: code("consent_status") Coded [decisive act];
        /// When it was withdrawn.
        withdrawn: instant Coded [act];
        /// Why it was withdrawn.
        reason: long_text Personal [act];
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// A picture, a voice or a paper: the facts of it; its bytes are a sealed blob.
    Attachment = "attachment" in Care {
        /// The child.
        person: reference("person") Coded;
        /// What it hangs on.
        parent: any_reference Coded;
        /// Photo, voice, document.
        kind: code("attachment_type") Coded;
        /// Media type of the bytes.
        media_type: text Coded;
        /// Size of the bytes.
        size: count Coded;
        /// SHA-256 of the bytes, hex.
        sha256: text Coded;
        /// What the person agreed to.
        consent: code("consent_class") Coded;
        /// What is in it.
        caption: text Personal;
    }
}
