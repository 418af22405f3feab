//! The drop-in centre and the border desk: who came, with whom, what they were given, where they went.

use super::kind;

kind! {
    /// People who came in at once: a truck of deported migrants, a bus, a family on foot. Heads are counted on tally sheets.
    Arrival = "arrival" in Field {
        /// The desk.
        spot: reference("spot") Coded;
        /// The day in the field.
        day: day Coded;
        /// When they came.
        time: instant Coded;
        /// Where they come from.
        from_place: place Coded;
        /// Who brought them.
        brought_by: code("brought_by") Coded;
        /// How they came.
        vehicle: code("arrival_vehicle") Coded;
        /// Papers that came with them.
        documents: codes("arrival_document") Coded;
        /// How many lines the paper list has.
        listed: count Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// Whether everybody has been seen to.
        closed: yes_no Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// One person at the centre or the desk, from coming in to going out: a line of the day register, the fast card of a
    /// surge.
    Stay = "stay" in Field {
        /// The centre or desk.
        spot: reference("spot") Coded;
        /// The day in the field.
        day: day Coded;
        /// The child.
        person: reference("person") Coded [decisive];
        /// With whom the person came in.
        arrival: reference("arrival") Coded;
        /// Number of the group within the arrival: who shares it belongs together and stays together.
        party: count Coded;
        /// Line on the paper list.
        line: count Coded;
        /// When in.
        came_in: instant Coded;
        /// When out.
        went_out: instant Coded;
        /// Whether the person was returned across the border today.
        returned_today: yes_no Coded;
        /// Where the person comes from.
        from_place: place Coded;
        /// With whom.
        with_whom: codes("with_whom") Coded;
        /// What must not be overlooked.
        flags: codes("arrival_flag") Coded;
        /// What is needed now.
        needs: codes("need") Coded;
        /// What a person without a name looks like.
        description: text Personal;
        /// Sex of a person without a file.
        sex: code("sex") Coded;
        /// Age of a person without a file.
        age: age Coded;
        /// Languages of a person without a file.
        languages: codes("language") Coded;
        /// Where the person goes from here.
        next: code("went_next") Coded;
        /// Place code of where the person goes.
        next_place: place Coded;
        /// Who took the person over, and how to reach them.
        handed_to: text Personal;
        /// How it was here, in faces: 1 very bad to 5 very good.
        feedback: count Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// A service that was given, to one person or to a group. To one stay, its id follows from stay and service.
    Delivery = "delivery" in Field {
        /// The stay in which it was given.
        stay: reference("stay") Coded;
        /// The arrival, when a whole group was served.
        arrival: reference("arrival") Coded;
        /// The child.
        person: reference("person") Coded;
        /// Where.
        spot: reference("spot") Coded;
        /// When.
        time: instant Coded;
        /// What.
        service: code("service") Coded = "OSCaR and MoSVY Primero service list";
        /// What was told in migration education.
        tips: codes("safety_tip") Coded;
        /// How it was told.
        materials: codes("session_material") Coded;
        /// How many were served, when it was a group.
        people: count Coded;
        /// How long, in minutes.
        minutes: count Coded;
        /// Taken back: it was not given after all.
        undone: yes_no Coded;
        /// Project that it counts for.
        project: reference("project") Coded;
        /// What else there is to say.
        note: text Personal;
    }
}
