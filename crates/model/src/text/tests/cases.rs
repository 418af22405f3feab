//! The cases that a port in TypeScript is held to. `UPDATE=1` writes them anew.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::super::{fold, is_invisible, latin_key, normalise};

const NORMALISE: &[&str] = &[
    "",
    "   ",
    "Sok Dara",
    "  Sok \u{A0}\u{A0} Dara\t",
    "Sok\u{AD}Dara",
    "\u{FEFF}Dara",
    "Da\u{200B}ra",
    "line one \r\n line two\n\n\n\nline three",
    "one\u{2028}two",
    "\u{202E}abc\u{202C}",
    "bell\u{7}",
    "Nguye\u{302}\u{303}n",
    "Phu\u{31B}o\u{31B}\u{323}ng",
    "ស្ត្រី",
    "\u{179F}\u{17D2}\u{179A}\u{17D2}\u{178F}\u{17B8}",
    "\u{1798}\u{17C6}\u{17BB}",
    "\u{179F}\u{17C1}\u{17B6}\u{1798}",
    "\u{1787}\u{17C1}\u{17B8}\u{1784}",
    "\u{1794}\u{17BB}\u{17C9}\u{179B}",
    "\u{1780}\u{17DD}\u{17D2}\u{1780}",
    "\u{1780}\u{17B6}\u{17D2}\u{179A}",
    "\u{1793}\u{17BB}\u{17C7}\u{17CE}",
    "\u{1794}\u{17C9}\u{17C4}\u{1799}\u{200B}\u{1794}\u{17C9}\u{17C2}\u{178F}",
    "\u{1797}\u{17CC}\u{17B6}",
    "\u{1780}\u{17D2}",
    "\u{1780}\u{17D2}\u{200B}\u{1780}",
    "\u{17D2}\u{1780}",
    "\u{17B7}\u{17C9}",
    "\u{17A3}\u{17A4}",
    "\u{1780}\u{17B4}\u{1780}",
    "\u{1780}\u{17B6}\u{17B6}",
    "ឆ្នាំ២០១៤ Dara",
    "ខ្ញុំស្រឡាញ់កុមារ។",
    "\u{0E40}\u{0E40}\u{0E01}\u{0E49}\u{0E27}",
    "\u{0E19}\u{0E49}\u{0E4D}\u{0E32}",
    "\u{0E19}\u{0E4D}\u{0E49}\u{0E32}",
    "\u{0E19}\u{0E33}\u{0E49}",
    "\u{0E17}\u{0E48}\u{0E35}",
    "\u{0E01}\u{0E48}\u{0E39}",
    "\u{0E48}\u{0334}\u{0E4D}",
    "อรัญประเทศ",
];

const FOLD: &[&str] = &[
    "",
    "SOK Dara",
    "O'Chrov",
    "Ou-Chrov",
    "O\u{2019}Neill, J.",
    "Nguyễn Thị Hằng",
    "Đặng Văn Đức",
    "Müller Straße",
    "Łukasz Øre",
    "ＤＡＲＡ１２",
    "İstanbul",
    "ដារ៉ា",
    "ប៉ោយប៉ែត",
    "\u{1794}\u{17BB}\u{17C9}\u{179B}",
    "ផ្សារកណ្តាល",
    "ផ្សារកណ្ដាល",
    "ឲ្យ",
    "ឱ្យ",
    "\u{179F}\u{17BB}\u{17B8}\u{1798}",
    "ស៊ីម",
    "ច័ន្ទ",
    "ពណ៌",
    "២០១៤",
    "សុខ ១២៣",
    "ភូមិ៥។",
    "ពេជ្រ",
    "แก้ว",
    "น้ำ",
    "ที่",
    "๒๕๖๙",
    "กรุงเทพฯ",
    "สมศักดิ์",
    "Sok\nDara",
    "a__b--c",
    "((x))",
    "caf\u{65}\u{301}",
    "ក្រុងប៉ោយប៉ែត (Poipet)",
];

const LATIN_KEY: &[&str] = &[
    "",
    "ដារ៉ា",
    "123",
    "Vuthy",
    "Wuthi",
    "Vouthy",
    "Ly",
    "Li",
    "Lee",
    "Lay",
    "Sok",
    "Sokh",
    "Sork",
    "Suk",
    "Chan",
    "Chann",
    "Jan",
    "Phal",
    "Pal",
    "Fal",
    "Sothea",
    "Sothear",
    "Sothy",
    "Srey Mom",
    "Srei Mum",
    "Oeun",
    "Oeurn",
    "Eun",
    "Sav",
    "Sao",
    "Saw",
    "Chhorn",
    "Chon",
    "Bopha",
    "Dara",
    "Bora",
    "Piseth",
    "Pisit",
    "Poipet",
    "Paoy Paet",
    "Ngoun",
    "Nhanh",
    "Gnanh",
    "Yim",
    "Sony",
    "Mohan",
    "Sah",
    "Hok",
    "Rath",
    "Keo Dara",
    "Nguyễn",
    "Phượng",
    "Đức",
    "Xuân",
    "Quang",
    "Rattana",
    "Suwannee",
    "Suvani",
    "Somchai",
    "Somjay",
    "Phonthip",
    "Porntip",
    "Zed",
    "Wan",
    "Mealea",
    "Thavy",
    "Sophea",
    "Sophia",
    "Cuong",
    "Tchan",
    "Sokha",
    "B",
    "Rad",
    "Rat",
    "Chey",
    "Sisowath",
    "Battambang",
    "Aing",
    "Eang",
    "ក Dara",
    "O'Neill",
];

/// Characters that a review cannot see, or an editor may join, are written as escapes.
fn escape(json: &str) -> String {
    let hidden = |letter: char| {
        is_invisible(letter)
            || (letter != ' ' && letter.is_whitespace())
            || ('\u{300}'..='\u{36F}').contains(&letter)
    };
    json.chars().fold(String::new(), |mut out, letter| {
        if hidden(letter) {
            write!(out, "\\u{:04x}", u32::from(letter)).unwrap();
        } else {
            out.push(letter);
        }
        out
    })
}

/// Compares a vector file with what the functions say now, line by line.
fn check(file: &str, rows: &[serde_json::Value]) {
    let rows: Vec<String> = rows.iter().map(|row| escape(&row.to_string())).collect();
    let text = format!("[\n  {}\n]\n", rows.join(",\n  "));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors").join(file);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    let different = committed.lines().zip(text.lines()).find(|(found, wanted)| found != wanted);
    assert_eq!(different, None, "run the test with UPDATE=1 and look at the difference");
    assert_eq!(committed.len(), text.len());
}

#[test]
fn text_vectors_are_what_the_functions_say() {
    let row = |name: &str, input: &str, out: String| serde_json::json!({"fn": name, "in": input, "out": out});
    let rows: Vec<_> = (NORMALISE.iter().map(|input| row("normalise", input, normalise(input))))
        .chain(FOLD.iter().chain(NORMALISE).map(|input| row("fold", input, fold(input))))
        .collect();
    assert!(rows.len() >= 60);
    check("text.json", &rows);
}

#[test]
fn sound_vectors_are_what_the_function_says() {
    let row = |input: &&str| serde_json::json!({"fn": "latin_key", "in": input, "out": latin_key(input)});
    let rows: Vec<_> = LATIN_KEY.iter().map(row).collect();
    check("latin_key.json", &rows);
}
