//! The work on a case between its opening and its end.

use super::kind;

kind! {
    /// One line of a case plan: what is done about one need, by whom, by when.
    PlanItem = "plan_item" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Area of life.
        domain: code("plan_domain") Coded = "MoSVY care plan domains";
        /// What is to change, in words that the child understands.
        goal: long_text Personal;
        /// What is done for it.
        action: long_text Personal;
        /// The service that it takes, if one.
        service: code("service") Coded;
        /// How soon.
        urgency: code("urgency") Coded = "MoSVY service implementation timeframe";
        /// By when.
        due: day Coded;
        /// Colleague who sees to it.
        assignee: account Coded;
        /// Who does it, where that is not a colleague: an aunt, a partner.
        who: text Personal;
        /// The assessment that asked for it.
        response: reference("response") Coded;
        /// The question of it that scored 1 or 2.
        item: text Coded;
        /// Open, under way, done, waived, cancelled.
        status: code("plan_item_status") Coded [decisive act];
        /// When it was done.
        done: instant Coded [act];
        /// How it went.
        outcome: long_text Personal [act];
        /// Why it was waived or cancelled.
        reason: long_text Personal [act];
    }
}
