use rstest::rstest;

use super::*;

fn code(text: &str) -> PlaceCode {
    text.parse().unwrap()
}

#[rstest]
#[case("KH", Level::Country)]
#[case("KH-01", Level::Province)]
#[case("KH-0110", Level::District)]
#[case("KH-011002", Level::Commune)]
#[case("KH-01100201", Level::Village)]
#[case("TH-27", Level::Province)]
#[case("TH-270601", Level::Commune)]
#[case("VN-01", Level::Province)]
fn a_code_tells_its_level(#[case] text: &str, #[case] level: Level) {
    assert_eq!(code(text).level(), level);
    assert_eq!(code(text).to_string(), text);
}

#[rstest]
#[case::nothing("")]
#[case::small_letters("kh-01")]
#[case::lost_zero("KH-1")]
#[case::three_digits("KH-011")]
#[case::digits_missing("KH-")]
#[case::no_dash("KH01")]
#[case::khmer_digits("KH-០១")]
#[case::three_letters("KHM-01")]
#[case::two_dashes("KH-01-10")]
#[case::letters("KH-AB")]
#[case::blank("KH-01 ")]
fn what_is_no_code_is_refused(#[case] text: &str) {
    assert_eq!(text.parse::<PlaceCode>(), Err(PlaceError::Shape));
    assert!(serde_json::from_value::<PlaceCode>(text.into()).is_err());
}

#[test]
fn a_code_deeper_than_its_country_goes_is_refused() {
    let too_fine =
        |country: &str, digits_max| PlaceError::TooFine { country: country.to_owned(), digits_max };
    assert_eq!("TH-27060101".parse::<PlaceCode>(), Err(too_fine("TH", 6)));
    assert_eq!("KH-0110020101".parse::<PlaceCode>(), Err(too_fine("KH", 8)));
}

#[test]
fn a_parent_is_a_prefix() {
    let mut chain = vec![code("KH-01100201")];
    while let Some(parent) = chain.last().and_then(PlaceCode::parent) {
        chain.push(parent);
    }
    let chain: Vec<String> = chain.into_iter().map(String::from).collect();
    assert_eq!(chain, ["KH-01100201", "KH-011002", "KH-0110", "KH-01", "KH"]);
    assert_eq!(code("KH-01100201").at_level(Level::Province), code("KH-01"));
    assert_eq!(code("KH-01").at_level(Level::Village), code("KH-01"));
}

#[rstest]
#[case("KH-011002", "KH-0110", true)]
#[case("KH-0110", "KH-0110", true)]
#[case("KH-0110", "KH", true)]
#[case("KH-0110", "KH-011002", false)]
#[case("KH-0111", "KH-0110", false)]
#[case("TH-0110", "KH-01", false)]
#[case("TH-01", "KH", false)]
fn a_place_lies_within_another(#[case] inner: &str, #[case] outer: &str, #[case] within: bool) {
    assert_eq!(code(inner).is_within(&code(outer)), within);
}
