//! A donor reads the projects that an administrator gave the account: their figures, their pages, what was sent of them. One
//! that was not given answers like one that does not exist.

use http::Method;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House};

/// A project with a line, what that is to reach, and a report that was sent.
struct Project {
    id: RecordId,
    indicator: RecordId,
    target: RecordId,
    report: RecordId,
}

impl Project {
    async fn new(house: &House, (writer, signer): (&Caller, &Caller), code: &str) -> Self {
        let [id, indicator, target, report, part] =
            [house.id(), house.id(), house.id(), house.id(), house.id()];
        let said = [
            (KindName::Project, id, json!({"code": code, "starts": "2026-01-01"})),
            (
                KindName::Indicator,
                indicator,
                json!({"project": id, "position": 1, "measure": "cases_opened", "label_en": "Cases"}),
            ),
            (KindName::Target, target, json!({"indicator": indicator, "period": "2026", "value": "40"})),
            (
                KindName::Report,
                report,
                json!({"project": id, "title": code, "language": "en", "from": "2026-01-01",
                "until": "2026-12-31"}),
            ),
            (
                KindName::ReportPart,
                part,
                json!({"report": report, "heading": "update", "position": 1, "text": "A year"}),
            ),
        ];
        for (kind, record, set) in said {
            house.accepted(writer, house.edit(writer, kind, record, 0, set)).await;
        }
        for (by, act) in [(writer, "submit"), (signer, "sign"), (signer, "send")] {
            let entry = house.act(by, KindName::Report, report, u64::from(u32::MAX), act, json!({}));
            house.accepted(by, entry).await;
        }
        Self { id, indicator, target, report }
    }

    /// Everything of it that a donor may ask for by its name.
    fn paths(&self) -> Vec<String> {
        let Self { id, indicator, target, report } = self;
        vec![
            format!("/figures?project={id}&period=2026"),
            format!("/figures?project={id}&period=2026&format=csv"),
            format!("/figures/{indicator}?period=2026"),
            format!("/figures/{indicator}/records?period=2026"),
            format!("/measures/cases_opened?period=2026&project={id}"),
            format!("/measures/cases_opened/records?period=2026&project={id}"),
            format!("/records/{id}"),
            format!("/records/{indicator}"),
            format!("/records/{target}"),
            format!("/reports/{report}/document?format=pdf"),
            format!("/reports/{report}/document?format=html"),
            format!("/reports/{report}/document?format=xlsx"),
        ]
    }

    /// The same of a project that was never there.
    fn nowhere(house: &House) -> Self {
        Self { id: house.id(), indicator: house.id(), target: house.id(), report: house.id() }
    }

    fn ids(&self) -> [String; 4] {
        [self.id, self.indicator, self.target, self.report].map(|id| id.to_string())
    }
}

struct Network {
    house: House,
    org: RecordId,
    admin: Caller,
    officer: Caller,
    donor: Caller,
    one: Project,
    other: Project,
}

impl Network {
    async fn new() -> Self {
        let house = House::open_for_many_questions();
        let org = house.id();
        let caller = |name: &str, role| house.caller(name, org, None, &[role]);
        let (admin, donor) = (caller("admin", Role::SystemAdmin), caller("donor", Role::DonorReader));
        let (officer, director) = (caller("officer", Role::MeOfficer), caller("director", Role::Director));
        let one = Project::new(&house, (&officer, &director), "KHM-HPC-PSK-P02").await;
        let other = Project::new(&house, (&officer, &director), "KHM-HPC-PSK-P03").await;
        Self { house, org, admin, officer, donor, one, other }
    }

    /// All that is told without a name being asked for: lists, dashboard, reports, what a device gets.
    async fn told(&self, to: &Caller) -> String {
        let mut told = serde_json::to_string(&self.house.sync_all(to).await).unwrap();
        for path in [
            "/reports",
            "/dashboard?period=2026",
            "/records?kind=project&limit=200",
            "/records?kind=indicator&limit=200",
            "/records?kind=target&limit=200",
            "/records/count?kind=project",
        ] {
            told.push_str(&self.house.get(to, path).await.ok().to_string());
        }
        told
    }

    /// Whether a project is told of anywhere; it must be everywhere or nowhere.
    async fn knows(&self, who: &Caller, project: &Project) -> bool {
        let told = self.told(who).await;
        let known: Vec<bool> = project.ids().iter().map(|id| told.contains(id.as_str())).collect();
        let nowhere = Project::nowhere(&self.house);
        for (path, missing) in project.paths().iter().zip(nowhere.paths()) {
            let (reply, missing) = (self.house.get(who, path).await, self.house.get(who, &missing).await);
            if known[0] {
                assert_eq!(reply.status, 200, "{path} {}", reply.text());
            } else {
                assert_eq!(reply.problem(), missing.problem(), "{path} answers like what is not there");
                assert_eq!(reply.status, 404, "{path}");
            }
        }
        assert!(known.iter().all(|one| *one == known[0]), "{known:?}");
        known[0]
    }

    async fn change(&self, account: &Caller, body: Value) -> Value {
        let path = format!("/users/{}", account.actor.account);
        self.house.send(Some(&self.admin), Method::PATCH, &path, Some(body)).await.ok()
    }
}

#[tokio::test]
async fn a_donor_reads_what_an_administrator_gave_and_no_longer_than_that() {
    let net = Network::new().await;
    assert!(!net.knows(&net.donor, &net.one).await && !net.knows(&net.donor, &net.other).await);
    let changed = net.change(&net.donor, json!({"projects": [net.one.id]})).await;
    assert_eq!(changed["projects"], json!([net.one.id]));
    assert!(net.knows(&net.donor, &net.one).await && !net.knows(&net.donor, &net.other).await);
    let board = net.house.get(&net.donor, "/dashboard?period=2026").await.ok();
    assert_eq!(board["targets"].as_array().unwrap().len(), 1, "{board}");
    // Whoever sees figures from inside is given the same dashboard from the same memory, whole.
    assert!(net.knows(&net.officer, &net.one).await && net.knows(&net.officer, &net.other).await);
    net.change(&net.donor, json!({"projects": [net.other.id]})).await;
    assert!(!net.knows(&net.donor, &net.one).await && net.knows(&net.donor, &net.other).await);
    // With the role the projects go, and do not come back with it.
    let roles = |role: &str| json!({"roles": [role]});
    assert_eq!(net.change(&net.donor, roles("analyst")).await["projects"], json!([]));
    assert_eq!(net.change(&net.donor, roles("donor_reader")).await["projects"], json!([]));
    assert!(!net.knows(&net.donor, &net.other).await);
}

#[tokio::test]
async fn projects_are_given_by_administrators_to_donors_and_are_the_organisations_own() {
    let net = Network::new().await;
    let house = &net.house;
    let elsewhere = house.caller("elsewhere", house.id(), None, &[Role::MeOfficer]);
    let foreign = house.id();
    let set = json!({"code": "KHM-VSN-CPG-P01"});
    house.accepted(&elsewhere, house.edit(&elsewhere, KindName::Project, foreign, 0, set)).await;
    let path = format!("/users/{}", net.donor.actor.account);
    let ask = async |by: &Caller, path: &str, body: Value| {
        house.send(Some(by), Method::PATCH, path, Some(body)).await
    };
    for (projects, rule) in [
        (json!([foreign]), "not_own_project"),
        (json!([house.id()]), "not_own_project"),
        (json!([net.one.indicator]), "not_own_project"),
        (json!(vec![net.one.id; 201]), "too_many"),
    ] {
        let (_, _, field, told) = ask(&net.admin, &path, json!({"projects": projects})).await.problem();
        assert_eq!((field.as_deref(), told.as_deref()), (Some("projects"), Some(rule)));
    }
    let given = json!({"projects": [net.one.id]});
    let officers = format!("/users/{}", net.officer.actor.account);
    let refused = ask(&net.admin, &officers, given.clone()).await.problem();
    assert_eq!(refused.3.as_deref(), Some("not_a_donor"));
    // Nobody gives them to themselves, and nobody but an administrator of the organisation gives any.
    for by in [&net.donor, &net.officer] {
        ask(by, &path, given.clone()).await.is(403, "forbidden");
    }
    let admin = house.caller("admin2", elsewhere.actor.org, None, &[Role::SystemAdmin]);
    ask(&admin, &path, given.clone()).await.is(404, "not_found");
    let both = house.caller("both", net.org, None, &[Role::SystemAdmin, Role::DonorReader]);
    let own = format!("/users/{}", both.actor.account);
    ask(&both, &own, given).await.is(403, "forbidden");

    let new = json!({"user": "giver", "display": "A giver", "passphrase": "seven boats in the rain",
        "roles": ["donor_reader"], "language": "en", "projects": [net.one.id]});
    let made = house.post(&net.admin, "/users", new).await;
    assert_eq!((made.status.as_u16(), &made.json()["projects"]), (201, &json!([net.one.id])));
    let listed = house.get(&net.admin, "/users").await.ok();
    let account = listed.as_array().unwrap().iter().find(|user| user["user"] == "giver").unwrap();
    assert_eq!(account["projects"], json!([net.one.id]));
}
