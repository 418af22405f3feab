//! Bytes: files of other programs, and files that mean harm.

use std::io::{Cursor, Write};

use xlsform::{CELLS_MAX, FILE_BYTES_MAX, Imported, export, import, read_xlsx, write_xlsx};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::round_trip::everything;

/// Written by openpyxl: numbers, booleans and days stand in cells as such.
pub const OPENPYXL: &[u8] = include_bytes!("../data/openpyxl.xlsx");

#[test]
fn a_file_of_another_program_is_read_with_its_numbers_and_days() {
    let Imported { definition, problems, warnings } = import(&read_xlsx(OPENPYXL).unwrap());
    assert_eq!(problems, []);
    let form = definition.unwrap();
    assert_eq!(form.languages, ["en", "km"]);
    assert_eq!(form.title.0["en"], "Street survey");
    assert_eq!(form.settings.version, "20261125");
    let item = |path: &[&str]| {
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        form.item(&path).unwrap().clone()
    };
    assert_eq!(item(&["nickname"]).required.unwrap().source, "true()");
    assert_eq!(item(&["age"]).default.unwrap().source, "9");
    assert_eq!(item(&["sleeps"]).label.0["en"], "Do you sleep on the street?");
    assert_eq!(item(&["work", "since"]).default.unwrap().source, "'2026-11-25'");
    assert!(item(&["work", "does"]).other);
    assert_eq!(form.lists["yes_no"][0].name, "1");
    assert_eq!(form.lists["place"][1].columns["region"], "2.5");
    let picture = warnings.iter().find(|warning| warning.rule == "column.unused").unwrap();
    assert_eq!(
        (picture.sheet.as_str(), picture.row, picture.column.as_str()),
        ("survey", Some(1), "media::image")
    );
}

#[test]
fn a_form_is_written_as_the_same_bytes_each_time() {
    let workbook = export(&everything());
    assert_eq!(write_xlsx(&workbook).unwrap(), write_xlsx(&workbook).unwrap());
}

#[test]
fn a_text_longer_than_a_cell_is_refused_with_its_row() {
    let mut workbook = export(&everything());
    workbook.sheets[0].rows[3].cells[2] = "x".repeat(40_000);
    let problem = write_xlsx(&workbook).unwrap_err();
    assert_eq!((problem.rule, problem.sheet.as_str(), problem.row), ("file.too_large", "survey", Some(4)));
}

/// A workbook of one sheet with these cells.
fn file(sheet: &str) -> Vec<u8> {
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="survey" sheetId="1" r:id="s"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet_of(cells: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>"#
    )
}

#[test]
fn what_is_no_workbook_says_so() {
    for bytes in [&b""[..], b"PK", b"type,name,label\ntext,a,A\n", &OPENPYXL[..3000]] {
        assert_eq!(read_xlsx(bytes).unwrap_err().rule, "file.unreadable");
    }
    let text = |cell: &str| format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c></row>"#);
    let workbook = read_xlsx(&file(&sheet_of(&text("type")))).unwrap();
    assert_eq!(workbook.sheet("survey").unwrap().rows[0].cell(0), "type");
}

#[test]
fn files_that_would_fill_the_memory_are_refused() {
    assert_eq!(read_xlsx(&vec![0; FILE_BYTES_MAX + 1]).unwrap_err().rule, "file.too_large");
    // 100 MB of blanks in 100 kB.
    let bomb = file(&sheet_of(&" ".repeat(100 * 1024 * 1024)));
    assert!(bomb.len() < FILE_BYTES_MAX);
    assert_eq!(read_xlsx(&bomb).unwrap_err().rule, "file.too_large");
    // Two cells at the ends of the sheet: a table of them would have 17 thousand million cells.
    let cell = |at: &str| format!(r#"<row><c r="{at}"><v>1</v></c></row>"#);
    let wide = file(&sheet_of(&(cell("A1") + &cell("XFD1048576"))));
    assert_eq!(read_xlsx(&wide).unwrap_err().rule, "file.too_large");
    let long = read_xlsx(&file(&sheet_of(&(cell("A1") + &cell("B1048576"))))).unwrap();
    assert_eq!(long.sheets[0].rows.len(), 2);
    // More cells than a form can have.
    let many = file(&sheet_of(&"<row><c><v>1</v></c></row>".repeat(CELLS_MAX + 1)));
    assert_eq!(read_xlsx(&many).unwrap_err().rule, "file.too_large");
}

#[test]
fn a_reference_to_an_entity_that_grows_is_not_followed() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    let cell = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>"#;
    let read = read_xlsx(&file(&format!("{laughs}{}", sheet_of(cell))));
    assert!(read.is_err() || !format!("{read:?}").contains("haha"));
}
