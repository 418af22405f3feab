//! A spreadsheet program that is not ours opens what we write, whatever the texts in it try.

use std::process::Command;

use xlsform::{Sheet, Workbook, write_xlsx};

const HOSTILE: [&str; 11] = [
    "=1+1",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "|calc",
    "\t=1",
    "\r=1",
    "＝1",
    "\u{feff}=1",
    "{=1+1}",
];

#[test]
fn a_workbook_of_hostile_texts_has_not_one_cell_to_compute() {
    let folder = std::env::temp_dir().join(format!("safetynet-workbook-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let rows = HOSTILE.iter().map(|text| vec!["kept".to_owned(), (*text).to_owned()]);
    let bytes = write_xlsx(&Workbook { sheets: vec![Sheet::of_rows("results", rows)] }).unwrap();
    std::fs::write(folder.join("a.xlsx"), bytes).unwrap();
    let out = folder.display().to_string();
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{out}/profile"))
        .args(["--headless", "--convert-to", "fods", "--outdir", &out, &format!("{out}/a.xlsx")])
        .output()
        .expect("LibreOffice is installed by `cargo xtask setup`");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let sheet = std::fs::read_to_string(folder.join("a.fods")).unwrap();
    assert_eq!(sheet.matches("<text:p>kept</text:p>").count(), HOSTILE.len(), "every row was read");
    assert_eq!(sheet.matches("table:formula").count(), 0);
    std::fs::remove_dir_all(&folder).unwrap();
}
