//! How a worry reaches us: calls to the hotline, and what a reporter and the team say to each other afterwards.

use super::kind;

kind! {
    /// One telephone call to the hotline, also those that come to nothing.
    Call = "call" in Care {
        /// When it was.
        time: instant Coded;
        /// What sort of call.
        kind: code("call_type") Coded = "OSCaR hotline call types";
        /// Who the caller is to the child.
        relation: code("caller_relation") Coded;
        /// What else is to be noted about the call.
        flags: codes("call_flag") Coded;
        /// What the worry is, by the hotline's list.
        worries: codes("call_worry") Coded = "OSCaR hotline protection concerns";
        /// What is lacking, by the hotline's list.
        needs: codes("call_need") Coded = "OSCaR hotline basic needs";
        /// What was told.
        story: long_text Personal;
        /// The child as told.
        child_told: long_text Personal;
        /// Where the worry is.
        place: place Coded;
        /// Where that is, in the caller's words; also abroad.
        place_told: text Personal;
        /// Where the child lives, if somewhere else.
        home: place Coded;
        /// Number to call back.
        phone: text Personal;
        /// Whose number that is.
        phone_owner: text Personal;
        /// The child, once known.
        person: reference("person") Coded;
    }
}

kind! {
    /// What a reporter or the team said to each other about a report, after it was made.
    ConcernMessage = "concern_message" in Care {
        /// The report.
        parent: reference("concern") Coded;
        /// The child, once known.
        person: reference("person") Coded;
        /// Who says it.
        side: code("message_side") Coded;
        /// When.
        time: instant Coded;
        /// What.
        text: long_text Personal;
    }
}
