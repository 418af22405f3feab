//! What a project promises to reach and what it says it reached: the results tree, and returns of values by period.
//!
//! A return keeps the values that it was submitted with. What was wrong in one is restated in another, beside it.

use super::kind;

kind! {
    /// A line of a project's results tree: what is to change, what is made for it, what is done.
    ResultNode = "result_node" in Directory {
        /// Its project.
        project: reference("project") Coded;
        /// The line that it contributes to; none = the top of the tree.
        parent: reference("result_node") Coded;
        /// Goal, outcome, output or activity.
        level: code("result_level") Coded = "IATI result type";
        /// Order beside the others of the same parent.
        position: count Coded;
        /// Label in English.
        label_en: text Coded = "IATI result/title";
        /// Label in Khmer.
        label_km: text Coded;
        /// Label in Thai.
        label_th: text Coded;
        /// What must hold for it to lead to the line above.
        assumptions: long_text Coded;
        /// What may go wrong.
        risks: long_text Coded;
        /// How anybody can see that it was reached.
        verification: long_text Coded;
    }
}

kind! {
    /// What a project reports for a period: a return of values, which somebody else accepts.
    ResultsReturn = "results_return" in Results {
        /// The project.
        project: reference("project") Coded;
        /// First day of the period.
        from: day Coded;
        /// Last day of the period.
        until: day Coded;
        /// The day by which it is to be submitted.
        due: day Coded;
        /// Draft, submitted, sent back, accepted, locked, restated.
        status: code("return_status") Coded [decisive act];
        /// The values that it was submitted with.
        values: references("return_value") Coded [act];
        /// What these said, by indicator, sex, age band, place and partner: it stays as it was submitted.
        locked_values: answers Coded [act];
        /// When it was submitted.
        submitted: instant Coded [act];
        /// Who submitted it.
        submitted_by: account Coded [act];
        /// When it was accepted.
        accepted: instant Coded [act];
        /// Who accepted it.
        accepted_by: account Coded [act];
        /// When it was locked.
        locked: instant Coded [act];
        /// Why it was sent back or restated.
        why: long_text Personal [act];
        /// The return in whose place it stands.
        restates: reference("results_return") Coded;
    }
}

kind! {
    /// One value of a return: of an indicator, of all or of a part.
    ReturnValue = "return_value" in Results {
        /// The return.
        results_return: reference("results_return") Coded;
        /// The indicator.
        indicator: reference("indicator") Coded;
        /// The value, or the part of a share.
        numerator: decimal Coded = "IATI indicator/period/actual";
        /// Of a share: the whole.
        denominator: decimal Coded;
        /// Only people of this sex; none = all.
        sex: code("sex") Coded = "IATI indicator/period/actual/dimension";
        /// Only people of this age band, `10-14`; none = all.
        band: text Coded = "IATI indicator/period/actual/dimension";
        /// Only in this place; none = all.
        place: place Coded = "IATI indicator/period/actual/location";
        /// The partner who sent this total, where its records are not in the network.
        partner: reference("organisation") Coded;
        /// What else there is to say of it.
        note: long_text Personal;
    }
}
