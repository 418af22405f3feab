//! Papers as letters on pages: every fact is there, every letter is one that the fonts know, nothing runs off the page.

use std::collections::BTreeMap;

use super::*;
use crate::{Block, Section, text::Line};

/// What the pages say, and what would disturb their reader.
#[derive(Default)]
struct Seen {
    /// Each column by itself, from top to bottom.
    columns: BTreeMap<i64, String>,
    text: String,
    boxes: usize,
    beyond: usize,
    lines: Vec<String>,
}

impl Seen {
    fn row(&mut self, row: &Row, down: f32) {
        assert!(down + row.height < PAGE.1 - mm(5.0), "a row runs off the page");
        for mark in &row.marks {
            if let Mark::Text { x, line } = mark {
                self.line(*x, line);
            }
        }
    }

    fn line(&mut self, x: f32, line: &Line) {
        let said: String = line.runs.iter().map(|run| run.text.as_str()).collect();
        self.columns.entry((x * 10.0) as i64).or_default().push_str(&said);
        self.lines.push(said);
        let glyphs = || line.runs.iter().flat_map(|run| &run.glyphs);
        self.boxes += glyphs().filter(|glyph| glyph.glyph_id.to_u32() == 0).count();
        // Half a millimetre for what a letter leans over.
        self.beyond += usize::from(x + line.width() > crate::rows::WIDTH + mm(0.5));
    }
}

/// Pages and what stands on them. Texts are compared without blanks: how lines are parted is the layout's matter.
fn seen(paper: &Paper) -> (usize, Seen) {
    let (paper, laid) = lay(paper).unwrap();
    let mut seen = Seen::default();
    for (number, page) in laid.pages.iter().enumerate() {
        let mut last = 0.0;
        for (down, index) in &page.rows {
            assert!(*down >= last && *down + laid.rows.rows[*index].height < laid.foot_at);
            last = *down;
            seen.row(&laid.rows.rows[*index], *down);
        }
        laid.foot.iter().for_each(|row| seen.row(row, laid.foot_at));
        if let Mark::Text { x, line } = count(&paper, number + 1, laid.pages.len()).unwrap() {
            seen.line(x, &line);
        }
    }
    seen.text = packed(&seen.columns.values().map(String::as_str).collect::<Vec<_>>().join("\n"));
    (laid.pages.len(), seen)
}

fn packed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}').collect()
}

fn paper(language: Language, blocks: Vec<Block>) -> Paper {
    Paper {
        language,
        title: "លិខិតបញ្ជូនបន្ត".into(),
        subtitle: Some("ใบส่งต่อ".into()),
        from: "House of Hope".into(),
        number: Some("HPC-26-7KX4Q".into()),
        made: "28 November 2026".into(),
        warning: "សម្ងាត់ / ลับ / Confidential".into(),
        sections: vec![Section { heading: "អំពី".into(), blocks }],
        signatures: vec!["Given by".into(), "ผู้รับ".into()],
        of: "/".into(),
    }
}

fn text(text: &str) -> Vec<Block> {
    vec![Block::Text { text: text.into() }]
}

const STORY: &str = "កុមារីអាយុប្រហែល១០ឆ្នាំត្រូវបានជួបនៅមាត់ទន្លេជាមួយបុរសម្នាក់ដែលមិនស្គាល់។";
const THAI: &str = "เด็กหญิงอายุประมาณสิบปีถูกพบที่ริมแม่น้ำกับชายแปลกหน้าซึ่งไม่มีใครรู้จักผู้ใหญ่น้ำใจกำลังช่วยเหลือ";

#[test]
fn every_fact_of_every_sort_of_block_stands_on_the_page_in_three_scripts() {
    let says = ["ស្រីមុំ កញ្ញា", "น้องน้ำผึ้ง ใจดี", "Nguyễn Thị Ánh", "៛ 4,000 / ฿ 30", "ក្រុងប៉ោយប៉ែត"];
    for language in [Language::En, Language::Km, Language::Th] {
        let blocks = vec![
            Block::Facts {
                rows: says.iter().map(|one| ("ឈ្មោះ / ชื่อ".into(), (*one).into())).collect()
            },
            Block::Ticks {
                rows: vec![(true, "ទទួលយក".into()), (false, "ไม่รับ".into())]
            },
            Block::Table {
                head: vec!["Goal".into(), "เป้าหมาย".into()],
                rows: vec![vec!["រៀនសូត្រ".into(), "14.12.2026".into()]],
            },
            Block::Text { text: "first line\nបន្ទាត់ទីពីរ".into() },
        ];
        let (pages, seen) = seen(&paper(language, blocks));
        assert_eq!(pages, 1);
        let given = ["ទទួលយក", "ไม่รับ", "Goal", "เป้าหมาย", "រៀនសូត្រ", "14.12.2026", "first line", "បន្ទាត់ទីពីរ"];
        let head =
            ["លិខិតបញ្ជូនបន្ត", "ใบส่งต่อ", "House of Hope", "HPC-26-7KX4Q", "28 November 2026", "Given by", "ผู้รับ"];
        for fact in says.iter().chain(&given).chain(&head) {
            assert!(seen.text.contains(&packed(fact)), "{fact} is missing in {language:?}");
        }
        assert_eq!((seen.boxes, seen.beyond), (0, 0), "{language:?}");
    }
}

#[test]
fn khmer_and_thai_without_a_space_break_into_lines_and_pages_and_lose_nothing() {
    // A letter of the story that stands nowhere else on the paper.
    for (language, story, letter) in [(Language::Km, STORY, '។'), (Language::Th, THAI, 'ญ')] {
        let long = story.repeat(300);
        let (pages, seen) = seen(&paper(language, text(&long)));
        assert!((3..=12).contains(&pages), "{pages} pages");
        assert!(seen.text.contains("សម្ងាត់"));
        assert_eq!(seen.text.matches(letter).count(), long.matches(letter).count());
        assert_eq!((seen.boxes, seen.beyond), (0, 0), "{language:?}");
    }
}

#[test]
fn a_line_never_begins_with_what_hangs_on_the_letter_before() {
    let hangs = |letter: char| matches!(letter, '\u{17b6}'..='\u{17d3}' | '\u{0e31}' | '\u{0e34}'..='\u{0e3a}' | '\u{0e47}'..='\u{0e4e}');
    for (language, story) in [(Language::Km, STORY), (Language::Th, THAI)] {
        let (_, seen) = seen(&paper(language, text(&story.repeat(20))));
        assert!(seen.lines.len() > 15);
        for line in seen.lines {
            assert!(!line.starts_with(hangs) && !line.ends_with('\u{17d2}'), "{line}");
        }
    }
}

#[test]
fn a_heading_stands_with_what_it_heads_and_a_table_says_its_head_again() {
    for filled in (0..60).step_by(5) {
        let mut long = paper(Language::Km, vec![Block::Ticks { rows: vec![(false, STORY.into()); filled] }]);
        let head = vec!["គោលដៅ".to_owned(), "អ្នកណា".to_owned()];
        let rows = vec![vec!["រៀនសូត្រ".to_owned(), "Sok".to_owned()]; 40];
        long.sections.push(Section {
            heading: "ផែនការ".into(), blocks: vec![Block::Table { head, rows }]
        });
        long.signatures.push("Interpreter".into());
        let (_, laid) = lay(&long).unwrap();
        let is_signed = |row: &Row| (row.height - crate::rows::SIGNED).abs() < 0.01;
        let last = laid.pages.last().unwrap();
        assert_eq!(last.rows.iter().filter(|(_, index)| is_signed(&laid.rows.rows[*index])).count(), 2);
        for page in &laid.pages {
            let last = page
                .rows
                .iter()
                .rev()
                .map(|(_, index)| &laid.rows.rows[*index])
                .find(|row| !row.marks.is_empty());
            assert!(!last.unwrap().holds, "a page ends with what belongs to the next");
            let first = &laid.rows.rows[page.rows[0].1];
            assert!(!is_signed(first), "signatures stand alone");
            assert_eq!(first.head.is_some(), !page.again.is_empty());
        }
    }
}

/// A grey JPEG so wide and high; its scan holds nothing, which no layout looks at.
fn jpeg(wide: u16, high: u16) -> std::sync::Arc<Vec<u8>> {
    let ([h, i], [w, x]) = (high.to_be_bytes(), wide.to_be_bytes());
    let frame = [0xff, 0xc0, 0, 11, 8, h, i, w, x, 1, 1, 0x11, 0];
    let quantisers = [&[0xff, 0xdb, 0, 67, 0][..], &[1; 64]].concat();
    let codes = [&[0xff, 0xc4, 0, 20, 0, 1][..], &[0; 15], &[0]].concat();
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9];
    std::sync::Arc::new([&[0xff, 0xd8][..], &quantisers, &frame, &codes, &scan].concat())
}

#[test]
fn pictures_stand_side_by_side_on_the_page_and_what_is_none_is_left_out() {
    let none = std::sync::Arc::new(b"\xff\xd8 no picture".to_vec());
    let jpegs = vec![jpeg(720, 480), jpeg(480, 720), none, jpeg(3000, 300), jpeg(100, 4000), jpeg(1, 1)];
    for before in 0..30 {
        let mut blocks = vec![Block::Text { text: "a line\n".repeat(before) }];
        blocks.push(Block::Pictures { jpegs: jpegs.clone() });
        let paper = paper(Language::Th, blocks);
        let (_, laid) = lay(&paper).unwrap();
        let mut sizes = Vec::new();
        for page in &laid.pages {
            for (down, index) in &page.rows {
                for mark in &laid.rows.rows[*index].marks {
                    let Mark::Picture { x, width, height, image } = mark else { continue };
                    assert!(down + height < laid.foot_at && x + width < crate::rows::WIDTH + 0.1);
                    let (wide, high) = (image.size().0 as f32, image.size().1 as f32);
                    assert!((width / height / (wide / high) - 1.0).abs() < 0.01, "nobody is stretched");
                    sizes.push(image.size());
                }
            }
        }
        assert_eq!(sizes, [(720, 480), (480, 720), (3000, 300), (100, 4000), (1, 1)]);
        let pdf = paper.pdf().unwrap();
        let found = pdf.windows(b"/DCTDecode".len()).filter(|part| *part == b"/DCTDecode").count();
        assert_eq!(found, 5);
    }
}

#[test]
fn no_picture_comes_from_outside() {
    let sent = |block: &str| serde_json::from_str::<Block>(block);
    assert!(sent(r#"{"is": "text", "text": "words"}"#).is_ok());
    assert!(sent(r#"{"is": "pictures", "jpegs": [[255, 216]]}"#).is_err());
}

#[test]
fn markup_in_a_name_stays_text() {
    let hostile =
        "#panic(\"run\") $x^2$ *bold* _it_ `raw` <label> @ref [box] {code} // gone /* too */ = Head - item";
    let everywhere = Paper {
        title: hostile.into(),
        subtitle: Some(hostile.into()),
        from: hostile.into(),
        warning: hostile.into(),
        signatures: vec![hostile.into()],
        ..paper(
            Language::En,
            vec![
                Block::Facts { rows: vec![(hostile.into(), hostile.into())] },
                Block::Ticks { rows: vec![(true, hostile.into())] },
                Block::Text { text: hostile.into() },
                Block::Table { head: vec![hostile.into()], rows: vec![vec![hostile.into()]] },
            ],
        )
    };
    let (pages, seen) = seen(&everywhere);
    // Head (3), facts (2), tick, text, table (2), signature; and the foot of each page.
    assert_eq!(seen.text.matches(&packed(hostile)).count(), 10 + pages);
    assert_eq!(seen.beyond, 0);
}

#[test]
fn a_name_without_a_place_to_break_stays_on_the_page() {
    let name = "Wilhelmina".repeat(30);
    let rows = vec![(name.clone(), name.clone())];
    let table = Block::Table { head: vec!["a".into(); 4], rows: vec![vec![name.clone(); 4]] };
    let (_, seen) = seen(&paper(Language::En, vec![Block::Facts { rows }, table]));
    assert_eq!(seen.beyond, 0);
    assert_eq!(seen.text.matches("Wilhelmina").count(), 30 * 6);
}

#[test]
fn signs_without_width_and_piled_up_ones_neither_break_nor_turn_the_page() {
    for text_of in [
        "ស្រី\u{200b}មុំ\u{200c}\u{200d}",
        "ក\u{17d2}\u{17d2}\u{17d2}\u{17d2}",
        "\u{17d2}",
        "\u{0e48}\u{0e49}\u{0e4c}",
        &"់".repeat(400),
    ] {
        let (pages, _) = seen(&paper(Language::Km, text(text_of)));
        assert_eq!(pages, 1);
    }
    let (_, turned) = seen(&paper(Language::En, text("Sok\u{202e}areD")));
    assert!(turned.text.contains("SokareD"));
}

#[test]
fn the_largest_paper_that_is_taken_has_an_end() {
    let rows = vec![(true, STORY.to_owned()); 900];
    let large = paper(Language::Km, vec![Block::Ticks { rows }]);
    assert_eq!(large.check(), Ok(()));
    let (pages, _) = seen(&large);
    assert!((10..=100).contains(&pages), "{pages} pages");
}
