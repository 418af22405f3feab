//! What people do with their devices in a day: mostly without a line, often the same as a colleague beside them.

use model::{AccountId, Fields, KindName, RecordId};
use serde_json::{Value, json};

use super::{
    super::support::{at, fields},
    device::Device,
    dice::Dice,
    office::Office,
    people::{DAY_MS, Job, TEAMS},
    play::Sabotage,
};

/// One person with a device in the hand.
pub struct Hand<'a> {
    pub office: &'a Office,
    pub dice: &'a mut Dice,
    pub device: &'a mut Device,
    /// The clubs of the teams, in the order of [`TEAMS`].
    pub clubs: &'a [RecordId],
    pub sabotage: Sabotage,
}

const SERVICES: [&str; 4] = ["food_snack", "food_hot_meal", "outreach_hygiene", "return_phone_home"];

impl Hand<'_> {
    /// What somebody does when they have the device in the hand.
    pub fn work(&mut self) {
        match self.device.job() {
            Job::Street => {
                self.sometimes(40, Self::roll);
                self.sometimes(12, Self::meal);
                self.sometimes(14, Self::know_better);
                self.sometimes(6, Self::meet_a_child);
                self.sometimes(5, Self::belongs);
                self.sometimes(4, Self::note);
                self.sometimes(15, Self::work_on_task);
            }
            Job::Desk => {
                self.sometimes(14, Self::truck);
                self.sometimes(35, Self::count_heads);
                self.sometimes(35, Self::come_in);
                self.sometimes(35, Self::give);
                self.sometimes(20, Self::go_out);
                self.sometimes(8, Self::know_better);
                self.sometimes(6, Self::meet_a_child);
            }
            Job::Caseworker => {
                self.sometimes(30, Self::know_better);
                self.sometimes(15, Self::refer);
                self.sometimes(12, Self::withdraw);
            }
            Job::Supervisor => {
                self.sometimes(25, Self::know_better);
                self.sometimes(25, Self::settle);
                self.sometimes(30, Self::give_task);
                self.sometimes(40, Self::pass_task_on);
            }
            Job::Manager => {
                self.sometimes(20, Self::know_better);
                self.sometimes(20, Self::correct_meal);
            }
            Job::Partner => self.sometimes(60, Self::answer),
            Job::Director => {}
        }
    }

    fn sometimes(&mut self, percent: usize, what: fn(&mut Self)) {
        if self.dice.chance(percent) {
            what(self);
        }
    }

    fn edit(&mut self, kind: KindName, record: RecordId, set: Value) {
        self.device.edit((self.office, self.dice), kind, record, fields(set));
    }

    fn add(&mut self, kind: KindName, set: Value) -> RecordId {
        let record = self.device.new_id(self.dice, self.office.now_ms);
        self.edit(kind, record, set);
        record
    }

    fn act(&mut self, kind: KindName, record: RecordId, name: &str, args: Value) {
        self.device.act((self.office, self.dice), kind, record, name, fields(args));
    }

    fn one_of(&mut self, kind: KindName) -> Option<RecordId> {
        self.dice.pick(&self.device.all(kind))
    }

    /// The day in the field so many days ago. On the sheet stands the true one, whatever the phone thinks.
    fn day(&self, ago: i64) -> String {
        at(self.office.now_ms - ago * DAY_MS).field_day().to_string()
    }

    /// Now by the device's own clock, as far as a calendar goes.
    fn instant(&self) -> Value {
        json!(at(self.device.clock_ms(self.office.now_ms)))
    }

    fn club(&self) -> Option<RecordId> {
        let team = self.device.who.actor.team.as_deref()?;
        TEAMS.iter().position(|name| *name == team).map(|at| self.clubs[at])
    }

    /// The club of the team and everybody who is known already: said on the first day, with a line.
    pub fn begin(&mut self) {
        let Some(club) = self.club() else { return };
        self.edit(KindName::Series, club, json!({"label": "Club", "kind": "club", "active": true}));
        for _ in 0..6 {
            self.meet_a_child();
        }
    }

    /// The session of today's or yesterday's club, as the app writes it: its id follows from series and day
    /// (`web/src/lib/sessions/save.ts`).
    fn session(&mut self) -> Option<RecordId> {
        let club = self.club()?;
        let ago = i64::from(self.dice.chance(20));
        let day = self.day(ago);
        let session = RecordId::of_name(club, &day);
        if !self.device.has(session) {
            self.edit(KindName::Session, session, json!({"series": club, "day": day, "kind": "club"}));
        }
        Some(session)
    }

    /// The roll of a club: most are there; whoever was ticked may be taken back.
    fn roll(&mut self) {
        let Some(session) = self.session() else { return };
        let mut children = self.device.all(KindName::Person);
        self.dice.shuffle(&mut children);
        for child in children.into_iter().take(1 + self.dice.below(4)) {
            let attendance = match self.sabotage {
                Sabotage::AttendanceHasAnIdOfItsOwn => self.device.new_id(self.dice, self.office.now_ms),
                _ => RecordId::of_pair(session, child),
            };
            let present = self.dice.chance(90);
            let set = if self.device.has(attendance) {
                json!({"present": present})
            } else {
                json!({"session": session, "person": child, "present": present})
            };
            self.edit(KindName::Attendance, attendance, set);
        }
    }

    /// What was given at a session, and who was counted there without a name.
    fn meal(&mut self) {
        let Some(session) = self.session() else { return };
        let (served, adults) = (self.dice.between(0, 40), self.dice.between(0, 4));
        self.edit(KindName::Session, session, json!({"served": served, "adults": adults}));
        if self.dice.chance(50) {
            let tally = self.cells();
            self.edit(KindName::Session, session, json!({"tally": tally}));
        }
    }

    fn correct_meal(&mut self) {
        if let Some(session) = self.one_of(KindName::Session) {
            let served = self.dice.between(0, 40);
            self.edit(KindName::Session, session, json!({"served": served}));
        }
    }

    fn cells(&mut self) -> Value {
        let (girls, boys) = (self.dice.between(1, 9), self.dice.between(1, 9));
        json!([{"sex": "female", "band": "10-14", "n": girls}, {"sex": "male", "band": "5-9", "n": boys}])
    }

    fn meet_a_child(&mut self) {
        let name = format!("Child {}", self.dice.below(1000));
        let sex = self.dice.pick(&["female", "male"]);
        self.add(KindName::Person, json!({"name": {"latin": name}, "sex": sex}));
    }

    /// Something about a child that a colleague may be correcting at the same hour.
    fn know_better(&mut self) {
        let Some(child) = self.one_of(KindName::Person) else { return };
        let n = self.dice.below(100);
        let set = match self.dice.below(5) {
            0 => json!({"name": {"latin": format!("Name {n}")}}),
            1 => json!({"sex": self.dice.pick(&["female", "male", "other"])}),
            2 => json!({"phone": format!("012 345 0{n}"), "description": format!("red cap {n}")}),
            3 => json!({"phone": null}),
            _ => {
                json!({"living": self.dice.pick(&["street_living_alone", "street_working"]), "wishes": format!("school {n}")})
            }
        };
        self.edit(KindName::Person, child, set);
    }

    fn belongs(&mut self) {
        let (Some(club), Some(child)) = (self.club(), self.one_of(KindName::Person)) else { return };
        let set = json!({"series": club, "person": child, "since": self.day(0), "until": null});
        self.edit(KindName::Membership, RecordId::of_pair(club, child), set);
    }

    fn note(&mut self) {
        if let Some(child) = self.one_of(KindName::Person) {
            self.add(KindName::Note, json!({"person": child, "text": "was quiet today"}));
        }
    }

    fn give_task(&mut self) {
        let (Some(child), assignee) = (self.one_of(KindName::Person), self.somebody()) else { return };
        self.add(KindName::Task, json!({"person": child, "title": "visit the family", "assignee": assignee}));
    }

    /// Whoever had it sees it no more, and may be working on it at this hour.
    fn pass_task_on(&mut self) {
        if let Some(task) = self.one_of(KindName::Task) {
            let assignee = self.somebody();
            self.edit(KindName::Task, task, json!({"assignee": assignee}));
        }
    }

    fn work_on_task(&mut self) {
        if let Some(task) = self.one_of(KindName::Task) {
            self.edit(KindName::Task, task, json!({"title": "visited, nobody there"}));
        }
    }

    fn somebody(&mut self) -> AccountId {
        let street = self.office.network.devices.iter().filter(|who| who.job == Job::Street);
        let accounts: Vec<AccountId> = street.map(|who| who.actor.account).collect();
        accounts[self.dice.below(accounts.len())]
    }

    fn truck(&mut self) {
        let set = json!({"day": self.day(0), "time": self.instant(), "closed": false, "vehicle": "truck"});
        self.add(KindName::Arrival, set);
    }

    /// Everybody who counts has a sheet of their own (`sheetId` in `web/src/lib/centre/save.ts`).
    fn count_heads(&mut self) {
        let Some(arrival) = self.one_of(KindName::Arrival) else { return };
        let sheet = RecordId::of_name(arrival, &format!("{} all", self.device.who.actor.account));
        let tally = self.cells();
        let mut set = json!({"tally": tally});
        if !self.device.has(sheet) {
            // The true hour, so that what is counted falls into the month that is asked about.
            set = json!({"arrival": arrival, "alone": false, "time": at(self.office.now_ms), "tally": tally});
        }
        self.edit(KindName::TallySheet, sheet, set);
    }

    fn come_in(&mut self) {
        let mut set = json!({"day": self.day(0), "came_in": self.instant()});
        let child = self.one_of(KindName::Person).filter(|_| self.dice.chance(60));
        match child {
            Some(child) => set["person"] = json!(child),
            None => set["sex"] = json!("male"),
        }
        if let Some(arrival) = self.one_of(KindName::Arrival).filter(|_| self.dice.chance(50)) {
            set["arrival"] = json!(arrival);
        }
        self.add(KindName::Stay, set);
    }

    fn go_out(&mut self) {
        if let Some(stay) = self.one_of(KindName::Stay) {
            let set = json!({"went_out": self.instant(), "next": "family_home"});
            self.edit(KindName::Stay, stay, set);
        }
    }

    /// A service of a stay is given once, however many hands tick it; ticked again it was not given.
    fn give(&mut self) {
        let (Some(stay), Some(service)) = (self.one_of(KindName::Stay), self.dice.pick(&SERVICES)) else {
            return;
        };
        let delivery = RecordId::of_name(stay, service);
        let given = self.device.has(delivery)
            && self.device.value(delivery, "undone").is_none_or(|undone| undone == &json!(false));
        let set = if given {
            json!({"undone": true})
        } else {
            json!({"stay": stay, "service": service, "time": self.instant(), "undone": false})
        };
        self.edit(KindName::Delivery, delivery, set);
    }

    /// A child's case goes to the partner, with the child's consent: rights change with it.
    fn refer(&mut self) {
        let Some(child) = self.one_of(KindName::Person) else { return };
        let case = self.add(KindName::Case, json!({"person": child, "summary": "what happened at home"}));
        self.act(KindName::Case, case, "open", json!({"risk": "high"}));
        let (to, sets) = (self.office.network.partner, json!(["identity", "situation"]));
        let until = self.day(-10);
        let consent =
            json!({"person": child, "recipient": to, "share": sets, "giver": "child", "until": until});
        let consent = self.add(KindName::Consent, consent);
        self.act(KindName::Consent, consent, "give", json!({}));
        let referral = json!({"person": child, "case": case, "to": to, "service": "care_emergency_foster",
                              "urgency": "one_day", "consent": consent, "share": sets, "sex": "female"});
        let referral = self.add(KindName::Referral, referral);
        self.act(KindName::Referral, referral, "send", json!({}));
    }

    fn withdraw(&mut self) {
        if let Some(referral) = self.one_of(KindName::Referral) {
            self.act(KindName::Referral, referral, "withdraw", json!({}));
        }
    }

    fn answer(&mut self) {
        let Some(referral) = self.one_of(KindName::Referral) else { return };
        let (act, args) = match self.dice.below(4) {
            0 => ("decline", json!({"decline_reason": "no_place"})),
            1 => ("start", json!({})),
            2 => ("complete", json!({})),
            _ => ("accept", json!({})),
        };
        self.act(KindName::Referral, referral, act, args);
    }

    /// The supervisor says which of two values stands.
    fn settle(&mut self) {
        let clash = |id: &RecordId| {
            let (name, values) = self.device.held.get(id)?.record.clashes.iter().next()?;
            Some((*id, name.clone(), values[0].value.clone()))
        };
        let open: Vec<_> = self.device.all(KindName::Person).iter().filter_map(clash).collect();
        if let Some((child, field, value)) = open.into_iter().next() {
            let args: Fields = [(field, value)].into_iter().collect();
            self.device.act((self.office, self.dice), KindName::Person, child, "settle", args);
        }
    }
}
