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

kind! {
    /// Somebody of us went to see how the child is: home, school, work, placement, or by telephone.
    Visit = "visit" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// When it was.
        time: instant Coded;
        /// Where.
        kind: code("visit_kind") Coded;
        /// Whether the child was seen.
        seen: yes_no Coded;
        /// Why not.
        not_seen_reason: code("visit_not_seen") Coded = "MoSVY follow-up form, reasons";
        /// Health: A, B or C.
        health: code("abc") Coded = "MoSVY follow-up form";
        /// School or training: A, B or C.
        schooling: code("abc") Coded = "MoSVY follow-up form";
        /// Food: A, B or C.
        food: code("abc") Coded = "MoSVY follow-up form";
        /// Relations in the family: A, B or C.
        relations: code("abc") Coded = "MoSVY follow-up form";
        /// Safety: A, B or C.
        safety: code("abc") Coded = "MoSVY follow-up form";
        /// What was seen and said.
        note: long_text Personal;
        /// What only cleared roles read.
        private: long_text Confidential;
        /// The day agreed for the next one.
        next: day Coded;
    }
}

kind! {
    /// People sit together about one child: a case conference, a best interest assessment, a panel.
    Conference = "conference" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What sort.
        sort: code("conference_type") Coded = "UNHCR best interests procedure guidelines 2021";
        /// How soon it must be; the work never waits for it.
        urgency: code("urgency") Coded;
        /// When it is to be.
        time: instant Coded;
        /// What is to be decided.
        question: long_text Personal;
        /// Who sits together.
        who: long_text Personal;
        /// How the child is heard.
        child_heard: code("child_heard") Coded;
        /// What the child says to the question.
        child_view: long_text Personal;
        /// Waited for, held, cancelled.
        status: code("conference_status") Coded [decisive act];
        /// When it was held.
        held: instant Coded [act];
        /// What was decided, and why.
        outcome: long_text Personal [act];
        /// Why it was cancelled.
        reason: long_text Personal [act];
    }
}

kind! {
    /// Another person looks at an assessment, a plan or a closing before it holds.
    Approval = "approval" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What is to be approved.
        what: code("approval_what") Coded;
        /// The assessment that it is about, or that the plan answers.
        response: reference("response") Coded;
        /// The questions of that assessment that scored 1 or 2, parted by spaces.
        low: long_text Coded;
        /// What the asker says to it.
        note: long_text Personal;
        /// Asked, approved, sent back, withdrawn.
        status: code("approval_status") Coded [decisive act];
        /// When somebody decided.
        decided: instant Coded [act];
        /// Who decided.
        decider: account Coded [act];
        /// Why it was sent back.
        reason: long_text Personal [act];
    }
}

kind! {
    /// Our own look at whether this is trafficking: act, means, purpose. A finding of ours, not of the state.
    Screening = "screening" in Care {
        /// The person.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// When it was.
        time: instant Coded;
        /// What was done to the person.
        acts: codes("trafficking_act") Coded = "Palermo Protocol, article 3 (a)";
        /// By which means; of a child none is asked for.
        means: codes("trafficking_means") Coded = "Palermo Protocol, article 3 (a) and (c)";
        /// To what end.
        purposes: codes("trafficking_purpose") Coded = "Palermo Protocol, article 3 (a)";
        /// What we think.
        result: code("screening_result") Coded;
        /// What it rests on.
        note: long_text Personal;
        /// What only cleared roles read.
        private: long_text Confidential;
        /// To be verified, verified, disputed.
        status: code("screening_status") Coded [decisive act];
        /// When a second person said so.
        verified: instant Coded [act];
        /// The second person.
        verifier: account Coded [act];
        /// Why the second person sees it otherwise.
        reason: long_text Personal [act];
    }
}

kind! {
    /// What an authority determined: victim of trafficking or not. Theirs, not ours.
    Determination = "determination" in Care {
        /// The person.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Which authority.
        authority: code("determination_by") Coded;
        /// Who there, and the office.
        who: text Personal;
        /// The form or decision, and its number.
        form: text Personal;
        /// On which day.
        day: day Coded;
        /// What it says.
        result: code("determination_result") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// What the person wishes, in their own words.
    Wish = "wish" in Care {
        /// The person.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// When it was said.
        time: instant Coded;
        /// What it is about.
        about: code("wish_about") Coded;
        /// The wish, as it was said.
        words: long_text Personal;
        /// What we answered.
        answer: long_text Personal;
    }
}
