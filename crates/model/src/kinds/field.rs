//! What happens outside: rounds, contacts, sessions and who was there.

use super::kind;

kind! {
    /// A place where children are met, mapped coarsely.
    Spot = "spot" in Field {
        /// What the team calls it: a place, never a person.
        label: text Coded;
        /// What sort of place.
        kind: code("spot_type") Coded;
        /// Official place code.
        place: place Coded;
        /// Latitude, two decimals (about 1 km): enough for a round, too coarse for a hunter.
        lat: decimal Coded;
        /// Longitude, two decimals.
        lng: decimal Coded;
        /// When children are there.
        shifts: codes("shift") Coded;
        /// What to beware of.
        risk_notes: long_text Personal;
    }
}

kind! {
    /// An outreach round: a team out for a day, an evening or a night.
    Round = "round" in Field {
        /// The day on which it starts.
        day: day Coded;
        /// Day, evening or night.
        shift: code("shift") Coded;
        /// Who is out.
        team: accounts Coded;
        /// Spots planned or visited.
        spots: references("spot") Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Weather.
        weather: code("weather") Coded;
        /// What was taken along.
        supplies: codes("supplies") Coded;
        /// When the team means to be back: the safety timer.
        due_back: instant Coded;
        /// Planned, out, or back.
        status: code("round_status") Coded [decisive act];
        /// When it started.
        started: instant Coded [act];
        /// When the team checked out.
        ended: instant Coded [act];
        /// Whether everybody came back well.
        all_safe: yes_no Coded [act];
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// A meeting, however short, with one child or several.
    Contact = "contact" in Field {
        /// Its round.
        round: reference("round") Coded;
        /// Where.
        spot: reference("spot") Coded;
        /// Place code, when there is no spot.
        place: place Coded;
        /// When.
        time: instant Coded;
        /// Known, new, unnamed or only counted.
        who: code("who") Coded;
        /// The child, once known. May be set later: the description as first given stays.
        person: reference("person") Coded [decisive];
        /// What an unnamed child looked like.
        description: text Personal;
        /// Guessed age of an unnamed child.
        age: age Coded;
        /// Sex of an unnamed child.
        sex: code("sex") Coded;
        /// Counted but not named.
        tally: tally Coded;
        /// Who was with the child.
        with_whom: codes("with_whom") Coded;
        /// How many in the group.
        group_size: count Coded;
        /// What the child was doing.
        doing: codes("doing") Coded;
        /// How the child was.
        condition: codes("condition") Coded;
        /// Signs of trafficking or grooming.
        indicators: codes("indicator_child") Coded = "UNODC indicators, children";
        /// Offered.
        offered: codes("field_service") Coded;
        /// Taken up.
        accepted: codes("field_service") Coded;
        /// The worker's own level of concern; a supervisor sets the official one.
        concern_level: code("risk") Coded;
        /// What the child said or wished, in the child's words.
        said: long_text Personal;
        /// Next step.
        next_step: text Personal;
        /// When.
        next_day: day Coded;
        /// An adult who was seen: description only, never on the child's file.
        adult_observed: long_text Confidential;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// A club, class, meal, meeting, workshop: an event with people in it.
    Session = "session" in Field {
        /// What sort.
        kind: code("session_type") Coded;
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
        /// Who ran it.
        team: accounts Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Menu of a meal.
        menu: text Coded;
        /// Servings planned.
        planned: count Coded;
        /// Servings given.
        served: count Coded;
        /// Cost.
        cost: decimal Coded;
        /// Currency of the cost.
        currency: code("currency") Coded;
        /// People counted but not named.
        tally: tally Coded;
        /// What else there is to say.
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

kind! {
    /// A count of people that hangs on no contact or session: a truck at the border, a street on a survey night.
    TallySheet = "tally_sheet" in Field {
        /// When.
        time: instant Coded;
        /// Where.
        spot: reference("spot") Coded;
        /// Place code.
        place: place Coded;
        /// Round, if any.
        round: reference("round") Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// The counts.
        tally: tally Coded;
        /// What was counted.
        note: text Personal;
    }
}
