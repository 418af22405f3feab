//! What is done in the cases: lines of plans, visits with their lights, approvals, conferences, and the three facts about
//! trafficking that stand apart.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{Approval, Conference, Determination, PlanItem, Screening, Visit, Wish},
};
use serde_json::json;

use super::{concerns::CasePart, texts};
use crate::{rng::Rng, world::World};

/// Domain of a plan, what is to change, what is done for it.
const LINES: &[(&str, &str, &str)] = &[
    (
        "education",
        "ចូលរៀនវិញ – is back at school",
        "ជួបនាយកសាលា និងទិញសម្ភារៈ – meet the head teacher, buy what is needed",
    ),
    (
        "safety",
        "គេងកន្លែងមានសុវត្ថិភាពរាល់យប់ – sleeps in a safe place every night",
        "រកសាច់ញាតិ ឬផ្ទះសំណាក់ – find kin or a shelter",
    ),
    ("physical_health", "របួសជា – the wound heals", "នាំទៅមណ្ឌលសុខភាពពីរដង – twice to the health centre"),
    ("family", "និយាយជាមួយម្តាយរៀងរាល់សប្តាហ៍ – speaks with the mother every week", "ទូរស័ព្ទជាមួយគ្នា – a call together"),
    ("legal", "មានសំបុត្រកំណើត – has a birth certificate", "ទៅឃុំជាមួយគ្រួសារ – with the family to the commune"),
    ("livelihood", "គ្រួសារមានចំណូលគ្រប់គ្រាន់ – the family earns enough", "ជួយឱ្យបើកតូប – help to open a stall"),
];

const SEEN: &[&str] = &[
    "នៅផ្ទះជាមួយជីដូន ញ៉ាំបាយរួច ចង់បង្ហាញសៀវភៅ – at home with the grandmother, has eaten, wants to show the school book",
    "ស្គមជាងមុន និយាយតិច – thinner than before, says little",
    "លេងជាមួយប្អូន សើច – plays with the little brother, laughs",
];

/// Somebody of the organisation who may ask another to approve: not the one who approves.
pub fn asker(world: &World, org: usize, approver: usize, owner: usize) -> usize {
    let mut others = world.cast.with_role(org, "caseworker").into_iter().filter(|user| *user != approver);
    if owner == approver { others.next_back().unwrap_or(owner) } else { owner }
}

/// Another person approves a closing, shortly before it.
pub fn closing(world: &mut World, case: (RecordId, RecordId), (by, approver): (usize, usize), at: Instant) {
    let (id, person) = case;
    let record = Approval {
        person: Some(person),
        case: Some(id),
        what: Some("closure".to_owned()),
        note: Some("កុមារ និងគ្រួសារយល់ព្រម – the child and the family agree".to_owned()),
        ..Approval::default()
    };
    let asked = world.script.create(by, at.plus_millis(-40_000), &record);
    world.script.plain_act(approver, at.plus_millis(-20_000), (KindName::Approval, asked), "approve");
}

/// Tells it with chance of its own, so that no other story moves.
pub fn tell(world: &mut World, cases: &[CasePart], seed: u64) {
    let mut rng = Rng::new(seed ^ 0xca5e_0001);
    for (number, case) in cases.iter().enumerate().filter(|(_, case)| case.days > 5) {
        let mut story = Story { world, rng: &mut rng, case, number };
        story.visits();
        story.plan();
        story.facts();
        story.conference();
        story.approvals();
    }
}

struct Story<'a> {
    world: &'a mut World,
    rng: &'a mut Rng,
    case: &'a CasePart,
    number: usize,
}

impl Story<'_> {
    fn person(&self) -> RecordId {
        self.world.children[self.case.child].id
    }

    fn ago(&mut self, days: i64) -> Instant {
        let (hour, minute) = (self.rng.between(9, 16), self.rng.between(0, 59));
        self.world.calendar.ago(days, hour, minute).max(self.case.opened.plus_hours(2))
    }

    /// Every ten days or so: most children are better with time, some are not.
    fn visits(&mut self) {
        let better = self.rng.chance(70);
        let every = self.rng.between(6, 14);
        let mut ago = self.case.days - 1;
        for visit in 0..12_i64 {
            if ago < 1 {
                break;
            }
            let seen = self.rng.chance(88);
            let bad = if better { 45 - visit * 6 } else { 35 + visit * 3 }.clamp(3, 70);
            let mut check = || {
                let throw = self.rng.between(0, 99);
                let level = if throw < bad / 4 {
                    "c"
                } else if throw < bad {
                    "b"
                } else {
                    "a"
                };
                seen.then(|| level.to_owned())
            };
            let (health, schooling, food, relations, safety) = (check(), check(), check(), check(), check());
            let record = Visit {
                person: Some(self.person()),
                case: Some(self.case.id),
                time: Some(self.ago(ago)),
                kind: Some(self.rng.pick(&["home", "home", "school", "work", "phone"]).to_owned()),
                seen: Some(seen),
                not_seen_reason: (!seen)
                    .then(|| self.rng.pick(&["working", "visiting", "unknown"]).to_owned()),
                health,
                schooling,
                food,
                relations,
                safety,
                note: seen.then(|| self.rng.pick(SEEN).to_owned()),
                ..Visit::default()
            };
            let at = self.ago(ago).plus_hours(2);
            let at = at.min(self.world.calendar.now().plus_millis(-30_000));
            self.world.script.create(self.case.owner, at, &record);
            ago -= every + self.rng.between(0, 4);
        }
    }

    /// Lines of the plan, once there is one; of a case that was closed in between, only what was planned since.
    fn plan(&mut self) {
        if !self.case.open || self.case.steps < 3 {
            return;
        }
        let begun = if self.case.steps > 5 { 4 } else { (self.case.days / 2).max(4) };
        let first = self.rng.below(LINES.len());
        for line in 0..self.rng.between(2, 4) as usize {
            let (domain, goal, action) = LINES[(first + line) % LINES.len()];
            let at = self.ago(begun);
            let record = PlanItem {
                person: Some(self.person()),
                case: Some(self.case.id),
                domain: Some(domain.to_owned()),
                goal: Some(goal.to_owned()),
                action: Some(action.to_owned()),
                due: Some(self.world.day(self.rng.between(-20, 6))),
                assignee: Some(self.world.cast.users[self.case.owner].account),
                who: self.rng.chance(30).then(|| "ជីដូន – the grandmother".to_owned()),
                ..PlanItem::default()
            };
            let id = self.world.script.create(self.case.owner, at, &record);
            self.go_on((KindName::PlanItem, id), at);
        }
    }

    /// Every low score becomes a line or is waived: without that nobody approves a plan. Other cases still have to.
    fn answer_assessment(&mut self, at: Instant) {
        let Some((response, said, low)) = self.world.low.get(&self.case.id).cloned() else { return };
        if said >= at {
            return;
        }
        for (number, item) in low.into_iter().enumerate() {
            let (domain, goal, action) = LINES[number % LINES.len()];
            let record = PlanItem {
                person: Some(self.person()),
                case: Some(self.case.id),
                response: Some(response),
                item: Some(item),
                domain: Some(domain.to_owned()),
                goal: Some(goal.to_owned()),
                action: Some(action.to_owned()),
                ..PlanItem::default()
            };
            let line = (KindName::PlanItem, self.world.script.create(self.case.owner, at, &record));
            if number % 3 == 2 {
                let args = json!({ "reason": "គ្រួសារធ្វើខ្លួនឯងហើយ – the family does it themselves" });
                self.world.script.act(self.case.owner, at.plus_millis(60_000), line, "waive", &args);
            }
        }
    }

    fn go_on(&mut self, line: (KindName, RecordId), made: Instant) {
        let by = self.case.owner;
        let now = self.world.calendar.now();
        let at = |hours: i64| made.plus_hours(hours).min(now.plus_millis(-20_000 + hours * 50));
        let fate = self.rng.below(6);
        if (1..4).contains(&fate) {
            self.world.script.plain_act(by, at(20), line, "start");
        }
        let (name, args) = match fate {
            2 => ("done", json!({ "outcome": "បានជួប ហើយយល់ព្រម – met, and agreed" })),
            4 => ("waive", json!({ "reason": "គ្រួសារធ្វើខ្លួនឯងហើយ – the family does it themselves" })),
            5 if self.rng.chance(40) => {
                ("cancel", json!({ "reason": "កុមារមិនចង់ – the child does not want it" }))
            }
            _ => return,
        };
        self.world.script.act(by, at(60), line, name, &args);
    }

    /// What we think, what an authority says, what the child wants: three records, none of which speaks for another.
    fn facts(&mut self) {
        let at = self.ago(self.case.days * 2 / 3);
        let wish = Wish {
            person: Some(self.person()),
            case: Some(self.case.id),
            time: Some(at),
            about: Some(self.rng.pick(&["where_to_live", "return_home", "family", "school"]).to_owned()),
            words: Some(self.rng.pick(texts::WISHES).to_owned()),
            ..Wish::default()
        };
        let owner = self.case.owner;
        self.world.script.create(owner, at, &wish);
        if !self.number.is_multiple_of(3) {
            return;
        }
        let likely = self.rng.chance(50);
        let screening = Screening {
            person: Some(self.person()),
            case: Some(self.case.id),
            time: Some(at),
            acts: likely.then(|| vec!["recruited".to_owned(), "transported".to_owned()]),
            means: likely.then(|| vec!["deception".to_owned()]),
            purposes: likely.then(|| vec![self.rng.pick(&["forced_begging", "forced_labour"]).to_owned()]),
            result: Some(if likely { "likely" } else { "possible" }.to_owned()),
            note: Some(
                "តាមអ្វីដែលកុមារនិយាយ និងឯកសារធ្វើដំណើរ – by what the child says, and the travel papers".to_owned(),
            ),
            ..Screening::default()
        };
        let id = self.world.script.create(owner, at, &screening);
        let second = self.world.someone_else(self.case.org, "case_supervisor", owner);
        if let Some(second) = second.filter(|_| self.rng.chance(70)) {
            let agrees = self.rng.chance(85);
            let (name, args) = if agrees {
                ("verify", json!({}))
            } else {
                ("dispute", json!({ "reason": "ត្រូវសួរម្តាយជាមុន – the mother must be asked first" }))
            };
            let later = at.plus_hours(20).min(self.world.calendar.now().plus_millis(-10_000));
            self.world.script.act(second, later, (KindName::Screening, id), name, &args);
        }
        if likely {
            let result = self.rng.pick(&["pending", "victim", "not_victim"]);
            let determination = Determination {
                person: Some(self.person()),
                case: Some(self.case.id),
                authority: Some(
                    self.rng.pick(&["social_affairs", "police", "multidisciplinary_team"]).to_owned(),
                ),
                day: (result != "pending").then(|| self.world.day(self.case.days / 3)),
                result: Some(result.to_owned()),
                ..Determination::default()
            };
            let at = self.ago(self.case.days / 3);
            self.world.script.create(owner, at, &determination);
        }
    }

    fn conference(&mut self) {
        if !self.number.is_multiple_of(4) {
            return;
        }
        let sort = ["case_conference", "bia", "bid"][self.number / 4 % 3];
        let ago = self.case.days / 2;
        let at = self.ago(ago);
        let held = self.rng.chance(60);
        let record = Conference {
            person: Some(self.person()),
            case: Some(self.case.id),
            sort: Some(sort.to_owned()),
            urgency: Some(self.rng.pick(&["one_day", "three_days"]).to_owned()),
            time: Some(if held {
                at.plus_hours(3)
            } else {
                self.world.calendar.at(-self.rng.between(1, 9), 9, 0)
            }),
            question: Some("រស់នៅទីណាជាឧត្តមប្រយោជន៍ – where it is best for the child to live".to_owned()),
            child_heard: Some(if held { "before" } else { "not_yet" }.to_owned()),
            ..Conference::default()
        };
        let id = self.world.script.create(self.case.owner, at, &record);
        if held {
            let later = at.plus_hours(4).min(self.world.calendar.now().plus_millis(-10_000));
            let args = json!({ "outcome": "នៅជាមួយជីដូន ពិនិត្យឡើងវិញក្នុងបីខែ – with the grandmother; looked at again in three months" });
            self.world.script.act(self.case.owner, later, (KindName::Conference, id), "hold", &args);
        }
    }

    /// What waits on a supervisor's desk, and what came back from it.
    fn approvals(&mut self) {
        if !self.case.open || self.case.steps < 3 {
            return;
        }
        let Some(approver) = self.world.someone_else(self.case.org, "case_supervisor", self.case.owner)
        else {
            return;
        };
        let what = if self.case.steps == 5 && self.number.is_multiple_of(2) {
            "closure"
        } else {
            ["assessment", "plan"][self.number % 2]
        };
        let record = Approval {
            person: Some(self.person()),
            case: Some(self.case.id),
            what: Some(what.to_owned()),
            note: Some("សូមមើល និងអនុម័ត – please look at it and approve".to_owned()),
            ..Approval::default()
        };
        let days = self.rng.between(1, 4);
        let at = self.ago(days);
        if what == "plan" {
            self.answer_assessment(at.plus_hours(-1));
        }
        let id = self.world.script.create(self.case.owner, at, &record);
        let about = (KindName::Approval, id);
        let later = at.plus_hours(5).min(self.world.calendar.now().plus_millis(-5_000));
        match (self.rng.below(5), what) {
            (0 | 1, "assessment" | "plan") => self.world.script.plain_act(approver, later, about, "approve"),
            (2, _) => {
                let args =
                    json!({ "reason": "សូមសរសេរទស្សនៈរបស់កុមារផង – write down what the child says to it, too" });
                self.world.script.act(approver, later, about, "send_back", &args);
            }
            (3, _) if self.rng.chance(30) => {
                self.world.script.plain_act(self.case.owner, later, about, "withdraw");
            }
            _ => {}
        }
    }
}
