//! Every rule by which something can be refused, by its stable name, and its sentence in three languages.
//!
//! The names are what the server answers and the log keeps; the sentences are what the app says.

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $NAME:ident = $name:literal;)+) => {
        $($(#[doc = $doc])+ pub const $NAME: &str = $name;)+

        /// Every rule of this floor and of `model`'s checks, in the order of this page.
        pub const RULES: &[&str] = &[$($name),+];
    };
}

/// The sentences: `{rule: {en, km, th}}`, for the app to put a refusal into words.
pub const SENTENCES_JSON: &str = include_str!("../data/refusals.json");

rules! {
    /// The entry as a whole is not well formed.
    INVALID = "invalid";
    /// The kind has no such field.
    INVALID_UNKNOWN_FIELD = "invalid.unknown_field";
    /// Not a code of the list.
    INVALID_CODE = "invalid.code";
    /// Not a date between 1900 and 2100.
    INVALID_DATE = "invalid.date";
    /// Not a moment in time.
    INVALID_TIME = "invalid.time";
    /// Text too long.
    INVALID_TOO_LONG = "invalid.too_long";
    /// Not a text.
    INVALID_TEXT = "invalid.text";
    /// A text with control characters.
    INVALID_CONTROL_CHARACTER = "invalid.control_character";
    /// Not a list.
    INVALID_LIST = "invalid.list";
    /// A list too long.
    INVALID_TOO_MANY = "invalid.too_many";
    /// A list that names something twice.
    INVALID_DOUBLE = "invalid.double";
    /// Not a reference to a record.
    INVALID_REFERENCE = "invalid.reference";
    /// Not a reference to an account.
    INVALID_ACCOUNT = "invalid.account";
    /// Not a place code.
    INVALID_PLACE = "invalid.place";
    /// Not a whole number.
    INVALID_COUNT = "invalid.count";
    /// Not a decimal number.
    INVALID_DECIMAL = "invalid.decimal";
    /// Not a recurrence rule by days.
    INVALID_RECURRENCE = "invalid.recurrence";
    /// Not a time of day.
    INVALID_TIME_OF_DAY = "invalid.time_of_day";
    /// Neither yes nor no.
    INVALID_YES_NO = "invalid.yes_no";
    /// Not a name.
    INVALID_NAME = "invalid.name";
    /// Not an age.
    INVALID_AGE = "invalid.age";
    /// Not a count by sex and age.
    INVALID_TALLY = "invalid.tally";
    /// Not a count by code.
    INVALID_COUNTS = "invalid.counts";
    /// Not answers to an instrument.
    INVALID_ANSWERS = "invalid.answers";
    /// Not questions of an instrument.
    INVALID_DEFINITION = "invalid.definition";
    /// Nested too deep.
    INVALID_TOO_DEEP = "invalid.too_deep";
    /// A clock reading that is not the device's own.
    INVALID_CLOCK = "invalid.clock";
    /// Something needed is missing.
    INVALID_MISSING = "invalid.missing";
    /// The kind has no such act.
    INVALID_UNKNOWN_ACT = "invalid.unknown_act";
    /// The act takes no such argument.
    INVALID_NOT_OF_THIS_ACT = "invalid.not_of_this_act";
    /// The field changes by acts only.
    ACT_ONLY = "act_only";
    /// The act is not for the state that the record is in.
    NOT_NOW = "not_now";
    /// A step of custody or a testimony is not changed afterwards.
    EVIDENCE_FIXED = "evidence.fixed";
    /// A file of a kind that is not taken in as evidence.
    EVIDENCE_FILE_TYPE = "evidence.file_type";
    /// Another file, size or hash in the place of one that was attached.
    ATTACHMENT_FIXED = "attachment.fixed";
    /// A case that ends well with plan lines still open.
    CASE_PLAN_OPEN = "case.plan_open";
    /// Another entry has the same id.
    ENTRY_ID_REUSED = "entry.id_reused";
    /// The person's data was erased; nothing is added to it.
    SUBJECT_ERASED = "subject.erased";

    /// A published version of an instrument stays as it is.
    INSTRUMENT_PUBLISHED_FIXED = "instrument.published_fixed";
    /// The version was published before.
    INSTRUMENT_ALREADY_PUBLISHED = "instrument.already_published";
    /// A version without instrument, number or questions cannot be published.
    INSTRUMENT_INCOMPLETE = "instrument.incomplete";
    /// Two people said different questions, and nobody has decided.
    INSTRUMENT_CLASH = "instrument.clash";
    /// The questions do not hold together; the detail names the first problem.
    INSTRUMENT_PROBLEM = "instrument.problem";
    /// There is no such version of an instrument.
    RESPONSE_NO_VERSION = "response.no_version";
    /// Answers to questions that are not published.
    RESPONSE_NOT_PUBLISHED = "response.not_published";
    /// The version belongs to another instrument.
    RESPONSE_OTHER_INSTRUMENT = "response.other_instrument";
    /// An answer that its version does not ask for, not so, or not in this class; the field names the question.
    RESPONSE_NOT_ASKED = "response.answers_not_asked";
    /// The version and the instrument of answers stay what they were.
    RESPONSE_FIXED = "response.fixed";

    /// The record is unknown to the actor: it must look as if it did not exist.
    UNKNOWN_RECORD = "policy.unknown_record";
    /// The actor's roles do not write this.
    NOT_WRITER = "policy.not_writer";
    /// A confidential field that somebody else filled, and that the actor may not read.
    CONFIDENTIAL = "policy.confidential";
    /// The actor's roles do not do this.
    NOT_YOUR_ROLE = "policy.not_your_role";
    /// Only the organisation that sent a referral may do this.
    NOT_SENDER = "policy.not_sender";
    /// Only the organisation that a referral was sent to may do this.
    NOT_RECEIVER = "policy.not_receiver";

    /// Only administrators of the same organisation.
    NOT_ADMINISTRATOR = "admin.not_administrator";
    /// Nobody changes their own rights.
    OWN_RIGHTS = "admin.own_rights";

    /// Inactive is worked out from meetings, never said.
    PERSON_INACTIVE_IS_DERIVED = "person.inactive_is_derived";

    /// The round is already out.
    ROUND_ALREADY_OUT = "round.already_out";
    /// The round is not out.
    ROUND_NOT_OUT = "round.not_out";
    /// The round is already back.
    ROUND_ALREADY_BACK = "round.already_back";

    /// A concern must be triaged first.
    CONCERN_NOT_TRIAGED = "concern.not_triaged";
    /// The concern has led to a case: the case goes on.
    CONCERN_HAS_CASE = "concern.has_case";
    /// The concern is closed.
    CONCERN_CLOSED = "concern.closed";
    /// The concern is not closed.
    CONCERN_NOT_CLOSED = "concern.not_closed";
    /// No action, or another level than before, needs a reason.
    CONCERN_REASON_NEEDED = "concern.reason_needed";

    /// The case was opened before.
    CASE_ALREADY_OPEN = "case.already_open";
    /// The case was not opened yet.
    CASE_NOT_OPEN = "case.not_open";
    /// A case needs its child.
    CASE_NO_PERSON = "case.no_person";
    /// A step of case work would be skipped.
    CASE_STEP_ORDER = "case.step_order";
    /// The case is closed.
    CASE_CLOSED = "case.closed";
    /// The case is not closed.
    CASE_NOT_CLOSED = "case.not_closed";
    /// Another risk than before needs a reason.
    CASE_REASON_NEEDED = "case.reason_needed";
    /// The child of a case never changes.
    CASE_PERSON_FIXED = "case.person_fixed";

    /// The task is already done or cancelled.
    TASK_ENDED = "task.ended";
    /// The task is still open.
    TASK_NOT_ENDED = "task.not_ended";

    /// A consent lacks who, what, to whom or by whom.
    CONSENT_INCOMPLETE = "consent.incomplete";
    /// The consent was given before.
    CONSENT_ALREADY_GIVEN = "consent.already_given";
    /// The consent was not given.
    CONSENT_NOT_GIVEN = "consent.not_given";
    /// A consent that was withdrawn stays withdrawn.
    CONSENT_WITHDRAWN_FINAL = "consent.withdrawn_final";
    /// The day on which the consent ends has passed.
    CONSENT_EXPIRED = "consent.expired";
    /// What somebody agreed to is not changed afterwards.
    CONSENT_FIXED = "consent.fixed";

    /// A referral lacks who, what, to whom or how soon.
    REFERRAL_INCOMPLETE = "referral.incomplete";
    /// A referral goes to another organisation.
    REFERRAL_TO_SELF = "referral.to_self";
    /// There is no standing consent for this recipient and this content.
    REFERRAL_NO_CONSENT = "referral.no_consent";
    /// A sealed link stands open for a day, three days or a week.
    LINK_HOURS = "link.hours";
    /// The referral has as many links as it may.
    LINK_TOO_MANY = "link.too_many";
    /// The referral was sent before.
    REFERRAL_ALREADY_SENT = "referral.already_sent";
    /// The referral was not sent yet.
    REFERRAL_NOT_SENT = "referral.not_sent";
    /// The referral was delivered or seen before.
    REFERRAL_ALREADY_SEEN = "referral.already_seen";
    /// Accepting what was withdrawn.
    REFERRAL_ACCEPT_AFTER_WITHDRAWAL = "referral.accept_after_withdrawal";
    /// Accepting what has lapsed.
    REFERRAL_ACCEPT_AFTER_EXPIRY = "referral.accept_after_expiry";
    /// The referral was answered before.
    REFERRAL_ALREADY_ANSWERED = "referral.already_answered";
    /// Starting what was not accepted.
    REFERRAL_NOT_ACCEPTED = "referral.not_accepted";
    /// The referral was started before.
    REFERRAL_ALREADY_STARTED = "referral.already_started";
    /// Completing what was not accepted.
    REFERRAL_COMPLETE_BEFORE_ACCEPTANCE = "referral.complete_before_acceptance";
    /// The referral has ended.
    REFERRAL_ENDED = "referral.ended";
    /// The referral was withdrawn.
    REFERRAL_WITHDRAWN = "referral.withdrawn";
    /// The referral has not lapsed yet.
    REFERRAL_NOT_LAPSED = "referral.not_lapsed";
    /// What was sent is not changed afterwards.
    REFERRAL_FIXED = "referral.fixed";
    /// The referral that this one follows still runs, or is about another child.
    REFERRAL_BEFORE_RUNS = "referral.before_runs";
    /// Taking over what was sent for something else.
    REFERRAL_NO_TRANSFER = "referral.no_transfer";
    /// A transfer is completed by taking over.
    REFERRAL_TAKE_OVER = "referral.take_over";
    /// Asking how it went before it ended.
    REFERRAL_CONFIRM_EARLY = "referral.confirm_early";
    /// It was asked before how it went.
    REFERRAL_CONFIRMED = "referral.confirmed";
    /// The file is open to them anyway.
    EMERGENCY_NOT_NEEDED = "emergency.not_needed";
    /// A file stands open to them already: it ends first.
    EMERGENCY_STANDS = "emergency.stands";
    /// Nobody judges what they opened themselves.
    EMERGENCY_OWN = "emergency.own";

    /// A case of two countries lacks who, what, or the other side.
    CROSS_BORDER_INCOMPLETE = "cross_border.incomplete";
    /// Before consent the other side is told a province at most.
    CROSS_BORDER_PLACE_TOO_CLOSE = "cross_border.place_too_close";
    /// This sort of request has no such step.
    CROSS_BORDER_OTHER_KIND = "cross_border.other_kind";
    /// The step belongs to the other side.
    CROSS_BORDER_OTHER_SIDE = "cross_border.other_side";
    /// A step of an other side that does not use Safetynet needs who told it and how.
    CROSS_BORDER_TOLD_BY = "cross_border.told_by";
    /// What was asked of the other side is not changed afterwards.
    CROSS_BORDER_FIXED = "cross_border.fixed";
    /// A report without agreement needs a legal ground and a supervisor.
    STATUTORY_NO_GROUND = "statutory.no_ground";

    /// The bed is held or taken by somebody else who was first.
    BED_ANOTHER_FIRST = "bed.another_was_first";
    /// The bed is out of use.
    BED_OUT_OF_USE = "bed.out_of_use";
    /// A hold ends within four hours, and not before it begins.
    BED_HOLD_TOO_LONG = "bed.hold_too_long";
    /// Only who holds a bed, or keeps it, lets it go.
    BED_NOT_HOLDER = "bed.not_holder";
    /// The bed is still held.
    BED_STILL_HELD = "bed.still_held";
    /// Where a bed is, or where one is looked for, is told as the province, never closer.
    BED_PROVINCE_ONLY = "bed.province_only";
    /// Another organisation said yes first.
    BED_ASK_ANOTHER_FIRST = "bed_ask.another_was_first";
    /// The ask was cancelled, or it is too late.
    BED_ASK_OVER = "bed_ask.over";
    /// The ask is not over yet.
    BED_ASK_NOT_OVER = "bed_ask.not_over";
    /// An organisation does not answer its own ask.
    BED_ASK_OWN = "bed_ask.own";
    /// Only an own bed is offered.
    BED_ASK_NOT_YOUR_BED = "bed_ask.not_your_bed";
    /// The bed that is offered is not free.
    BED_ASK_BED_NOT_FREE = "bed_ask.bed_not_free";
    /// What was answered is not changed afterwards.
    BED_ASK_FIXED = "bed_ask.fixed";
    /// What is done is proven by a file, or somebody says why nothing proves it.
    ACTION_ITEM_NO_EVIDENCE = "action_item.no_evidence";
    /// What proves it hangs on this line of the plan.
    ACTION_ITEM_OTHER_EVIDENCE = "action_item.other_evidence";
    /// Nothing was done on a day that is still to come.
    ACTION_ITEM_DONE_LATER = "action_item.done_later";
    /// The new day is later than the one before, and not past.
    ACTION_ITEM_NOT_LATER = "action_item.not_later";
    /// The area, the day of agreement and the day by when are not changed by an edit.
    ACTION_ITEM_FIXED = "action_item.fixed";
    /// A report that was given to be looked at is not changed.
    REPORT_FIXED = "report.fixed";
    /// A report is signed by somebody who wrote none of it.
    REPORT_SIGNS_OWN = "report.signs_own";
    /// What a report says could not be read.
    REPORT_NOT_READ = "report.not_read";
    /// The days of a report are no period that figures know.
    REPORT_NO_PERIOD = "report.no_period";
    /// Nobody wrote a word.
    REPORT_EMPTY = "report.empty";
    /// The words refer to a figure that is not known.
    REPORT_UNKNOWN_FIGURE = "report.unknown_figure";
    /// Only what was signed is sent.
    REPORT_NOT_SIGNED = "report.not_signed";
    /// Nobody agreed to a story.
    REPORT_STORY_NO_CONSENT = "report.story_no_consent";
    /// The consent to a story was taken back.
    REPORT_STORY_WITHDRAWN = "report.story_withdrawn";
    /// The time of a story is over.
    REPORT_STORY_EXPIRED = "report.story_expired";
    /// Nobody agreed to this use of a story.
    REPORT_STORY_CHANNEL = "report.story_channel";
    /// Whoever a story is of was forgotten.
    REPORT_STORY_ERASED = "report.story_erased";
    /// The consent to the photos of a story was taken back.
    REPORT_PHOTO_WITHDRAWN = "report.photo_withdrawn";
    /// The time of the photos of a story is over.
    REPORT_PHOTO_EXPIRED = "report.photo_expired";
    /// The child's own name stands in a story.
    STORY_REAL_NAME = "story.real_name";
    /// A story tells no place finer than a province.
    STORY_PROVINCE_ONLY = "story.province_only";
    /// A placement is approved by somebody else than its author.
    PLACEMENT_APPROVES_OWN = "placement.approves_own";
    /// Not with kin, and nothing says why.
    PLACEMENT_KIN_FIRST = "placement.kin_first";
    /// A placement that was not approved begins in an emergency only.
    PLACEMENT_NOT_APPROVED = "placement.not_approved";
    /// What was approved is not changed afterwards.
    PLACEMENT_FIXED = "placement.fixed";

    /// Who asked or wrote it does not decide on it.
    BY_ANOTHER = "by_another";
    /// A case closes once another person has approved the closing, in this episode.
    CASE_NOT_APPROVED = "case.not_approved";
    /// Nobody knows where the child is: the steps wait until the child is found.
    CASE_LOST = "case.lost";
    /// It is known where the child is.
    CASE_NOT_LOST = "case.not_lost";
    /// An approval names its case and what it is about.
    APPROVAL_INCOMPLETE = "approval.incomplete";
    /// A question of the assessment scored 1 or 2, and the plan neither answers nor waives it.
    APPROVAL_UNANSWERED = "approval.unanswered";
    /// What was approved is not changed afterwards.
    APPROVAL_FIXED = "approval.fixed";
    /// A likely case needs an act and a purpose; of an adult also the means.
    SCREENING_INCOMPLETE = "screening.incomplete";
    /// What a second person has verified is not changed; it is looked at anew.
    SCREENING_FIXED = "screening.fixed";

    /// A service without its organisation and its kind is not assured.
    SERVICE_INCOMPLETE = "service.incomplete";
    /// A service stays with its organisation.
    SERVICE_FIXED = "service.fixed";
    /// An agreement lacks with whom, what or for what.
    AGREEMENT_INCOMPLETE = "agreement.incomplete";
    /// An agreement is made with another organisation.
    AGREEMENT_TO_SELF = "agreement.to_self";
    /// The last day of the agreement has passed.
    AGREEMENT_OVER = "agreement.over";
    /// What was signed is not changed afterwards.
    AGREEMENT_FIXED = "agreement.fixed";
    /// Only who was there gets a certificate.
    CERTIFICATE_NOT_PRESENT = "certificate.not_present";
    /// What a certificate says stays as it was given.
    CERTIFICATE_FIXED = "certificate.fixed";
    /// The agreement with the receiving organisation has ended.
    REFERRAL_AGREEMENT_ENDED = "referral.agreement_ended";
    /// The organisation refers only where it has an agreement.
    REFERRAL_AGREEMENT_NEEDED = "referral.agreement_needed";
    /// The agreement allows less than the referral would share.
    REFERRAL_AGREEMENT_LESS = "referral.agreement_less";

    /// The field has one value only.
    SETTLE_NO_CLASH = "settle.no_clash";
    /// There are values that the author had not seen.
    SETTLE_NOT_ALL_SEEN = "settle.not_all_seen";
    /// A report merged into itself.
    CONCERN_MERGE_SELF = "concern.merge_self";
    /// A report merged into one that goes on no more.
    CONCERN_MERGE_CLOSED = "concern.merge_closed";
    /// Reports about two different children.
    CONCERN_MERGE_OTHER_CHILD = "concern.merge_other_child";
    /// A rule of alerts lacks its pattern, a number, its level or who is told.
    ALERT_RULE_INCOMPLETE = "alert_rule.incomplete";
    /// A number of a rule of alerts is too small or too large.
    ALERT_RULE_BOUNDS = "alert_rule.bounds";
    /// A rule that rests on unknown adults is tried by those who read of them.
    ALERT_RULE_CLOSE = "alert_rule.close";
    /// How many it would have raised is counted by the office alone.
    ALERT_RULE_UNCOUNTED = "alert_rule.uncounted";
    /// More was recorded since its author looked.
    ALERT_MORE = "alert.more";
    /// What an alert rests on is gathered by the system alone.
    ALERT_BY_SYSTEM = "alert.by_system";

    /// Not a code as projects have it.
    PROJECT_CODE = "project.code";
    /// The project is not one that the organisation leads or carries with others.
    RESULTS_NOT_OURS = "results.not_ours";
    /// It belongs to another project.
    RESULTS_OTHER_PROJECT = "results.other_project";
    /// Not an age band.
    RESULTS_BAND = "results.band";
    /// A line of the tree stands below its parent.
    RESULT_NODE_LEVEL = "result_node.level";
    /// A line of the tree keeps its project and its level.
    RESULT_NODE_FIXED = "result_node.fixed";
    /// A period begins before it ends.
    RESULTS_RETURN_PERIOD = "results_return.period";
    /// Project and period of a return stay, and its values once it was submitted.
    RESULTS_RETURN_FIXED = "results_return.fixed";
    /// Values are changed in a draft only, or after the return was sent back.
    RESULTS_RETURN_CLOSED = "results_return.closed";
    /// A return without a value.
    RESULTS_RETURN_EMPTY = "results_return.empty";
    /// Two values for the same line of a return.
    RESULTS_RETURN_DOUBLE = "results_return.double";
    /// Whoever submitted a return does not accept it.
    RESULTS_RETURN_OWN = "results_return.own";
    /// A return stands in the place of a restated one of the same project and period only.
    RESULTS_RETURN_RESTATES = "results_return.restates";
    /// A share needs its whole.
    RETURN_VALUE_DENOMINATOR = "return_value.denominator";
    /// A gift or a spending lacks something that its act needs.
    MONEY_INCOMPLETE = "money.incomplete";
    /// An amount is above nothing.
    MONEY_AMOUNT = "money.amount";
    /// Another currency than the project's needs a rate.
    MONEY_RATE = "money.rate";
    /// Money came or was spent on a day that has come.
    MONEY_LATER = "money.later";
    /// What a receipt says is not changed by an edit.
    GIFT_FIXED = "gift.fixed";
    /// What was submitted is not changed, nor how it is parted over funds.
    SPENDING_FIXED = "spending.fixed";
    /// The line of the budget is of the same project and organisation.
    SPENDING_LINE_PROJECT = "spending.line_project";
    /// Spent on a day on which the line of the budget may be spent.
    SPENDING_LINE_DATES = "spending.line_dates";
    /// The shares of the funds are a hundred per cent exactly.
    SPENDING_SHARES = "spending.shares";
    /// Each fund has one share of a spending.
    SPENDING_FUND_TWICE = "spending.fund_twice";
    /// Spent on a day on which the fund may be spent.
    SPENDING_FUND_DATES = "spending.fund_dates";
    /// Spent on what the fund is given for.
    SPENDING_FUND_PURPOSE = "spending.fund_purpose";
    /// Spent for a project of the fund.
    SPENDING_FUND_PROJECT = "spending.fund_project";
    /// A fund does not pay more than it is.
    SPENDING_FUND_OVERDRAWN = "spending.fund_overdrawn";
    /// Who leads or answers for the figures shows a project to everybody.
    PROJECT_PUBLISHERS = "project.publishers";
    /// An address for gifts that a public page may not lead to.
    PROJECT_SUPPORT_LINK = "project.support_link";
}
