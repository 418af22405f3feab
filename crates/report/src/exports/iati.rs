//! A project as an activity file of the International Aid Transparency Initiative, version 2.03 (iatistandard.org): the
//! order of elements is that of its schema, the codes are those of its code lists.

use std::collections::BTreeMap;

use model::{
    KindName, RecordId, State,
    date::{Day, Instant, Month, Period},
};
use rules::{figures::Records, read};

use super::{Asked, Export, Left, Sheet, Why, amount::Amount, lines, sums, xml::Xml};

mod results;

/// The activity file of a project; `None` if there is no such project. The period asked for does not matter: an activity is
/// told whole.
pub fn activity(asked: &Asked, records: &dyn Records) -> Option<Export> {
    let mut left = Left::default();
    let sheet = Sheet::without_lines(asked, records, &mut left)?;
    let made =
        i64::try_from(asked.now_ms).ok().and_then(|ms| Instant::from_unix_millis(ms).ok())?.to_string();
    let currency = sheet.project.text("currency").unwrap_or_else(|| {
        left.note(Why::StandIn, "project.currency");
        "USD"
    });
    let mut xml = Xml::new();
    xml.open("iati-activities", &[("version", "2.03"), ("generated-datetime", &made)]);
    xml.open(
        "iati-activity",
        &[
            ("last-updated-datetime", &made),
            ("xml:lang", "en"),
            ("default-currency", currency),
            ("hierarchy", "1"),
        ],
    );
    who(&sheet, records, &mut xml, &mut left);
    when(&sheet, &mut xml, &mut left);
    place(&sheet, &mut xml, &mut left);
    budget(&sheet, &mut xml, &mut left);
    transactions(&sheet, records, &mut xml, &mut left);
    results::write(&sheet, asked, records, &mut xml, &mut left);
    left.note(Why::Never, "donor");
    Some(Export { text: xml.finish(), left_out: left.list() })
}

/// Texts in the languages that there are; the English one first, or what stands in for it.
fn narratives(xml: &mut Xml, texts: [Option<&str>; 3], stand_in: &str) {
    let [en, km, th] = texts;
    match (en, km, th) {
        (None, None, None) => xml.text("narrative", &[], stand_in),
        _ => {
            for (language, text) in [("en", en), ("km", km), ("th", th)] {
                if let Some(text) = text {
                    xml.text("narrative", &[("xml:lang", language)], text);
                }
            }
        }
    }
}

fn texts<'a>(state: &'a State, base: &str) -> [Option<&'a str>; 3] {
    ["en", "km", "th"].map(|language| state.text(&format!("{base}_{language}")))
}

fn who(sheet: &Sheet<'_>, records: &dyn Records, xml: &mut Xml, left: &mut Left) {
    let project = sheet.project;
    let org_ref = reference(sheet.org, left);
    if project.text("code").is_none() {
        left.note(Why::StandIn, "project.code");
    }
    xml.text("iati-identifier", &[], &format!("{org_ref}-{}", lines::code_of(project)));
    let kind = sheet.org.map_or("90", organisation_type);
    xml.open("reporting-org", &[("ref", &org_ref), ("type", kind)]);
    let names = sheet.org.map_or([None; 3], |org| texts(org, "name"));
    narratives(xml, names, &org_ref);
    xml.close();
    if project.text("title_en").is_none() {
        left.note(Why::Missing, "project.title_en");
    }
    xml.open("title", &[]);
    narratives(xml, texts(project, "title"), lines::code_of(project));
    xml.close();
    describe(project, xml, left);
    let mut accountable = sheet.org;
    let mut implementing: Vec<&State> = sheet.org.into_iter().collect();
    if let Some(lead) = organisation(project.reference("lead"), records) {
        accountable = Some(lead);
    }
    for partner in read::texts(project, "partners") {
        implementing.extend(organisation(partner.parse().ok(), records));
    }
    implementing.dedup_by_key(|org| org.record);
    let with_roles =
        accountable.into_iter().map(|org| (org, "2")).chain(implementing.into_iter().map(|org| (org, "4")));
    let mut any = false;
    for (org, role) in with_roles {
        any = true;
        xml.open("participating-org", &[("role", role), ("type", organisation_type(org))]);
        narratives(xml, texts(org, "name"), org.text("code").unwrap_or("?"));
        xml.close();
    }
    if !any {
        xml.open("participating-org", &[("role", "4"), ("ref", &org_ref)]);
        xml.text("narrative", &[], &org_ref);
        xml.close();
    }
}

/// DescriptionType: 1 general, 2 objectives, 4 other.
fn describe(project: &State, xml: &mut Xml, left: &mut Left) {
    let described = [("need", "1"), ("life_change", "2"), ("approach", "4")];
    let said: Vec<_> =
        described.iter().filter_map(|(field, kind)| Some((project.text(field)?, *kind))).collect();
    if said.is_empty() {
        left.note(Why::Missing, "project.need");
        xml.open("description", &[("type", "1")]);
        narratives(xml, texts(project, "title"), lines::code_of(project));
        xml.close();
    }
    for (text, kind) in said {
        xml.open("description", &[("type", kind)]);
        xml.text("narrative", &[], text);
        xml.close();
    }
}

fn organisation(id: Option<RecordId>, records: &dyn Records) -> Option<&State> {
    records.get(id?).filter(|state| state.kind == KindName::Organisation)
}

/// The identifier that the organisation has registered, else its code, which nobody takes for one.
fn reference(org: Option<&State>, left: &mut Left) -> String {
    if let Some(registered) = org.and_then(|org| org.text("iati_ref")) {
        return registered.to_owned();
    }
    left.note(Why::StandIn, "organisation.iati_ref");
    org.and_then(|org| org.text("code")).unwrap_or("UNREGISTERED").to_owned()
}

/// Code list OrganisationType.
fn organisation_type(org: &State) -> &'static str {
    match org.text("kind") {
        Some("ngo" | "residential_care" | "community_network" | "faith_based") => "22",
        Some("local_government") => "11",
        Some("social_affairs" | "law_enforcement" | "immigration" | "central_government") => "10",
        Some("health_service" | "legal_service") => "15",
        Some("school") => "80",
        Some("donor") => "60",
        Some("business") => "70",
        _ => "90",
    }
}

/// Status and dates. ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end; an actual date is
/// never in the future.
fn when(sheet: &Sheet<'_>, xml: &mut Xml, left: &mut Left) {
    let status = match sheet.project.text("status") {
        Some("pipeline") => "1",
        Some("finalisation") => "3",
        Some("closed") => "4",
        Some("cancelled") => "5",
        Some("suspended") => "6",
        Some(_) => "2",
        None => {
            left.note(Why::StandIn, "project.status");
            "2"
        }
    };
    xml.empty("activity-status", &[("code", status)]);
    let mut date = |kind: &str, day: Day| {
        xml.empty("activity-date", &[("type", kind), ("iso-date", &day.to_string())]);
    };
    match read::day(sheet.project, "starts") {
        Some(day) if day <= sheet.today => date("2", day),
        Some(day) => date("1", day),
        None => {
            left.note(Why::StandIn, "project.starts");
            date("1", sheet.today);
        }
    }
    match read::day(sheet.project, "ends") {
        Some(day) if day < sheet.today && matches!(status, "4" | "5") => date("4", day),
        Some(day) => date("3", day),
        None => left.note(Why::Missing, "project.ends"),
    }
}

fn place(sheet: &Sheet<'_>, xml: &mut Xml, left: &mut Left) {
    let by_code = || match lines::code_of(sheet.project).split('-').next() {
        Some("KHM") => Some("KH"),
        Some("THA") => Some("TH"),
        _ => None,
    };
    let country = sheet.province.as_ref().map(model::place::PlaceCode::country).or_else(by_code);
    if let Some(country) = country {
        xml.empty("recipient-country", &[("code", country), ("percentage", "100")]);
    } else {
        // Code list Region: 998 = developing countries, unspecified.
        left.note(Why::StandIn, "project.country");
        xml.empty("recipient-region", &[("code", "998"), ("vocabulary", "1"), ("percentage", "100")]);
    }
    if let Some(province) = &sheet.province {
        // No point and no finer name, ever: a project's house may be a shelter.
        xml.open("location", &[]);
        xml.empty("location-reach", &[("code", "1")]);
        xml.open("name", &[]);
        xml.text("narrative", &[], lines::place_name(province));
        xml.close();
        xml.empty("exactness", &[("code", "2")]);
        xml.empty("location-class", &[("code", "1")]);
        xml.close();
    }
    if sheet.project.text("sector").is_none() {
        left.note(Why::StandIn, "project.sector");
    }
    xml.empty("sector", &[("vocabulary", "1"), ("code", sector(sheet.project))]);
}

/// DAC five-digit code: what the project says, else after its cause.
pub(super) fn sector(project: &State) -> &str {
    let is_code = |text: &&str| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let by_cause = || match project.text("cause") {
        Some("education") => "11231",
        Some("health") => "12240",
        Some("food") => "43072",
        Some("livelihoods") => "11330",
        Some("safe_migration") => "15190",
        Some("community") => "16010",
        _ => "16015",
    };
    let said = project.text("sector").map(|text| text.rsplit('_').next().unwrap_or(text));
    said.filter(is_code).unwrap_or_else(by_cause)
}

/// The years of a project from its first to its last day, each with its days.
fn years(from: Day, until: Day) -> Vec<(Day, Day)> {
    let begin = |year: i32| Day::new(year, 1, 1).map_or(from, |first| first.max(from));
    let end = |year: i32| Day::new(year, 12, 31).map_or(until, |last| last.min(until));
    (from.year()..=until.year()).map(|year| (begin(year), end(year))).collect()
}

/// Budgets of at most a year each, as the standard's rule set asks.
fn budget(sheet: &Sheet<'_>, xml: &mut Xml, left: &mut Left) {
    let day = |field| read::day(sheet.project, field);
    let span = day("starts").zip(day("ends")).filter(|(from, until)| from < until);
    let amount = sheet.project.text("budget").and_then(|text| Amount::of(text, "1"));
    let Some(((from, until), whole)) = span.zip(amount) else {
        left.note(Why::Missing, "project.budget");
        return;
    };
    let years = years(from, until);
    let days: Vec<u64> =
        years.iter().map(|(from, until)| from.days_until(*until).unsigned_abs() + 1).collect();
    if years.len() > 1 {
        left.note(Why::BudgetSpread, "project.budget");
    }
    for ((from, until), amount) in years.iter().zip(whole.split(&days)) {
        xml.open("budget", &[("type", "1"), ("status", "1")]);
        xml.empty("period-start", &[("iso-date", &from.to_string())]);
        xml.empty("period-end", &[("iso-date", &until.to_string())]);
        xml.text("value", &[("value-date", &from.to_string())], &amount.to_string());
        xml.close();
    }
}

fn transactions(sheet: &Sheet<'_>, records: &dyn Records, xml: &mut Xml, left: &mut Left) {
    let sums: BTreeMap<(Month, &str), Amount> = sums::by_month(sheet.project, records, sheet.today, left);
    for ((month, kind), amount) in sums {
        // Of a month that runs, today; no actual date lies in the future.
        let day = month.last_day().map_or(sheet.today, |last| last.min(sheet.today)).to_string();
        xml.open("transaction", &[]);
        xml.empty("transaction-type", &[("code", kind)]);
        xml.empty("transaction-date", &[("iso-date", &day)]);
        xml.text("value", &[("value-date", &day)], &amount.to_string());
        xml.open("description", &[]);
        let what = if kind == sums::INCOMING { "Gifts of the month" } else { "Spending of the month" };
        xml.text("narrative", &[], what);
        xml.close();
        xml.close();
    }
}

/// The years that results are told for: those of the project, at least this one.
fn result_years(sheet: &Sheet<'_>) -> Vec<Period> {
    let day = |field| read::day(sheet.project, field);
    let first = day("starts").map_or(sheet.today.year(), Day::year);
    let last = day("ends").map_or(sheet.today.year(), Day::year).max(first);
    (first..=last).filter_map(|year| Period::year(year).ok()).collect()
}
