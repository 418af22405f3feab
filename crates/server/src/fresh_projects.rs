//! Works out what the public pages show, before a handler is asked; a burst of readers waits for one answer. A project that
//! is taken back is gone a second later, and one that says something else of itself says it then. What is counted for it
//! is counted again at most once a minute, if anything was said since.
//!
//! This is the only part of the page that reads records: coded values, of the organisations of public projects alone.

use std::collections::BTreeSet;

use axum::{
    extract::{FromRef, Request, State},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use model::{KindName, RecordId, date::Instant};
use report::public::{self, At, LeftOut, Why};
use rules::figures::{RecordSet, all_counted};
use store::Store;
use utoipa_axum::router::UtoipaMethodRouter;

use crate::{
    config::Support,
    problem::Answer,
    project_page::{Give, PublicProjects, Shown, Stamp},
    state::App,
};

/// Kinds that no figure is counted from. Whoever gave is not among them.
const WITHOUT_FIGURE: [KindName; 3] = [KindName::Report, KindName::Gift, KindName::Fund];
/// What was counted stands for so long, milliseconds.
const STANDS_MS: u64 = 60_000;
/// Nobody looks for so long whether a project was taken back or says something else, milliseconds.
const LOOKS_MS: u64 = 1_000;

impl FromRef<App> for PublicProjects {
    fn from_ref(app: &App) -> Self {
        app.projects.shown.clone()
    }
}

/// A route whose handler finds what is shown up to date.
pub fn kept(app: &App, (schemas, paths, methods): UtoipaMethodRouter<App>) -> UtoipaMethodRouter<App> {
    (schemas, paths, methods.route_layer(middleware::from_fn_with_state(app.clone(), keep)))
}

async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    match refresh(&app).await {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn refresh(app: &App) -> Answer<()> {
    // Held while it is worked out: whoever comes meanwhile waits and finds it done.
    let mut stamp = app.projects.stamp.lock().await;
    let now = app.now()?;
    let now_ms = app.now_ms();
    if stamp.as_ref().is_some_and(|stamp| now_ms.abs_diff(stamp.looked_ms) < LOOKS_MS) {
        return Ok(());
    }
    let position = app.run(|store| known(store.position())).await?.unwrap_or_default();
    let day = now.field_day();
    let nothing_said = |stamp: &&mut Stamp| (stamp.position, stamp.day) == (position, day);
    if let Some(stamp) = stamp.as_mut().filter(nothing_said) {
        stamp.looked_ms = now_ms;
        return Ok(());
    }
    let shown = app.run(|store| known(versions(store))).await?.unwrap_or_default();
    let stands = |stamp: &&mut Stamp| now_ms.abs_diff(stamp.built_ms) < STANDS_MS && stamp.shown == shown;
    if let Some(stamp) = stamp.as_mut().filter(stands) {
        stamp.looked_ms = now_ms;
        return Ok(());
    }
    let support = app.config.support.clone();
    let all = app.count(move |store| known(all(store, &support, now))).await?.unwrap_or_default();
    app.projects.shown.put(all);
    app.projects.built.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    *stamp = Some(Stamp { looked_ms: now_ms, built_ms: now_ms, position, day, shown });
    Ok(())
}

/// Before the set-up there is nothing to show.
fn known<T>(found: store::Result<T>) -> store::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(store::Error::NoNetwork) => Ok(None),
        Err(other) => Err(other),
    }
}

fn coded(store: &Store, kinds: &[KindName], org: Option<RecordId>) -> store::Result<Vec<model::State>> {
    let mut states = Vec::new();
    store.coded(kinds, org, &mut |state| states.push(state))?;
    Ok(states)
}

/// What figures are counted from, which reports were sent, and the amounts of gifts.
fn counted(store: &Store, org: RecordId) -> store::Result<RecordSet> {
    let kinds: Vec<KindName> = all_counted().into_iter().chain(WITHOUT_FIGURE).collect();
    Ok(coded(store, &kinds, Some(org))?.into_iter().collect())
}

fn at(now: Instant) -> At {
    At { today: now.field_day(), now_ms: u64::try_from(now.unix_millis()).unwrap_or_default() }
}

/// Those that everybody may see.
fn shown(projects: &[model::State]) -> impl Iterator<Item = &model::State> {
    projects.iter().filter(|project| public::is_public(project) && public::keeps_code(project, projects))
}

/// The last entries of the projects that everybody may see: others as soon as one is taken back, or says something else.
fn versions(store: &Store) -> store::Result<BTreeSet<u64>> {
    let projects = coded(store, &[KindName::Project], None)?;
    Ok(shown(&projects).map(|project| project.version).collect())
}

/// All projects that everybody may see.
fn all(store: &Store, support: &Support, now: Instant) -> store::Result<Vec<Shown>> {
    let projects = coded(store, &[KindName::Project], None)?;
    let shown: Vec<&model::State> = shown(&projects).collect();
    let organisations =
        if shown.is_empty() { Vec::new() } else { coded(store, &[KindName::Organisation], None)? };
    let mut done = Vec::with_capacity(shown.len());
    // One organisation after the other: their records are never in memory together.
    for org in shown.iter().map(|project| project.org).collect::<BTreeSet<_>>() {
        let records = counted(store, org)?;
        let organisation = organisations.iter().find(|state| state.record == org);
        for project in shown.iter().filter(|project| project.org == org) {
            let (facts, _) = public::page(project, organisation, &records, at(now));
            let give = give(support, &facts);
            done.push(Shown { facts, give });
        }
    }
    done.sort_by(|a, b| a.facts.code.cmp(&b.facts.code));
    Ok(done)
}

/// The project's own page for gifts, else that of the network; and the bank of its organisation.
fn give(support: &Support, facts: &public::PublicProject) -> Give {
    let of_network = || Some(support.link.as_ref()?.replace("{code}", &facts.code));
    let is_its = |organisation: &str| facts.organisation_code.as_deref() == Some(organisation);
    Give {
        link: facts.support_link.clone().or_else(of_network),
        bank: support
            .bank
            .iter()
            .filter(|bank| is_its(&bank.organisation))
            .flat_map(|bank| bank.lines.clone())
            .collect(),
    }
}

/// What would be seen of a project, and what not.
pub struct Preview {
    /// As it would be drawn.
    pub shown: Shown,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
    /// Whether it has an address to be seen at, once it is shown.
    pub has_address: bool,
    /// Whether it is shown now.
    pub is_public: bool,
}

/// What everybody would see of a project if it were shown now; `None` where there is no such project. Rights are the
/// caller's to ask.
///
/// # Errors
/// What the store says.
pub fn preview(
    store: &Store,
    support: &Support,
    id: RecordId,
    now: Instant,
) -> store::Result<Option<Preview>> {
    let projects = coded(store, &[KindName::Project], None)?;
    let Some(project) = projects.iter().find(|state| state.record == id) else { return Ok(None) };
    let organisations = coded(store, &[KindName::Organisation], None)?;
    let organisation = organisations.iter().find(|state| state.record == project.org);
    let records = counted(store, project.org)?;
    let (facts, mut left_out) = public::page(project, organisation, &records, at(now));
    let whole = |why| LeftOut { why, label: None, year: None };
    let is_public = public::is_public(project);
    let has_address = public::keeps_code(project, &projects);
    if public::address_code(project).is_none() {
        left_out.insert(0, whole(Why::NoCode));
    } else if !has_address {
        left_out.insert(0, whole(Why::CodeTaken));
    }
    if !is_public && project.clashes().contains_key("public") {
        left_out.insert(0, whole(Why::NotAgreed));
    }
    let give = give(support, &facts);
    Ok(Some(Preview {
        shown: Shown { facts, give },
        left_out,
        has_address,
        is_public: is_public && has_address,
    }))
}
