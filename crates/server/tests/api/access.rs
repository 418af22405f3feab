//! Who gets what, by every way of reading, written down where a change of policy shows as a change of a table.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use http::Method;
use model::{Class, KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{CANARIES, Family, PICTURE, Referred},
    support::{Caller, House},
};

/// Compares a committed file with what it should be; with `UPDATE=1` in the environment writes it instead.
pub fn compare_or_update(path: &str, wanted: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == wanted,
        "{path} is stale: look at what changed, then run the tests of the server with UPDATE=1"
    );
}

/// What one caller gets of one family.
#[derive(Default)]
struct Seen {
    /// Letters of the kinds that can be read, with `*` for personal and `!` for confidential values.
    letters: String,
    history: String,
    export: String,
}

async fn look(house: &House, caller: &Caller, family: &Family) -> Seen {
    let mut seen = Seen::default();
    let mut everything = String::new();
    let mut allowed: BTreeSet<(KindName, String)> = BTreeSet::new();
    let feed = house.sync_all(caller).await;
    let synced: BTreeSet<String> =
        feed.iter().filter_map(|line| Some(line.get("r")?["id"].as_str()?.to_owned())).collect();
    everything.push_str(&serde_json::to_string(&feed).unwrap());
    for (letter, kind, id) in family.all() {
        let get = house.get(caller, &format!("/records/{id}")).await;
        let visible = get.status == 200;
        if !visible {
            get.is(404, "not_found");
        }
        everything.push_str(&get.text());
        let list = house.get(caller, &format!("/records?kind={}&limit=200", kind.as_str())).await;
        let count = house.get(caller, &format!("/records/count?kind={}", kind.as_str())).await.ok();
        everything.push_str(&list.text());
        let list = list.ok();
        let listed = ids(&list["records"]);
        assert_eq!(count["count"], json!(listed.len()), "list and count of {kind:?}");
        let me = &caller.actor;
        assert_eq!(listed.contains(&id.to_string()), visible, "list and get of {kind:?} for {:?}", me.roles);
        assert_eq!(synced.contains(&id.to_string()), visible, "sync and get of {kind:?} for {:?}", me.roles);
        let history = house.get(caller, &format!("/records/{id}/history")).await;
        everything.push_str(&history.text());
        let readers = house.get(caller, &format!("/records/{id}/readers")).await;
        for reply in [&history, &readers] {
            match reply.status.as_u16() {
                200 => assert!(visible, "what cannot be read has no history"),
                status => assert_eq!(status, if visible { 403 } else { 404 }, "{}", reply.text()),
            }
        }
        if history.status == 200 {
            seen.history.push(letter);
        }
        let export = house.get(caller, &format!("/export?kind={}&format=json", kind.as_str())).await;
        everything.push_str(&export.text());
        if export.status == 200 {
            assert_eq!(ids(&export.json()), listed, "export and list of {kind:?}");
            seen.export.push(letter);
            everything.push_str(
                &house.get(caller, &format!("/export?kind={}&format=csv", kind.as_str())).await.text(),
            );
        } else {
            export.is(403, "forbidden");
        }
        if visible {
            let record = get.json();
            seen.letters.push(letter);
            seen.letters.push_str(mark(kind, &record));
            let fields = record["fields"].as_object().unwrap();
            allowed.extend(fields.keys().map(|name| (kind, name.clone())));
        }
    }
    pictures(house, caller, family, &seen, &mut everything).await;
    names(house, caller, family, &mut everything, allowed.contains(&(KindName::Person, "name".to_owned())))
        .await;
    for (kind, field, word) in CANARIES {
        if !allowed.contains(&(*kind, (*field).to_owned())) {
            assert!(
                !everything.contains(word),
                "{word} of {kind:?}.{field} reached {:?}",
                caller.actor.roles
            );
        }
    }
    seen
}

/// The picture comes with its record, to who sees more of it than its codes, and only under its own parent.
async fn pictures(house: &House, caller: &Caller, family: &Family, seen: &Seen, everything: &mut String) {
    let bytes =
        house.get(caller, &format!("/records/{}/attachments/{}", family.person, family.attachment)).await;
    let both = (seen.letters.contains("A*") || seen.letters.contains("A!")) && seen.letters.contains('P');
    assert_eq!(
        bytes.status.as_u16(),
        if both { 200 } else { 404 },
        "{:?} {}",
        caller.actor.roles,
        seen.letters
    );
    assert_eq!(bytes.bytes == PICTURE, both);
    let wrong =
        house.get(caller, &format!("/records/{}/attachments/{}", family.case, family.attachment)).await;
    wrong.is(404, "not_found");
    everything.push_str(&bytes.text().replace("canary-picture-bytes", ""));
}

/// Who sees the name finds the child by it; nobody else does.
async fn names(house: &House, caller: &Caller, family: &Family, everything: &mut String, knows: bool) {
    for path in ["/search?q=Canarynameoue", "/records?kind=person&q=Canarynameoue"] {
        let found = house.get(caller, path).await.ok();
        assert_eq!(
            ids(&found["records"]).contains(&family.person.to_string()),
            knows,
            "{path} for {:?}",
            caller.actor.roles
        );
        everything.push_str(&found.to_string());
    }
}

fn ids(records: &Value) -> BTreeSet<String> {
    records.as_array().unwrap().iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
}

fn mark(kind: KindName, record: &Value) -> &'static str {
    let names = record["fields"].as_object().unwrap().keys();
    match names.filter_map(|name| kind.facts().field(name)).map(|field| field.class).max() {
        Some(Class::Confidential) => "!",
        Some(Class::Personal) => "*",
        _ => "",
    }
}

/// Where somebody stands to a family.
const RELATIONS: &[&str] = &[
    "own",
    "team",
    "organisation",
    "referred",
    "accepted",
    "declined",
    "consent withdrawn",
    "referral withdrawn",
    "other",
];

async fn matrix(house: &House) -> String {
    let mut families = Vec::new();
    for (name, state) in [
        ("draft", Referred::Draft),
        ("sent", Referred::Sent),
        ("accepted", Referred::Accepted),
        ("declined", Referred::Declined),
        ("unconsented", Referred::ConsentWithdrawn),
        ("withdrawn", Referred::Withdrawn),
    ] {
        families.push(Family::new(house, name, state, None).await);
    }
    let mut out = format!(
        "| role | {} | history | export |\n|---|{}\n",
        RELATIONS.join(" | "),
        "---|".repeat(RELATIONS.len() + 2)
    );
    for role in Role::ALL {
        let mut row = format!("| `{role}` |");
        let (mut history, mut export) = (BTreeSet::new(), BTreeSet::new());
        for (at, relation) in RELATIONS.iter().enumerate() {
            let user = format!("{role}-{at}");
            let caller = |org: RecordId, team: &str| house.caller(&user, org, Some(team), &[*role]);
            let own;
            let (caller, family) = match *relation {
                "own" => {
                    let caller = caller(house.id(), "night");
                    own = Family::new(house, &user, Referred::Draft, Some(&caller)).await;
                    (caller, &own)
                }
                "team" => (caller(families[0].sender, "day"), &families[0]),
                "organisation" => (caller(families[0].sender, "night"), &families[0]),
                "other" => (caller(house.id(), "day"), &families[2]),
                _ => (caller(families[at - 2].receiver, "desk"), &families[at - 2]),
            };
            let seen = look(house, &caller, family).await;
            history.extend(seen.history.chars());
            export.extend(seen.export.chars());
            let _ = write!(row, " {} |", if seen.letters.is_empty() { "–" } else { &seen.letters });
        }
        let show = |letters: BTreeSet<char>| {
            if letters.is_empty() { "–".to_owned() } else { letters.into_iter().collect() }
        };
        let _ = writeln!(out, "{row} {} | {} |", show(history), show(export));
    }
    out
}

/// Every route with every role: admitted, or not.
async fn routes(house: &House) -> String {
    let org = house.id();
    let callers: Vec<(Role, Caller)> = Role::ALL
        .iter()
        .map(|role| (*role, house.caller(&format!("route-{role}"), org, None, &[*role])))
        .collect();
    let mut out = String::from("| route | rule | without session | who is let in |\n|---|---|---|---|\n");
    let paths = house.description()["paths"].as_object().unwrap().clone();
    for (template, operations) in &paths {
        for (method, operation) in operations.as_object().unwrap() {
            let rule = operation["x-access"].as_str().expect("every route says who may call it");
            let method: Method = method.to_uppercase().parse().unwrap();
            let signed_out = ask(house, None, &method, template).await;
            let mut admitted = Vec::new();
            // Streams do not end, and signing out would: both are tried elsewhere.
            let tried = !matches!(rule, "machine" | "other_system")
                && !matches!(
                    template.as_str(),
                    "/api/v1/events" | "/api/v1/sign-out" | "/api/v1/session/rotate"
                );
            for (role, caller) in callers.iter().filter(|_| tried) {
                let status = ask(house, Some(caller), &method, template).await;
                assert_ne!(status, 401, "{method} {template} for {role}");
                if status != 403 {
                    admitted.push(role.as_str());
                }
            }
            let who = match admitted.len() {
                _ if rule == "machine" => "programs on the machine itself".to_owned(),
                _ if rule == "other_system" => "other systems, by the token of a connection".to_owned(),
                _ if !tried => "everybody".to_owned(),
                n if n == Role::ALL.len() => "everybody".to_owned(),
                0 => "–".to_owned(),
                _ => admitted.join(", "),
            };
            let closed =
                matches!(rule, "session" | "directory" | "administrator" | "director" | "other_system");
            assert_eq!(
                signed_out == 401,
                closed || template.ends_with("/sign-in") && signed_out == 401,
                "{method} {template}"
            );
            let _ = writeln!(out, "| `{method} {template}` | {rule} | {signed_out} | {who} |");
        }
    }
    out
}

/// The pages beside the API, with the rule of each.
fn pages(house: &House) -> String {
    let mut out = String::from("| page | rule |\n|---|---|\n");
    for (path, operations) in server::pages(&house.app).as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let rule = operation["x-access"].as_str().expect("every page says who may open it");
            let _ = writeln!(out, "| `{} {path}` | {rule} |", method.to_uppercase());
        }
    }
    out
}

async fn ask(house: &House, caller: Option<&Caller>, method: &Method, template: &str) -> u16 {
    let path: String = template
        .trim_start_matches("/api/v1")
        .split('/')
        .map(|part| match part {
            part if part.starts_with('{') => format!("/{}", house.id()),
            "" => String::new(),
            part => format!("/{part}"),
        })
        .collect();
    let query = match template.trim_start_matches("/api/v1") {
        "/records" | "/records/count" => "?kind=person".to_owned(),
        "/search" => "?q=a".to_owned(),
        "/export" => "?kind=person&format=json".to_owned(),
        "/board/network" | "/dashboard" => "?period=2026".to_owned(),
        "/figures" | "/exports/hxl" | "/exports/dhis2" | "/exports/adx" => {
            format!("?period=2026&project={}", house.id())
        }
        "/exports/iati" => format!("?project={}", house.id()),
        path if path.starts_with("/figures/") || path.starts_with("/measures/") => "?period=2026".to_owned(),
        _ => String::new(),
    };
    let body = (method != Method::GET).then(|| json!({}));
    house.send(caller, method.clone(), &format!("{path}{query}"), body).await.status.as_u16()
}

#[tokio::test]
async fn all_ways_of_reading_agree_and_the_matrix_is_as_committed() {
    let house = House::open_for_many_questions();
    let routes = routes(&house).await;
    let matrix = matrix(&house).await;
    let pages = pages(&house);
    let text = format!(
        "# Who gets what\n\nWritten by the tests of the server; read by people. A change of policy is a change of these tables.\n\n\
         ## A child's file\n\nWhat each role gets of one child's file, by where it stands to it. `P` person, `H` contact, `O` concern, `C` case, \
         `N` note, `S` consent, `T` task, `A` attachment with its bytes, `R` referral, `Q` answers to an instrument; `*` with personal values, `!` with confidential ones. \
         List, get, count, search, attachment, export and sync were all asked and agree. *own*: the case, concern and task are assigned to \
         them; *team*, *organisation*: of the organisation that keeps the file; *referred* to *referral withdrawn*: of the organisation that \
         the referral was sent to; *other*: any other. *history*, *export*: of which kinds at all.\n\n{matrix}\n\
         ## Routes\n\nWho is let in at all; what they get inside is the table above. Numbers are the status without a session.\n\n{routes}\n\
         ## Pages\n\nDrawn by the server for people without an account; each is there only where the network wants it.\n\n{pages}"
    );
    compare_or_update("docs/access-routes.md", &text);
}
