//! Instruments over the wire: questions checked, workbooks in and out, results for who may know them.

use std::collections::BTreeMap;

use axum::body::Body;
use http::{Method, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House, Reply};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What a child said, and what it said in confidence.
const WORD: &str = "Kanarienvogel";
const SECRET: &str = "Nachtigall";

fn questions() -> Value {
    json!({
        "format": 1, "languages": ["en"], "title": {"en": "Night survey"},
        "lists": {"work": [
            {"name": "begging", "label": {"en": "Begging"}}, {"name": "vending", "label": {"en": "Selling"}}]},
        "items": [
            {"name": "age", "type": "integer", "label": {"en": "Age?"}},
            {"name": "work", "type": "select_one", "list": "work", "label": {"en": "Work?"}, "relevant": {"source": "${age} > 4"}},
            {"name": "hope", "type": "text", "label": {"en": "What do you hope for?"}},
            {"name": "harm", "type": "text", "class": "confidential", "label": {"en": "Who hurts you?"}},
        ],
    })
}

struct Survey {
    house: House,
    org: RecordId,
    boss: Caller,
    project: RecordId,
    instrument: RecordId,
    version: RecordId,
}

impl Survey {
    async fn new() -> Self {
        let house = House::open_for_many_questions();
        let org = house.id();
        let boss = house.caller("boss", org, Some("day"), &[Role::CaseSupervisor]);
        let (project, instrument, version) = (house.id(), house.id(), house.id());
        let set = json!({"code": "KHM-HPC-PSK-P02"});
        house.accepted(&boss, house.edit(&boss, KindName::Project, project, 0, set)).await;
        let set =
            json!({"code": "night", "title_en": "Night survey", "purpose": "survey", "about": "nobody"});
        house.accepted(&boss, house.edit(&boss, KindName::Instrument, instrument, 0, set)).await;
        let set = json!({"instrument": instrument, "number": 1, "definition": questions()});
        let seen =
            house.accepted(&boss, house.edit(&boss, KindName::InstrumentVersion, version, 0, set)).await;
        let publish = house.act(&boss, KindName::InstrumentVersion, version, seen, "publish", json!({}));
        house.accepted(&boss, publish).await;
        Self { house, org, boss, project, instrument, version }
    }

    fn caller(&self, role: Role) -> Caller {
        self.house.caller(role.as_str(), self.org, Some("day"), &[role])
    }

    async fn answer(&self, by: &Caller, more: Value) -> RecordId {
        let id = self.house.id();
        let mut set =
            json!({"instrument": self.instrument, "version": self.version, "project": self.project});
        set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.house.accepted(by, self.house.edit(by, KindName::Response, id, 0, set)).await;
        id
    }

    async fn results(&self, by: &Caller, query: &str) -> Reply {
        self.house.get(by, &format!("/instruments/{}/results{query}", self.instrument)).await
    }
}

fn question<'a>(results: &'a Value, name: &str) -> &'a Value {
    results["questions"].as_array().unwrap().iter().find(|one| one["path"] == json!([name])).unwrap()
}

async fn send_workbook(house: &House, by: &Caller, bytes: Vec<u8>) -> Reply {
    let mut request = house.request(Some(by), Method::POST, "/instruments/xlsform", None);
    request.headers_mut().insert(header::CONTENT_TYPE, XLSX.parse().unwrap());
    *request.body_mut() = Body::from(bytes);
    house.raw(request).await
}

#[tokio::test]
async fn questions_are_compiled_or_everything_wrong_with_them_is_told() {
    let survey = Survey::new().await;
    let house = &survey.house;
    let good = house.post(&survey.boss, "/instruments/check", json!({"definition": questions()})).await.ok();
    assert_eq!(good["problems"], json!([]));
    assert_eq!(good["definition"]["items"][1]["relevant"]["ast"][0], "op");
    let mut bad = questions();
    bad["items"][1]["relevant"]["source"] = json!("${nobody} = 1");
    bad["items"][2]["label"] = json!({});
    let told = house.post(&survey.boss, "/instruments/check", json!({"definition": bad})).await.ok();
    assert!(told["definition"].is_null());
    let first = &told["problems"][0];
    assert_eq!(
        (&first["path"], &first["field"], &first["rule"]),
        (&json!(["work"]), &json!("relevant"), &json!("expr.unknown"))
    );
    assert!(told["problems"].as_array().unwrap().len() > 1, "all of them: {told}");
    let shapeless =
        house.post(&survey.boss, "/instruments/check", json!({"definition": "questions"})).await.ok();
    assert!(shapeless["definition"].is_null() && !shapeless["problems"].as_array().unwrap().is_empty());
    let (_, code, field, _) =
        house.post(&survey.boss, "/instruments/check", json!({"questions": 1})).await.problem();
    assert_eq!((code.as_str(), field.is_some()), ("invalid", true));
    let worker = survey.caller(Role::OutreachWorker);
    house.post(&worker, "/instruments/check", json!({"definition": questions()})).await.is(403, "forbidden");
}

#[tokio::test]
async fn a_version_goes_out_as_a_workbook_and_comes_back_the_same() {
    let survey = Survey::new().await;
    let (house, worker) = (&survey.house, survey.caller(Role::OutreachWorker));
    let out = house.get(&worker, &format!("/instruments/{}/xlsform", survey.version)).await;
    assert_eq!((out.status.as_u16(), &out.bytes[..2]), (200, &b"PK"[..]));
    let read = send_workbook(house, &survey.boss, out.bytes.clone()).await.ok();
    assert_eq!(read["problems"], json!([]));
    assert_eq!(read["definition"]["items"][3]["class"], "confidential");
    assert_eq!(read["definition"]["items"][1]["relevant"]["source"], "${age} > 4");
    send_workbook(house, &worker, out.bytes).await.is(403, "forbidden");
    let told = send_workbook(house, &survey.boss, b"no workbook".to_vec()).await.ok();
    assert!(told["definition"].is_null() && told["problems"][0]["rule"].is_string(), "{told}");
    let large = send_workbook(house, &survey.boss, vec![0; (5 << 20) + 1]).await;
    assert_eq!(large.problem().1, "too_large");
    for other in [survey.instrument, house.id()] {
        house.get(&worker, &format!("/instruments/{other}/xlsform")).await.is(404, "not_found");
    }
}

#[tokio::test]
async fn what_comes_with_safetynet_can_be_taken_over_as_it_is() {
    let survey = Survey::new().await;
    let worker = survey.caller(Role::OutreachWorker);
    let library = survey.house.get(&worker, "/instruments/library").await.ok();
    let library = library.as_array().unwrap();
    assert!(library.len() >= 11);
    for (number, shipped) in library.iter().enumerate() {
        assert!(["en", "km", "th"].iter().all(|language| shipped["title"][language].is_string()));
        let (instrument, version) = (survey.house.id(), survey.house.id());
        let (house, boss) = (&survey.house, &survey.boss);
        let set = json!({"code": shipped["code"], "purpose": shipped["purpose"], "about": shipped["about"], "source": shipped["source"]});
        house.accepted(boss, house.edit(boss, KindName::Instrument, instrument, 0, set)).await;
        let set = json!({"instrument": instrument, "number": number, "definition": shipped["definition"]});
        let seen = house.accepted(boss, house.edit(boss, KindName::InstrumentVersion, version, 0, set)).await;
        let publish = house.act(boss, KindName::InstrumentVersion, version, seen, "publish", json!({}));
        house.accepted(boss, publish).await;
    }
}

#[tokio::test]
async fn results_are_read_by_who_reads_the_responses_and_that_is_written_down() {
    let survey = Survey::new().await;
    let house = &survey.house;
    let worker = survey.caller(Role::OutreachWorker);
    let said = json!({"sex": "female", "time": "2026-11-20T14:00:00.000Z",
        "answers": {"age": 9, "work": "begging", "hope": WORD}, "private": {"harm": SECRET}});
    let response = survey.answer(&worker, said).await;
    survey.answer(&survey.boss, json!({"sex": "male", "answers": {"age": 12, "work": "vending"}})).await;

    let all = survey.results(&survey.boss, "?by=sex").await.ok();
    assert_eq!((&all["responses"], &all["protected"]), (&json!(2), &json!(false)));
    assert_eq!(
        question(&all, "age")["numbers"],
        json!({"mean": 10.5, "median": 10.5, "min": 9.0, "max": 12.0})
    );
    let work = question(&all, "work");
    assert_eq!((&work["type"], &work["options"][0]["n"]), (&json!("select_one"), &json!(1)));
    assert_eq!(work["by"][0]["key"], "female");
    assert!(all["words"].to_string().contains(WORD) && all["words"].to_string().contains(SECRET));
    let readers = house.get(&survey.boss, &format!("/records/{response}/readers")).await.ok();
    assert!(readers.to_string().contains(&survey.boss.actor.account.to_string()), "{readers}");

    let own = survey.results(&worker, "").await.ok();
    assert_eq!(own["responses"], 1);
    assert!(!own.to_string().contains("harm") && !own.to_string().contains(SECRET), "not cleared");
    let case = survey.caller(Role::Caseworker);
    let team = survey.results(&case, "?from=2026-11-20&to=2026-11-20&sex=female").await.ok();
    assert_eq!((&team["responses"], team.to_string().contains(SECRET)), (&json!(1), false));
    let nothing = survey.results(&case, &format!("?version={}", house.id())).await.ok();
    assert_eq!(nothing["responses"], 0);
    let partner = house.caller("partner", house.id(), Some("day"), &[Role::CaseSupervisor]);
    assert_eq!(
        survey.results(&partner, "").await.ok()["responses"],
        0,
        "another organisation's are not there"
    );
    for role in [Role::SystemAdmin, Role::NetworkMember, Role::HotlineOfficer] {
        survey.results(&survey.caller(role), "").await.is(403, "forbidden");
    }
    house.get(&survey.boss, &format!("/instruments/{}/results", survey.version)).await.is(404, "not_found");
    for (query, field) in [
        ("?sex=dragon", "sex"),
        ("?band=3", "band"),
        ("?from=2026-11-02&to=2026-11-01", "to"),
        ("?place=dragon", "place"),
        ("?by=team", "by"),
        ("?colour=red", "colour"),
    ] {
        let (_, code, named, rule) = survey.results(&survey.boss, query).await.problem();
        assert_eq!(
            (code.as_str(), named.as_deref(), rule.is_some()),
            ("invalid", Some(field), true),
            "{query}"
        );
    }
}

#[tokio::test]
async fn who_sees_figures_only_gets_no_small_count_and_nobodys_words() {
    let survey = Survey::new().await;
    let reporter = survey.caller(Role::MeOfficer);
    let answered = |work: &'static str| json!({"answers": {"age": 9, "work": work, "hope": WORD}, "private": {"harm": SECRET}});
    for _ in 0..3 {
        survey.answer(&survey.boss, answered("vending")).await;
    }
    let few = survey.results(&reporter, "").await.ok();
    assert_eq!((&few["responses"], &few["protected"]), (&Value::Null, &json!(true)));
    assert_eq!(question(&few, "work")["options"][1]["n"], Value::Null);
    for _ in 0..9 {
        survey.answer(&survey.boss, answered("begging")).await;
    }
    survey.answer(&survey.boss, json!({"answers": {"work": "begging"}})).await;
    let all = survey.results(&reporter, "?by=sex").await;
    assert!(![WORD, SECRET, "harm"].iter().any(|word| all.text().contains(word)), "{}", all.text());
    let all = all.ok();
    let work = question(&all, "work");
    assert_eq!(
        (&all["responses"], &work["options"][1]["n"], &work["options"][0]["n"]),
        (&json!(13), &Value::Null, &Value::Null)
    );
    assert_eq!(all["words"], json!([]));
    let numbers = &question(&all, "age")["numbers"];
    assert!(numbers.is_null() || numbers["min"].is_null() && numbers["max"].is_null());
    let giver = survey.caller(Role::DonorReader);
    // Without a project nothing counts for a donor, and nothing is not told from few.
    let donor = survey.results(&giver, "").await.ok();
    assert_eq!(question(&donor, "work")["options"][0]["n"], json!(0));
    survey.house.give(&giver, &[survey.project]);
    let donor = survey.results(&giver, "").await.ok();
    assert_eq!(donor["responses"], 13, "eleven is enough for eyes outside");
    assert_eq!((&all["hidden_below"], &donor["hidden_below"]), (&json!(5), &json!(11)));
    // No filter whatever, alone or with others: two views less each other would tell what both hide.
    let filters = [
        "from=2026-11-01",
        "to=2026-11-30",
        "place=KH-12",
        "sex=female",
        "band=10-14",
        "sex=not_stated",
        &format!("version={}", survey.version),
    ];
    for (at, one) in filters.iter().enumerate() {
        for other in std::iter::once("by=band").chain(filters[..at].iter().copied()) {
            for ending in ["", ".csv", ".xlsx"] {
                let path = format!("/instruments/{}/results{ending}?{one}&{other}", survey.instrument);
                let reply = survey.house.get(&reporter, &path).await;
                if one.split('=').next() == other.split('=').next() {
                    assert!(reply.status.is_client_error());
                    continue;
                }
                let (_, code, _, rule) = reply.problem();
                assert_eq!((code.as_str(), rule.as_deref()), ("invalid", Some("only_whole")), "{path}");
            }
        }
    }
    for by in ["sex", "band", "place", "month", "version"] {
        let again = survey.results(&reporter, &format!("?by={by}")).await.ok();
        assert_eq!(question(&again, "work")["options"][0]["n"], question(&all, "work")["options"][0]["n"]);
    }
}

#[tokio::test]
async fn tables_are_lines_for_who_takes_responses_out_and_counts_for_everybody_else() {
    let survey = Survey::new().await;
    let house = &survey.house;
    let worker = survey.caller(Role::OutreachWorker);
    survey.answer(&worker, json!({"answers": {"age": 9, "hope": WORD}, "private": {"harm": SECRET}})).await;
    let csv =
        async |by: &Caller| house.get(by, &format!("/instruments/{}/results.csv", survey.instrument)).await;
    let lines = csv(&survey.boss).await;
    assert_eq!(lines.status, 200);
    assert!(
        lines.text().contains(WORD) && lines.text().contains(SECRET) && lines.text().contains("\"hope\"")
    );
    let director = csv(&survey.caller(Role::Director)).await.text();
    assert!(
        director.contains(WORD) && !director.contains(SECRET) && !director.contains("harm"),
        "{director}"
    );
    for by in [worker, survey.caller(Role::MeOfficer), survey.caller(Role::Auditor)] {
        let counts = csv(&by).await;
        assert!(counts.status == 200 && !counts.text().contains(WORD), "{:?}", by.actor.roles);
    }
    let donor = survey.caller(Role::DonorReader);
    survey.house.give(&donor, &[survey.project]);
    assert!(csv(&donor).await.text().contains("hidden"));
    let path = format!("/instruments/{}/results.xlsx", survey.instrument);
    let workbook = house.get(&survey.boss, &path).await;
    assert_eq!((workbook.status.as_u16(), &workbook.bytes[..2]), (200, &b"PK"[..]));
    assert!(workbook.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
    house.get(&survey.caller(Role::SystemAdmin), &path).await.is(403, "forbidden");
}

/// The survey as it is asked a year later: one question in other words, one as a choice instead of free words, one gone
/// and one that is new.
fn later_questions() -> Value {
    let mut later = questions();
    let items = later["items"].as_array_mut().unwrap();
    items[0]["label"]["en"] = json!("How old are you?");
    items[1] = json!({"name": "hungry", "type": "select_one", "list": "work", "label": {"en": "Hungry?"}});
    items[2] = json!({"name": "hope", "type": "select_one", "list": "work", "label": {"en": "Which work?"}});
    later
}

/// Lines of a table by the response that each is of, each cell by its head.
fn by_response(mut table: Vec<Vec<String>>) -> (Vec<String>, BTreeMap<String, BTreeMap<String, String>>) {
    let heads = table.remove(0);
    let line = |cells: Vec<String>| {
        let cells = heads.iter().cloned().zip(cells).filter(|(_, cell)| !cell.is_empty());
        let line: BTreeMap<String, String> = cells.collect();
        (line["id"].clone(), line)
    };
    let lines = table.into_iter().map(line).collect();
    (heads, lines)
}

#[tokio::test]
async fn answers_to_an_older_version_stay_readable_and_go_out_beside_those_to_the_newer() {
    let survey = Survey::new().await;
    let (house, boss) = (&survey.house, &survey.boss);
    let older = survey.answer(boss, json!({"answers": {"age": 9, "work": "begging", "hope": WORD}})).await;
    let second = house.id();
    let set = json!({"instrument": survey.instrument, "number": 2, "definition": later_questions()});
    let seen = house.accepted(boss, house.edit(boss, KindName::InstrumentVersion, second, 0, set)).await;
    house
        .accepted(boss, house.act(boss, KindName::InstrumentVersion, second, seen, "publish", json!({})))
        .await;
    let newer = json!({"version": second, "answers": {"age": 12, "hungry": "vending", "hope": "begging"}});
    let newer = survey.answer(boss, newer).await;
    // A phone that was away answers the older version still.
    let late = survey.answer(boss, json!({"answers": {"age": 10, "work": "vending"}})).await;

    // Read by itself an answer is what was said, to the words that were asked.
    let read = house.get(boss, &format!("/records/{older}")).await.ok().to_string();
    assert!(read.contains(WORD) && read.contains(&survey.version.to_string()), "{read}");
    let asked = house.get(boss, &format!("/records/{}", survey.version)).await.ok().to_string();
    assert!(asked.contains("Age?") && !asked.contains("How old are you?"), "{asked}");

    let path = |ending: &str| format!("/instruments/{}/results{ending}", survey.instrument);
    let text = house.get(boss, &path(".csv")).await.text();
    let csv = text.trim_start_matches('\u{feff}').lines();
    let csv = csv.map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect());
    let workbook = xlsform::read_xlsx(&house.get(boss, &path(".xlsx")).await.bytes).unwrap();
    let rows = workbook.sheets[0].rows.iter().map(|row| row.cells.clone());
    for (heads, lines) in [by_response(csv.collect()), by_response(rows.collect())] {
        let asked = &heads[heads.iter().position(|head| head == "age").unwrap()..];
        // One column where the question is the same, two where its answers are of another sort.
        assert_eq!(asked, ["age", "hungry", "hope (select_one)", "harm", "work", "hope (text)"]);
        let cells = |id: RecordId| {
            let line = &lines[&id.to_string()];
            let cell = |head: &str| line.get(head).map_or("", String::as_str);
            ["version", "age", "hungry", "work", "hope (text)", "hope (select_one)"]
                .map(cell)
                .map(str::to_owned)
        };
        assert_eq!(lines.len(), 3);
        assert_eq!(cells(older), ["1", "9", "", "begging", WORD, ""]);
        assert_eq!(cells(newer), ["2", "12", "vending", "", "", "begging"]);
        assert_eq!(cells(late), ["1", "10", "", "vending", "", ""]);
    }
    let counted = survey.results(boss, "").await.ok();
    let age = question(&counted, "age");
    assert_eq!((&age["answered"], &age["label"]["en"]), (&json!(3), &json!("How old are you?")));
    assert_eq!(question(&counted, "work")["answered"], 2, "what is asked no more is still counted");
}
