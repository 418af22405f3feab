//! Prevention in villages, as the Village Safety Net programme does it: an area, the workshops held there, what its group
//! found and decided, the plan of who does what by when, and the visits that ask about it. No child's file is among these.
//!
//! A workshop is a series with an area, and each of its days a session: so whoever was there is counted as everywhere.

use super::kind;

kind! {
    /// An area that a group of its people makes safer: a village, a commune, a district.
    TargetArea = "target_area" in Field {
        /// Place code of the village, commune or district.
        place: place Coded = "NCDD gazetteer code";
        /// What the team calls it, where the place alone does not say it.
        label: text Personal;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Who works there.
        team: accounts Coded;
        /// Since when.
        since: day Coded;
        /// The day on which the plan was agreed; its months are counted from here.
        agreed: day Coded;
        /// The next day on which the plan as a whole is looked at.
        review: day Coded;
        /// Whether work goes on there.
        active: yes_no Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// One of the people who carry the plan of an area, by name.
    AreaMember = "area_member" in Field {
        /// The area.
        area: reference("target_area") Coded;
        /// The name.
        who: text Personal;
        /// In which role.
        role: code("workshop_role") Coded;
        /// Sex.
        sex: code("sex") Coded;
        /// Age, or about how old.
        age: age Coded;
        /// Since when.
        since: day Coded;
        /// Until when; none = still.
        until: day Coded;
        /// How to reach them.
        phone: text Personal;
    }
}

kind! {
    /// What the group of an area said: a finding of the situation, a policy made clear, a priority, what a role promised.
    AreaPoint = "area_point" in Field {
        /// The area.
        area: reference("target_area") Coded;
        /// The workshop.
        series: reference("series") Coded;
        /// Finding, policy, priority, commitment.
        what: code("area_point") Coded;
        /// What it is about.
        topic: code("prevention_topic") Coded;
        /// Whose commitment it is.
        role: code("workshop_role") Coded;
        /// In the group's words.
        text: long_text Personal;
        /// Of a priority: its rank, 1 first, as the group ranked it.
        rank: count Coded;
        /// When it was said.
        day: day Coded;
    }
}

kind! {
    /// A line of an area's plan: who does what by when.
    ActionItem = "action_item" in Field {
        /// The area.
        area: reference("target_area") Coded;
        /// The workshop in which it was agreed.
        series: reference("series") Coded;
        /// What is done.
        what: text Personal;
        /// Which role does it.
        role: code("workshop_role") Coded;
        /// Who exactly.
        who: text Personal;
        /// What it takes: money, people, things.
        resources: text Personal;
        /// The day on which it was agreed.
        agreed: day Coded;
        /// By when, as it was agreed.
        due: day Coded;
        /// The day to which it was postponed last.
        postponed_to: day Coded [act];
        /// How often it was postponed.
        postponed: count Coded [act];
        /// Planned, under way, done, postponed, dropped.
        status: code("action_item_status") Coded [decisive act];
        /// The day on which it was done.
        done_on: day Coded [act];
        /// What proves it: a file that hangs on this line.
        evidence: reference("attachment") Coded [act];
        /// Why nothing proves it.
        no_evidence: text Personal [act];
        /// Why it was postponed, dropped or taken up again.
        reason: text Personal [act];
    }
}

kind! {
    /// A visit to an area after its workshops: how the plan goes.
    AreaVisit = "area_visit" in Field {
        /// The area.
        area: reference("target_area") Coded;
        /// Which day.
        day: day Coded;
        /// Who went.
        team: accounts Coded;
        /// Lines of the plan that were talked about.
        items: references("action_item") Coded;
        /// What was found.
        found: long_text Personal;
        /// The day of the next visit.
        next: day Coded;
    }
}
