//! Invented names: common given and family names of the region, put together by chance.

use model::name::{Name, NamedBy, Order};

use crate::rng::Rng;

type Pair = (&'static str, &'static str);

const KHMER_FAMILY: &[Pair] = &[
    ("សុខ", "Sok"),
    ("ចាន់", "Chan"),
    ("គឹម", "Kim"),
    ("លី", "Ly"),
    ("ហេង", "Heng"),
    ("សៅ", "Sao"),
    ("ម៉ៅ", "Mao"),
    ("ញឹម", "Nhem"),
    ("ប៉ែន", "Pen"),
    ("សេង", "Seng"),
    ("ឈួន", "Chhuon"),
    ("ទេព", "Tep"),
    ("ឡុង", "Long"),
    ("ជា", "Chea"),
    ("អ៊ុក", "Ouk"),
    ("នួន", "Nuon"),
    ("មាស", "Meas"),
    ("កែវ", "Keo"),
    ("រស់", "Ros"),
    ("សួន", "Suon"),
    ("ហួត", "Huot"),
    ("តាំង", "Taing"),
    ("ឃុន", "Khun"),
    ("វង្ស", "Vong"),
    ("អ៊ិន", "In"),
    ("ប្រាក់", "Prak"),
    ("ឈឹម", "Chhim"),
    ("យិន", "Yin"),
];
const KHMER_GIRLS: &[Pair] = &[
    ("ស្រីនាង", "Srey Neang"),
    ("ស្រីពៅ", "Srey Pov"),
    ("សុភា", "Sophea"),
    ("ចន្ថា", "Chantha"),
    ("បុប្ផា", "Bopha"),
    ("រតនា", "Ratana"),
    ("ស្រីមុំ", "Srey Mom"),
    ("ស្រីលក្ខណ៍", "Srey Leak"),
    ("ធីតា", "Thida"),
    ("កល្យាណ", "Kalyan"),
    ("ដាវី", "Davy"),
    ("ណារី", "Nary"),
    ("ពិសី", "Pisey"),
    ("លីដា", "Lyda"),
    ("ស្រីអូន", "Srey Oun"),
    ("រស្មី", "Raksmey"),
    ("ចន្ទនី", "Channy"),
    ("សុខា", "Sokha"),
    ("សុខុម", "Sokhom"),
    ("ម៉ាលីស", "Malis"),
    ("ស្រីណា", "Sreyna"),
    ("មករា", "Makara"),
];
const KHMER_BOYS: &[Pair] = &[
    ("វុទ្ធី", "Vuthy"),
    ("ដារ៉ា", "Dara"),
    ("សំណាង", "Samnang"),
    ("ពិសិដ្ឋ", "Piseth"),
    ("រដ្ឋា", "Ratha"),
    ("បញ្ញា", "Panha"),
    ("វីរៈ", "Vireak"),
    ("សុភ័ក្រ", "Sopheak"),
    ("រិទ្ធី", "Rithy"),
    ("តុលា", "Tola"),
    ("កុសល", "Kosal"),
    ("សេរី", "Serey"),
    ("ធារ៉ា", "Theara"),
    ("វិចិត្រ", "Vichet"),
    ("ណារិន", "Narin"),
    ("សុវណ្ណ", "Sovann"),
    ("ភារុណ", "Phearun"),
    ("ឧត្តម", "Oudom"),
    ("រ៉ាវុធ", "Ravuth"),
    ("បូរ៉ា", "Bora"),
    ("មករា", "Makara"),
    ("សុខា", "Sokha"),
];
const KHMER_NICKNAMES: &[&str] = &[
    "ពៅ",
    "តូច",
    "ធំ",
    "ខ្មៅ",
    "អូន",
    "ស",
    "ឆ្មា",
    "កូនកាត់",
    "សក់វែង",
    "តាតូច",
    "មីអូន",
    "អាពៅ",
    "អាធំ",
    "អាតូច",
    "លីលី",
    "ណាណា",
];

const THAI_FAMILY: &[Pair] = &[
    ("ใจดี", "Jaidee"),
    ("แสงทอง", "Saengthong"),
    ("บุญมี", "Bunmee"),
    ("ศรีสุข", "Srisuk"),
    ("ทองดี", "Thongdee"),
    ("สายทอง", "Saithong"),
    ("พรหมมา", "Phromma"),
    ("แก้วมณี", "Kaewmanee"),
];
const THAI_GIRLS: &[Pair] = &[
    ("มาลี", "Malee"),
    ("ดวงใจ", "Duangjai"),
    ("สุดา", "Suda"),
    ("พิมพ์", "Phim"),
    ("นภา", "Napha"),
    ("กานดา", "Kanda"),
    ("วิภา", "Wipha"),
    ("อรทัย", "Orathai"),
];
const THAI_BOYS: &[Pair] = &[
    ("สมชาย", "Somchai"),
    ("กิตติ", "Kitti"),
    ("วิชัย", "Wichai"),
    ("ธนา", "Thana"),
    ("อนันต์", "Anan"),
    ("ประเสริฐ", "Prasoet"),
    ("ณรงค์", "Narong"),
    ("สมบัติ", "Sombat"),
];
const THAI_NICKNAMES: &[&str] = &["นก", "เล็ก", "ปลา", "ต้น", "ฝน", "แดง", "หนู", "เอก"];

const VIETNAMESE_FAMILY: &[Pair] = &[
    ("Nguyễn", "Nguyen"),
    ("Trần", "Tran"),
    ("Lê", "Le"),
    ("Phạm", "Pham"),
    ("Huỳnh", "Huynh"),
    ("Võ", "Vo"),
    ("Đặng", "Dang"),
    ("Bùi", "Bui"),
];
const VIETNAMESE_GIRLS: &[Pair] = &[
    ("Thị Lan", "Thi Lan"),
    ("Thị Hoa", "Thi Hoa"),
    ("Thị Mai", "Thi Mai"),
    ("Thị Hương", "Thi Huong"),
    ("Thị Ngọc", "Thi Ngoc"),
    ("Thị Thảo", "Thi Thao"),
    ("Thị Linh", "Thi Linh"),
];
const VIETNAMESE_BOYS: &[Pair] = &[
    ("Văn Hùng", "Van Hung"),
    ("Văn Dũng", "Van Dung"),
    ("Văn Minh", "Van Minh"),
    ("Văn Tuấn", "Van Tuan"),
    ("Văn Phúc", "Van Phuc"),
    ("Văn Sơn", "Van Son"),
    ("Văn Long", "Van Long"),
];
const VIETNAMESE_NICKNAMES: &[&str] = &["Tí", "Bé", "Cu Tèo", "Út", "Na", "Bi"];

/// Which people's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// Khmer: family name first.
    Khmer,
    /// Thai: family name last, a nickname always.
    Thai,
    /// Vietnamese: family name first.
    Vietnamese,
}

/// A person's name.
pub fn person(rng: &mut Rng, people: People, girl: bool) -> Name {
    let (families, givens, nicknames, order) = match (people, girl) {
        (People::Khmer, true) => (KHMER_FAMILY, KHMER_GIRLS, KHMER_NICKNAMES, Order::FamilyFirst),
        (People::Khmer, false) => (KHMER_FAMILY, KHMER_BOYS, KHMER_NICKNAMES, Order::FamilyFirst),
        (People::Thai, true) => (THAI_FAMILY, THAI_GIRLS, THAI_NICKNAMES, Order::GivenFirst),
        (People::Thai, false) => (THAI_FAMILY, THAI_BOYS, THAI_NICKNAMES, Order::GivenFirst),
        (People::Vietnamese, true) => {
            (VIETNAMESE_FAMILY, VIETNAMESE_GIRLS, VIETNAMESE_NICKNAMES, Order::FamilyFirst)
        }
        (People::Vietnamese, false) => {
            (VIETNAMESE_FAMILY, VIETNAMESE_BOYS, VIETNAMESE_NICKNAMES, Order::FamilyFirst)
        }
    };
    let (family, given) = (rng.pick(families), rng.pick(givens));
    let joined = |family: &str, given: &str| match order {
        Order::FamilyFirst => format!("{family} {given}"),
        Order::GivenFirst => format!("{given} {family}"),
    };
    let nickname = (people == People::Thai || rng.chance(55)).then(|| rng.pick(nicknames).to_owned());
    Name {
        script: Some(joined(family.0, given.0)),
        latin: Some(joined(family.1, given.1)),
        order: Some(order),
        nickname,
        aliases: Vec::new(),
        named_by: Some(if rng.chance(80) { NamedBy::Oneself } else { NamedBy::Family }),
    }
}

/// A child of whom only a nickname is known yet, given by the worker.
pub fn nickname_only(rng: &mut Rng) -> Name {
    Name {
        nickname: Some(rng.pick(KHMER_NICKNAMES).to_owned()),
        named_by: Some(NamedBy::Worker),
        ..Name::default()
    }
}
