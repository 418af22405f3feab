//! Patterns that somebody wants to be told of, and what was told because of them. A pattern never decides anything: it
//! names the records, and a person answers.

use super::kind;

kind! {
    /// A pattern to be told of, with its numbers. It is tried on what was recorded before it is switched on.
    AlertRule = "alert_rule" in Directory {
        /// What the organisation calls it, in English.
        label_en: text Coded;
        /// In Khmer.
        label_km: text Coded;
        /// In Thai.
        label_th: text Coded;
        /// Which pattern.
        pattern: code("alert_pattern") Coded [act];
        /// Within how many days.
        days: count Coded [act];
        /// How many records at least.
        least: count Coded [act];
        /// How soon somebody has to answer.
        level: code("risk") Coded [act];
        /// Who is told.
        tell: code("alert_tell") Coded [act];
        /// How often pattern, numbers, level or who is told were changed.
        version: count Coded [act];
        /// Draft, tried, on, off.
        status: code("alert_rule_status") Coded [act];
        /// Since when.
        since: instant Coded [act];
        /// When it was last tried on what was recorded.
        tried: instant Coded [act];
        /// Who tried it.
        tried_by: account Coded [act];
        /// How many it would have raised.
        found: count Personal [act];
    }
}

kind! {
    /// A pattern was seen: which records make it up. It waits until somebody answers.
    Alert = "alert" in Care {
        /// The rule that tells of it.
        rule: reference("alert_rule") Coded [act];
        /// Which version of the rule.
        version: count Coded [act];
        /// Which pattern. What rests on unknown adults is for those few who read of them.
        pattern: code("alert_pattern") Coded [act];
        /// Within how many days.
        days: count Coded [act];
        /// How many records at least.
        least: count Coded [act];
        /// How soon somebody has to answer.
        level: code("risk") Coded [act];
        /// The child, where the pattern is one child's. Unknown adults stand on no child's file.
        person: reference("person") Coded [act];
        /// The child's case, where there is one.
        case: reference("case") Coded [act];
        /// Contacts that make it up.
        contacts: references("contact") Coded [act];
        /// Worries that make it up.
        concerns: references("concern") Coded [act];
        /// Attendance that makes it up.
        attendances: references("attendance") Coded [act];
        /// The alert about the same that was answered before.
        before: reference("alert") Coded [act];
        /// When the last of its records happened.
        time: instant Coded [act];
        /// When it came up.
        raised: instant Coded [act];
        /// When it has to be answered.
        due: instant Coded [act];
        /// Raised, answered.
        status: code("alert_status") Coded [act];
        /// What was done about it.
        answer: code("alert_answer") Coded [act];
        /// In words.
        reason: long_text Personal [act];
        /// When it was answered.
        answered: instant Coded [act];
        /// Who answered.
        answered_by: account Coded [act];
    }
}
