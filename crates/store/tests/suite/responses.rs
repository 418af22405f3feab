//! Answers to instruments: only to what was published, only what was asked, and never readable on a disk.

use model::{KindName, Outcome, RecordId};
use rules::policy::{Results, Role};
use serde_json::{Value, json};
use store::{Error, Given};

use super::{
    raw::{Raw, files_with},
    support::{Bed, Worker, random_id, refused},
};

/// The questions: one in words, one of choices, one in confidence, a repeat with both.
fn questions() -> Value {
    json!({
        "format": 1, "languages": ["en"], "title": {"en": "Night survey"},
        "lists": {"work": [
            {"name": "begging", "label": {"en": "Begging"}}, {"name": "scavenging", "label": {"en": "Scavenging"}}]},
        "items": [
            {"name": "hope", "type": "text", "label": {"en": "What do you hope for?"}},
            {"name": "work", "type": "select_one", "list": "work", "label": {"en": "Work"}},
            {"name": "harm", "type": "group", "class": "confidential", "items": [
                {"name": "who", "type": "text", "label": {"en": "Who hurts you?"}}]},
            {"name": "siblings", "type": "repeat", "items": [
                {"name": "age", "type": "integer", "label": {"en": "Age"}},
                {"name": "safe", "type": "text", "class": "confidential", "label": {"en": "Is she safe?"}}]},
        ],
    })
}

struct Form {
    instrument: RecordId,
    version: RecordId,
}

impl Form {
    fn draft(bed: &Bed, questions: &Value) -> Self {
        let boss = bed.supervisor();
        let instrument =
            bed.add(&boss, KindName::Instrument, json!({"code": "night", "title_en": "Night survey"}));
        let set = json!({"instrument": instrument, "number": 1, "definition": questions});
        Self { instrument, version: bed.add(&boss, KindName::InstrumentVersion, set) }
    }

    fn published(bed: &Bed) -> Self {
        let form = Self::draft(bed, &questions());
        bed.act(&bed.supervisor(), KindName::InstrumentVersion, form.version, "publish", json!({}));
        form
    }

    fn said(&self, mut more: Value) -> Value {
        let mut set = json!({"instrument": self.instrument, "version": self.version});
        set.as_object_mut().unwrap().append(more.as_object_mut().unwrap());
        set
    }
}

/// Sets fields of a response: accepted, or the rule and field of the refusal.
fn say(bed: &Bed, by: &Worker, record: RecordId, set: Value) -> Result<(), (String, String)> {
    let entry = bed.edit_entry(by, KindName::Response, record, set);
    match bed.send(by, vec![entry]).remove(0).outcome {
        Outcome::Accepted => Ok(()),
        Outcome::Refused(refusal) => Err((refusal.rule, refusal.field.unwrap_or_default())),
    }
}

fn new() -> RecordId {
    RecordId(random_id())
}

#[track_caller]
fn is_refused(said: Result<(), (String, String)>, rule: &str, field: &str) {
    let (its_rule, its_field) = said.unwrap_err();
    assert_eq!((its_rule.as_str(), its_field.as_str()), (rule, field));
}

fn given(bed: &Bed, by: &Worker, form: &Form) -> (Results, Vec<Given>) {
    let mut all = Vec::new();
    let results = bed.store().answers(&by.actor, form.instrument, &mut |one| all.push(one)).unwrap();
    (results, all)
}

both! {
    fn answers_are_taken_in_the_class_of_their_question_and_no_other(bed: Bed) {
        let (worker, form) = (bed.outreach(), Form::published(&bed));
        let whole = json!({
            "answers": {"hope": "school", "work": "begging", "siblings": [{"age": 6}]},
            "private": {"harm": {"who": "uncle"}, "siblings": [{"safe": "no"}]},
        });
        let response = new();
        say(&bed, &worker, response, form.said(whole)).unwrap();
        let not_asked = |set: Value, field: &str| {
            is_refused(say(&bed, &worker, new(), form.said(set)), "response.answers_not_asked", field);
        };
        not_asked(json!({"answers": {"harm": {"who": "uncle"}}}), "answers.harm");
        not_asked(json!({"private": {"hope": "school"}}), "private.hope");
        not_asked(json!({"answers": {"siblings": [{"age": 6, "safe": "no"}]}}), "answers.siblings.0.safe");
        not_asked(json!({"answers": {"name of the child": "Sok Dara"}}), "answers");
        not_asked(json!({"answers": {"work": "soldier"}}), "answers.work");
        not_asked(json!({"answers": {"siblings": [{"age": "six"}]}}), "answers.siblings.0.age");
        not_asked(json!({"answers": {"hope": ["school"]}}), "answers.hope");
        // An edit is held to the same, and leaves what was there.
        let set = json!({"answers": {"hope": "school", "extra": 1}});
        is_refused(say(&bed, &worker, response, set), "response.answers_not_asked", "answers");
        say(&bed, &worker, response, json!({"complete": true})).unwrap();
        assert_eq!(bed.see(&worker, response).unwrap().fields["answers"]["work"], "begging");
        bed.assert_sound();
    }

    fn answers_to_what_was_not_published_are_refused(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let draft = Form::draft(&bed, &questions());
        is_refused(say(&bed, &worker, new(), draft.said(json!({}))), "response.not_published", "version");
        let (other, form) = (Form::published(&bed), Form::published(&bed));
        let mixed = Form { instrument: other.instrument, version: form.version };
        is_refused(say(&bed, &worker, new(), mixed.said(json!({}))), "response.other_instrument", "version");
        // A version of another network is one that is not there; nor is any other record a version.
        let abroad = Form { instrument: form.instrument, version: new() };
        is_refused(say(&bed, &worker, new(), abroad.said(json!({}))), "response.no_version", "version");
        let child = bed.child(&worker, "Sok Dara");
        let no_version = Form { instrument: form.instrument, version: child };
        is_refused(say(&bed, &worker, new(), no_version.said(json!({}))), "response.no_version", "version");
        is_refused(say(&bed, &worker, new(), json!({"instrument": form.instrument})), "invalid.missing", "version");
        is_refused(say(&bed, &worker, new(), json!({"version": form.version})), "invalid.missing", "instrument");
        // Published and answered within one batch: the second knows of the first.
        let publish = bed.entry(&boss, KindName::InstrumentVersion, draft.version,
            model::Say::Act(model::Act { name: "publish".to_owned(), args: model::Fields::new(), seen: u64::MAX >> 1 }));
        let answer = bed.edit_entry(&boss, KindName::Response, new(), draft.said(json!({"answers": {"work": "begging"}})));
        let taken = bed.send(&boss, vec![publish, answer]);
        assert!(taken.iter().all(|taken| taken.outcome == Outcome::Accepted), "{taken:?}");
    }

    fn a_newer_version_leaves_old_answers_as_good_as_they_were(bed: Bed) {
        let (worker, boss, form) = (bed.outreach(), bed.supervisor(), Form::published(&bed));
        let old = new();
        say(&bed, &worker, old, form.said(json!({"answers": {"work": "begging"}}))).unwrap();
        let mut fewer = questions();
        fewer["items"].as_array_mut().unwrap().remove(1);
        let set = json!({"instrument": form.instrument, "number": 2, "definition": fewer, "changes": "Work left out"});
        let second = bed.add(&boss, KindName::InstrumentVersion, set);
        bed.act(&boss, KindName::InstrumentVersion, second, "publish", json!({}));
        say(&bed, &worker, old, json!({"answers": {"work": "scavenging"}})).unwrap();
        let newer = Form { instrument: form.instrument, version: second };
        let set = newer.said(json!({"answers": {"work": "begging"}}));
        is_refused(say(&bed, &worker, new(), set), "response.answers_not_asked", "answers");
        is_refused(say(&bed, &worker, old, json!({"version": second})), "response.fixed", "version");
        let entry = bed.edit_entry(&boss, KindName::InstrumentVersion, form.version, json!({"definition": questions()}));
        assert_eq!(refused(&bed.send(&boss, vec![entry])[0]), "instrument.published_fixed");
        bed.assert_sound();
    }

    fn words_of_an_answer_stand_on_no_disk_and_go_with_the_child(bed: Bed) {
        let mut bed = bed;
        let (worker, form) = (bed.outreach(), Form::published(&bed));
        let child = bed.child(&worker, "Sok Dara");
        let (word, choice) = ("Kanarienvogel", "scavenging");
        let answers = json!({"answers": {"hope": word, "work": choice}, "private": {"harm": {"who": word}}});
        let mut set = form.said(answers.clone());
        set["person"] = json!(child);
        say(&bed, &worker, new(), set).unwrap();
        let unnamed = new();
        say(&bed, &worker, unnamed, form.said(answers)).unwrap();
        // What is refused is kept too, as little readable.
        let wrong = form.said(json!({"answers": {"harm": {"who": word}, word: 1}}));
        assert!(say(&bed, &worker, new(), wrong).is_err());
        assert_eq!(given(&bed, &bed.supervisor(), &form).1.len(), 2);
        let mut backup = Vec::new();
        bed.store().backup(&mut backup, "a long passphrase", bed.now(), &mut |_, _| {}).unwrap();
        std::fs::write(bed.dir.path().join("backup"), backup).unwrap();
        if !bed.is_sqlite() {
            let mut raw = Raw::of(&bed);
            let mut dump = Vec::new();
            for table in raw.text("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'") {
                dump.extend(raw.text(&format!("SELECT t::text FROM {table} t")));
            }
            let hex = data_encoding::HEXLOWER.encode(word.as_bytes());
            assert!(dump.len() > 10 && dump.iter().all(|row| !row.contains(word) && !row.contains(&hex)));
        }
        bed.store().erase(&bed.director().actor, child, "asked", bed.now()).unwrap();
        let left = given(&bed, &bed.supervisor(), &form).1;
        assert_eq!(left.iter().map(|one| one.id).collect::<Vec<_>>(), [unnamed], "hers went with her");
        bed.close();
        assert_eq!(files_with(bed.dir.path(), word.as_bytes()), Vec::<String>::new());
    }

    fn results_are_what_somebody_may_read_or_else_counts_of_the_own_organisation(bed: Bed) {
        let (worker, colleague, boss) = (bed.outreach(), bed.other_outreach(), bed.supervisor());
        let form = Form::published(&bed);
        let child = bed.add(&worker, KindName::Person, json!({"sex": "female", "age": {"years_min": 8, "years_max": 9, "as_of": "2026-11-22", "method": "asked"}}));
        let spot = bed.add(&worker, KindName::Spot, json!({"place": "KH-1201"}));
        let said = |by: &Worker, more: Value| {
            let mut set = form.said(json!({"answers": {"work": "begging"}, "private": {"harm": {"who": "uncle"}}}));
            set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            say(&bed, by, new(), set).unwrap();
        };
        said(&worker, json!({"person": child, "spot": spot}));
        said(&colleague, json!({"sex": "male", "place": "KH-01", "time": "2026-11-01T18:30:00.000Z"}));
        said(&bed.partner_supervisor(), json!({}));
        say(&bed, &worker, new(), form.said(json!({"declined": true}))).unwrap();

        let (how, all) = given(&bed, &boss, &form);
        assert_eq!(how, Results::Read { confidential: true });
        assert_eq!(all.len(), 2, "nothing of the partner, nothing declined");
        let hers = all.iter().find(|one| one.person == Some(child)).unwrap();
        assert_eq!((hers.sex.as_str(), hers.band.as_str(), hers.place.as_deref()), ("female", "5-9", Some("KH-1201")));
        assert_eq!(hers.private["harm"]["who"], "uncle");
        let his = all.iter().find(|one| one.person.is_none()).unwrap();
        assert_eq!((his.sex.as_str(), his.day.to_string().as_str()), ("male", "2026-11-02"));

        let (how, own) = given(&bed, &worker, &form);
        assert_eq!((how, own.len()), (Results::Read { confidential: false }, 1));
        assert!(own[0].private.is_empty() && own[0].answers["work"] == "begging");

        let as_role = |role: Role| {
            let mut reporter = bed.supervisor();
            reporter.actor.roles = vec![role];
            reporter
        };
        let (how, counted) = given(&bed, &as_role(Role::MeOfficer), &form);
        assert_eq!((how, counted.len()), (Results::Count { k: 5 }, 2));
        assert!(counted.iter().all(|one| one.private.is_empty()), "confidential answers are not even counted");
        assert_eq!(given(&bed, &as_role(Role::DonorReader), &form).0, Results::Count { k: 11 });
        for role in [Role::SystemAdmin, Role::HotlineOfficer, Role::NetworkMember] {
            let refused = bed.store().answers(&as_role(role).actor, form.instrument, &mut |_| panic!("not theirs"));
            assert!(matches!(refused, Err(Error::Refused(_))), "{role}");
        }
    }
}
