//! Money: what is refused, by example; and sums that hold for any amounts. The statement and a project's position are told
//! once more to the app's tests (`vectors/money.json`).

use model::{Class, Fields, Group, KindName, RecordId, State, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::{
    frozen::frozen,
    money::{Amount, Books, HUNDRED_PERCENT, Span, cost_of_one, months, position, split, statement, value},
    policy::{Actor, KeyRing, Role, may_act, right},
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{account, act, actor, home, id, keys_of, now, put, record},
};

const PROJECT: u8 = 40;
const OTHER_PROJECT: u8 = 41;
const LINE: u8 = 42;
const DONOR: u8 = 43;

fn project() -> State {
    record(
        KindName::Project,
        PROJECT,
        json!({"currency": "USD", "starts": "2026-01-01", "ends": "2026-12-31"}),
    )
}

fn line(n: u8, more: Value) -> State {
    let mut line = record(
        KindName::BudgetLine,
        n,
        json!({"project": id(PROJECT), "category": "education", "amount": "1000", "currency": "USD"}),
    );
    put(&mut line, more.as_object().unwrap());
    line
}

fn fund(n: u8, more: Value) -> State {
    let mut fund = record(
        KindName::Fund,
        n,
        json!({"donor": id(DONOR), "projects": [id(PROJECT)], "amount": "500", "currency": "USD"}),
    );
    put(&mut fund, more.as_object().unwrap());
    fund
}

fn spending(n: u8, amount: &str, more: Value) -> State {
    let said = json!({
        "line": id(LINE), "project": id(PROJECT), "day": "2026-11-03", "amount": amount, "currency": "USD",
        "what": "Sewing machine",
    });
    let mut spending = record(KindName::Spending, n, said);
    put(&mut spending, more.as_object().unwrap());
    spending
}

fn share(n: u8, spending: u8, fund: u8, percent: &str) -> State {
    record(
        KindName::SpendingShare,
        n,
        json!({"spending": id(spending), "fund": id(fund), "percent": percent}),
    )
}

fn does(who: &Actor, state: &mut State, name: &str, args: Value, beside: &[State]) -> Result<Fields, String> {
    let around = Around { beside, ..Around::default() };
    let fields = effect(state, &act(name, args), who, &around, now()).map_err(|refusal| {
        refusal.field.map_or(refusal.rule.clone(), |field| format!("{} {field}", refusal.rule))
    })?;
    put(state, &fields);
    Ok(fields)
}

fn books_keeper() -> Actor {
    actor(1, home(), &[Role::Finance])
}

fn director() -> Actor {
    actor(2, home(), &[Role::Director])
}

#[rstest]
#[case(json!({}), json!({}), &[("100", 60)], None)]
#[case(json!({}), json!({}), &[("33.333333", 60), ("66.666667", 61)], None)]
#[case(json!({}), json!({}), &[("50", 60), ("49.999999", 61)], Some("spending.shares percent"))]
#[case(json!({}), json!({}), &[("50", 60), ("50.000001", 61)], Some("spending.shares percent"))]
#[case(json!({}), json!({}), &[("0", 60), ("100", 61)], None)]
#[case(json!({"ends": "2026-11-02"}), json!({}), &[("0", 60), ("100", 61)], None)]
#[case(json!({}), json!({}), &[("-50", 60), ("150", 61)], Some("spending.shares percent"))]
#[case(json!({}), json!({}), &[], Some("spending.shares percent"))]
#[case(json!({}), json!({}), &[("50", 60), ("50", 60)], Some("spending.fund_twice fund"))]
#[case(json!({"starts": "2026-11-04"}), json!({}), &[("100", 60)], Some("spending.fund_dates day"))]
#[case(json!({"ends": "2026-11-02"}), json!({}), &[("100", 60)], Some("spending.fund_dates day"))]
#[case(json!({"starts": "2026-11-03", "ends": "2026-11-03"}), json!({}), &[("100", 60)], None)]
#[case(json!({"purpose": ["health"]}), json!({}), &[("100", 60)], Some("spending.fund_purpose line"))]
#[case(json!({"purpose": ["health", "education"]}), json!({}), &[("100", 60)], None)]
#[case(json!({"projects": [id(OTHER_PROJECT)]}), json!({}), &[("100", 60)], Some("spending.fund_project project"))]
#[case(json!({"amount": "119.99"}), json!({}), &[("100", 60)], Some("spending.fund_overdrawn amount"))]
#[case(json!({"amount": "120.00"}), json!({}), &[("100", 60)], None)]
#[case(json!({}), json!({"ends": "2026-11-02"}), &[("100", 60)], Some("spending.line_dates day"))]
#[case(json!({}), json!({"project": id(OTHER_PROJECT)}), &[("100", 60)], Some("spending.line_project line"))]
fn what_is_submitted_holds(
    #[case] of_fund: Value,
    #[case] of_line: Value,
    #[case] paid: &[(&str, u8)],
    #[case] refused: Option<&str>,
) {
    let mut beside = vec![project(), line(LINE, of_line), fund(60, of_fund), fund(61, json!({}))];
    for (n, (percent, fund)) in (70..).zip(paid) {
        beside.push(share(n, 50, *fund, percent));
    }
    let mut spent = spending(50, "120", json!({}));
    let said = does(&books_keeper(), &mut spent, "submit", json!({}), &beside);
    assert_eq!(said.as_ref().err().map(String::as_str), refused);
    assert_eq!(spent.text("status"), refused.is_none().then_some("submitted"));
}

#[rstest]
#[case(json!({"day": "2026-11-23"}), "money.later day")]
#[case(json!({"day": "2025-12-31"}), "spending.line_dates day")]
#[case(json!({"amount": "0"}), "money.amount amount")]
#[case(json!({"amount": "-5"}), "money.amount amount")]
#[case(json!({"currency": "KHR"}), "money.rate rate")]
#[case(json!({"line": null}), "money.incomplete line")]
fn what_lacks_something_is_not_submitted(#[case] more: Value, #[case] refused: &str) {
    let beside = [project(), line(LINE, json!({})), fund(60, json!({})), share(70, 50, 60, "100")];
    let mut spent = spending(50, "120", more);
    assert_eq!(does(&books_keeper(), &mut spent, "submit", json!({}), &beside).unwrap_err(), refused);
}

#[test]
fn a_fund_is_not_overdrawn_by_several_that_each_fit() {
    let (first, second) =
        (spending(50, "300", json!({"status": "submitted"})), spending(51, "200.01", json!({})));
    let beside = [
        project(),
        line(LINE, json!({})),
        fund(60, json!({})),
        first.clone(),
        second.clone(),
        share(70, 50, 60, "100"),
        share(71, 51, 60, "100"),
    ];
    let refused = does(&books_keeper(), &mut second.clone(), "submit", json!({}), &beside);
    assert_eq!(refused.unwrap_err(), "spending.fund_overdrawn amount");
    // What was cancelled uses nothing.
    let mut beside = beside;
    put(&mut beside[3], json!({"status": "cancelled"}).as_object().unwrap());
    assert!(does(&books_keeper(), &mut second.clone(), "submit", json!({}), &beside).is_ok());
    // A fund of another organisation pays nothing here.
    beside[2].org = id(201);
    let strange = does(&books_keeper(), &mut second.clone(), "submit", json!({}), &beside);
    assert_eq!(strange.unwrap_err(), "policy.unknown_record fund");
}

#[test]
fn nobody_approves_what_they_wrote_parted_or_submitted() {
    let beside = [project(), line(LINE, json!({})), fund(60, json!({})), share(70, 50, 60, "100")];
    let mut spent = spending(50, "120", json!({}));
    does(&books_keeper(), &mut spent, "submit", json!({}), &beside).unwrap();
    assert_eq!(
        does(&books_keeper(), &mut spent.clone(), "approve", json!({}), &beside).unwrap_err(),
        "by_another"
    );
    // Another wrote and submitted it, and account 1 parted it over the funds: that is a part of it too.
    let mut other = spent.clone();
    other.by = account(3);
    other.registers.values_mut().flatten().for_each(|write| write.by = account(3));
    assert_eq!(does(&books_keeper(), &mut other, "approve", json!({}), &beside).unwrap_err(), "by_another");
    let said = does(&director(), &mut spent, "approve", json!({}), &beside).unwrap();
    assert_eq!(said["approved_by"], json!(account(2)));
    assert_eq!(spent.text("status"), Some("approved"));
    let words = json!({"amount": "1"});
    assert_eq!(frozen(&spent, words.as_object().unwrap()).unwrap_err().rule, "spending.fixed");
}

#[test]
fn what_was_sent_back_says_why_and_is_written_again() {
    let beside = [project(), line(LINE, json!({})), fund(60, json!({})), share(70, 50, 60, "100")];
    let mut spent = spending(50, "120", json!({}));
    does(&books_keeper(), &mut spent, "submit", json!({}), &beside).unwrap();
    let amount = json!({"amount": "110"});
    assert!(frozen(&spent, amount.as_object().unwrap()).is_err());
    assert!(does(&director(), &mut spent, "send_back", json!({"reason": " "}), &beside).is_err());
    does(&director(), &mut spent, "send_back", json!({"reason": "no voucher"}), &beside).unwrap();
    assert!(frozen(&spent, amount.as_object().unwrap()).is_ok());
    does(&books_keeper(), &mut spent, "submit", json!({}), &beside).unwrap();
    // What was approved is cancelled by whoever keeps the books alone.
    does(&director(), &mut spent, "approve", json!({}), &beside).unwrap();
    let why = json!({"reason": "it was brought back to the shop"});
    assert_eq!(
        does(&books_keeper(), &mut spent, "cancel", why.clone(), &beside).unwrap_err(),
        "not_now status"
    );
    let allowed = |role| {
        let who = actor(5, home(), &[role]);
        may_act(&who, &KeyRing::of(&who, &[]), &spent, &keys_of(&spent, &[]), "reverse").is_ok()
    };
    assert!(allowed(Role::Finance));
    assert!(!allowed(Role::CentreManager) && !allowed(Role::Director) && !allowed(Role::Caseworker));
    assert!(does(&books_keeper(), &mut spent, "reverse", why, &beside).is_ok());
}

fn gift(n: u8, more: Value) -> State {
    let said = json!({"fund": id(60), "amount": "250", "currency": "USD", "received": "2026-11-02"});
    let mut gift = record(KindName::Gift, n, said);
    put(&mut gift, more.as_object().unwrap());
    gift
}

#[test]
fn receipts_are_numbered_without_gap_or_double_by_year_and_organisation() {
    let mut all: Vec<State> = (0..12).map(|n| gift(100 + n, json!({}))).collect();
    all[9].org = id(201);
    put(&mut all[9], json!({"receipt_number": "2026-0044"}).as_object().unwrap());
    put(&mut all[10], json!({"receipt_number": "2025-0300"}).as_object().unwrap());
    let mut numbers = Vec::new();
    for place in 0..9 {
        let beside = all.clone();
        let said = does(&books_keeper(), &mut all[place], "receipt", json!({}), &beside).unwrap();
        numbers.push(said["receipt_number"].as_str().unwrap().to_owned());
        if place == 3 {
            // A cancelled gift keeps its number: nobody else gets it.
            does(&books_keeper(), &mut all[place], "cancel", json!({"reason": "the cheque bounced"}), &[])
                .unwrap();
        }
    }
    let wanted: Vec<String> = (1..=9).map(|n| format!("2026-{n:04}")).collect();
    assert_eq!(numbers, wanted);
    let again = does(&books_keeper(), &mut all[0].clone(), "receipt", json!({}), &all);
    assert_eq!(again.unwrap_err(), "not_now status");
    assert_eq!(frozen(&all[0], json!({"amount": "1"}).as_object().unwrap()).unwrap_err().rule, "gift.fixed");
}

#[test]
fn who_keeps_the_books_reads_donors_and_who_works_with_children_reads_no_money() {
    for role in Role::ALL {
        let right = right(*role, Group::Money);
        let donors = right.read > rules::policy::Reach::None && right.clearance == Class::Confidential;
        assert_eq!(donors, matches!(role, Role::Finance | Role::Director), "{role}");
        let any = matches!(
            role,
            Role::Finance | Role::Director | Role::CentreManager | Role::MeOfficer | Role::Auditor
        );
        assert_eq!(right.read > rules::policy::Reach::None, any, "{role}");
    }
    let open = KindName::Donor.facts().fields.iter().filter(|field| field.class != Class::Confidential);
    assert_eq!(open.map(|field| field.name).collect::<Vec<_>>(), ["kind", "country", "anonymous"]);
}

#[test]
fn a_cost_of_one_is_told_only_where_the_figure_is() {
    assert_eq!(cost_of_one(Amount(10_000), None), None);
    assert_eq!(cost_of_one(Amount(10_000), Some(0)), None);
    assert_eq!(cost_of_one(Amount(10_000), Some(7)).map(|one| one.to_string()).as_deref(), Some("14.29"));
}

#[rstest]
#[case("2026-01-31", "2026-01-31", 1)]
#[case("2026-01-31", "2026-02-01", 2)]
#[case("2025-12-31", "2026-12-31", 13)]
#[case("2026-02-01", "2026-01-31", 0)]
fn months_that_have_begun(#[case] from: Day, #[case] until: Day, #[case] wanted: u32) {
    assert_eq!(months(from, until), wanted);
}

/// Books of one project: two lines, two funds of one donor, and spending of these amounts, each parted by these per cent.
fn books_of(spent: &[(u64, u32)], rate: Option<&str>) -> Vec<State> {
    let mut all = vec![
        line(LINE, json!({"position": 2})),
        line(44, json!({"position": 1, "amount": "250.505", "category": "health"})),
        fund(60, json!({})),
        fund(61, json!({"donor": id(45)})),
        record(
            KindName::Pledge,
            62,
            json!({"donor": id(DONOR), "fund": id(60), "amount": "400", "pledged": "2026-02-01"}),
        ),
        gift(63, json!({})),
        gift(64, json!({"amount": "1000000", "rate": "0.000245", "fund": null, "donor": id(DONOR)})),
        gift(65, json!({"status": "cancelled"})),
    ];
    for (n, (cents, tenths)) in (0..).zip(spent) {
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let percent = format!("{}.{}", tenths / 10, tenths % 10);
        let rest = format!("{}.{}", (1000 - tenths) / 10, (1000 - tenths) % 10);
        let status = ["approved", "submitted", "draft", "approved"][usize::from(n) % 4];
        let of = if n % 2 == 0 { LINE } else { 44 };
        let mut one = spending(100 + n, &amount, json!({"status": status, "line": id(of)}));
        if let Some(rate) = rate {
            put(&mut one, json!({"rate": rate}).as_object().unwrap());
        }
        all.extend([one, share(140 + n, 100 + n, 60, &percent), share(180 + n, 100 + n, 61, &rest)]);
    }
    all
}

fn of(all: &[State], until: &str) -> rules::money::Position {
    let ends = ("2026-01-01".parse().ok(), "2026-12-31".parse().ok());
    position(&Books::of(all), id(PROJECT), ends, Span { from: None, until: until.parse().unwrap() })
}

#[test]
fn a_projects_position_by_hand() {
    let all = books_of(&[(10_001, 333), (20_000, 500), (5_000, 500), (30_000, 250)], None);
    let at = of(&all, "2026-11-22");
    let text = |amount: Amount| amount.to_string();
    assert_eq!(text(at.budget), "1250.51");
    assert_eq!(
        (text(at.spent), text(at.waiting), text(at.left)),
        ("400.01".into(), "200.00".into(), "850.50".into())
    );
    // 250 in dollars; a million riel is for no single project.
    assert_eq!((text(at.pledged), text(at.received)), ("400.00".into(), "250.00".into()));
    // 400.01 in eleven months that have begun, of twelve.
    assert_eq!(at.per_month.map(text).as_deref(), Some("36.36"));
    assert_eq!(at.forecast.map(text).as_deref(), Some("436.37"));
    assert_eq!(at.lines.iter().map(|one| one.line).collect::<Vec<_>>(), [Some(id(44)), Some(id(LINE))]);
    // 33.3 % of 100.01 is 33.30333, 66.7 % is 66.70667: the hundredth left over goes to the second.
    assert_eq!(at.funds.iter().map(|one| text(one.spent)).collect::<Vec<_>>(), ["108.30", "291.71"]);
    let told = statement(&Books::of(&all), id(DONOR), "2026-11-22".parse().unwrap());
    let rows: Vec<[String; 4]> =
        told.iter().map(|row| [row.pledged, row.received, row.spent, row.left].map(text)).collect();
    assert_eq!(rows, [["0.00", "245.00", "0.00", "245.00"], ["400.00", "250.00", "108.30", "141.70"]]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The parts of a whole are never below nothing and add up to it, and none is off by a hundredth or more.
    #[test]
    fn parts_add_up_to_the_whole(cents in 0_i128..1_000_000_000_000, cuts in prop::collection::vec(0_i128..=HUNDRED_PERCENT, 0..6)) {
        let mut cuts = cuts;
        cuts.extend([0, HUNDRED_PERCENT]);
        cuts.sort_unstable();
        let percents: Vec<i128> = cuts.windows(2).map(|two| two[1] - two[0]).collect();
        let parts = split(Amount(cents), &percents);
        prop_assert_eq!(parts.iter().copied().sum::<Amount>(), Amount(cents));
        for (part, percent) in parts.iter().zip(&percents) {
            let exact = cents * percent;
            prop_assert!((part.0 * HUNDRED_PERCENT - exact).abs() < HUNDRED_PERCENT);
        }
    }

    /// By line, by fund and whole are the same money; what two donors' statements say was spent is all of it.
    #[test]
    fn lines_funds_and_donors_are_the_whole(spent in prop::collection::vec((1_u64..9_000_000, 0_u32..=1000), 0..20)) {
        let all = books_of(&spent, Some("0.271"));
        let at = of(&all, "2026-11-22");
        prop_assert_eq!(at.lines.iter().map(|one| one.spent).sum::<Amount>(), at.spent);
        prop_assert_eq!(at.lines.iter().map(|one| one.waiting).sum::<Amount>(), at.waiting);
        prop_assert_eq!(at.funds.iter().map(|one| one.spent).sum::<Amount>(), at.spent);
        let books = Books::of(&all);
        let donors = [id(DONOR), id(45)].into_iter().flat_map(|donor| statement(&books, donor, "2026-11-22".parse().unwrap()));
        prop_assert_eq!(donors.map(|row| row.spent).sum::<Amount>(), at.spent);
    }

    /// An amount is what is typed, to the hundredth.
    #[test]
    fn an_amount_reads_as_it_is_written(cents in 0_u64..10_u64.pow(15)) {
        let text = format!("{}.{:02}", cents / 100, cents % 100);
        let one = spending(50, &text, json!({}));
        prop_assert_eq!(value(&one, "amount").map(|amount| amount.to_string()), Some(text));
    }
}

/// What was spent, in cents with a share in thousandths; the rate.
type Seed = (&'static [(u64, u32)], Option<&'static str>);

#[test]
fn the_app_counts_money_as_the_office() {
    let mut told = Vec::new();
    let seeds: [Seed; 4] = [
        (&[], None),
        (&[(10_001, 333), (20_000, 500), (5_000, 500), (30_000, 250)], None),
        (&[(1, 500), (3, 500), (99, 1), (100_000_001, 667)], Some("0.000245")),
        (&[(77_777, 125), (1_234_567, 0), (42, 1000), (987_654_321, 999)], Some("4083.5")),
    ];
    for (spent, rate) in seeds {
        let all = books_of(spent, rate);
        let records: Vec<Value> = all
            .iter()
            .map(|one| {
                let fields: Fields = one
                    .registers
                    .keys()
                    .map(|name| (name.clone(), one.value(name).cloned().unwrap_or(Value::Null)))
                    .collect();
                json!({"kind": one.kind.as_str(), "id": one.record, "fields": fields})
            })
            .collect();
        for until in ["2025-12-31", "2026-03-15", "2026-11-22", "2027-03-01"] {
            let donors: Vec<RecordId> = vec![id(DONOR), id(45)];
            let day: Day = until.parse().unwrap();
            let statements: Vec<Value> = donors
                .iter()
                .map(|donor| json!({"donor": donor, "rows": statement(&Books::of(&all), *donor, day)}))
                .collect();
            told.push(
                json!({
                    "project": id(PROJECT), "starts": "2026-01-01", "ends": "2026-12-31", "until": until,
                    "records": records, "position": of(&all, until), "statements": statements,
                })
                .to_string(),
            );
        }
    }
    compare_or_update("vectors/money.json", &format!("{{\n\"all\": [\n{}\n]\n}}\n", told.join(",\n")));
}
