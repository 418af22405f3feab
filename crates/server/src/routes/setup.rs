//! `GET /setup`, `POST /setup`: the first minute of a new network. Once.

use std::sync::atomic::Ordering;

use axum::{Json, extract::State};
use model::{
    AccountId, Entry, EntryId, Hlc, KindName, RecordId,
    entry::{Edit, Outcome, Say},
    hlc::Node,
};
use rules::policy::{Actor, Role};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::NewAccount;
use utoipa::ToSchema;

use crate::{
    accounts,
    auth::{passphrase, recovery},
    clock, extract,
    problem::{Answer, Code, Problem},
    state::App,
};

/// Whether set-up is still to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetupState {
    /// Whether `POST /setup` would be taken.
    open: bool,
}

/// A new network with its first organisation and user.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetUp {
    /// Name of the network.
    network_name: String,
    /// Languages of its people, first = default: `km`, `th`, `en`.
    languages: Vec<String>,
    /// Its first organisation.
    organisation: Organisation,
    /// Its first user: administrator and director.
    user: FirstUser,
}

/// The first organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Name in English.
    name_en: String,
    /// Name in Khmer.
    name_km: Option<String>,
    /// Name in Thai.
    name_th: Option<String>,
    /// What sort: a code of `org_type`.
    #[serde(rename = "type")]
    kind: String,
    /// Country or finer: a place code.
    country: String,
}

/// The first user.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstUser {
    /// Name to sign in with.
    user: String,
    /// Name that colleagues see.
    display: String,
    /// At least 10 characters.
    passphrase: String,
}

/// What is shown once and never again.
#[derive(Serialize, ToSchema)]
pub struct Recovery {
    /// Opens an administrator's account when its passphrase is lost. Write it on paper, keep it locked away.
    recovery_key: String,
}

/// Whether this server waits for its first set-up.
#[utoipa::path(get, path = "/setup", tag = "setup", responses((status = 200, description = "Open or not", body = SetupState)))]
pub async fn setup_state(State(app): State<App>) -> Answer<Json<SetupState>> {
    Ok(Json(SetupState { open: is_open(&app).await? }))
}

/// Creates the network, its first organisation and its first user. Once: afterwards 409.
#[utoipa::path(post, path = "/setup", tag = "setup", request_body = SetUp,
    responses((status = 200, description = "Done", body = Recovery)))]
pub async fn set_up(
    State(app): State<App>,
    extract::Json(setup): extract::Json<SetUp>,
) -> Answer<Json<Recovery>> {
    let _one_at_a_time = app.setting_up.lock().await;
    if !is_open(&app).await? {
        return Err(Problem::new(Code::Conflict).rule("setup_done"));
    }
    check(&setup)?;
    let now = app.now()?;
    let org = RecordId::new(app.now_ms(), clock::bytes(app.random.as_ref())?);
    let account = AccountId::new(app.now_ms(), clock::bytes(app.random.as_ref())?);
    let entry = organisation_entry(&app, org, &setup.organisation)?;
    // Everything that can be refused is looked at before the network exists: there is no second try.
    model::value::check_fields(KindName::Organisation, entry.say.fields())
        .map_err(|invalid| Problem::invalid(format!("organisation.{}", invalid.field), invalid.rule))?;
    let passphrase_hash =
        app.passphrases.hash(setup.user.passphrase, clock::bytes(app.random.as_ref())?).await?;
    let (recovery_key, kept) = recovery::new(app.random.as_ref())?;
    let language = setup.languages.first().cloned().unwrap_or_default();
    let new = NewAccount {
        user: setup.user.user,
        display: setup.user.display,
        org,
        team: None,
        roles: vec![Role::SystemAdmin, Role::Director],
        projects: Vec::new(),
        language,
        passphrase_hash,
    };
    let actor = Actor { account, org, team: None, roles: new.roles.clone(), projects: Vec::new() };
    app.run(move |store| {
        if store.network()?.is_none() {
            store.create_network(setup.network_name.trim(), &setup.languages, now)?;
        }
        let taken = store.append(&actor, SERVER_NODE, vec![entry], now)?;
        if let Some(Outcome::Refused(refusal)) = taken.into_iter().next().map(|taken| taken.outcome) {
            return Err(store::Error::Refused(refusal));
        }
        store.set_setting(recovery::SETTING, &kept)?;
        // Last, because it closes the set-up: one that was cut off before can be done again.
        store.accounts().create_as(account, new, now).map(|_| ())
    })
    .await?;
    Ok(Json(Recovery { recovery_key }))
}

/// Open until somebody can sign in; once closed it stays closed, and costs nothing to ask.
async fn is_open(app: &App) -> Answer<bool> {
    if app.set_up_done.load(Ordering::Acquire) {
        return Ok(false);
    }
    let open = app.run(|store| Ok(store.network()?.is_none() || store.has_nobody()?)).await?;
    app.set_up_done.store(!open, Ordering::Release);
    Ok(open)
}

/// The clock of entries that the server itself says for somebody.
const SERVER_NODE: Node = Node([0; 6]);

fn check(setup: &SetUp) -> Answer<()> {
    if !(1..=120).contains(&setup.network_name.trim().chars().count()) {
        return Err(Problem::invalid("network_name", "length"));
    }
    let known = |language: &String| accounts::LANGUAGES.contains(&language.as_str());
    if setup.languages.is_empty()
        || setup.languages.len() > accounts::LANGUAGES.len()
        || !setup.languages.iter().all(known)
    {
        return Err(Problem::invalid("languages", "code"));
    }
    let user = &setup.user;
    accounts::check_user(&user.user).map_err(|problem| problem.field("user.user"))?;
    accounts::check_display(&user.display).map_err(|problem| problem.field("user.display"))?;
    passphrase::check(&user.passphrase, &user.user)
        .map_err(|weak| Problem::from(weak).field("user.passphrase"))
}

fn organisation_entry(app: &App, org: RecordId, organisation: &Organisation) -> Answer<Entry> {
    let fields = json!({
        "name_en": organisation.name_en,
        "name_km": organisation.name_km,
        "name_th": organisation.name_th,
        "kind": organisation.kind,
        "place": organisation.country,
        "takes_referrals": true,
    });
    let set = match fields {
        serde_json::Value::Object(set) => set.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        _ => model::Fields::new(),
    };
    let at = Hlc { wall_ms: app.now_ms(), counter: 0, node: SERVER_NODE };
    let id = EntryId::new(app.now_ms(), clock::bytes(app.random.as_ref())?);
    Ok(Entry { id, record: org, kind: KindName::Organisation, at, say: Say::Edit(Edit { set, seen: 0 }) })
}
