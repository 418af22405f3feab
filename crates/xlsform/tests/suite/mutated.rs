//! Ten thousand spoilt workbooks and some thousand spoilt files: each is taken or refused with a place, never a panic, and
//! what is taken can be filled and comes back as it was.

use std::io::{Cursor, Read, Write};

use xlsform::{Row, Sheet, Workbook, export, import, read_xlsx, write_xlsx};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{files::OPENPYXL, markdown::workbook, round_trip::everything};

const WORKBOOKS: usize = 10_000;
/// Bytes of a file as it lies on the disk; most are found by its checksums.
const FILES: usize = 2_000;
/// Parts of a file, packed again so that the checksums fit and what reads XML sees them.
const PARTS: usize = 3_000;

/// Chance that comes out the same each time (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// What may stand in a cell.
const CELLS: &[&str] = &[
    "",
    " ",
    "yes",
    "no",
    "TRUE",
    "${",
    "${}",
    "${age}",
    "${ age }",
    "${nickname",
    "${no_such}",
    "${last-saved#age}",
    "age",
    "does",
    "data",
    "meta",
    "__proto__",
    "sibling",
    "a b",
    "1",
    "-1",
    "1e9",
    "NaN",
    "infinity",
    "9999999999999999",
    "text",
    "begin group",
    "begin_repeat",
    "end group",
    "end repeat",
    "begin loop over place",
    "end loop",
    "note",
    "select_one",
    "select_one yes_no",
    "select_one yes_no or_other",
    "select_multiple place",
    "rank place",
    "select_one ${age}",
    "select_one_from_file x.csv",
    "select_one_external place",
    "calculate",
    "range",
    "audit",
    "xml-external",
    "background-geopoint",
    "osm",
    "hidden",
    "geoshape",
    "acknowledge",
    "select one or_other",
    ". > 1",
    "((((((((1))))))))",
    "1 + ",
    "if(1,2)",
    "if(${age}, ${age}, ${age})",
    "concat('",
    "pulldata('x','y','z',1)",
    "instance('place')/root/item[name = 'a']/region",
    "regex(., '(((')",
    "../..",
    "/data/age",
    "position(..)",
    "start=1 end=2",
    "start=x",
    "step=0",
    "seed=1",
    "randomize=true seed=${age}",
    "a==b",
    "=",
    "tick_labelset=place",
    "**",
    "\\",
    "*a* _b_ [c](d) <br>",
    "<script>",
    "%(label)s",
    "ខ្មែរ",
    "ไทย",
    "\u{202e}x",
    "\u{0}",
    "🙂",
    "label::",
    "label::English (en)",
    "label::(",
    "::",
    ":",
    "media::",
    "name",
    "type",
    "list_name",
    "class",
    "confidential",
    "up",
    "bad",
    "young",
    "work/does",
    "1.5",
    "'",
    "\"",
    "'quoted'",
    "now()",
    "once(random())",
    "select1 place",
    "2026-11-25",
    "jr:choice-name(${place}, '${place}')",
    "indexed-repeat(${sibling_age}, ${sibling}, 1)",
];
/// Names of sheets.
const SHEETS: &[&str] =
    &["survey", "SURVEY", "choices", "settings", "scores", "external_choices", "entities", "x", ""];

fn spoil(workbook: &mut Workbook, chance: &mut Chance) {
    let count = workbook.sheets.len();
    let at = chance.below(count);
    // The sheet `survey` comes first and matters most.
    let at = if chance.below(2) == 0 { 0 } else { at };
    let Some(sheet) = workbook.sheets.get_mut(at) else {
        workbook.sheets.push(Sheet::default());
        return;
    };
    let (row, other) = (chance.below(sheet.rows.len()), chance.below(sheet.rows.len()));
    match chance.below(16) {
        0 if sheet.rows.len() > 1 => drop(sheet.rows.remove(row)),
        1 if !sheet.rows.is_empty() => sheet.rows.insert(other, sheet.rows[row].clone()),
        2 if !sheet.rows.is_empty() => sheet.rows.swap(row, other),
        3 => sheet.rows.truncate(row + 1),
        4 if chance.below(4) == 0 => chance.of(SHEETS).clone_into(&mut sheet.name),
        5 if chance.below(8) == 0 => drop(workbook.sheets.remove(at)),
        6 if chance.below(8) == 0 => {
            let sheet = sheet.clone();
            workbook.sheets.push(sheet);
        }
        7 => spoil_cell(sheet.rows.first_mut(), chance),
        8 if chance.below(8) == 0 => deepen(sheet, chance),
        9 => sheet.rows.iter_mut().for_each(|row| drop(row.cells.pop())),
        _ => spoil_cell(sheet.rows.get_mut(row), chance),
    }
    if let Some(Row { number, .. }) = workbook.sheets.first_mut().and_then(|sheet| sheet.rows.get_mut(row))
        && chance.below(50) == 0
    {
        *number = u32::MAX;
    }
}

fn spoil_cell(row: Option<&mut Row>, chance: &mut Chance) {
    let Some(row) = row else { return };
    let at = chance.below(row.cells.len() + 1);
    if at == row.cells.len() {
        row.cells.push(String::new());
    }
    let cell = &mut row.cells[at];
    match chance.below(5) {
        0 if !cell.is_empty() => {
            let letters: Vec<char> = cell.chars().collect();
            let cut = chance.below(letters.len());
            *cell = letters[..cut].iter().collect();
        }
        1 => cell.push_str(chance.of(CELLS)),
        2 => *cell = chance.of(CELLS).repeat(1 + chance.below(60)),
        _ => chance.of(CELLS).clone_into(cell),
    }
}

/// Many groups in one another, or a large loop.
fn deepen(sheet: &mut Sheet, chance: &mut Chance) {
    let kind = chance.of(&["begin group", "begin repeat", "begin loop over place", "text"]);
    for number in 0..chance.below(80) {
        let row = Row { number: 1000 + number as u32, cells: vec![kind.to_owned(), format!("g{number}")] };
        sheet.rows.push(row);
    }
}

#[test]
fn ten_thousand_spoilt_workbooks_are_taken_or_refused_with_a_place() {
    let mut chance = Chance(0x5AFE_7E70);
    let whole = [workbook(include_str!("forms.md")), export(&everything()), read_xlsx(OPENPYXL).unwrap()];
    let (mut taken, mut refused) = (0, 0);
    for number in 0..WORKBOOKS {
        let mut spoilt = whole[number % whole.len()].clone();
        for _ in 0..=chance.below(6) {
            spoil(&mut spoilt, &mut chance);
        }
        let imported = import(&spoilt);
        let Some(definition) = imported.definition else {
            assert!(!imported.problems.is_empty());
            assert!(imported.problems.iter().all(|one| !one.rule.is_empty() && !one.message.is_empty()));
            refused += 1;
            continue;
        };
        taken += 1;
        assert_eq!(imported.problems, []);
        // Only rows that stand in a file beside the form may be missing.
        let wrong: Vec<_> = definition.check().into_iter().filter(|one| one.rule != "list.empty").collect();
        assert_eq!(wrong, [], "{spoilt:?}");
        let back = import(&export(&definition));
        assert_eq!(back.problems, [], "{definition:?}");
        assert_eq!(back.definition, Some(definition), "{spoilt:?}");
    }
    println!("{WORKBOOKS} spoilt workbooks: {taken} taken, {refused} refused");
    assert!(taken > WORKBOOKS / 20 && refused > WORKBOOKS / 5);
}

#[test]
fn spoilt_files_are_read_or_refused() {
    let mut chance = Chance(0x00F1_1E50);
    let files = [write_xlsx(&export(&everything())).unwrap(), OPENPYXL.to_vec()];
    let mut read = 0;
    for number in 0..FILES {
        let mut bytes = files[number % files.len()].clone();
        spoil_bytes(&mut bytes, &mut chance);
        read += usize::from(taken(&bytes));
    }
    let parts: Vec<_> = files.iter().map(|bytes| unpacked(bytes)).collect();
    for number in 0..PARTS {
        let mut parts = parts[number % parts.len()].clone();
        let at = chance.below(parts.len());
        spoil_bytes(&mut parts[at].1, &mut chance);
        read += usize::from(taken(&packed(&parts)));
    }
    println!("{} spoilt files: {read} read", FILES + PARTS);
    assert!(read > PARTS / 10);
}

fn taken(bytes: &[u8]) -> bool {
    match read_xlsx(bytes) {
        Ok(workbook) => {
            import(&workbook);
            true
        }
        Err(problem) => {
            assert!(problem.rule.starts_with("file."));
            false
        }
    }
}

fn spoil_bytes(bytes: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 => bytes.truncate(at.max(1)),
            1 => bytes.insert(at, chance.next() as u8),
            2 if !bytes.is_empty() => drop(bytes.remove(at)),
            3 => {
                let piece = bytes[at..(at + 200).min(bytes.len())].to_vec();
                let to = chance.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            4 => {
                let sign = chance.of(&[
                    "<",
                    ">",
                    "\"",
                    "99999999999",
                    "-1",
                    "</row>",
                    "&#0;",
                    "]]>",
                    "A0",
                    "ZZZZZZZ1",
                    "\0",
                ]);
                bytes.splice(at..at, sign.bytes());
            }
            _ if !bytes.is_empty() => bytes[at] = chance.next() as u8,
            _ => {}
        }
    }
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(part).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(name.as_str(), plain).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
