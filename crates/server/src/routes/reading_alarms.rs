//! `/reading-alarms`: who opened unusually many children's files, for those who answer for that. Counts, no child.

use axum::{Json, extract::State};
use model::{
    AccountId, RecordId,
    date::{Day, Instant},
};
use rules::{
    policy::{self, Role},
    unusual,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Longest reason, characters.
const REASON_CHARS_MAX: usize = 2_000;

/// A rule that is met.
#[derive(Serialize, ToSchema)]
pub struct RuleMet {
    /// `many_files`, `above_usual`, `not_theirs`, `system_reads`.
    rule: &'static str,
    /// How many children it counted.
    count: u32,
    /// How many need no explanation.
    limit: u32,
}

/// An answer.
#[derive(Serialize, ToSchema)]
pub struct AlarmAnswered {
    /// Who.
    #[schema(value_type = uuid::Uuid)]
    by: AccountId,
    /// Name of who answered.
    name: Option<String>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// A code of `emergency_finding`.
    finding: String,
    /// In words.
    reason: Option<String>,
    /// How many files it was about.
    files: u32,
}

/// An alarm.
#[derive(Serialize, ToSchema)]
pub struct ReadingAlarm {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
    /// Who read.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Name of who read.
    name: Option<String>,
    /// Roles of who read, as they are now.
    roles: Vec<&'static str>,
    /// On which day, in the field.
    #[schema(value_type = String, format = Date)]
    day: Day,
    /// When it was raised.
    #[schema(value_type = String, format = DateTime)]
    raised: Instant,
    /// Of how many children files were opened.
    files: u32,
    /// The rules that are met.
    rules: Vec<RuleMet>,
    /// What was answered, in order.
    answers: Vec<AlarmAnswered>,
    /// Whether it waits for an answer.
    open: bool,
}

/// How many files need no explanation for a role.
#[derive(Serialize, ToSchema)]
pub struct RoleLimit {
    /// The role.
    role: &'static str,
    /// The most in one day.
    files: u32,
}

/// The numbers of the rules.
#[derive(Serialize, ToSchema)]
pub struct ReadingRules {
    /// The most in one day, by role.
    files: Vec<RoleLimit>,
    /// For other roles.
    files_else: u32,
    /// How many times the own usual is unusual.
    times_usual: u32,
    /// Fewer are never above the usual.
    above_usual_min: u32,
    /// In how many days before the usual is looked for.
    usual_days: u16,
    /// Most children of nobody of the team.
    not_theirs: u32,
}

/// What is unusual, and by which rules.
#[derive(Serialize, ToSchema)]
pub struct ReadingAlarms {
    /// Latest day first: all that wait for an answer, and the latest of those that were answered.
    alarms: Vec<ReadingAlarm>,
    /// The rules.
    rules: ReadingRules,
}

/// What somebody answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AlarmReply {
    /// A code of `emergency_finding`.
    finding: String,
    /// In words, 10 characters at least; no child's name.
    reason: String,
}

/// Unusual reading in the caller's organisation. Whoever an alarm is about is not shown it.
#[utoipa::path(get, path = "/reading-alarms", tag = "users",
    responses((status = 200, description = "The alarms and the rules", body = ReadingAlarms)))]
pub async fn list_reading_alarms(State(app): State<App>, session: Session) -> Answer<Json<ReadingAlarms>> {
    let actor = session.actor.clone();
    let alarms = app
        .run(move |store| {
            let found = store.reading_alarms(&actor)?;
            found.into_iter().map(|alarm| on_the_wire(store, alarm)).collect::<store::Result<Vec<_>>>()
        })
        .await?;
    let role = |(role, files): &(Role, u32)| RoleLimit { role: role.as_str(), files: *files };
    let rules = ReadingRules {
        files: unusual::FILES_MAX.iter().map(role).collect(),
        files_else: unusual::FILES_MAX_ELSE,
        times_usual: unusual::TIMES_USUAL,
        above_usual_min: unusual::ABOVE_USUAL_MIN,
        usual_days: unusual::USUAL_DAYS,
        not_theirs: unusual::NOT_THEIRS_MAX,
    };
    Ok(Json(ReadingAlarms { alarms, rules }))
}

/// Answers an alarm with what was found and why. It stays; what doubles afterwards waits again.
#[utoipa::path(post, path = "/reading-alarms/{id}/answers", tag = "users", request_body = AlarmReply,
    params(("id" = uuid::Uuid, Path, description = "The alarm")),
    responses((status = 200, description = "The alarm, answered", body = ReadingAlarm)))]
pub async fn answer_reading_alarm(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    extract::Json(said): extract::Json<AlarmReply>,
) -> Answer<Json<ReadingAlarm>> {
    if said.reason.chars().count() > REASON_CHARS_MAX {
        return Err(Problem::invalid("reason", "too_long"));
    }
    if said.reason.trim().chars().count() < policy::ALARM_REASON_CHARS_MIN {
        return Err(Problem::invalid("reason", "too_short"));
    }
    if !model::codes::find("emergency_finding").is_some_and(|list| list.has(&said.finding)) {
        return Err(Problem::invalid("finding", "code"));
    }
    let (actor, now) = (session.actor.clone(), app.now()?);
    let answered = app
        .run(move |store| {
            let answered = store.answer_reading_alarm(&actor, id, (&said.finding, &said.reason), now)?;
            answered.map(|alarm| on_the_wire(store, alarm)).transpose()
        })
        .await?;
    answered.map(Json).ok_or(Problem::new(Code::NotFound))
}

fn on_the_wire(store: &store::Store, alarm: store::ReadingAlarm) -> store::Result<ReadingAlarm> {
    let who = |id: AccountId| -> store::Result<(Option<String>, Vec<Role>)> {
        if let Some(found) = store.accounts().get(id)? {
            return Ok((Some(found.display), found.roles));
        }
        let system = store.connections().get(RecordId(id.0))?;
        Ok((system.map(|system| system.name), vec![Role::OtherSystem]))
    };
    let (name, roles) = who(alarm.account)?;
    let answer = |one: store::AlarmAnswer| {
        let store::AlarmAnswer { by, at, finding, reason, files } = one;
        Ok(AlarmAnswered { name: who(by)?.0, by, at, finding, reason, files })
    };
    let met = |hit: unusual::Hit| RuleMet { rule: hit.rule.as_str(), count: hit.count, limit: hit.limit };
    Ok(ReadingAlarm {
        id: alarm.id,
        account: alarm.account,
        name,
        roles: roles.into_iter().map(Role::as_str).collect(),
        day: alarm.day,
        raised: alarm.raised,
        files: alarm.files,
        rules: alarm.hits.into_iter().map(met).collect(),
        answers: alarm.answers.into_iter().map(answer).collect::<store::Result<_>>()?,
        open: alarm.open,
    })
}
