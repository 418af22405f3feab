//! What is done with several children at once: series of sessions, who belongs to them, who was there.

use super::kind;

kind! {
    /// Sessions that recur: the club every weekday, the snack every Friday, the art class of a term.
    Series = "series" in Field {
        /// What the team calls it.
        label: text Coded;
        /// What sort of session.
        kind: code("session_type") Coded;
        /// Of a workshop: the area that it is for.
        area: reference("target_area") Coded;
        /// Of a workshop: what it is about.
        topics: codes("prevention_topic") Coded;
        /// Of a workshop: what is asked before and after it.
        test: reference("instrument_version") Coded;
        /// What sort of meal, where it is one.
        meal: code("meal_type") Coded;
        /// When it recurs: a recurrence rule without its start (RFC 5545), for example `FREQ=WEEKLY;BYDAY=MO,FR`.
        rule: recurrence Coded = "RFC 5545 RRULE";
        /// First day; the rule runs from here.
        starts: day Coded;
        /// Local time of the day, `17:30`.
        at: time_of_day Coded;
        /// How long it takes, in minutes.
        minutes: count Coded;
        /// Day, evening or night.
        shift: code("shift") Coded;
        /// Where.
        spot: reference("spot") Coded;
        /// Place code, when there is no spot.
        place: place Coded;
        /// Who runs it.
        team: accounts Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Servings planned each time.
        planned: count Coded;
        /// Whether it goes on.
        active: yes_no Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// That a child belongs to a series. Its id follows from both, so two workers add a child once.
    Membership = "membership" in Field {
        /// The series.
        series: reference("series") Coded;
        /// The child.
        person: reference("person") Coded;
        /// First day.
        since: day Coded;
        /// Last day; none = still.
        until: day Coded;
        /// Why it ended.
        note: text Personal;
    }
}

kind! {
    /// A club, class, meal, meeting, workshop: an event with people in it. Of a series, its id follows from series and day.
    Session = "session" in Field {
        /// What sort.
        kind: code("session_type") Coded;
        /// The series that it belongs to.
        series: reference("series") Coded;
        /// Which day.
        day: day Coded;
        /// Day, evening or night.
        shift: code("shift") Coded;
        /// Where.
        spot: reference("spot") Coded;
        /// Place code, when there is no spot.
        place: place Coded;
        /// Topic.
        topic: text Coded;
        /// The peer group whose leaders held it.
        peer_group: reference("peer_group") Coded;
        /// Topics of a peer session, tapped.
        topics: codes("peer_topic") Coded;
        /// What the children asked.
        questions: long_text Personal;
        /// What was used.
        materials: codes("session_material") Coded;
        /// Who ran it.
        team: accounts Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// What sort of meal, where it is one.
        meal: code("meal_type") Coded;
        /// Menu of a meal.
        menu: text Coded;
        /// Servings planned.
        planned: count Coded;
        /// Servings given.
        served: count Coded;
        /// Adults who ate or took part.
        adults: count Coded;
        /// Volunteers who helped.
        volunteers: count Coded;
        /// Cost.
        cost: decimal Coded;
        /// Currency of the cost.
        currency: code("currency") Coded;
        /// What was checked before food was given out.
        food_safety: codes("food_safety") Coded = "WHO five keys to safer food";
        /// What went wrong with the food.
        food_note: text Personal;
        /// People counted but not named.
        tally: tally Coded;
        /// Of a workshop: how many took part, by role.
        roles: counts("workshop_role") Coded;
        /// Why it did not take place.
        cancelled: code("cancel_reason") Coded;
        /// What happened in the group; what concerns one child stands in a note of that child.
        note: long_text Personal;
    }
}

kind! {
    /// One child at one session. Its id follows from both, so two roll-calls count once.
    Attendance = "attendance" in Field {
        /// The session.
        session: reference("session") Coded;
        /// The child.
        person: reference("person") Coded;
        /// Whether the child was there.
        present: yes_no Coded;
        /// How the child was.
        observation: codes("observation") Coded;
        /// What else there is to say.
        note: text Personal;
    }
}
