//! From one organisation to another, with an answer.

use super::kind;

kind! {
    /// A request that another organisation serve a child. What its coded fields say is the minimum that the partner sees first.
    Referral = "referral" in Referral {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// To whom.
        to: reference("organisation") Coded;
        /// What is asked for.
        service: code("service") Coded;
        /// A service, a transfer of the whole case, advice only, or a case worked together. Nothing said: a service.
        kind: code("referral_type") Coded;
        /// The referral that came to nothing before this one. Never shown to the partner.
        before: reference("referral") Coded;
        /// When the partner was told of it by telephone, before it was written.
        told_by_phone: instant Coded;
        /// How soon.
        urgency: code("urgency") Coded = "MoSVY service implementation timeframe";
        /// Age band of the child, for the minimum view.
        age_band: text Coded;
        /// Sex of the child, for the minimum view.
        sex: code("sex") Coded;
        /// Province of the child, for the minimum view.
        place: place Coded;
        /// Languages of the child, for the minimum view.
        languages: codes("language") Coded;
        /// The agreement that it rests on.
        consent: reference("consent") Coded;
        /// What the partner sees once it has accepted.
        share: codes("share_set") Coded;
        /// Why; seen after acceptance.
        reason: long_text Personal;
        /// Where it stands.
        status: code("referral_status") Coded [decisive act];
        /// When it was sent.
        sent: instant Coded [act];
        /// When an answer is due.
        due: instant Coded [act];
        /// When it was answered.
        answered: instant Coded [act];
        /// When it ended.
        ended: instant Coded [act];
        /// Why it was declined.
        decline_reason: code("decline_reason") Coded [act];
        /// Whom the partner would ask instead.
        suggested: reference("organisation") Coded [act];
        /// Why the child was not helped.
        not_helped_reason: code("not_helped_reason") Coded [act];
        /// What the partner answers.
        reply: long_text Personal [act];
        /// Whether it was answered through a sealed link: the partner signs in nowhere.
        by_link: yes_no Coded [act];
        /// Who answered, as they say themselves: through a sealed link nobody's name is proved.
        answered_by: text Personal [act];
        /// Why it was withdrawn.
        withdraw_reason: long_text Personal [act];
        /// When the receiving organisation took the case over.
        taken_over: instant Coded [act];
        /// When the person was asked how it went.
        confirmed: instant Coded [act];
        /// How the person says it went. Never shown to the partner.
        felt: code("felt") Coded [act];
        /// What the person said of it, in their words. Never shown to the partner.
        felt_words: long_text Personal [act];
    }
}
