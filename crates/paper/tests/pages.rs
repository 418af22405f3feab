//! Papers as those see them who hold them in the hand.

use paper::{Block, Language, Paper, Section};

fn a_paper(language: Language, text: &str) -> Paper {
    Paper {
        language,
        title: "Referral".into(),
        subtitle: None,
        from: "House of Hope".into(),
        number: Some("HPC-26-7KX4Q".into()),
        made: "28 November 2026".into(),
        warning: "Confidential".into(),
        sections: vec![Section { heading: "About".into(), blocks: vec![Block::Text { text: text.into() }] }],
        signatures: vec!["Given by".into(), "Taken by".into()],
        of: "of".into(),
    }
}

#[test]
fn what_people_write_is_never_run() {
    let hostile =
        "#panic(\"run\") #read(\"/etc/passwd\") $x$ *bold* <label> @label https://example.org \\ ]] #[";
    let plain = a_paper(Language::En, hostile).pdf().unwrap();
    assert!(plain.starts_with(b"%PDF-"));
    let mut everywhere = a_paper(Language::En, hostile);
    everywhere.title = hostile.into();
    everywhere.from = hostile.into();
    everywhere.warning = hostile.into();
    everywhere.number = Some(hostile.into());
    everywhere.signatures = vec![hostile.into()];
    everywhere.sections[0].blocks = vec![
        Block::Facts { rows: vec![(hostile.into(), hostile.into()), (hostile.into(), String::new())] },
        Block::Ticks { rows: vec![(true, hostile.into()), (false, hostile.into())] },
        Block::Table {
            head: vec![hostile.into(), "b".into()],
            rows: vec![vec![hostile.into(), hostile.into()]],
        },
    ];
    assert!(everywhere.pdf().unwrap().starts_with(b"%PDF-"));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = a_paper(Language::Km, "កុមារីត្រូវបានជួបនៅមាត់ទន្លេ");
    let pdf = paper.pdf().unwrap();
    assert_eq!(pdf, paper.pdf().unwrap());
    if let Some(folder) = std::env::var_os("SAFETYNET_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join("paper.pdf"), pdf).unwrap();
    }
}
