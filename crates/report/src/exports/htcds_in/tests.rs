use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::*;

const MACHINE: &str =
    "prs_FirstName,prs_SecondName,prs_Gender,prs_Birthdate,prs_Citizenship,cas_Status,shoe_size\n";
const ROW: &str = "Srey,Mom,Feminine,2014-03-01,KH,Active,33\n";

fn person(text: &str) -> Fields {
    let read = read(text.as_bytes());
    assert_eq!(read.people.len(), 1, "{read:?}");
    read.people[0].fields.clone()
}

fn wanted() -> Value {
    json!({"name": {"latin": "Srey Mom"}, "sex": "female", "born": "2014-03-01", "nationality": "cambodian"})
}

#[rstest]
#[case::machine_names(MACHINE)]
#[case::labels("First Name,Second Name,Gender,Birthdate,Citizenship,Status,Shoe size\n")]
#[case::both(
    "prs_FirstName,prs_SecondName,prs_Gender,prs_Birthdate,prs_Citizenship,cas_Status,shoe_size\nFirst Name,Second Name,Gender,Birthdate,Citizenship,Status,Shoe size\n"
)]
#[case::xlsform("prs_First_Name,prs_Second_Name,prs_Gender,prs_Birthdate,prs_Citizenship,cas_Status,x\n")]
#[case::spaces("\u{feff}First\u{a0}Name , Second\u{a0}Name,GENDER,Birthdate,Citizenship,Status,x\n")]
#[case::a_name_is_missing(
    ",prs_SecondName,prs_Gender,prs_Birthdate,prs_Citizenship,cas_Status,x\nFirst Name,Second Name,Gender,Birthdate,Citizenship,Status,x\n"
)]
fn both_headings_are_read(#[case] heading: &str) {
    assert_eq!(Value::Object(person(&format!("{heading}{ROW}"))), wanted());
}

#[test]
fn each_column_is_told_what_becomes_of_it() {
    let heading = "prs_Gender,vic_TraffickinStatusDecisionMakingOrg,vic_Methods_of_Control,Reason for Outgoing Referral,shoe_size";
    let columns = read(format!("{heading}\nFeminine,NGO,DebtBondage ,Other,33\n").as_bytes()).columns;
    let found: Vec<(Option<&str>, Use)> =
        columns.iter().map(|column| (column.field.as_deref(), column.becomes)).collect();
    assert_eq!(
        found,
        [
            (Some("prs_Gender"), Use::Taken),
            (Some("vic_TraffickingStatusDecisionMakingOrg"), Use::NotTaken),
            (Some("vic_MethodsOfControl"), Use::NotTaken),
            (Some("cas_ReasonForOutgoingReferral"), Use::NotTaken),
            (None, Use::Unknown),
        ]
    );
}

#[rstest]
#[case("prs_Gender\nNot Specified/Unknown\n", json!({"sex": "not_stated"}))]
#[case("prs_Gender\nTransgender\u{a0}Feminine \n", json!({"sex": "other"}))]
#[case("prs_Birthdate\n2014-03-01 00:00:00\n", json!({"born": "2014-03-01"}))]
#[case("prs_Birthdate\n1/3/2557\n", json!({"born": "2014-03-01"}))]
#[case("prs_PrimaryLanguage;prs_SecondaryLanguage\nkhm;tha\n", json!({"languages": ["km", "th"]}))]
#[case("prs_FirstName\nស្រីមុំ\n", json!({"name": {"script": "ស្រីមុំ"}}))]
#[case("prs_FirstName\n\"=cmd|' /C calc'!A0\"\n", json!({"name": {"latin": "=cmd|' /C calc'!A0"}}))]
fn values_are_understood_by_code_and_by_label(#[case] text: &str, #[case] wanted: Value) {
    assert_eq!(Value::Object(person(text)), wanted);
}

#[test]
fn what_is_not_understood_is_told_by_its_line_and_not_guessed() {
    let read = read("prs_Gender,prs_Citizenship\nLady,KH\nFeminine,KH;TH\n".as_bytes());
    let odd: Vec<(u64, &str, &str)> =
        read.odd.iter().map(|odd| (odd.line, odd.field.as_str(), odd.value.as_str())).collect();
    assert_eq!(odd, [(2, "prs_Gender", "Lady"), (3, "prs_Citizenship", "KH;TH")]);
    assert_eq!(read.people[0].fields, *json!({"nationality": "cambodian"}).as_object().unwrap());
}

#[test]
fn a_file_beyond_measure_is_cut_and_says_so() {
    let text = format!("prs_Gender\n{}", "Feminine\n".repeat(ROWS_MAX + 5));
    let read = read(text.as_bytes());
    assert_eq!((read.people.len(), read.too_many), (ROWS_MAX, 5));
}

proptest! {
    #[test]
    fn no_bytes_whatever_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _read = read(&bytes);
    }
}
