//! Sealed links, asked as a clinic, a thief with half of what is needed, a messenger and a colleague would.

use axum::body::Body;
use http::{Method, Request, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{Family, Referred},
    support::{Caller, House, Reply},
};

const CLOSED: &str = "This link opens nothing any more";

/// A link, as whoever made it was shown it once.
struct Made {
    id: RecordId,
    path: String,
    pin: String,
}

impl Made {
    async fn by(house: &House, caller: &Caller, referral: RecordId, hours: u64) -> Self {
        let reply =
            house.post(caller, &format!("/referrals/{referral}/links"), json!({"hours": hours})).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        let made = reply.json();
        let text = |name: &str| made[name].as_str().unwrap().to_owned();
        let id = made["link"]["id"].as_str().unwrap().parse().unwrap();
        Self { id, path: text("path"), pin: text("pin") }
    }

    fn token(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    fn wrong_pin(&self) -> &'static str {
        if self.pin == "000000" { "000001" } else { "000000" }
    }

    /// The form's own mark, as a browser gets it, old enough to be sent.
    async fn form(&self, house: &House) -> String {
        let page = get(house, &format!("{}?lang=en", self.path)).await.text();
        house.clock.advance_s(5);
        value(&page, "token")
    }

    async fn open(&self, house: &House, pin: &str) -> String {
        let form = self.form(house).await;
        self.open_with(house, &form, pin).await
    }

    async fn open_with(&self, house: &House, form: &str, pin: &str) -> String {
        let fields = [("token", form), ("link", self.token()), ("pin", pin)];
        post(house, "/sealed/open?lang=en", &fields).await.text()
    }

    /// How the sender sees it.
    async fn seen(&self, house: &House, caller: &Caller, referral: RecordId) -> Value {
        let links = house.get(caller, &format!("/referrals/{referral}/links")).await.ok();
        let links = links.as_array().unwrap();
        links.iter().find(|link| link["id"] == json!(self.id)).unwrap().clone()
    }
}

async fn get(house: &House, path: &str) -> Reply {
    house.raw(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn post(house: &House, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    house.raw(request.body(Body::from(body)).unwrap()).await
}

/// What a hidden field of a page holds.
fn value(page: &str, name: &str) -> String {
    let found = page.split_once(&format!("name=\"{name}\" value=\"")).map(|(_, rest)| rest);
    found.and_then(|rest| rest.split_once('"')).map(|(value, _)| value.to_owned()).unwrap_or_default()
}

async fn sent(house: &House) -> Family {
    Family::new(house, "one", Referred::Sent, None).await
}

#[tokio::test]
async fn a_clinic_opens_it_once_answers_and_the_sender_sees_both() {
    let house = House::open();
    let family = sent(&house).await;
    let us = &family.supervisor;
    let made = Made::by(&house, us, family.referral, 72).await;
    assert!(made.pin.len() == 6 && made.pin.bytes().all(|byte| byte.is_ascii_digit()));
    assert_eq!(made.seen(&house, us, family.referral).await["state"], "open");

    let page = made.open(&house, &made.pin).await;
    // What the referral shares, of child and case, and why; nothing of what it does not.
    for word in ["Canarynameoue", "canarysummary", "canaryreason"] {
        assert!(page.contains(word), "{word}: {page}");
    }
    for word in ["canaryphone", "canarytext", "canaryprivate", "canarystory", "canaryconsent", "<script"] {
        assert!(!page.contains(word), "{word}");
    }
    let seen = made.seen(&house, us, family.referral).await;
    assert_eq!((&seen["state"], seen["opened"].is_string()), (&json!("opened"), true));
    // It is a disclosure, told where it is told who looked, at the child and at the case.
    for record in [family.person, family.case, family.referral] {
        let readers = house.get(us, &format!("/records/{record}/readers")).await.ok();
        let told = readers.as_array().unwrap().iter().find(|line| line["by_link"] == json!(true)).unwrap();
        assert_eq!(
            (&told["org"], &told["account"], &told["at"]),
            (&json!(family.receiver), &json!(made.id), &seen["opened"])
        );
    }

    let (form, answer) = (value(&page, "token"), value(&page, "answer"));
    house.clock.advance_s(60);
    let said = [
        ("token", &*form),
        ("link", made.token()),
        ("answer", &*answer),
        ("what", "accept"),
        ("by", "Nurse Dara"),
        ("reply", "Come at eight"),
    ];
    let thanks = post(&house, "/sealed/answer?lang=en", &said).await.text();
    assert!(thanks.contains("Your answer has reached them"), "{thanks}");
    // Sent again, because the line broke: the same thanks, and one answer.
    let again = post(&house, "/sealed/answer?lang=en", &said).await.text();
    assert!(again.contains("Your answer has reached them"), "{again}");
    let referral = house.get(us, &format!("/records/{}", family.referral)).await.ok();
    let fields = &referral["fields"];
    assert_eq!(
        (&fields["status"], &fields["by_link"], &fields["answered_by"], &fields["reply"]),
        (&json!("accepted"), &json!(true), &json!("Nurse Dara"), &json!("Come at eight"))
    );
    let history = house.get(us, &format!("/records/{}/history", family.referral)).await.ok();
    let acts = history.as_array().unwrap().iter().filter(|line| line["what"]["act"]["name"] == "accept");
    assert_eq!(acts.count(), 1, "{history}");
    assert_eq!(made.seen(&house, us, family.referral).await["state"], "answered");
    // Opened again, by the same PIN: nothing.
    assert!(made.open(&house, &made.pin).await.contains(CLOSED));
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_a_name_and_is_mended_without_the_message() {
    let house = House::open();
    let family = sent(&house).await;
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    let page = made.open(&house, &made.pin).await;
    let (form, answer) = (value(&page, "token"), value(&page, "answer"));
    house.clock.advance_s(5);
    let said = [("token", &*form), ("link", made.token()), ("answer", &*answer), ("what", "decline")];
    let again = post(&house, "/sealed/answer?lang=en", &said).await.text();
    assert!(again.contains("Please choose why you cannot") && !again.contains("Canarynameoue"), "{again}");
    let form = value(&again, "token");
    house.clock.advance_s(5);
    let said = [
        ("token", &*form),
        ("link", made.token()),
        ("answer", &*answer),
        ("what", "decline"),
        ("reason", "no_place"),
        ("by", "Head teacher"),
    ];
    post(&house, "/sealed/answer?lang=en", &said).await;
    let referral = house.get(&family.supervisor, &format!("/records/{}", family.referral)).await.ok();
    assert_eq!(
        (&referral["fields"]["status"], &referral["fields"]["decline_reason"]),
        (&json!("declined"), &json!("no_place"))
    );
}

#[tokio::test]
async fn looking_at_the_address_uses_nothing_up_and_tells_nothing() {
    let house = House::open();
    let family = sent(&house).await;
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    let real = get(&house, &format!("{}?lang=km", made.path)).await;
    for (name, value) in [("cache-control", "no-store"), ("referrer-policy", "no-referrer")] {
        assert_eq!(real.headers[name], value);
    }
    assert!(!real.headers.contains_key("set-cookie"));
    let none = get(&house, "/sealed/AAAAAAAAAAAAAAAAAAAAAA?lang=km").await;
    let plain = |page: String, code: &str| {
        let token = value(&page, "token");
        page.replace(&token, "").replace(code, "")
    };
    let (real, none) = (plain(real.text(), made.token()), plain(none.text(), "AAAAAAAAAAAAAAAAAAAAAA"));
    assert_eq!(real, none, "a link that is none looks like one that is");
    assert!(!real.contains("<script") && real.contains("lang=\"km\""));
    for method in [Method::HEAD, Method::GET] {
        let request = Request::builder().method(method).uri(&made.path).body(Body::empty()).unwrap();
        assert_eq!(house.raw(request).await.status, 200);
    }
    let seen = made.seen(&house, &family.supervisor, family.referral).await;
    assert_eq!((&seen["state"], &seen["tries_left"]), (&json!("open"), &json!(5)));
    assert!(made.open(&house, &made.pin).await.contains("Canarynameoue"));
}

#[tokio::test]
async fn five_wrong_pins_end_it_and_the_right_one_comes_too_late() {
    let house = House::open();
    let family = sent(&house).await;
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    // A slip of the finger is no try.
    assert!(made.open(&house, "12345").await.contains("did not count"));
    for left in [4, 3, 2, 1] {
        let page = made.open(&house, made.wrong_pin()).await;
        assert!(page.contains(&format!("Tries left: {left}.")), "{page}");
    }
    assert!(made.open(&house, made.wrong_pin()).await.contains(CLOSED));
    assert!(made.open(&house, &made.pin).await.contains(CLOSED));
    let seen = made.seen(&house, &family.supervisor, family.referral).await;
    assert_eq!((&seen["state"], &seen["tries_left"]), (&json!("blocked"), &json!(0)));
}

#[tokio::test]
async fn many_wrong_pins_at_once_are_counted_one_by_one() {
    let house = House::open();
    let family = sent(&house).await;
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    let mut forms = Vec::new();
    for _ in 0..8 {
        forms.push(made.form(&house).await);
    }
    let open = |at: usize| made.open_with(&house, &forms[at], made.wrong_pin());
    let pages = tokio::join!(open(0), open(1), open(2), open(3), open(4), open(5), open(6), open(7));
    let pages = [pages.0, pages.1, pages.2, pages.3, pages.4, pages.5, pages.6, pages.7];
    assert_eq!(pages.iter().filter(|page| page.contains("Tries left")).count(), 4);
    assert!(made.open(&house, &made.pin).await.contains(CLOSED));
}

#[tokio::test]
async fn of_two_that_open_at_once_one_does_and_its_own_form_shows_it_again() {
    let house = House::open();
    let family = sent(&house).await;
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    let forms = [made.form(&house).await, made.form(&house).await];
    let [one, other] = &forms;
    let pages =
        tokio::join!(made.open_with(&house, one, &made.pin), made.open_with(&house, other, &made.pin));
    let shown = [&pages.0, &pages.1].map(|page| page.contains("Canarynameoue"));
    assert_eq!(shown.iter().filter(|shown| **shown).count(), 1);
    let (winner, loser) = if shown[0] { (one, other) } else { (other, one) };
    let first = if shown[0] { &pages.0 } else { &pages.1 };
    // The line broke: the browser sends the same form once more, and may answer as before.
    let again = made.open_with(&house, winner, &made.pin).await;
    assert!(again.contains("Canarynameoue"));
    assert_eq!(value(&again, "answer"), value(first, "answer"));
    assert!(made.open_with(&house, winner, made.wrong_pin()).await.contains(CLOSED));
    assert!(made.open_with(&house, loser, &made.pin).await.contains(CLOSED));
    house.clock.advance_s(15 * 60);
    assert!(made.open_with(&house, winner, &made.pin).await.contains(CLOSED));
    // Two openings would be two disclosures; there was one.
    let readers = house.get(&family.supervisor, &format!("/records/{}/readers", family.person)).await.ok();
    let told = readers.as_array().unwrap().iter().filter(|line| line["by_link"] == json!(true));
    assert_eq!(told.count(), 1);
}

#[tokio::test]
async fn it_ends_with_its_time_its_consent_its_referral_and_its_senders_word() {
    for end in ["time", "consent", "referral", "link", "erased"] {
        let house = House::open();
        let family = sent(&house).await;
        let us = &family.supervisor;
        let made = Made::by(&house, us, family.referral, 24).await;
        match end {
            "time" => house.clock.advance_s(24 * 3600),
            "consent" => {
                family.say(&house, us, KindName::Consent, family.consent, "withdraw", json!({})).await;
            }
            "referral" => {
                family.say(&house, us, KindName::Referral, family.referral, "withdraw", json!({})).await;
            }
            "link" => {
                let path = format!("/referrals/{}/links/{}", family.referral, made.id);
                let gone = house.send(Some(us), Method::DELETE, &path, None).await.ok();
                assert_eq!(gone["state"], "withdrawn");
            }
            _ => {
                let boss = house.caller("boss", family.sender, None, &[Role::Director]);
                let path = format!("/subjects/{}/erase", family.person);
                let reply = house.post(&boss, &path, json!({"reason": "asked by the family"})).await;
                assert!(reply.status.is_success(), "{}", reply.text());
            }
        }
        let page = made.open(&house, &made.pin).await;
        assert!(page.contains(CLOSED) && !page.contains("anary"), "{end}: {page}");
    }
}

#[tokio::test]
async fn what_was_opened_answers_only_while_consent_and_link_stand() {
    for end in ["time", "consent", "link", "another form"] {
        let house = House::open();
        let family = sent(&house).await;
        let us = &family.supervisor;
        let made = Made::by(&house, us, family.referral, 24).await;
        let page = made.open(&house, &made.pin).await;
        let mut answer = value(&page, "answer");
        match end {
            "time" => house.clock.advance_s(24 * 3600),
            "consent" => {
                family.say(&house, us, KindName::Consent, family.consent, "withdraw", json!({})).await;
            }
            "link" => {
                let path = format!("/referrals/{}/links/{}", family.referral, made.id);
                house.send(Some(us), Method::DELETE, &path, None).await.ok();
            }
            _ => answer = "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        }
        let form = made.form(&house).await;
        let said = [
            ("token", &*form),
            ("link", made.token()),
            ("answer", &*answer),
            ("what", "accept"),
            ("by", "Somebody"),
        ];
        let page = post(&house, "/sealed/answer?lang=en", &said).await.text();
        assert!(page.contains(CLOSED), "{end}: {page}");
        let referral = house.get(us, &format!("/records/{}", family.referral)).await.ok();
        assert_eq!(referral["fields"]["status"], "seen", "{end}");
    }
}

#[tokio::test]
async fn whoever_may_send_the_referral_makes_its_links_and_nobody_else() {
    let house = House::open();
    let family = sent(&house).await;
    let path = format!("/referrals/{}/links", family.referral);
    let made = Made::by(&house, &family.supervisor, family.referral, 24).await;
    let caller = |user: &str, org, team, role| house.caller(user, org, Some(team), &[role]);
    let others = [
        (caller("stranger", house.id(), "day", Role::CaseSupervisor), 404),
        (caller("street", family.sender, "night", Role::OutreachWorker), 404),
        (caller("figures", family.sender, "day", Role::MeOfficer), 403),
        (family.partner.clone(), 403),
    ];
    for (who, status) in others {
        let one = format!("{path}/{}", made.id);
        for reply in [
            house.get(&who, &path).await,
            house.post(&who, &path, json!({"hours": 24})).await,
            house.send(Some(&who), Method::DELETE, &one, None).await,
        ] {
            assert_eq!(reply.status.as_u16(), status, "{:?} {}", who.actor.roles, reply.text());
        }
    }
    // A link of another referral is none of this one.
    let other = Family::new(&house, "two", Referred::Sent, None).await;
    let strange = format!("/referrals/{}/links/{}", other.referral, made.id);
    house.send(Some(&other.supervisor), Method::DELETE, &strange, None).await.is(404, "not_found");
    let reply = house.post(&family.supervisor, &path, json!({"hours": 25})).await;
    let (status, _, field, rule) = reply.problem();
    assert_eq!((status, field.as_deref(), rule.as_deref()), (422, Some("hours"), Some("link.hours")));
    // What the sender is told of it is neither address nor PIN.
    let list = house.get(&family.supervisor, &path).await.text();
    assert!(!list.contains(made.token()) && !list.contains(&made.pin));
}

#[tokio::test]
async fn nothing_is_sealed_that_no_consent_covers() {
    for (referred, rule) in [
        (Referred::Draft, "referral.not_sent"),
        (Referred::Declined, "referral.ended"),
        (Referred::ConsentWithdrawn, "referral.no_consent"),
        (Referred::Withdrawn, "referral.withdrawn"),
    ] {
        let house = House::open();
        let family = Family::new(&house, "one", referred, None).await;
        let path = format!("/referrals/{}/links", family.referral);
        let reply = house.post(&family.supervisor, &path, json!({"hours": 24})).await;
        let (status, _, _, found) = reply.problem();
        assert_eq!((status, found.as_deref()), (403, Some(rule)), "{referred:?}");
    }
}

/// A partner without accounts answers on the paper form; whoever sent the referral writes it down. Nobody else does, it is
/// told apart from an answer for which somebody signed in, and it counts once.
#[tokio::test]
async fn an_answer_on_paper_is_written_down_by_whoever_sent_it_and_marked_as_such() {
    let house = House::open();
    let family = sent(&house).await;
    let us = &family.supervisor;
    let path = format!("/referrals/{}/paper-answer", family.referral);
    let said = json!({"by": "Nurse Dara\u{0007}", "reply": "Come at eight"});
    let caller = |user: &str, org, team, role| house.caller(user, org, Some(team), &[role]);
    let others = [
        (caller("stranger", house.id(), "day", Role::CaseSupervisor), 404),
        (caller("street", family.sender, "night", Role::OutreachWorker), 404),
        (caller("figures", family.sender, "day", Role::MeOfficer), 403),
        (family.partner.clone(), 403),
    ];
    for (who, status) in others {
        let reply = house.post(&who, &path, said.clone()).await;
        assert_eq!(reply.status.as_u16(), status, "{:?} {}", who.actor.roles, reply.text());
    }
    for (wrong, at, rule) in [
        (json!({"by": " "}), "by", "missing"),
        (json!({"by": "x".repeat(201)}), "by", "too_long"),
        (json!({"by": "Nurse", "reply": "x".repeat(4_001)}), "reply", "too_long"),
        (json!({"by": "Nurse", "decline_reason": "dragons"}), "decline_reason", "unknown_code"),
    ] {
        let (status, _, field, found) = house.post(us, &path, wrong).await.problem();
        assert_eq!((status, field.as_deref(), found.as_deref()), (422, Some(at), Some(rule)));
    }
    house.post(us, &path, said.clone()).await.ok();
    let referral = house.get(us, &format!("/records/{}", family.referral)).await.ok();
    let fields = &referral["fields"];
    assert_eq!(
        (&fields["status"], &fields["by_link"], &fields["answered_by"], &fields["reply"]),
        (&json!("accepted"), &json!(true), &json!("Nurse Dara"), &json!("Come at eight"))
    );
    let history = house.get(us, &format!("/records/{}/history", family.referral)).await.ok();
    let lines = history.as_array().unwrap();
    let line = lines.iter().find(|line| line["what"]["act"]["name"] == "accept").unwrap();
    assert_eq!(line["author"], json!(us.actor.account), "who wrote it down: {line}");
    house
        .post(us, &path, json!({"by": "Nurse Dara", "decline_reason": "no_place"}))
        .await
        .is(409, "conflict");
}

#[tokio::test]
async fn no_yes_on_paper_counts_once_the_consent_is_over() {
    let house = House::open();
    let family = sent(&house).await;
    let us = &family.supervisor;
    family.say(&house, us, KindName::Consent, family.consent, "withdraw", json!({})).await;
    let path = format!("/referrals/{}/paper-answer", family.referral);
    let reply = house.post(us, &path, json!({"by": "Nurse Dara"})).await;
    assert!((400..500).contains(&reply.status.as_u16()), "{}", reply.text());
    let referral = house.get(&family.supervisor, &format!("/records/{}", family.referral)).await.ok();
    assert_ne!(referral["fields"]["status"], "accepted");
    assert_eq!(referral["fields"]["by_link"], Value::Null);
}
