//! What happens outside: spots, routes, rounds, contacts, and people only counted.

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
    /// An outreach route: spots in the order in which a team walks them. With its days and shifts it is the weekly plan.
    Route = "route" in Field {
        /// What the team calls it: a place, never a person.
        label: text Coded;
        /// Its spots, in the order in which they are walked.
        spots: references("spot") Coded;
        /// When it is walked.
        shifts: codes("shift") Coded;
        /// On which days of the week it is walked.
        weekdays: codes("weekday") Coded;
        /// What the team should know: where to meet, what to take along.
        note: long_text Personal;
        /// Whether it is still walked. One that is not stays, for the rounds that walked it; unset is yes.
        active: yes_no Coded;
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
        /// The route that was chosen, if any. Its spots are copied: a round keeps what it walked when the route changes.
        route: reference("route") Coded;
        /// Spots planned or visited.
        spots: references("spot") Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Weather.
        weather: code("weather") Coded;
        /// What was taken along, and how many of each.
        supplies_out: counts("supplies") Coded;
        /// What came back.
        supplies_back: counts("supplies") Coded;
        /// When the team means to be back: the safety timer.
        due_back: instant Coded;
        /// Planned, out, or back.
        status: code("round_status") Coded [decisive act];
        /// When it started.
        started: instant Coded [act];
        /// When the team last said that all is well.
        checked: instant Coded [act];
        /// When somebody in the office last reached the team after its time was over.
        reached: instant Coded [act];
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
        /// The count or the unnamed contact from which this child was named later. Both stay; figures count the child once.
        out_of: reference("contact") Coded;
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
        /// What the street calls this adult: the same words in several contacts are the same adult.
        adult_called: text Confidential;
        /// What else there is to say.
        note: long_text Personal;
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
        /// The arrival whose heads these are. Each counter has a sheet of their own; the sheets add up.
        arrival: reference("arrival") Coded;
        /// Whether these are children without an adult of their own: they stand on other sheets too, and never add to them.
        alone: yes_no Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// The counts.
        tally: tally Coded;
        /// What was counted.
        note: text Personal;
    }
}
