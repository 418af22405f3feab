//! The Village Safety Net of one commune: a workshop of three days, a test before and after it, the plan that the group
//! agreed on with lines in every state, and two visits that asked about it. Kept on paper first, typed in later.

use instruments::Definition;
use model::{
    AccountId, KindName, RecordId,
    age::AgeBand,
    date::{Day, Instant},
    entry::Say,
    kinds::{ActionItem, AreaMember, AreaPoint, AreaVisit, Response, Series, Session, TargetArea},
    tally::{TallyCell, TallySex},
};
use serde_json::{Value, json};

use super::filling::{Asked, fill};
use crate::{cast::org, rng::Rng, world::World};

/// Days since the workshop began: the plan has been counted after three months and after six.
const BEGAN: i64 = 200;
const DAYS: i64 = 3;
/// Sangkat of Poipet.
const PLACE: &str = "KH-011001";

/// Who sat there: role, women and men; peer leaders are girls and boys.
const ROLES: &[(&str, u32, u32)] = &[
    ("governor", 0, 1),
    ("education", 1, 1),
    ("social_affairs", 2, 0),
    ("police", 0, 2),
    ("commune_chief", 1, 3),
    ("principal", 1, 1),
    ("peer_leader", 5, 4),
    ("parent", 6, 2),
];

const MEMBERS: &[(&str, &str, &str)] = &[
    ("លោក សុខ វិចិត្រ – Sok Vichet", "commune_chief", "male"),
    ("លោកស្រី ចាន់ ធីតា – Chan Thida", "social_affairs", "female"),
    ("លោកគ្រូ ហុង សារ៉េត – Hong Sareth", "principal", "male"),
    ("លោកស្រី ម៉ៅ សុភា – Mao Sophea", "parent", "female"),
];

/// What the group said: what it is, topic, role of a commitment, rank of a priority, words.
type PointRow = (&'static str, &'static str, Option<&'static str>, Option<u64>, &'static str);

#[rustfmt::skip]
const POINTS: &[PointRow] = &[
    ("finding", "migration", None, None, "កុមារពីរគ្រួសារក្នុងបីឆ្លងដែនជាមួយឪពុកម្តាយនៅរដូវច្រូត – in two families of three the children cross the border with their parents at harvest"),
    ("finding", "school", None, None, "ផ្លូវទៅសាលាងងឹត ហើយគ្មានឡានក្រុង – the way to school is dark, and there is no bus"),
    ("policy", "laws", None, None, "មេឃុំត្រូវរាយការណ៍ជូនសង្គមកិច្ចក្នុងរយៈពេលមួយថ្ងៃ – a commune chief reports to social affairs within a day"),
    ("priority", "school", None, Some(1), "កុមារគ្រប់រូបរៀនចប់ថ្នាក់ទី ៦ – every child finishes grade 6"),
    ("priority", "reporting", None, Some(2), "គ្រប់គ្រួសារដឹងលេខដែលត្រូវហៅ – every family knows the number to call"),
    ("priority", "migration", None, Some(3), "គ្មានកុមារធ្វើដំណើរម្នាក់ឯង – no child travels alone"),
    ("commitment", "duties", Some("police"), None, "ចុះល្បាតផ្លូវទៅសាលារៀងរាល់ព្រឹក – walk the way to school every morning"),
    ("commitment", "duties", Some("principal"), None, "ហៅឪពុកម្តាយនៅថ្ងៃទីពីរដែលសិស្សអវត្តមាន – call the parents on the second day of absence"),
];

/// How far a line came: the act with the days after the workshop on which it was said, and its words.
enum Came {
    Planned,
    UnderWay,
    Done(i64, &'static str),
    Postponed(i64, &'static str),
    Dropped(&'static str),
}

/// A line: what, who, their role, what it takes, by when (days after the workshop), how far it came.
type ItemRow = (&'static str, &'static str, &'static str, Option<&'static str>, i64, Came);

#[rustfmt::skip]
const ITEMS: &[ItemRow] = &[
    ("ដាក់ភ្លើងតាមផ្លូវទៅសាលា – lamps on the way to school", "មេឃុំ – commune chief", "commune_chief", Some("ភ្លើង ១២ – 12 lamps, 600 USD"), 80, Came::Done(75, "រូបថតនៅឃុំ – the photos are at the commune hall")),
    ("បិទផ្ទាំងលេខទូរស័ព្ទនៅគ្រប់ហាង – posters with the number in every shop", "ក្រុមកុមារ – peer leaders", "peer_leader", Some("ផ្ទាំងរូបភាព ៤០ – 40 posters"), 30, Came::Done(28, "ឃើញផ្ទាល់ភ្នែក – seen at the visit")),
    ("បញ្ជីកុមារដែលឈប់រៀន – a list of children who left school", "នាយកសាលា – principal", "principal", None, 45, Came::Done(110, "បញ្ជីសម្ងាត់ មិនចេញពីសាលា – confidential, it stays at the school")),
    ("ប្រជុំឪពុកម្តាយមុនរដូវច្រូត – a meeting of parents before the harvest", "សង្គមកិច្ច – social affairs", "social_affairs", Some("ទឹក និងនំ – water and snacks"), 120, Came::Done(118, "ប្រជុំរួច គ្មានរូបថត – held, nobody took a photo")),
    ("ល្បាតផ្លូវពេលព្រឹក – police on the way to school", "ប៉ុស្តិ៍នគរបាល – police post", "police", None, 190, Came::UnderWay),
    ("ថ្នាក់រៀនបន្ថែមពីរថ្នាក់ – two catch-up classes", "ការិយាល័យអប់រំ – education office", "education", Some("គ្រូពីរនាក់ – two teachers"), 150, Came::Postponed(230, "គ្រូមិនទាន់តែងតាំង – the teachers are not appointed yet")),
    ("ឡានក្រុងសិស្សពីភូមិឆ្ងាយ – a bus from the far villages", "អភិបាល – governor", "governor", Some("១៨០០០ ដុល្លារ – 18,000 USD"), 170, Came::Dropped("គ្មានថវិកាឆ្នាំនេះ – no money this year")),
    ("ជជែកជាមួយគ្រួសារ ២០ ដែលមានបំណុល – talk with 20 families in debt", "ឪពុកម្តាយ – parents", "parent", None, 205, Came::Planned),
];

struct Story<'a> {
    world: &'a mut World,
    by: usize,
    account: AccountId,
    area: RecordId,
    /// Days since it was typed in.
    typed: i64,
}

/// Tells it with chance of its own, and last: no other story moves.
pub fn tell(world: &mut World, seed: u64) {
    let mut rng = Rng::new(seed ^ 0x7a11_a6e5);
    let Some(by) = world.cast.with_role(org::VILLAGES, "education_worker").first().copied() else { return };
    let account = world.cast.users[by].account;
    let typed = (world.scale.days() + 10).min(BEGAN - DAYS - 1);
    let area = world.script.create(
        by,
        world.calendar.ago(typed, 8, 0),
        &TargetArea {
            place: Some(PLACE.to_owned()),
            label: Some("ផ្សារ និងភូមិជុំវិញ – the market and the villages around it".to_owned()),
            project: world.projects.get(1).copied(),
            team: Some(vec![account]),
            since: Some(world.day(BEGAN + 20)),
            agreed: Some(world.day(BEGAN - DAYS + 1)),
            review: Some(world.day(-2)),
            active: Some(true),
            ..TargetArea::default()
        },
    );
    let mut story = Story { world, by, account, area, typed };
    let workshop = story.workshop();
    story.tests(&mut rng, workshop);
    story.group(workshop);
    let items = story.plan(workshop);
    story.visits(&items);
}

impl Story<'_> {
    /// When something was typed in: so many minutes after eight, on the day of typing.
    fn at(&self, minutes: i64) -> Instant {
        self.world.calendar.ago(self.typed, 8, 0).plus_millis(minutes * 60_000)
    }

    /// A calendar day so many days after the workshop began.
    fn day(&self, after: i64) -> Day {
        self.world.day(BEGAN - after)
    }

    fn workshop(&mut self) -> RecordId {
        let at = self.at(10);
        let tested = self.test().map(|(version, _)| version);
        let project = self.world.projects.get(1).copied();
        let series = self.world.script.create(
            self.by,
            at,
            &Series {
                label: Some("សិក្ខាសាលាបណ្តាញសុវត្ថិភាពភូមិ – Village safety net workshop".to_owned()),
                kind: Some("workshop".to_owned()),
                area: Some(self.area),
                topics: Some(["trafficking", "laws", "risk", "duties"].map(str::to_owned).to_vec()),
                test: tested,
                rule: Some(format!("FREQ=DAILY;COUNT={DAYS}")),
                starts: Some(self.day(0)),
                at: Some("08:00".to_owned()),
                minutes: Some(420),
                shift: Some("day".to_owned()),
                place: Some(PLACE.to_owned()),
                team: Some(vec![self.account]),
                project,
                ..Series::default()
            },
        );
        for after in 0..DAYS {
            let day = self.day(after);
            // One parent less on the second day.
            let less = u32::from(after == 1);
            let record = Session {
                kind: Some("workshop".to_owned()),
                series: Some(series),
                day: Some(day),
                shift: Some("day".to_owned()),
                place: Some(PLACE.to_owned()),
                team: Some(vec![self.account]),
                project,
                tally: Some(tally(less)),
                roles: Some(
                    ROLES
                        .iter()
                        .map(|(role, women, men)| {
                            let less = if *role == "parent" { less } else { 0 };
                            ((*role).to_owned(), u64::from(women + men - less))
                        })
                        .collect(),
                ),
                ..Session::default()
            };
            let id = RecordId::of_name(series, &day.to_string());
            self.world.script.create_as(id, self.by, self.at(20 + after), &record);
        }
        series
    }

    /// The published test of workshops and its instrument, as the library was told.
    fn test(&self) -> Option<(RecordId, RecordId)> {
        self.world.script.lines.iter().find_map(|line| {
            let Say::Edit(edit) = &line.say else { return None };
            let form = edit.set.get("definition")?.pointer("/settings/form_id")?.as_str()?;
            let instrument = edit.set.get("instrument")?.as_str()?.parse().ok()?;
            (form == "workshop_test").then_some((line.record, instrument))
        })
    }

    /// Twenty people answer before the workshop and after it, and know more then. None of them is named.
    fn tests(&mut self, rng: &mut Rng, series: RecordId) {
        let (Some((version, instrument)), Ok(library)) = (self.test(), instruments::library::library())
        else {
            return;
        };
        let Some(shipped) = library.iter().find(|shipped| shipped.code == "workshop_test") else { return };
        for (moment, after, right) in [("before", 0, 35), ("after", DAYS - 1, 90)] {
            let time = self.world.calendar.ago(BEGAN - after, 15, 0);
            let session = RecordId::of_name(series, &self.day(after).to_string());
            for n in 0..20 {
                let sex = if n % 2 == 0 { "female" } else { "male" };
                let given = answers(&shipped.definition, rng, moment, right);
                let given: Vec<(&str, Value)> =
                    given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                let asked = Asked { at: time, age: None, sex, mood: 50, given: &given };
                let filled = fill(&shipped.definition, rng, &asked);
                let kept = |value: Value| value.as_object().filter(|all| !all.is_empty()).cloned();
                let record = Response {
                    instrument: Some(instrument),
                    version: Some(version),
                    parent: Some(session),
                    place: Some(PLACE.to_owned()),
                    time: Some(time),
                    language: Some("km".to_owned()),
                    sex: Some(sex.to_owned()),
                    complete: Some(filled.complete),
                    answers: kept(filled.split.answers),
                    private: kept(filled.split.private),
                    ..Response::default()
                };
                self.world.script.create(self.by, self.at(30 + after * 20 + n), &record);
            }
        }
    }

    fn group(&mut self, series: RecordId) {
        for (n, (who, role, sex)) in (0..).zip(MEMBERS) {
            let record = AreaMember {
                area: Some(self.area),
                who: Some((*who).to_owned()),
                role: Some((*role).to_owned()),
                sex: Some((*sex).to_owned()),
                since: Some(self.day(0)),
                ..AreaMember::default()
            };
            self.world.script.create(self.by, self.at(100 + n), &record);
        }
        for (n, (what, topic, role, rank, text)) in (0..).zip(POINTS) {
            let record = AreaPoint {
                area: Some(self.area),
                series: Some(series),
                what: Some((*what).to_owned()),
                topic: Some((*topic).to_owned()),
                role: role.map(str::to_owned),
                text: Some((*text).to_owned()),
                rank: *rank,
                day: Some(self.day(1)),
            };
            self.world.script.create(self.by, self.at(110 + n), &record);
        }
    }

    fn plan(&mut self, series: RecordId) -> Vec<RecordId> {
        let mut ids = Vec::new();
        for (n, (what, who, role, resources, due, came)) in (0..).zip(ITEMS) {
            let record = ActionItem {
                area: Some(self.area),
                series: Some(series),
                what: Some((*what).to_owned()),
                role: Some((*role).to_owned()),
                who: Some((*who).to_owned()),
                resources: resources.map(str::to_owned),
                agreed: Some(self.day(DAYS - 1)),
                due: Some(self.day(*due)),
                ..ActionItem::default()
            };
            let id = self.world.script.create(self.by, self.at(130 + n), &record);
            ids.push(id);
            let said = match came {
                Came::Planned => None,
                Came::UnderWay => Some((30, "start", json!({}))),
                Came::Done(on, why) => {
                    Some((*on, "done", json!({"done_on": self.day(*on), "no_evidence": why})))
                }
                Came::Postponed(to, why) => {
                    Some((140, "postpone", json!({"postponed_to": self.day(*to), "reason": why})))
                }
                Came::Dropped(why) => Some((150, "drop", json!({"reason": why}))),
            };
            if let Some((after, name, args)) = said {
                // Not before the line itself was typed in.
                let ago = (BEGAN - after).min(self.typed - 1);
                let at = self.world.calendar.ago(ago, 16, 0).plus_millis(n * 60_000);
                self.world.script.act(self.by, at, (KindName::ActionItem, id), name, &args);
            }
        }
        ids
    }

    fn visits(&mut self, items: &[RecordId]) {
        let rows = [
            (76, 150, &items[..3], "ភ្លើងភ្លឺហើយ បញ្ជីមិនទាន់ចប់ – the lamps burn; the list is not finished"),
            (150, 202, &items[2..6], "នាយកបានបញ្ចប់បញ្ជី គ្រូមិនទាន់មក – the list is done; the teachers have not come"),
        ];
        for (after, next, about, found) in rows {
            let record = AreaVisit {
                area: Some(self.area),
                day: Some(self.day(after)),
                team: Some(vec![self.account]),
                items: Some(about.to_vec()),
                found: Some(found.to_owned()),
                next: Some(self.day(next)),
            };
            let ago = (BEGAN - after).min(self.typed - 1);
            let at = self.world.calendar.ago(ago, 17, 0);
            self.world.script.create(self.by, at, &record);
        }
    }
}

/// Answers of one person: before the workshop some are right, after it most.
fn answers(definition: &Definition, rng: &mut Rng, moment: &str, right: usize) -> Vec<(String, Value)> {
    let mut given = vec![("moment".to_owned(), json!(moment))];
    for item in &definition.items {
        let Some(list) = item.list.as_ref().and_then(|name| definition.lists.get(name)) else { continue };
        let is_right = list.iter().find(|choice| choice.columns.get("right").is_some_and(|n| n == "1"));
        if let Some(choice) = is_right.filter(|_| rng.chance(right)) {
            given.push((item.name.clone(), json!(choice.name)));
        }
    }
    given
}

/// The same people by sex and age; peer leaders are under 18.
fn tally(fewer: u32) -> Vec<TallyCell> {
    let sum = |of: fn(&(&str, u32, u32)) -> u32, peers: bool| -> u32 {
        ROLES.iter().filter(|row| (row.0 == "peer_leader") == peers).map(of).sum()
    };
    vec![
        TallyCell { sex: TallySex::Female, band: AgeBand::From10To14, n: sum(|row| row.1, true) },
        TallyCell { sex: TallySex::Male, band: AgeBand::From15To17, n: sum(|row| row.2, true) },
        TallyCell { sex: TallySex::Female, band: AgeBand::From18, n: sum(|row| row.1, false) - fewer },
        TallyCell { sex: TallySex::Male, band: AgeBand::From18, n: sum(|row| row.2, false) },
    ]
}
