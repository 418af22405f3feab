//! The guard of every act: whether a record is ready for it, and what follows from it.
//!
//! An act never sets a field by itself. [`effect`] either refuses it by a named rule, and then nothing changes, or
//! answers with all the fields that it sets: its arguments, and what they entail (status, times, clocks).

use model::{Act, Fields, KindName, RecordId, Refusal, State, acts};
use serde_json::Value;

use crate::{policy::Actor, read, writing::Written};

mod action_item;
mod agreement;
mod alert;
mod alert_rule;
mod approval;
mod bed;
mod bed_ask;
mod case;
mod certificate;
mod concern;
mod conference;
mod consent;
mod cross_border;
mod emergency_access;
mod gift;
mod hearing;
mod instrument;
mod kin;
mod legal_matter;
mod machine;
mod person;
mod placement;
mod plan_item;
mod referral;
mod report;
mod results_return;
mod round;
mod screening;
mod service;
mod settle;
mod spending;
mod statutory_report;
mod task;

pub use agreement::{
    Standing as AgreementStanding, in_force as agreement_in_force, standing as agreement_standing,
};
pub use bed::{HOLD_MAX_HOURS, is_held};
pub use bed_ask::unmet;
pub use machine::{Machine, Move};
pub use referral::lapsed;

/// The moment that an act counts as done: the entry's effective time, Unix milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now {
    /// Unix milliseconds.
    pub ms: u64,
}

/// What a guard must know besides the record itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// For a referral: the consent that it names.
    pub consent: Option<&'a State>,
    /// The records that [`needs`] asks for.
    pub beside: &'a [State],
    /// For a rule of alerts that is tried: how many it would have raised, of what its author may see.
    pub found: Option<u64>,
    /// For an approval: the last assessment of the case, where [`weighs`] asks for it.
    pub assessed: Option<&'a Assessed>,
    /// For a report: what it says at this moment, where [`tells`] asks for it.
    pub written: Option<&'a Written>,
}

/// What an assessment says, as it is held: no device is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// The response.
    pub response: RecordId,
    /// The questions that scored 1 or 2.
    pub low: Vec<String>,
}

/// Whether the guard of an act must see what the last assessment of the case says.
pub fn weighs(state: &State, act: &str) -> bool {
    state.kind == KindName::Approval && act == "approve" && state.text("what") == Some("plan")
}

/// Whether the guard of an act must see everything that a report says.
pub fn tells(state: &State, act: &str) -> bool {
    state.kind == KindName::Report && matches!(act, "sign" | "send")
}

/// An act with another record that an act brings about: both hold, or neither.
#[derive(Clone, Debug, PartialEq)]
pub struct Entailed {
    /// The other record's kind.
    pub kind: KindName,
    /// The other record.
    pub record: RecordId,
    /// The act.
    pub act: &'static str,
    /// The organisation for which it is done.
    pub org: RecordId,
}

/// What an act that was allowed brings about with other records, in this order. Its own guard has looked at them, in the
/// same transaction: so none of these is refused.
pub fn entailed(state: &State, act: &Act, actor: &Actor, beside: &[State], now: Now) -> Vec<Entailed> {
    match (state.kind, act.name.as_str()) {
        (KindName::BedAsk, "accept") => bed_ask::entailed(state, act, actor, beside, now),
        _ => Vec::new(),
    }
}

/// Records that the guard of an act must see besides its own. The store brings them, coded values only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The record that a field points to, as the act gives it or else as it stands.
    At(&'static str),
    /// Every record that a field points to, as the act gives it.
    Each(&'static str),
    /// All records of a kind about the same case: the record itself when it is one, else the one in its field `case`.
    OfCase(KindName),
    /// All records of a kind about the same person.
    OfPerson(KindName),
    /// All records of a kind of the directory, of which a network has some dozens.
    Every(KindName),
    /// All records of a kind of the record's own organisation.
    OfOrg(KindName),
}

/// What the guard of an act must see besides the record.
pub fn needs(kind: KindName, act: &str) -> &'static [Need] {
    match (kind, act) {
        (KindName::ActionItem, "done") => &[Need::At("evidence")],
        (KindName::ResultsReturn, "submit") => &[Need::Each("values")],
        (KindName::Concern, "merge") => &[Need::At("merged_into")],
        (KindName::BedAsk, "accept") => &[Need::At("bed")],
        (KindName::Case, "close") => &[Need::OfCase(KindName::PlanItem), Need::OfCase(KindName::Approval)],
        (KindName::Approval, "approve") => &[Need::OfCase(KindName::PlanItem)],
        (KindName::Placement, "approve") => &[Need::OfPerson(KindName::Kin)],
        (KindName::Gift, "receipt") => &[Need::At("project"), Need::OfOrg(KindName::Gift)],
        (KindName::Spending, "submit" | "approve" | "send_back") => &[
            Need::At("project"),
            Need::OfOrg(KindName::BudgetLine),
            Need::OfOrg(KindName::Fund),
            Need::OfOrg(KindName::Spending),
            Need::OfOrg(KindName::SpendingShare),
        ],
        (KindName::Screening, "verify") => &[Need::At("person")],
        (KindName::Referral, "send") => {
            &[Need::At("before"), Need::Every(KindName::Agreement), Need::Every(KindName::Organisation)]
        }
        _ => &[],
    }
}

/// The machines of the kinds whose states stand in a table.
pub const MACHINES: &[Machine] = &[
    plan_item::MACHINE,
    conference::MACHINE,
    approval::MACHINE,
    screening::MACHINE,
    cross_border::MACHINE,
    statutory_report::MACHINE,
    legal_matter::MACHINE,
    hearing::MACHINE,
    bed::MACHINE,
    bed_ask::MACHINE,
    placement::MACHINE,
    service::MACHINE,
    agreement::MACHINE,
    certificate::MACHINE,
    alert_rule::MACHINE,
    alert::MACHINE,
    emergency_access::MACHINE,
    kin::MACHINE,
    action_item::MACHINE,
    results_return::MACHINE,
    gift::MACHINE,
    spending::MACHINE,
    report::MACHINE,
];

/// The fields that an act sets, or why it is refused. `state` is the record as it stands before the act; a record that
/// has no entry yet cannot be acted upon. Whether the actor may do this is [`crate::policy::may_act`]'s to say.
pub fn effect(state: &State, act: &Act, actor: &Actor, around: &Around, now: Now) -> Result<Fields, Refusal> {
    acts::check(state.kind, &act.name, &act.args)
        .map_err(|invalid| Refusal::field(format!("invalid.{}", invalid.rule), invalid.field))?;
    if act.name == acts::SETTLE {
        return settle::settle(state, act);
    }
    let step = Step { state, act, actor, around, now };
    let machine = MACHINES.iter().find(|machine| machine.kind == state.kind);
    let next = |machine: &Machine| {
        let why = why_not(state.kind, machine.status(state), &act.name);
        machine.next(state, &act.name).map_err(|refusal| why.map_or(refusal, Refusal::rule))
    };
    let leads_to = machine.map(next).transpose()?;
    let follows = match state.kind {
        KindName::Round => round::act(&step),
        KindName::Concern => concern::act(&step),
        KindName::Case => case::act(&step),
        KindName::InstrumentVersion => instrument::act(&step),
        KindName::Person => person::act(&step),
        KindName::Task => task::act(&step),
        KindName::PlanItem => plan_item::act(&step),
        KindName::LegalMatter => legal_matter::act(&step),
        KindName::Hearing => hearing::act(&step),
        KindName::Conference => conference::act(&step),
        KindName::Approval => approval::act(&step),
        KindName::Screening => screening::act(&step),
        KindName::Consent => consent::act(&step),
        KindName::Referral => referral::act(&step),
        KindName::EmergencyAccess => emergency_access::act(&step),
        KindName::CrossBorder => cross_border::act(&step),
        KindName::StatutoryReport => statutory_report::act(&step),
        KindName::Bed => bed::act(&step),
        KindName::BedAsk => bed_ask::act(&step),
        KindName::Placement => placement::act(&step),
        KindName::Service => service::act(&step),
        KindName::Agreement => agreement::act(&step),
        KindName::Certificate => certificate::act(&step),
        KindName::AlertRule => alert_rule::act(&step),
        KindName::Alert => alert::act(&step),
        KindName::Kin => kin::act(&step),
        KindName::ActionItem => action_item::act(&step),
        KindName::ResultsReturn => results_return::act(&step),
        KindName::Gift => gift::act(&step),
        KindName::Spending => spending::act(&step),
        KindName::Report => report::act(&step),
        // Everything that an act of these kinds does stands in its arguments.
        _ => Ok(Fields::new()),
    }?;
    let mut fields = act.args.clone();
    if let Some(status) = leads_to {
        fields.extend(set([("status", status.into())]));
    }
    fields.extend(follows);
    Ok(fields)
}

/// A rule that says plainly why an act is not for a state: that another was first, say.
fn why_not(kind: KindName, status: &str, act: &str) -> Option<&'static str> {
    match kind {
        KindName::Bed => bed::why_not(status, act),
        KindName::BedAsk => bed_ask::why_not(status, act),
        _ => None,
    }
}

/// One act on its way through a guard.
struct Step<'a> {
    state: &'a State,
    act: &'a Act,
    actor: &'a Actor,
    around: &'a Around<'a>,
    now: Now,
}

impl Step<'_> {
    fn status(&self) -> Option<&str> {
        self.state.text("status")
    }

    /// An argument that is one text.
    fn arg(&self, name: &str) -> Option<&str> {
        self.act.args.get(name).and_then(Value::as_str)
    }

    /// An argument that points to a record.
    fn reference(&self, name: &str) -> Option<RecordId> {
        self.arg(name)?.parse().ok()
    }

    /// Whether a text argument was given and says something.
    fn says(&self, name: &str) -> bool {
        self.arg(name).is_some_and(|text| !text.trim().is_empty())
    }

    /// The records beside it of one kind.
    fn beside(&self, kind: KindName) -> impl Iterator<Item = &State> {
        self.around.beside.iter().filter(move |state| state.kind == kind && !state.erased)
    }

    /// As [`Step::beside`], of the record's own organisation only. Whoever was shown a case may write records that point to
    /// it; what they say decides nothing here.
    fn ours(&self, kind: KindName) -> impl Iterator<Item = &State> {
        self.beside(kind).filter(|beside| beside.org == self.state.org)
    }

    /// The moment of the act, as a field.
    fn now_value(&self) -> Value {
        read::instant_value(self.now.ms)
    }
}

/// Fields from pairs.
fn set<const N: usize>(pairs: [(&str, Value); N]) -> Fields {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A refusal by a rule.
fn refuse<T>(rule: &str) -> Result<T, Refusal> {
    Err(Refusal::rule(rule))
}

/// An instant field that may be empty.
fn optional_instant(ms: Option<u64>) -> Value {
    ms.map_or(Value::Null, read::instant_value)
}
