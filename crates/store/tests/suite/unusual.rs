//! Alarms on unusual reading on both databases: however long the program slept, each once, and none silently dropped.

use model::{AccountId, RecordId};
use rules::{policy::Role, unusual::Unusual};
use store::ReadingAlarm;

use super::support::{Bed, HOUR_MS, Worker, id};

const DAY_MS: i64 = 24 * HOUR_MS;
const WORDS: &str = "They counted everybody before the flood";

impl Bed {
    fn children(&self, count: usize) -> Vec<RecordId> {
        (0..count).map(|n| self.child(&self.outreach(), &format!("Child {n}"))).collect()
    }

    fn read(&self, by: &Worker, files: &[RecordId]) {
        self.store().note_reading(&by.actor, files, self.now()).unwrap();
    }

    fn alarms(&self, by: &Worker) -> Vec<ReadingAlarm> {
        self.store().reading_alarms(&by.actor).unwrap()
    }

    fn answer(&self, by: &Worker, alarm: RecordId) -> Option<ReadingAlarm> {
        self.store().answer_reading_alarm(&by.actor, alarm, ("justified", WORDS), self.now()).unwrap()
    }

    /// Somebody of no team, as who reads for the whole organisation.
    fn reader(&self) -> Worker {
        let mut reader = self.supervisor();
        reader.actor.account = self.account_of(Role::CaseSupervisor);
        reader
    }

    fn account_of(&self, role: Role) -> AccountId {
        let new = store::NewAccount {
            user: format!("reader {role}"),
            display: "Reader".to_owned(),
            org: self.home,
            team: None,
            roles: vec![role],
            projects: Vec::new(),
            language: "en".to_owned(),
            passphrase_hash: "hash".to_owned(),
        };
        self.store().accounts().create(new, self.now()).unwrap().id
    }
}

both! {
    /// Five quiet days, then many: told once, after the program slept for two days, and not again at the next look.
    fn many_times_the_own_usual_is_told_once_however_long_the_program_slept(bed: Bed) {
        let (reader, boss) = (bed.reader(), bed.director());
        let all = bed.children(41);
        for day in 0..5 {
            bed.read(&reader, &all[day..day + 2]);
            bed.pass(DAY_MS);
        }
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.alarms(&boss).is_empty());
        let day = bed.now().field_day();
        bed.read(&reader, &all[..30]);
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.alarms(&boss).is_empty(), "at the limit");
        bed.read(&reader, &all);
        bed.pass(2 * DAY_MS);
        assert!(bed.store().tick(bed.now()).unwrap());
        let told = bed.alarms(&boss);
        let [alarm] = &told[..] else { panic!("{told:?}") };
        assert_eq!((alarm.account, alarm.day, alarm.files, alarm.open), (reader.actor.account, day, 41, true));
        assert_eq!(alarm.hits.iter().map(|hit| hit.rule).collect::<Vec<_>>(), [Unusual::AboveUsual]);
        bed.store().tick(bed.now()).unwrap();
        bed.pass(DAY_MS);
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.alarms(&boss), told, "nothing is doubled");
        bed.assert_sound();
    }

    /// Answered, it stays; what doubles afterwards waits again.
    fn it_is_answered_by_somebody_else_and_never_dropped(bed: Bed) {
        let (reader, boss) = (bed.reader(), bed.director());
        let all = bed.children(100);
        for day in 0..5 {
            bed.read(&reader, &all[day..=day]);
            bed.pass(DAY_MS);
        }
        bed.read(&reader, &all[..40]);
        bed.store().tick(bed.now()).unwrap();
        let alarm = bed.alarms(&boss).remove(0).id;
        assert!(bed.alarms(&reader).is_empty() && bed.answer(&reader, alarm).is_none(), "not by whom it is about");
        assert!(bed.answer(&bed.partner_supervisor(), alarm).is_none(), "nor by another house");
        assert!(bed.answer(&boss, RecordId(id(99))).is_none());
        // Nobody can answer by a role that is not for it.
        assert!(bed.store().reading_alarms(&bed.outreach().actor).is_err());
        let boss_account = bed.account_of(Role::Director);
        let boss = Worker { actor: rules::policy::Actor { account: boss_account, ..boss.actor.clone() }, ..boss };
        let answered = bed.answer(&boss, alarm).unwrap();
        assert!(!answered.open);
        assert_eq!(answered.answers[0].reason.as_deref(), Some(WORDS));
        bed.read(&reader, &all[..80]);
        bed.store().tick(bed.now()).unwrap();
        assert!(!bed.alarms(&boss)[0].open, "twice as many are covered");
        bed.read(&reader, &all[..81]);
        bed.store().tick(bed.now()).unwrap();
        let again = bed.alarms(&boss).remove(0);
        assert!(again.open && again.answers.len() == 1 && again.files == 81, "and more wait again");
        bed.assert_sound();
    }

    /// What a telephone tells days later is of the day on which it was read.
    fn what_was_read_without_a_connection_counts_on_its_own_day(bed: Bed) {
        let (reader, boss) = (bed.reader(), bed.director());
        let all = bed.children(151);
        let then = bed.now();
        bed.pass(3 * DAY_MS);
        bed.store().tick(bed.now()).unwrap();
        let late: Vec<_> = all.iter().map(|record| store::Reading { record: *record, at: then }).collect();
        bed.store().note_readings(&reader.actor, &late, bed.now()).unwrap();
        bed.store().tick(bed.now()).unwrap();
        let alarm = bed.alarms(&boss).remove(0);
        assert_eq!((alarm.day, alarm.files), (then.field_day(), 151));
        assert_eq!(alarm.hits[0].rule, Unusual::ManyFiles);
    }
}
