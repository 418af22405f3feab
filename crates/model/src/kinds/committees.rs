//! Network committees: who sits in them, when they met, what they told in public; and what is to be done for each school,
//! village and committee every three months.
//!
//! Source: the child protection networks of Cambodia ACTs, whose members run awareness, watch for suspected trafficking and
//! abuse, and report it.

use super::kind;

kind! {
    /// A committee of the child protection network.
    Committee = "committee" in Field {
        /// What it is called: the form asks for a place or an office, never a person's name.
        label: text Coded;
        /// Of a village, a commune, a district, a province.
        level: code("committee_level") Coded;
        /// Where it sits.
        place: place Coded;
        /// First day.
        since: day Coded;
        /// Last day; none = still.
        until: day Coded;
        /// Who of us answers for it.
        worker: account Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// Somebody who sits in a committee, and for whom.
    CommitteeMember = "committee_member" in Field {
        /// The committee.
        committee: reference("committee") Coded;
        /// The name.
        who: text Personal;
        /// Whether a woman or a man.
        sex: code("sex") Coded;
        /// Of the government, an organisation, the village.
        side: code("committee_side") Coded;
        /// The organisation, where it is one of ours.
        organisation: reference("organisation") Coded;
        /// The office or organisation in words, where it is none of ours.
        office: text Personal;
        /// What the member does in the committee.
        role: code("committee_role") Coded;
        /// How to reach the member.
        phone: text Personal;
        /// By which account the member tells of worries, where there is one.
        account: account Coded;
        /// Since when.
        since: day Coded;
        /// Until when; none = still.
        until: day Coded;
    }
}

kind! {
    /// A committee met: who came, what was decided.
    CommitteeMeeting = "committee_meeting" in Field {
        /// The committee.
        committee: reference("committee") Coded;
        /// Which day.
        day: day Coded;
        /// Members who came.
        came: references("committee_member") Coded;
        /// Others who came.
        guests: count Coded;
        /// What was talked about.
        topics: codes("peer_topic") Coded;
        /// What was decided.
        decisions: long_text Personal;
        /// When it meets next.
        next: day Coded;
    }
}

kind! {
    /// What was told in public: by loudspeaker, on the radio, house by house.
    Campaign = "campaign" in Field {
        /// The committee that ran it.
        committee: reference("committee") Coded;
        /// The peer group that ran it.
        group: reference("peer_group") Coded;
        /// By which ways.
        channels: codes("campaign_channel") Coded;
        /// What it was about.
        topics: codes("peer_topic") Coded;
        /// Where.
        place: place Coded;
        /// First day.
        day: day Coded;
        /// Last day, where it took longer.
        until: day Coded;
        /// What was used.
        materials: codes("session_material") Coded;
        /// How many pieces were given out.
        pieces: count Coded;
        /// How many people it reached: an estimate, in no figure of children.
        audience: count Coded;
        /// How that was estimated.
        method: code("audience_method") Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// That something is done for a school, a village or a committee in every quarter of a year, and who answers for it.
    QuarterPlan = "quarter_plan" in Field {
        /// The peer group of the school.
        group: reference("peer_group") Coded;
        /// The committee.
        committee: reference("committee") Coded;
        /// The village, where it is neither.
        place: place Coded;
        /// The quarter of this day is the first.
        starts: day Coded;
        /// The quarter of this day is the last; none = it goes on.
        ends: day Coded;
        /// Who answers for it.
        assignee: account Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// What was done in one quarter of a plan, or why nothing was. Its id follows from both, so a quarter is done once.
    QuarterMark = "quarter_mark" in Field {
        /// The plan.
        plan: reference("quarter_plan") Coded;
        /// First day of the quarter.
        quarter: day Coded;
        /// The session, meeting or campaign by which it was done.
        done_by: any_reference Coded;
        /// On which day.
        day: day Coded;
        /// Why nothing was done.
        why: code("cancel_reason") Coded;
        /// What else there is to say.
        note: text Personal;
    }
}
