use std::{collections::BTreeMap, io::Write as _, path::Path, process::Command};

use model::{AccountId, Fields, Hlc, KindName, RecordId, State, Write, hlc::Node, id::EntryId};
use rules::figures::RecordSet;
use serde_json::{Value, json};

use super::*;

/// 2026-11-22T08:00:00Z.
const NOW_MS: u64 = 1_795_334_400_000;

fn id(n: u16) -> RecordId {
    let [high, low] = n.to_be_bytes();
    RecordId::new(1, [high, low, 1, 1, 1, 1, 1, 1, 1, 1])
}

fn state(record: RecordId, kind: KindName, fields: &Value) -> State {
    let hlc = || Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) };
    let write = |value: &Value| Write {
        value: value.clone(),
        seq: 1,
        claimed: hlc(),
        at: hlc(),
        entry: EntryId::new(1, [1; 10]),
        by: AccountId::new(1, [1; 10]),
    };
    let fields: Fields = fields.as_object().unwrap().clone();
    let registers: BTreeMap<_, _> =
        fields.iter().map(|(name, value)| (name.clone(), vec![write(value)])).collect();
    State {
        record,
        kind,
        version: 1,
        org: id(1),
        team: None,
        by: AccountId::new(1, [1; 10]),
        created_ms: NOW_MS,
        updated_ms: NOW_MS,
        registers,
        erased: false,
    }
}

/// Whatever a text may try: to end an element, an attribute, a cell, or to be run.
const HOSTILE: &str = "=HYPERLINK(\"http://x\")</narrative><script>&\u{0}\u{b}\u{202e}\"'\n,;+1";

/// A project with children met by `met` each month of two years, every text of it `text`.
fn network(met: u16, text: &str) -> RecordSet {
    let mut states = vec![
        state(
            id(1),
            KindName::Organisation,
            &json!({"code": "HPC", "name_en": text, "name_km": "ផ្ទះ", "kind": "ngo"}),
        ),
        state(
            id(2),
            KindName::Project,
            &json!({"code": "KHM-HPC-PSK-P02", "title_en": text, "need": text, "approach": text, "life_change": text,
                "budget": "100.00", "currency": "USD", "starts": "2025-03-01", "ends": "2026-12-31", "place": "KH-120101",
                "status": "implementation", "cause": "trafficking"}),
        ),
        state(
            id(3),
            KindName::Indicator,
            &json!({"project": id(2), "position": 1, "label_en": text, "measure": "unique_children_contacted", "baseline": "0"}),
        ),
        state(id(4), KindName::Target, &json!({"indicator": id(3), "period": "2025", "value": "100"})),
        state(id(5), KindName::Indicator, &json!({"project": id(2), "position": 2, "label_en": text})),
    ];
    for (at, month) in (0_u16..).zip(["2025-04", "2026-10"]) {
        let round = id(100 + at);
        states.push(state(
            round,
            KindName::Round,
            &json!({"project": id(2), "day": format!("{month}-20"), "shift": "night", "status": "back"}),
        ));
        for child in 0..met {
            let person = id(1_000 + child);
            let sex = if child % 4 == 0 { "male" } else { "female" };
            // All of one age would be a reason to show no parts.
            let years = if child % 4 == 1 { 13 } else { 8 };
            let age =
                json!({"years_min": years, "years_max": years, "as_of": "2026-10-01", "method": "asked"});
            states.push(state(
                person,
                KindName::Person,
                &json!({"sex": sex, "age": age, "name": {"latin": "Canary"}, "nationality": "cambodian"}),
            ));
            states.push(state(
                id(2_000 + 200 * at + child),
                KindName::Contact,
                &json!({"round": round, "person": person, "who": "known", "time": format!("{month}-20T13:00:00Z"), "place": "KH-120101"}),
            ));
        }
    }
    states.into_iter().collect()
}

fn asked(period: &str) -> Asked {
    Asked { project: id(2), period: period.parse().unwrap(), now_ms: NOW_MS }
}

fn has(export: &Export, why: Why) -> bool {
    export.left_out.iter().any(|left| left.why == why)
}

#[test]
fn every_file_names_no_place_finer_than_a_province_and_says_so() {
    let records = network(40, "Street");
    for make in [hxl::five_w, iati::activity, dhis2::data_value_set, dhis2::adx] {
        let export = make(&asked("2026"), &records).unwrap();
        assert!(!export.text.contains("120101"), "{}", export.text);
        assert!(has(&export, Why::FinerPlace) && has(&export, Why::NoMeasure));
        assert!(!export.text.contains("Canary"));
        assert!(
            make(&Asked { project: id(3), ..asked("2026") }, &records).is_none(),
            "an indicator is no project"
        );
    }
}

#[test]
fn a_small_count_is_in_no_file_and_not_as_a_zero() {
    let records = network(7, "Street");
    let hxl = hxl::five_w(&asked("2026"), &records).unwrap();
    assert!(has(&hxl, Why::SmallCell));
    for line in
        hxl.text.lines().skip(2).filter(|line| line.contains("2026-10-01") || line.contains("\"year\""))
    {
        assert!(line.ends_with("\"people\",,,,,,,,\"yes\""), "{line}");
    }
    for make in [dhis2::data_value_set, dhis2::adx] {
        let export = make(&asked("2026-10"), &records).unwrap();
        assert!(!export.text.contains("\"7\"") && !export.text.contains("I01"), "{}", export.text);
    }
    let iati = iati::activity(&asked("2026"), &records).unwrap();
    assert!(!iati.text.contains("<actual") && has(&iati, Why::SmallCell));
}

#[test]
fn what_is_counted_stands_in_each_file_alike() {
    let records = network(60, "Street");
    let hxl = hxl::five_w(&asked("2026"), &records).unwrap();
    let year = hxl.text.lines().find(|line| line.contains("\"year\"")).unwrap();
    assert!(year.contains(",60,,60,45,15,60,0,"), "{year}");
    let sets: Value =
        serde_json::from_str(&dhis2::data_value_set(&asked("2026"), &records).unwrap().text).unwrap();
    let of = |period: &str| -> Vec<Value> {
        let values = sets["dataValues"].as_array().unwrap().iter();
        values.filter(|one| one["period"] == period).cloned().collect()
    };
    assert_eq!(
        of("202610"),
        [
            json!({"dataElement": "KHM-HPC-PSK-P02-I01", "period": "202610", "orgUnit": "KH-12", "value": "60"})
        ]
    );
    let year = of("2026");
    assert!(
        year.iter().any(|one| one["value"] == "45" && one["categoryOptionCombo"] == "FEMALE"),
        "{year:?}"
    );
    let adx = dhis2::adx(&asked("2026"), &records).unwrap().text;
    assert!(
        adx.contains("orgUnit=\"KH-12\" period=\"2026-10-01/P1M\"")
            && adx.contains("value=\"45\" sex=\"FEMALE\"")
    );
    let iati = iati::activity(&asked("2026"), &records).unwrap();
    assert!(iati.text.contains("<actual value=\"60\"/>") && iati.text.contains("<target value=\"100\"/>"));
    assert_eq!(iati.text.matches("<actual value=\"60\"").count(), 1, "2026 has not ended");
    assert!(has(&iati, Why::StillRunning) && has(&iati, Why::BudgetSpread));
}

#[test]
fn a_budget_spread_over_its_years_adds_up_to_itself() {
    let text = iati::activity(&asked("2026"), &network(0, "Street")).unwrap().text;
    let values: Vec<f64> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<value ")?.split(['>', '<']).nth(1)?.parse().ok())
        .collect();
    assert_eq!(values, [45.6, 54.4]);
}

#[test]
fn months_that_are_to_come_or_went_before_have_no_line() {
    let hxl = hxl::five_w(&asked("2025"), &network(40, "Street")).unwrap().text;
    assert!(!hxl.contains("2025-02-01") && hxl.contains("2025-03-01"));
    let hxl = hxl::five_w(&asked("2026"), &network(40, "Street")).unwrap().text;
    assert!(!hxl.contains("2026-12-01") && hxl.contains("2026-11-01"));
}

/// Every element in its order, every code where the official schema wants one: not our word but that of the schema.
#[test]
fn the_official_schema_of_iati_passes_whatever_the_texts_say() {
    let schema = tool("iati/iati-activities-schema.xsd");
    for (met, text) in [(40, "Street"), (7, HOSTILE), (0, "")] {
        for records in
            [network(met, text), RecordSet::from_iter([state(id(2), KindName::Project, &json!({}))])]
        {
            let export = iati::activity(&asked("2026"), &records).unwrap();
            let found = run("xmllint", &["--nonet", "--noout", "--schema", &schema, "-"], &export.text);
            assert!(found.0, "{}\n{}", found.1, export.text);
        }
    }
}

/// A checker that is not ours reads the tags, finds each column, and no value where a number should be.
#[test]
fn libhxl_reads_the_5w_and_finds_nothing_wrong() {
    let python = tool("venv/bin/python");
    let script = concat!(
        "import sys, io, hxl\n",
        "data = hxl.data(hxl.input.make_input(io.BytesIO(sys.stdin.buffer.read()), hxl.input.InputOptions(allow_local=True)))\n",
        "rows = list(data)\n",
        "assert len(data.columns) == 23 and all(c.display_tag for c in data.columns), data.columns\n",
        "assert rows and all(r.get('#adm1+code') == 'KH-12' for r in rows)\n",
        "found = hxl.validate(hxl.data([data.display_tags] + [r.values for r in rows]))\n",
        "assert found['is_valid'] and found['stats']['total'] == 0, found\n",
        "print(len(rows))\n"
    );
    for text in ["Street", HOSTILE] {
        let export = hxl::five_w(&asked("2026"), &network(40, text)).unwrap();
        let found = run(&python, &["-c", script], &export.text);
        assert!(found.0, "{}", found.1);
    }
}

/// LibreOffice opens what we wrote, whatever the texts try, and has not one cell to compute.
#[test]
fn a_spreadsheet_program_finds_no_formula_in_any_file() {
    let folder = std::env::temp_dir().join(format!("safetynet-exports-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let starts = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "|x", "＝1", "\u{feff}=1", HOSTILE];
    for (at, text) in starts.iter().enumerate() {
        let export = hxl::five_w(&asked("2026"), &network(40, text)).unwrap();
        std::fs::write(folder.join(format!("{at}.csv")), export.text).unwrap();
    }
    let out = folder.display().to_string();
    let profile = format!("-env:UserInstallation=file://{out}/profile");
    let mut command = Command::new("soffice");
    command.args([profile.as_str(), "--headless", "--convert-to", "fods", "--outdir", &out]);
    command.args((0..starts.len()).map(|at| format!("{out}/{at}.csv")));
    let done = command.output().expect("LibreOffice is installed by `cargo xtask setup`");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for (at, text) in starts.iter().enumerate() {
        let sheet = std::fs::read_to_string(folder.join(format!("{at}.fods"))).unwrap();
        assert!(sheet.contains("KHM-HPC-PSK-P02"), "it was read as a table");
        assert_eq!(sheet.matches("table:formula").count(), 0, "{text:?}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// What ADX asks for in its profile (IHE QRPH Supplement, section 3.73). No registry ships its schema: it is asked too
/// where `cargo xtask adx-schema` has fetched it from its authors (`docs/exports.md`).
#[test]
#[expect(
    clippy::print_stdout,
    reason = "whether the schema was asked is what somebody who has it wants to know"
)]
fn adx_has_the_form_of_its_profile() {
    let schema = tools().join("adx/repository/IHE2015/schema/adx_loose.xsd");
    let mut how = vec!["--nonet", "--noout"];
    let schema = schema.to_string_lossy();
    if Path::new(&*schema).exists() {
        how.extend(["--schema", &schema]);
    } else {
        println!("no `cargo xtask adx-schema` was done: the form is checked by the rules below alone");
    }
    how.push("-");
    for text in ["Street", HOSTILE] {
        let adx = dhis2::adx(&asked("2026"), &network(40, text)).unwrap().text;
        let found = run("xmllint", &how, &adx);
        assert!(found.0, "{}\n{adx}", found.1);
        let mut elements = adx.lines().skip(1).map(str::trim);
        let root = elements.next().unwrap();
        assert_eq!(root, "<adx xmlns=\"urn:ihe:qrph:adx:2015\" exported=\"2026-11-22T08:00:00.000Z\">");
        let mut groups = std::collections::BTreeSet::new();
        let mut values = std::collections::BTreeSet::new();
        for element in elements {
            if element.starts_with("<group ") {
                assert!(element.contains(" orgUnit=\"") && element.contains(" period=\"2026-"), "{element}");
                assert!(groups.insert(element.to_owned()), "a place and period comes once: {element}");
                values.clear();
            } else if element.starts_with("<dataValue ") {
                let number = element.split(" value=\"").nth(1).unwrap().split('"').next().unwrap();
                assert!(element.contains(" dataElement=\"") && number.parse::<f64>().is_ok(), "{element}");
                let key = element.replace(&format!(" value=\"{number}\""), "");
                assert!(values.insert(key), "a value comes once: {element}");
            } else {
                assert!(["</group>", "</adx>"].contains(&element), "{element}");
            }
        }
        assert!(!groups.is_empty());
    }
}

#[test]
fn people_leave_without_names_and_only_in_company() {
    let person = |n: u16, nationality: &str| {
        vec![
            state(
                id(n),
                KindName::Person,
                &json!({"sex": "female", "nationality": nationality, "name": {"latin": "Canary"},
                    "age": {"years_min": 12, "years_max": 12, "as_of": "2026-11-01", "method": "asked", "doubt": false}}),
            ),
            state(
                id(500 + n),
                KindName::Screening,
                &json!({"person": id(n), "result": if n.is_multiple_of(2) { "likely" } else { "unlikely" },
                    "purposes": [if n.is_multiple_of(3) { "forced_begging" } else { "sexual_exploitation" }]}),
            ),
        ]
    };
    let crowd = (10..30).flat_map(|n| person(n, "cambodian")).chain(person(40, "lao"));
    let export = htcds::cases(&crowd.collect::<RecordSet>());
    let rows: Vec<&str> = export.text.lines().skip(1).collect();
    assert_eq!(rows.len(), 20, "one alone of her kind is left out");
    assert!(rows.iter().all(|row| row.starts_with("\"Feminine\",\"10-14\",\"KH\",\"2026\"")), "{rows:?}");
    assert!(!export.text.contains("LA") && !export.text.contains("Canary"));
    assert!(has(&export, Why::TooFew) && has(&export, Why::Never));
    let few = htcds::cases(&(10..20).flat_map(|n| person(n, "cambodian")).collect::<RecordSet>());
    assert_eq!(few.text.lines().count(), 1);
}

/// Where the test set-up puts its tools.
fn tools() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/xtask/tools")
}

/// A file of the test set-up (`cargo xtask setup`).
fn tool(name: &str) -> String {
    let path = tools().join(name);
    assert!(path.exists(), "{} is not there: `cargo xtask setup` installs it", path.display());
    path.display().to_string()
}

/// Whether a program took a text from its standard input, and what it said.
fn run(program: &str, args: &[&str], input: &str) -> (bool, String) {
    use std::process::Stdio;
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|why| panic!("{program}: {why}; `cargo xtask setup` installs it"));
    let mut stdin = child.stdin.take().unwrap();
    let written = stdin.write_all(input.as_bytes());
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
    (done.status.success() && written.is_ok(), said)
}
