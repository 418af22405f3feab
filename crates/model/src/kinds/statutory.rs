//! What must be reported to whom, as data; and each report with what became of it.

use super::kind;

kind! {
    /// A duty to report: where, about what, to whom, within how many hours, by which law. Verified by the network before it is relied on.
    StatutoryRule = "statutory_rule" in Directory {
        /// What it is called.
        label: text Coded;
        /// Where it holds: a country, province, district or commune with all that lies in it.
        place: place Coded;
        /// About which concerns.
        about: codes("protection_concern") Coded;
        /// To which authority, as it is called.
        authority: text Coded;
        /// The authority's page in the directory.
        organisation: reference("organisation") Coded;
        /// Within how many hours after we knew.
        hours: count Coded;
        /// By which law or order.
        ground: text Coded;
        /// Where that is written.
        source: text Coded;
        /// The day on which somebody last verified it; never verified without.
        verified: day Coded;
        /// Whether it is in use.
        active: yes_no Coded;
    }
}

kind! {
    /// A report to an authority: to be written, sent, acknowledged, answered; asked after as often as it takes.
    StatutoryReport = "statutory_report" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The concern that it reports.
        concern: reference("concern") Coded;
        /// The rule that asks for it.
        rule: reference("statutory_rule") Coded;
        /// The office or person that it goes to, where the rule does not say enough.
        to: text Personal;
        /// When it is due.
        due: instant Coded;
        /// What is reported, as the authority gets it.
        text: long_text Personal;
        /// Whether the child or carer agrees to the report.
        agreed: code("report_agreed") Coded;
        /// Where it stands.
        status: code("statutory_report_status") Coded [decisive act];
        /// The legal ground on which it goes without agreement.
        ground: code("legal_ground") Coded [act];
        /// The supervisor who answers for that.
        allowed_by: account Coded [act];
        /// Why the last act was done.
        reason: long_text Personal [act];
        /// How it was sent.
        how: code("told_how") Coded [act];
        /// When it was sent.
        sent: instant Coded [act];
        /// Reference number of the authority.
        number: text Coded [act];
        /// When it was acknowledged.
        acknowledged: instant Coded [act];
        /// When it was answered.
        answered: instant Coded [act];
        /// What the authority answers.
        answer: long_text Personal [act];
        /// How often we asked after it.
        chases: count Coded [act];
        /// When we last asked after it.
        chased: instant Coded [act];
    }
}
