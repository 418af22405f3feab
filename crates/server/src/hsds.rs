//! The directory as others read it: organisations and services in the words of the Human Services Data Specification 3.0
//! (Open Referral, <https://docs.openreferral.org/en/3.0/>).
//!
//! Made from coded fields only: what is confidential, the address of a safe house before all, is not among what this
//! reads. There are no locations: where children are kept safe is told to nobody by a directory.

use std::collections::HashMap;

use model::{KindName, RecordId, State, codes, date::Instant, place};
use rules::read;
use serde_json::{Map, Value, json};

/// The identifiers of our terms are made of this one: they are the same in every network.
const TERMS: &str = "3f0c7c52-5d3e-5b0c-9d0b-6f1f6f6a5a10";

/// Organisations and services, by name.
pub struct Directory {
    organisations: HashMap<RecordId, State>,
    services: Vec<State>,
}

/// Which services.
#[derive(Debug, Default)]
pub struct Wanted<'a> {
    /// Words that stand in a name or in what it does.
    pub search: Option<&'a str>,
    /// Only of this organisation.
    pub organisation: Option<RecordId>,
    /// Only of this kind: the identifier or the code of a term.
    pub term: Option<&'a str>,
}

impl Directory {
    /// Of the coded records of a network.
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut organisations = HashMap::new();
        let mut services = Vec::new();
        for state in states.into_iter().filter(|state| !state.erased) {
            match state.kind {
                KindName::Organisation => drop(organisations.insert(state.record, state)),
                KindName::Service => services.push(state),
                _ => {}
            }
        }
        services.retain(|service| {
            service.reference("organisation").is_some_and(|org| organisations.contains_key(&org))
        });
        services.sort_by_cached_key(|service| (name(service), service.record));
        Self { organisations, services }
    }

    /// Organisations by name, as lists show them.
    pub fn organizations(&self, search: Option<&str>) -> Vec<Value> {
        let mut found: Vec<&State> = self
            .organisations
            .values()
            .filter(|org| search.is_none_or(|words| speaks_of(org, words)))
            .collect();
        found.sort_by_cached_key(|org| (name(org), org.record));
        found.into_iter().map(organization).collect()
    }

    /// One organisation with the identifiers of its services.
    pub fn organization(&self, id: RecordId) -> Option<Value> {
        let mut whole = organization(self.organisations.get(&id)?);
        let services: Vec<Value> = self
            .offered()
            .filter(|service| service.reference("organisation") == Some(id))
            .map(|service| json!({"id": service.record, "name": name(service), "status": status(service)}))
            .collect();
        if let Some(fields) = whole.as_object_mut() {
            fields.insert("services".to_owned(), services.into());
        }
        Some(whole)
    }

    /// Services that are offered, by name; `full` with all that belongs to them.
    pub fn services(&self, wanted: &Wanted, full: bool) -> Vec<Value> {
        let fits = |service: &&State| {
            wanted.search.is_none_or(|words| speaks_of(service, words))
                && wanted.organisation.is_none_or(|org| service.reference("organisation") == Some(org))
                && wanted.term.is_none_or(|term| {
                    service.text("kind").is_some_and(|code| code == term || term_id(code).to_string() == term)
                })
        };
        let found = self.offered().filter(fits);
        found.map(|service| if full { self.whole(service) } else { self.short(service) }).collect()
    }

    /// One service with all that belongs to it, whether it is still offered or not.
    pub fn service(&self, id: RecordId) -> Option<Value> {
        self.services.iter().find(|service| service.record == id).map(|service| self.whole(service))
    }

    fn offered(&self) -> impl Iterator<Item = &State> {
        self.services.iter().filter(|service| service.text("status") != Some("retired"))
    }

    fn short(&self, service: &State) -> Value {
        let mut out = Map::new();
        put(&mut out, "id", json!(service.record));
        put(&mut out, "name", name(service).into());
        put(&mut out, "alternate_name", other_names(service));
        put(&mut out, "description", text(service, "about"));
        put(&mut out, "email", email(service));
        put(&mut out, "status", status(service).into());
        put(&mut out, "application_process", labels(service, "access", "service_access"));
        put(&mut out, "fees_description", fees(service));
        put(
            &mut out,
            "wait_time",
            count(service, "wait_days").map_or(Value::Null, |n| format!("{n} days").into()),
        );
        put(&mut out, "eligibility_description", text(service, "eligibility"));
        put(&mut out, "minimum_age", count(service, "age_min").into());
        put(&mut out, "maximum_age", count(service, "age_max").into());
        let assured = read::instant_ms(service, "assured").and_then(read::field_day);
        put(&mut out, "assured_date", assured.map_or(Value::Null, |day| day.to_string().into()));
        put(&mut out, "last_modified", moment(service.updated_ms));
        let org = service.reference("organisation").and_then(|org| self.organisations.get(&org));
        put(&mut out, "organization", org.map_or(Value::Null, organization));
        out.into()
    }

    fn whole(&self, service: &State) -> Value {
        let mut out = self.short(service);
        let parts = [
            ("phones", phones(service)),
            ("schedules", schedules(service)),
            ("service_areas", areas(service)),
            ("languages", languages(service)),
            ("cost_options", costs(service)),
            ("attributes", attributes(service)),
        ];
        if let Some(fields) = out.as_object_mut() {
            fields.extend(parts.into_iter().map(|(name, items)| (name.to_owned(), items.into())));
        }
        out
    }
}

/// The standard has no word for what is not known: it leaves it out.
fn put(out: &mut Map<String, Value>, name: &str, value: Value) {
    if !value.is_null() {
        out.insert(name.to_owned(), value);
    }
}

fn text(state: &State, field: &str) -> Value {
    state.text(field).filter(|text| !text.trim().is_empty()).map_or(Value::Null, Into::into)
}

fn count(state: &State, field: &str) -> Option<u64> {
    state.value(field).and_then(Value::as_u64)
}

const NAMES: [&str; 3] = ["name_en", "name_km", "name_th"];

fn names(state: &State) -> impl Iterator<Item = &str> {
    NAMES.iter().filter_map(|field| state.text(field)).filter(|name| !name.trim().is_empty())
}

/// The English name, else whichever there is; a service without any is called after its kind.
fn name(state: &State) -> String {
    let kind = || label("service", state.text("kind").unwrap_or_default());
    let code = || state.text("code").map(str::to_owned);
    names(state).next().map(str::to_owned).or_else(code).or_else(kind).unwrap_or_else(|| "–".to_owned())
}

fn other_names(state: &State) -> Value {
    let others: Vec<&str> = names(state).skip(1).collect();
    if others.is_empty() { Value::Null } else { others.join(" · ").into() }
}

fn label(list: &str, code: &str) -> Option<String> {
    Some(codes::find(list)?.code(code)?.en.to_owned())
}

fn labels(state: &State, field: &str, list: &str) -> Value {
    let all: Vec<String> = read::texts(state, field).filter_map(|code| label(list, code)).collect();
    if all.is_empty() { Value::Null } else { all.join(", ").into() }
}

fn speaks_of(state: &State, words: &str) -> bool {
    let kind = label("service", state.text("kind").unwrap_or_default());
    let about = state.text("about").map(str::to_owned);
    let said: Vec<String> = names(state).map(str::to_owned).chain(kind).chain(about).collect();
    model::text::fold(&said.join(" ")).contains(&model::text::fold(words))
}

fn organization(org: &State) -> Value {
    let mut out = Map::new();
    put(&mut out, "id", json!(org.record));
    put(&mut out, "name", name(org).into());
    put(&mut out, "alternate_name", other_names(org));
    // The standard asks for a description; what sort of organisation it is is what we have.
    let kind = label("org_type", org.text("kind").unwrap_or_default());
    put(&mut out, "description", kind.unwrap_or_else(|| name(org)).into());
    out.into()
}

fn status(service: &State) -> &'static str {
    match service.text("status") {
        Some("paused") => "temporarily closed",
        Some("retired") => "inactive",
        _ => "active",
    }
}

fn email(service: &State) -> Value {
    service.text("email").filter(|email| email.contains('@')).map_or(Value::Null, Into::into)
}

fn fees(service: &State) -> Value {
    let fee = service.text("fee").and_then(|code| label("service_fee", code));
    let said: Vec<String> = fee.into_iter().chain(service.text("fee_note").map(str::to_owned)).collect();
    if said.is_empty() { Value::Null } else { said.join(": ").into() }
}

fn moment(ms: u64) -> Value {
    let moment = i64::try_from(ms).ok().and_then(|ms| Instant::from_unix_millis(ms).ok());
    moment.map_or(Value::Null, |moment| moment.to_string().into())
}

/// The identifier of something that a service has once by that name.
fn part(service: &State, name: &str) -> RecordId {
    RecordId::of_name(service.record, name)
}

fn phones(service: &State) -> Vec<Value> {
    let number = service.text("phone").filter(|number| !number.trim().is_empty());
    number
        .map(|number| json!({"id": part(service, "phone"), "service_id": service.record, "number": number}))
        .into_iter()
        .collect()
}

/// Days as RFC 5545 writes them.
fn byday(service: &State, field: &str) -> String {
    let days = read::texts(service, field).filter_map(|day| day.get(..2)).map(str::to_uppercase);
    days.collect::<Vec<_>>().join(",")
}

fn schedules(service: &State) -> Vec<Value> {
    if service.value("always").and_then(Value::as_bool) == Some(true) {
        return vec![json!({
            "id": part(service, "schedule"), "service_id": service.record, "freq": "WEEKLY",
            "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "24:00",
            "description": "Day and night",
        })];
    }
    [("days", "opens", "closes"), ("days_2", "opens_2", "closes_2")]
        .into_iter()
        .filter_map(|(days, opens, closes)| {
            let days_of = byday(service, days);
            let (opens, closes) = (service.text(opens)?, service.text(closes)?);
            (!days_of.is_empty()).then(|| {
                json!({
                    "id": part(service, &format!("schedule {days}")), "service_id": service.record,
                    "freq": "WEEKLY", "wkst": "MO", "byday": days_of, "opens_at": opens, "closes_at": closes,
                })
            })
        })
        .collect()
}

fn areas(service: &State) -> Vec<Value> {
    ["area", "area_2", "area_3"]
        .into_iter()
        .filter_map(|field| {
            let code = service.text(field)?;
            let place = code.parse().ok().and_then(|code| place::find(&code));
            Some(json!({
                "id": part(service, field), "service_id": service.record,
                "name": place.map_or(code, |place| place.en), "extent": code, "extent_type": "place code",
            }))
        })
        .collect()
}

fn languages(service: &State) -> Vec<Value> {
    read::texts(service, "languages")
        .filter_map(|code| {
            let name = label("language", code)?;
            // Ours beyond two or three letters are no codes of ISO 639.
            let iso = (code.len() <= 3).then_some(code);
            let id = part(service, &format!("language {code}"));
            let mut out = Map::new();
            put(&mut out, "id", json!(id));
            put(&mut out, "service_id", json!(service.record));
            put(&mut out, "name", name.into());
            put(&mut out, "code", iso.map_or(Value::Null, Into::into));
            Some(out.into())
        })
        .collect()
}

fn costs(service: &State) -> Vec<Value> {
    let fee = service.text("fee").and_then(|code| label("service_fee", code));
    let of =
        |option: String| json!({"id": part(service, "fee"), "service_id": service.record, "option": option});
    fee.map(of).into_iter().collect()
}

/// The identifier of a term of our list of services.
fn term_id(code: &str) -> RecordId {
    TERMS.parse().map_or_else(|_| RecordId::new(0, [0; 10]), |terms| RecordId::of_name(terms, code))
}

fn attributes(service: &State) -> Vec<Value> {
    let Some((code, name)) = service.text("kind").and_then(|code| Some((code, label("service", code)?)))
    else {
        return Vec::new();
    };
    vec![json!({
        "id": part(service, "attribute kind"), "link_id": service.record, "link_entity": "service",
        "taxonomy_term_id": term_id(code),
        "taxonomy_term": {
            "id": term_id(code), "code": code, "name": name, "description": name, "taxonomy": "Safetynet services",
        },
    })]
}
