//! Spending: written down, submitted, approved by another person or sent back, cancelled with a reason; never removed.
//! What is submitted must be whole: on a line of the project's budget, on a day on which that and each fund may be spent, for
//! what each fund is given, a hundred per cent of it paid, and no fund overdrawn.

use model::{Fields, KindName, RecordId, Refusal, State};
use serde_json::Value;

use super::{Machine, Move, Step, refuse, set};
use crate::{
    money::{self, Books, HUNDRED_PERCENT},
    read, refusals,
};

pub const MACHINE: Machine = Machine {
    kind: KindName::Spending,
    start: "draft",
    moves: &[
        Move { act: "submit", from: &["draft", "sent_back"], to: "submitted" },
        Move { act: "approve", from: &["submitted"], to: "approved" },
        Move { act: "send_back", from: &["submitted"], to: "sent_back" },
        Move { act: "cancel", from: &["draft", "submitted", "sent_back"], to: "cancelled" },
        Move { act: "reverse", from: &["approved"], to: "cancelled" },
    ],
};

/// What must have been said before it is submitted.
const NEEDED: [&str; 5] = ["line", "project", "day", "amount", "currency"];

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "submit" => {
            whole(step)?;
            Ok(set([
                ("submitted", step.now_value()),
                ("submitted_by", step.actor.account.to_string().into()),
                ("reason", Value::Null),
            ]))
        }
        "approve" => {
            another(step)?;
            whole(step)?;
            Ok(set([("approved", step.now_value()), ("approved_by", step.actor.account.to_string().into())]))
        }
        _ if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        "send_back" => {
            another(step)?;
            Ok(Fields::new())
        }
        _ => Ok(Fields::new()),
    }
}

/// Whoever wrote any of it, parted it over funds or submitted it does not decide on it.
fn another(step: &Step) -> Result<(), Refusal> {
    let me = step.actor.account;
    let wrote =
        |state: &State| state.by == me || state.registers.values().flatten().any(|write| write.by == me);
    let shares = shares_of(step);
    if wrote(step.state) || shares.iter().any(|share| wrote(share)) {
        return refuse(refusals::BY_ANOTHER);
    }
    Ok(())
}

fn shares_of<'a>(step: &'a Step<'a>) -> Vec<&'a State> {
    let here = |share: &&State| share.reference("spending") == Some(step.state.record);
    step.ours(KindName::SpendingShare).filter(here).collect()
}

/// A record in another currency than its project's needs a rate.
pub(super) fn rate_given(record: &State, project: Option<&State>) -> Result<(), Refusal> {
    let wanted = project.and_then(|project| project.text("currency"));
    let differs = wanted.is_some_and(|wanted| record.text("currency") != Some(wanted));
    if differs && record.text("rate").is_none() {
        return Err(Refusal::field(refusals::MONEY_RATE, "rate"));
    }
    Ok(())
}

/// Whether everything that is asked of it is there and holds.
fn whole(step: &Step) -> Result<(), Refusal> {
    let state = step.state;
    if let Some(missing) = NEEDED.into_iter().find(|field| state.text(field).is_none()) {
        return Err(Refusal::field(refusals::MONEY_INCOMPLETE, missing));
    }
    if !money::value(state, "amount").is_some_and(money::Amount::is_positive) {
        return Err(Refusal::field(refusals::MONEY_AMOUNT, "amount"));
    }
    let project = step.beside(KindName::Project).find(|one| Some(one.record) == state.reference("project"));
    rate_given(state, project)?;
    let day = read::day(state, "day");
    if day > read::field_day(step.now.ms) {
        return Err(Refusal::field(refusals::MONEY_LATER, "day"));
    }
    let line = step.ours(KindName::BudgetLine).find(|line| Some(line.record) == state.reference("line"));
    let Some(line) = line.filter(|line| line.reference("project") == state.reference("project")) else {
        return Err(Refusal::field(refusals::SPENDING_LINE_PROJECT, "line"));
    };
    let starts = read::day(line, "starts").or_else(|| read::day(project?, "starts"));
    let ends = read::day(line, "ends").or_else(|| read::day(project?, "ends"));
    if starts.is_some_and(|starts| day < Some(starts)) || ends.is_some_and(|ends| day > Some(ends)) {
        return Err(Refusal::field(refusals::SPENDING_LINE_DATES, "day"));
    }
    funds_hold(step, line)
}

fn funds_hold(step: &Step, line: &State) -> Result<(), Refusal> {
    // A fund that was taken off pays nothing, and nothing is asked of it.
    let pays = |share: &&State| share.text("percent").is_some_and(|part| money::percent(part) != Some(0));
    let shares: Vec<&State> = shares_of(step).into_iter().filter(pays).collect();
    let percents: Option<Vec<i128>> =
        shares.iter().map(|share| money::percent(share.text("percent")?)).collect();
    if percents.is_none_or(|percents| percents.iter().sum::<i128>() != HUNDRED_PERCENT) {
        return Err(Refusal::field(refusals::SPENDING_SHARES, "percent"));
    }
    let mut paying: Vec<Option<RecordId>> = shares.iter().map(|share| share.reference("fund")).collect();
    paying.sort_unstable();
    paying.dedup();
    if paying.len() != shares.len() {
        return Err(Refusal::field(refusals::SPENDING_FUND_TWICE, "fund"));
    }
    let ours = |kind| step.ours(kind);
    let kinds = [KindName::Fund, KindName::Spending, KindName::SpendingShare];
    let books = Books::of(kinds.into_iter().flat_map(ours));
    for (id, part) in books.parts(step.state) {
        let Some(fund) = books.funds.iter().find(|fund| fund.record == id) else {
            return Err(Refusal::field(refusals::UNKNOWN_RECORD, "fund"));
        };
        fund_pays(step.state, line, fund)?;
        let amount = money::value(fund, "amount").unwrap_or_default();
        if books.used(id, Some(step.state.record)) + part > amount {
            return Err(Refusal::field(refusals::SPENDING_FUND_OVERDRAWN, "amount"));
        }
    }
    Ok(())
}

/// Whether a fund may pay this at all: its days, what it is for, its projects.
fn fund_pays(state: &State, line: &State, fund: &State) -> Result<(), Refusal> {
    let day = read::day(state, "day");
    let early = read::day(fund, "starts").is_some_and(|starts| day < Some(starts));
    if early || read::day(fund, "ends").is_some_and(|ends| day > Some(ends)) {
        return Err(Refusal::field(refusals::SPENDING_FUND_DATES, "day"));
    }
    let allows = |field: &str, wanted: Option<&str>| {
        let mut all = read::texts(fund, field).peekable();
        all.peek().is_none() || all.any(|one| Some(one) == wanted)
    };
    if !allows("purpose", line.text("category")) {
        return Err(Refusal::field(refusals::SPENDING_FUND_PURPOSE, "line"));
    }
    if !allows("projects", state.text("project")) {
        return Err(Refusal::field(refusals::SPENDING_FUND_PROJECT, "project"));
    }
    Ok(())
}
