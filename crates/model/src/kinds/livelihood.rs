//! What a family lives on, and what a young person learns in order to work.

use super::kind;

kind! {
    /// A family's plan to earn enough: what they can do, the work or business, a loan, the income when it began.
    Livelihood = "livelihood" in Care {
        /// The child whose family it is.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Who of the family earns.
        who: text Personal;
        /// What they know how to do.
        skills: long_text Personal;
        /// Which way.
        way: code("livelihood_way") Coded;
        /// What exactly: the job, the business.
        work: text Personal;
        /// Since when.
        begun: day Coded;
        /// Income of the family in a month when it began.
        income: decimal Coded;
        /// In which money, income and loan.
        currency: code("currency") Coded;
        /// Loan or start capital that is to be paid back.
        loan: decimal Coded;
        /// When it was given.
        loan_on: day Coded;
        /// When the plan ended.
        ended: day Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// What happened with a family's plan: the income told at a review, a repayment, one that was missed.
    LivelihoodStep = "livelihood_step" in Care {
        /// The child whose family it is.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The plan.
        livelihood: reference("livelihood") Coded;
        /// What.
        what: code("livelihood_step") Coded;
        /// The day.
        day: day Coded;
        /// The income in a month, or what was repaid: in the money of the plan.
        amount: decimal Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// A young person, or somebody of the family, learns a trade.
    Course = "course" in Care {
        /// The child or young person.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Which trade.
        trade: code("course_trade") Coded;
        /// What the course is called.
        title: text Personal;
        /// Who teaches it.
        provider: text Personal;
        /// Since when.
        begun: day Coded;
        /// Until when.
        ended: day Coded;
        /// How it ended.
        result: code("course_result") Coded;
        /// Whether there is a certificate.
        certificate: yes_no Coded;
        /// Work three months after the end.
        after_3: code("work_after") Coded;
        /// Work six months after the end.
        after_6: code("work_after") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}
