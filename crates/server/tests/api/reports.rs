//! Reports over the wire: what a donor reads of them, and that every form tells the same.

use http::StatusCode;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House};

/// A report of the house, written by its officer of figures and given to be looked at.
struct Told {
    officer: Caller,
    director: Caller,
    donor: Caller,
    report: RecordId,
}

impl Told {
    async fn new(house: &House, language: &str) -> Self {
        let org = house.id();
        let officer = house.caller("officer", org, None, &[Role::MeOfficer]);
        let director = house.caller("director", org, None, &[Role::Director]);
        let donor = house.caller("donor", org, None, &[Role::DonorReader]);
        let [project, report, part, table] = [house.id(), house.id(), house.id(), house.id()];
        let said = [
            (
                KindName::Project,
                project,
                json!({"code": "KHM-HPC-PSK-P02", "budget": "12000.50", "currency": "USD"}),
            ),
            (
                KindName::Report,
                report,
                json!({"project": project, "title": "<script>alert(1)</script>", "language": language,
                "from": "2026-01-01", "until": "2026-12-31"}),
            ),
            (
                KindName::ReportPart,
                part,
                json!({"report": report, "heading": "update", "position": 1,
                "text": "=1+1 of {{money:budget}}, {{money:received}}"}),
            ),
            (KindName::ReportPart, table, json!({"report": report, "heading": "money", "position": 2})),
        ];
        for (kind, record, set) in said {
            house.accepted(&officer, house.edit(&officer, kind, record, 0, set)).await;
        }
        house.give(&donor, &[project]);
        Self { officer, director, donor, report }
    }

    async fn act(&self, house: &House, by: &Caller, name: &str) -> Value {
        let entry = house.act(by, KindName::Report, self.report, u64::from(u32::MAX), name, json!({}));
        house.say(by, &[entry]).await.remove(0)
    }

    fn document(&self, form: &str) -> String {
        format!("/reports/{}/document?format={form}", self.report)
    }
}

#[tokio::test]
async fn a_donor_reads_a_report_once_it_was_sent_and_nothing_before_or_beside() {
    let house = House::open();
    let told = Told::new(&house, "en").await;
    let lines = async || house.get(&told.donor, "/reports").await.ok()["reports"].as_array().unwrap().len();
    let all = [told.document("pdf"), told.document("html"), told.document("xlsx")];
    assert_eq!(lines().await, 0);
    // A reference to money that nobody entered keeps the signature away.
    told.act(&house, &told.officer, "submit").await;
    let refused = told.act(&house, &told.director, "sign").await;
    assert_eq!(refused["outcome"]["refused"]["rule"], "report.unknown_figure", "{refused}");
    for path in &all {
        house.get(&told.donor, path).await.is(404, "not_found");
    }
    house.get(&told.donor, &format!("/reports/{}/figures", told.report)).await.is(403, "forbidden");
    house.get(&told.donor, &format!("/records/{}", told.report)).await.is(404, "not_found");
}

#[tokio::test]
async fn a_draft_is_a_file_in_every_form_and_holds_no_tag_of_its_author() {
    for language in ["en", "km", "th"] {
        let house = House::open();
        let told = Told::new(&house, language).await;
        let pdf = house.get(&told.officer, &told.document("pdf")).await;
        assert_eq!(pdf.status, StatusCode::OK, "{}", pdf.text());
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        assert!(pdf.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let page = house.get(&told.officer, &told.document("html")).await;
        assert!(
            page.text().contains("&lt;script&gt;") && !page.text().contains("<script"),
            "{}",
            page.text()
        );
        assert!(
            page.text().contains("12,000.50 USD") && page.text().contains(&format!("lang=\"{language}\""))
        );
        assert!(!page.text().contains("{{"), "a reference is never shown as it is written");
        let table = house.get(&told.officer, &told.document("xlsx")).await;
        assert!(table.bytes.starts_with(b"PK"));
        house.get(&told.officer, &told.document("doc")).await.is(422, "invalid");
    }
}

#[tokio::test]
async fn what_keeps_it_from_being_signed_is_told_to_its_author() {
    let house = House::open();
    let told = Told::new(&house, "en").await;
    let answer = house.get(&told.officer, &format!("/reports/{}/figures", told.report)).await.ok();
    assert_eq!(answer["values"]["money"]["budget"], "12,000.50 USD");
    assert_eq!(answer["locked"], false);
    let rules: Vec<&str> =
        answer["problems"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["report.unknown_figure"]);
    let finance = house.caller("books", told.officer.actor.org, None, &[Role::Finance]);
    house.get(&finance, &told.document("pdf")).await.is(404, "not_found");
    let stranger = house.caller("stranger", house.id(), None, &[Role::Director]);
    house.get(&stranger, &told.document("pdf")).await.is(404, "not_found");
}
