//! Money of one project: who gives, what was planned, what was spent and approved by another person, and three sewing
//! machines. Chance is asked for nothing, so that the other stories stay as they are.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{Asset, AssetCheck, BudgetLine, Donor, Fund, Gift, Pledge, Spending, SpendingShare},
};
use serde_json::json;

use crate::world::World;

/// Kind, name, whom to write to, country, whether to be named nowhere.
const DONORS: [(&str, &str, &str, &str, bool); 4] = [
    ("foundation", "Southern Cross Children's Fund", "Ms R. Hale", "AU", false),
    ("faith", "Parish of St. Anne", "the treasurer", "AU", false),
    ("person", "A teacher in Lyon", "", "FR", true),
    ("company", "Mekong Garments", "Mr Sann", "KH", false),
];

/// Code, English, Khmer, Thai, category, dollars.
const LINES: [(&str, &str, &str, &str, &str, &str); 6] = [
    (
        "1.1",
        "Outreach and case workers",
        "បុគ្គលិកចុះផ្ទាល់ និងបុគ្គលិកករណី",
        "เจ้าหน้าที่ภาคสนามและผู้จัดการรายกรณี",
        "staff",
        "16500",
    ),
    (
        "2.1",
        "Meals, clothes, emergency help",
        "អាហារ សម្លៀកបំពាក់ ជំនួយបន្ទាន់",
        "อาหาร เสื้อผ้า ความช่วยเหลือฉุกเฉิน",
        "direct_help",
        "8200",
    ),
    (
        "2.2",
        "School and vocational training",
        "ការសិក្សា និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ",
        "การเรียนและฝึกอาชีพ",
        "education",
        "6400",
    ),
    ("2.3", "Counselling and clinic", "ការប្រឹក្សា និងគ្លីនិក", "การให้คำปรึกษาและคลินิก", "health", "3300"),
    ("3.1", "Motorbikes, fuel, transport", "ម៉ូតូ សាំង ដឹកជញ្ជូន", "รถจักรยานยนต์ น้ำมัน ค่าเดินทาง", "travel", "2400"),
    ("4.1", "Audit and bank", "សវនកម្ម និងធនាគារ", "การตรวจสอบบัญชีและธนาคาร", "administration", "1200"),
];

/// What was bought, who was paid, line, dollars and cents.
const BOUGHT: [(&str, &str, usize, &str); 8] = [
    ("ប្រាក់ឈ្នួល – wages", "បុគ្គលិក – staff", 0, "310.00"),
    ("បាយព្រឹក ៤០ – 40 breakfasts", "ហាងបាយ ស្រីមុំ – Srey Mom's kitchen", 1, "48.50"),
    ("សៀវភៅ និងឯកសណ្ឋាន – books and uniforms", "ផ្សារអូឡាំពិក – Olympic market", 2, "132.75"),
    ("ថ្នាំ – medicine", "ឱសថស្ថាន – pharmacy", 3, "21.20"),
    ("សាំង – fuel", "ស្ថានីយសាំង – petrol station", 4, "35.00"),
    ("ស្បែកជើង – shoes", "ផ្សារចាស់ – old market", 1, "77.77"),
    ("វគ្គកាត់ដេរ – sewing course", "សាលាកាត់ដេរ – sewing school", 2, "180.00"),
    ("សេវាធនាគារ – bank fees", "ធនាគារ – bank", 5, "6.33"),
];

/// Code, label, donor, purpose, amount, currency, rate.
type FundRow<'a> = (&'a str, &'a str, Option<usize>, &'a [&'a str], &'a str, &'a str, Option<&'a str>);

/// Donor, fund, amount, currency, rate, way.
type GiftRow = (usize, usize, &'static str, &'static str, Option<&'static str>, &'static str);

const MACHINES: &str = "ម៉ាស៊ីនដេរបី – three sewing machines";

fn text(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

struct Books<'a> {
    world: &'a mut World,
    finance: usize,
    director: usize,
    project: RecordId,
    donors: Vec<RecordId>,
    funds: Vec<RecordId>,
    lines: Vec<RecordId>,
}

pub fn tell(world: &mut World) {
    let finance = world.cast.user("finance.phnompenh");
    let director = world.cast.user("director.phnompenh");
    let project = world.projects[0];
    let (donors, funds, lines) = (Vec::new(), Vec::new(), Vec::new());
    let mut books = Books { world, finance, director, project, donors, funds, lines };
    books.donors();
    books.funds();
    books.lines();
    books.gifts();
    books.year();
    books.endings();
    books.machines();
}

impl Books<'_> {
    /// When the books were set up.
    fn begun(&self, minute: i64) -> Instant {
        self.world.calendar.ago(self.world.scale.days() + 10, 10, minute)
    }

    fn donors(&mut self) {
        for (n, (kind, label, contact, country, anonymous)) in (0..).zip(DONORS) {
            let record = Donor {
                kind: text(kind),
                label: text(label),
                contact: text(contact),
                country: text(country),
                anonymous: Some(anonymous),
                ..Donor::default()
            };
            let id = self.world.script.create(self.finance, self.begun(n), &record);
            self.donors.push(id);
        }
    }

    /// A grant for what helps children directly, one in Australian dollars, and the gifts of many, which pay for anything.
    fn funds(&mut self) {
        let helps = ["direct_help", "education", "health", "equipment"];
        let rows: [FundRow; 3] = [
            ("GR-SC-26", "ជំនួយសាលា និងអាហារ – School and meals", Some(0), &helps, "16000", "USD", None),
            ("GR-SA-26", "ជំនួយបុគ្គលិក – Workers", Some(1), &["staff", "travel"], "24000", "AUD", Some("0.652")),
            ("OPEN", "អំណោយទូទៅ – Open gifts", None, &[], "9000", "USD", None),
        ];
        for (n, (code, label, donor, purpose, amount, currency, rate)) in (10..).zip(rows) {
            let record = Fund {
                label: text(label),
                code: text(code),
                donor: donor.map(|donor| self.donors[donor]),
                projects: Some(vec![self.project]),
                restricted: Some(!purpose.is_empty()),
                purpose: (!purpose.is_empty()).then(|| purpose.iter().map(|one| (*one).to_owned()).collect()),
                starts: Some(self.world.day(self.world.scale.days().max(330))),
                ends: Some(self.world.day(-40)),
                amount: text(amount),
                currency: text(currency),
                rate: rate.map(str::to_owned),
            };
            let id = self.world.script.create(self.finance, self.begun(n), &record);
            self.funds.push(id);
        }
        let record = Pledge {
            donor: Some(self.donors[0]),
            fund: Some(self.funds[0]),
            project: Some(self.project),
            amount: text("16000"),
            currency: text("USD"),
            pledged: Some(self.world.day(self.world.scale.days() + 10)),
            expected: Some(self.world.day(-30)),
            ..Pledge::default()
        };
        self.world.script.create(self.finance, self.begun(20), &record);
    }

    fn lines(&mut self) {
        for (position, (code, en, km, th, category, amount)) in (1_u64..).zip(LINES) {
            let record = BudgetLine {
                project: Some(self.project),
                position: Some(position),
                code: text(code),
                label_en: text(en),
                label_km: text(km),
                label_th: text(th),
                category: text(category),
                amount: text(amount),
                currency: text("USD"),
                ..BudgetLine::default()
            };
            let at = self.begun(30 + i64::try_from(position).unwrap_or(0));
            let id = self.world.script.create(self.finance, at, &record);
            self.lines.push(id);
        }
    }

    /// Gifts through the year, each with its receipt but the last; one cheque bounced after it.
    fn gifts(&mut self) {
        let rows: [GiftRow; 5] = [
            (0, 0, "4000", "USD", None, "bank_transfer"),
            (1, 1, "6000", "AUD", Some("0.652"), "bank_transfer"),
            (2, 2, "250", "USD", None, "card"),
            (3, 2, "2000000", "KHR", Some("0.000245"), "cheque"),
            (2, 2, "60.50", "USD", None, "mobile_money"),
        ];
        let step = (self.world.scale.days() / 6).max(1);
        for (n, (donor, fund, amount, currency, rate, method)) in (0_i64..).zip(rows) {
            let days = self.world.scale.days() - 2 - n * step;
            let record = Gift {
                donor: Some(self.donors[donor]),
                fund: Some(self.funds[fund]),
                project: Some(self.project),
                amount: text(amount),
                currency: text(currency),
                rate: rate.map(str::to_owned),
                received: Some(self.world.day(days)),
                method: text(method),
                ..Gift::default()
            };
            let at = self.world.calendar.ago(days, 9, n);
            let id = self.world.script.create(self.finance, at, &record);
            if n < 4 {
                let at = self.world.calendar.ago(days, 9, 20 + n);
                self.world.script.plain_act(self.finance, at, (KindName::Gift, id), "receipt");
            }
            if n == 3 {
                let at = self.world.calendar.ago(days - 1, 9, 0);
                let why = json!({"reason": "មូលប្បទានបត្រមិនត្រឹមត្រូវ – the cheque bounced"});
                self.world.script.act(self.finance, at, (KindName::Gift, id), "cancel", &why);
            }
        }
    }

    /// What paid which line: staff and travel by the parish and the open gifts, help by the grant and the open gifts.
    fn shares(line: usize) -> &'static [(usize, &'static str)] {
        match line {
            0 => &[(1, "85"), (2, "15")],
            4 => &[(1, "100")],
            5 => &[(2, "100")],
            3 => &[(0, "33.333"), (2, "66.667")],
            _ => &[(0, "90"), (2, "10")],
        }
    }

    /// Writes a spending with its shares; days ago, minute of the hour.
    fn spend(
        &mut self,
        days: i64,
        minute: i64,
        (what, payee, line, amount): (&str, &str, usize, &str),
    ) -> RecordId {
        let at = self.world.calendar.ago(days, 14, minute);
        let record = Spending {
            line: Some(self.lines[line]),
            project: Some(self.project),
            day: Some(at.field_day()),
            amount: text(amount),
            currency: text("USD"),
            what: text(what),
            payee: text(payee),
            voucher: Some(format!("V-{days:03}-{minute:02}")),
            ..Spending::default()
        };
        let id = self.world.script.create(self.finance, at, &record);
        for (fund, percent) in Self::shares(line) {
            let fund = self.funds[*fund];
            let share = SpendingShare { spending: Some(id), fund: Some(fund), percent: text(percent) };
            self.world.script.create_as(RecordId::of_pair(id, fund), self.finance, at, &share);
        }
        id
    }

    fn act(&mut self, by: usize, days: i64, minute: i64, id: RecordId, name: &str, why: Option<&str>) {
        let at = self.world.calendar.ago(days, 16, minute);
        let args = why.map_or_else(|| json!({}), |why| json!({"reason": why}));
        self.world.script.act(by, at, (KindName::Spending, id), name, &args);
    }

    /// Every few days something; the director approves the day after. What is of the last days still waits.
    fn year(&mut self) {
        for (n, days) in (0..).zip((3..self.world.scale.days() - 3).rev().step_by(4)) {
            let id = self.spend(days, n % 50, BOUGHT[usize::try_from(n).unwrap_or(0) % BOUGHT.len()]);
            self.act(self.finance, days, n % 50, id, "submit", None);
            if days > 8 {
                self.act(self.director, days - 1, n % 50, id, "approve", None);
            }
        }
    }

    /// One sent back, one cancelled, one taken back after it was approved, one not yet submitted.
    fn endings(&mut self) {
        let back = self.spend(6, 51, ("កាតូទូរស័ព្ទ – telephone cards", "ហាងទូរស័ព្ទ – phone shop", 4, "12.00"));
        self.act(self.finance, 6, 51, back, "submit", None);
        self.act(self.director, 5, 51, back, "send_back", Some("គ្មានសក្ខីប័ត្រ – the voucher is missing"));
        let cancelled = self.spend(10, 52, BOUGHT[4]);
        self.act(self.finance, 9, 52, cancelled, "cancel", Some("សរសេរពីរដង – written twice"));
        let reversed = self.spend(14, 53, BOUGHT[5]);
        self.act(self.finance, 14, 53, reversed, "submit", None);
        self.act(self.director, 13, 53, reversed, "approve", None);
        self.act(self.finance, 12, 53, reversed, "reverse", Some("យកទៅដូរវិញ – the shoes were taken back"));
        self.spend(2, 54, BOUGHT[2]);
    }

    fn machines(&mut self) {
        let days = 30;
        let bought = self.spend(days, 55, (MACHINES, "ហាងម៉ាស៊ីន – machine shop", 2, "435.00"));
        self.act(self.finance, days, 55, bought, "submit", None);
        self.act(self.director, days - 1, 55, bought, "approve", None);
        let rows = [("good", "សាលាកាត់ដេរ – sewing school"), ("good", ""), ("broken", "ក្លឹប – the club")];
        for (n, (state, holder)) in (0_i64..).zip(rows) {
            let at = self.world.calendar.ago(days - 2, 9, n);
            let record = Asset {
                label: text("ម៉ាស៊ីនដេរ – sewing machine"),
                kind: text("sewing_machine"),
                project: Some(self.project),
                spending: Some(bought),
                bought: Some(self.world.day(days)),
                price: text("145.00"),
                currency: text("USD"),
                serial: Some(format!("SM-40{n}")),
                place: text("KH-1202"),
                holder: text(holder),
                state: text(state),
            };
            let id = self.world.script.create(self.finance, at, &record);
            if n != 1 {
                let check = AssetCheck {
                    asset: Some(id),
                    day: Some(self.world.day(5)),
                    state: text(state),
                    place: text("KH-1202"),
                    ..AssetCheck::default()
                };
                let at = self.world.calendar.ago(5, 10, n);
                self.world.script.create(self.finance, at, &check);
            }
        }
    }
}
