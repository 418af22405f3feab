//! What must hold when a month has healed.

use std::collections::{BTreeMap, BTreeSet};

use model::{Entry, Group, KindName, RecordId, State, date::Period};
use rules::{
    figures::{Measure, Question, RecordSet, evaluate},
    policy::Actor,
};
use serde_json::Value;
use store::{Query, Record};

use super::{
    device::Device,
    office::Office,
    play::Month,
    recount::{Recount, Told},
    trace::Finding,
};

/// Everything that is said in a month.
const KINDS: &[KindName] = &[
    KindName::Series,
    KindName::Membership,
    KindName::Session,
    KindName::Attendance,
    KindName::Arrival,
    KindName::Stay,
    KindName::Delivery,
    KindName::TallySheet,
    KindName::Person,
    KindName::Note,
    KindName::Task,
    KindName::Case,
    KindName::Consent,
    KindName::Referral,
];

type Checked = Result<(), Finding>;
type Seen = BTreeMap<RecordId, Record>;

pub fn all(month: &mut Month) -> Checked {
    let office = &month.office;
    if !office.changed_its_mind.is_empty() {
        return Finding::new("the office answered one entry in two ways", office.changed_its_mind.clone());
    }
    stolen(month)?;
    everything_arrived(month)?;
    let seen = all_agree(month)?;
    let recount = Recount::of(month.office.heard.values());
    nothing_vanished(&recount, &seen)?;
    once(&recount)?;
    as_seen_by_eye(month, &recount)?;
    figures(&month.office, &recount)?;
    drop(recount);
    again(month)?;
    sound(&month.office)
}

/// The stolen device got nothing after it was shut out, and nothing said on it then is anywhere. What it had sent before
/// stands: it is in what the office heard, and so in every count below.
fn stolen(month: &Month) -> Checked {
    let device = &month.devices[month.theft.device];
    let bytes = month.office.shut_out[&device.who.device];
    if bytes > 0 {
        return Finding::new(format!("the stolen device was given {bytes} bytes"), []);
    }
    if month.loot != Some(device.held.len()) {
        return Finding::new("the stolen device holds more than when it was shut out", []);
    }
    // What was on its way by then may have been heard before; never what was said later.
    let late = &device.said[month.said_by_then..];
    let known = |e: &&Entry| device.answers.contains_key(&e.id) || month.office.heard.contains_key(&e.id);
    match late.iter().find(known) {
        Some(entry) => Finding::new("the stolen device spoke and was heard", [entry.record]),
        None => Ok(()),
    }
}

/// Kinds that change by acts, whose guards decide what follows.
fn guarded(kind: KindName) -> bool {
    matches!(kind, KindName::Case | KindName::Consent | KindName::Referral)
}

/// Every word of an honest device is in the log, and counts where no guard had to refuse it.
fn everything_arrived(month: &Month) -> Checked {
    for device in month.honest() {
        for entry in &device.said {
            let Some(heard) = month.office.heard.get(&entry.id) else {
                return Finding::new("a word of an honest device never reached the log", [entry.record]);
            };
            if device.answers.get(&entry.id) != Some(&(heard.seq, heard.accepted)) {
                return Finding::new(
                    "a device was told something else than what is in the log",
                    [entry.record],
                );
            }
            // A task may have been somebody else's by then.
            let act = matches!(entry.say, model::Say::Act(_));
            if !heard.accepted && !guarded(entry.kind) && entry.kind != KindName::Task && !act {
                return Finding::new("an honest word about the field or a child was refused", [entry.record]);
            }
        }
    }
    Ok(())
}

/// What somebody sees who asks the office for records of these kinds.
fn asked(office: &Office, actor: &Actor, kinds: impl Iterator<Item = KindName>) -> Seen {
    let mut all = Seen::new();
    for kind in kinds {
        let mut query = Query { limit: 200, ..Query::of(kind) };
        loop {
            let page = office.store().list(actor, &query).unwrap();
            all.extend(page.records.into_iter().map(|record| (record.id, record)));
            match page.next {
                Some(next) => query.after = Some(next),
                None => break,
            }
        }
    }
    all
}

/// Whether a team has these in common, so that its members of one role are shown the same.
fn common(kind: KindName) -> bool {
    matches!(kind.group(), Group::Field | Group::People)
}

/// Every honest device holds exactly what its user would see in the office. Gives what the supervisor sees.
fn all_agree(month: &Month) -> Result<Seen, Finding> {
    let office = &month.office;
    let mut by_team: BTreeMap<_, Seen> = BTreeMap::new();
    for device in month.honest() {
        let actor = &device.who.actor;
        let team = (actor.org, actor.team.clone(), actor.roles.clone());
        let shared = by_team
            .entry(team)
            .or_insert_with(|| asked(office, actor, KINDS.iter().copied().filter(|kind| common(*kind))));
        let own = asked(office, actor, KINDS.iter().copied().filter(|kind| !common(*kind)));
        agrees(device, &shared.iter().chain(&own).collect())?;
    }
    Ok(asked(office, &month.supervisor().who.actor, KINDS.iter().copied()))
}

fn agrees(device: &Device, office: &BTreeMap<&RecordId, &Record>) -> Checked {
    let who = device.who.actor.account;
    if let Some(record) = office.keys().find(|record| !device.held.contains_key(record)) {
        return Finding::new(format!("a device of {who} does not hold what its user may see"), [**record]);
    }
    for (record, held) in &device.held {
        match office.get(record) {
            None => {
                return Finding::new(format!("a device of {who} holds what its user may not see"), [*record]);
            }
            Some(is) if **is != held.record => {
                let versions = format!("{is:?}\n  and {:?}", held.record);
                return Finding::new(
                    format!("a device of {who} holds another version: {versions}"),
                    [*record],
                );
            }
            Some(_) => {}
        }
    }
    match device.local.keys().next() {
        Some(record) => Finding::new(format!("a device of {who} still shows its own word"), [*record]),
        None => Ok(()),
    }
}

/// Every value is shown, or stands in a clash, or somebody who had it before them replaced it.
fn nothing_vanished(recount: &Recount, seen: &Seen) -> Checked {
    for (record, told) in &recount.0 {
        if guarded(told.kind) {
            continue;
        }
        let Some(is) = seen.get(record) else {
            return Finding::new("a record has vanished", [*record]);
        };
        for field in told.fields() {
            if is.fields.get(field) != told.shown(field) {
                let (is, told) = (is.fields.get(field), told.shown(field));
                return Finding::new(format!("{field} is {is:?}, but what was said is {told:?}"), [*record]);
            }
            let clash = is
                .clashes
                .get(field)
                .map(|values| values.iter().map(|one| one.value.to_string()).collect::<BTreeSet<_>>());
            if clash != told.clash(field) {
                return Finding::new(format!("{field}: of a clash something has vanished"), [*record]);
            }
        }
    }
    Ok(())
}

/// What several hands wrote down as one thing is one record.
fn once(recount: &Recount) -> Checked {
    let pairs: [(KindName, &str, &str); 4] = [
        (KindName::Attendance, "session", "person"),
        (KindName::Session, "series", "day"),
        (KindName::Delivery, "stay", "service"),
        (KindName::Membership, "series", "person"),
    ];
    for (kind, one, other) in pairs {
        let mut met: BTreeMap<(String, String), RecordId> = BTreeMap::new();
        for (record, told) in recount.0.iter().filter(|(_, told)| told.kind == kind) {
            let text = |told: &Told, field: &str| told.shown(field).map(Value::to_string).unwrap_or_default();
            if let Some(first) = met.insert((text(told, one), text(told, other)), *record) {
                let kind = kind.as_str();
                return Finding::new(format!("there are two records of one {kind}"), [first, *record]);
            }
        }
    }
    Ok(())
}

/// What the workers themselves would say: whom all ticked is there, whom nobody ticked is not; everybody's own count of
/// heads stands as they left it.
fn as_seen_by_eye(month: &Month, recount: &Recount) -> Checked {
    let mut ticked: BTreeMap<RecordId, BTreeSet<bool>> = BTreeMap::new();
    let mut counted: BTreeMap<RecordId, &Value> = BTreeMap::new();
    let lost = month.devices[month.theft.device].who.actor.account;
    let sent = month.office.heard.values().filter(|heard| heard.accepted).map(|heard| &heard.entry);
    for entry in month.honest().flat_map(|device| &device.said).chain(sent) {
        if let Some(present) = entry.say.fields().get("present").and_then(Value::as_bool) {
            ticked.entry(entry.record).or_default().insert(present);
        }
    }
    for device in month.honest().filter(|device| device.who.actor.account != lost) {
        for entry in device.said.iter().filter(|entry| entry.kind == KindName::TallySheet) {
            counted.insert(entry.record, &entry.say.fields()["tally"]);
        }
    }
    for (record, said) in ticked {
        let all = said.len() == 1;
        let shown = recount.0.get(&record).and_then(|told| told.shown("present")).and_then(Value::as_bool);
        if all && shown != said.first().copied() || shown.is_none() {
            return Finding::new(format!("all ticked {said:?}, the record says {shown:?}"), [record]);
        }
    }
    for (record, tally) in counted {
        if recount.0.get(&record).and_then(|told| told.shown("tally")) != Some(tally) {
            return Finding::new("a count of heads is not as its counter left it", [record]);
        }
    }
    Ok(())
}

/// The figures are what plain loops come to.
fn figures(office: &Office, recount: &Recount) -> Checked {
    let mut states: Vec<State> = Vec::new();
    office.store().coded(KINDS, None, &mut |state| states.push(state)).unwrap();
    let records: RecordSet = states.into_iter().collect();
    let sums = [
        (Measure::Attendances, recount.attendances()),
        (Measure::UniqueChildrenAttending, recount.different_children()),
        (Measure::Servings, recount.servings()),
        (Measure::Sessions, recount.sessions()),
        (Measure::PeopleCounted, recount.people_counted()),
    ];
    for (measure, sum) in sums {
        let question = Question::of(measure, Period::Year(2026), office.now_ms as u64);
        let figure = evaluate(&question, &records).total;
        if figure != sum {
            return Finding::new(format!("{measure}: the figure says {figure}, plain loops say {sum}"), []);
        }
    }
    let present = recount.present();
    let pairs: BTreeSet<String> = present.iter().map(|(one, other)| format!("{one}{other}")).collect();
    if pairs.len() != present.len() {
        return Finding::new("somebody counts twice at one session", []);
    }
    Ok(())
}

/// All of it said once more changes nothing and is answered as before.
fn again(month: &mut Month) -> Checked {
    let head = month.office.store().signed_head().unwrap();
    for device in month.devices.iter().filter(|device| !device.stolen) {
        device.say_all_again(&mut month.office, &mut month.dice);
    }
    let after = month.office.store().signed_head().unwrap();
    if (head.size, head.root) != (after.size, after.root) {
        return Finding::new("what was said once more stands in the log once more", []);
    }
    match month.office.changed_its_mind.first() {
        Some(record) => Finding::new("said once more, an entry was answered in another way", [*record]),
        None => Ok(()),
    }
}

/// The log proves itself, and holds what was heard and what the office itself let lapse, nothing else.
fn sound(office: &Office) -> Checked {
    let report = office.store().verify(&mut |_, _| {}).unwrap();
    if let Some(problem) = report.problems.first() {
        return Finding::new(format!("verify: {problem}"), []);
    }
    let mut lapsed = 0;
    let mut count = |state: State| lapsed += u64::from(state.text("status") == Some("expired"));
    office.store().coded(&[KindName::Referral], None, &mut count).unwrap();
    let heard = office.heard.len() as u64;
    if report.entries != heard + lapsed {
        let entries = report.entries;
        return Finding::new(format!("{entries} entries, {heard} heard, {lapsed} lapsed"), []);
    }
    Ok(())
}
