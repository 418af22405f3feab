//! Workbook → bytes of an `.xlsx`.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use super::{
    problem::{Place, SheetProblem},
    read::{CELL_CHARS_MAX, COLUMNS_MAX},
    workbook::{Sheet, Workbook},
};

/// Widths of columns, in characters, by what they hold.
const WIDTHS: &[(&str, f64)] =
    &[("type", 24.0), ("name", 22.0), ("label", 44.0), ("hint", 30.0), ("list_name", 18.0)];
/// Width of every other column.
const WIDTH: f64 = 16.0;

/// Writes a workbook: everything as text, the headings standing while one scrolls. The same workbook gives the same bytes.
pub fn write_xlsx(workbook: &Workbook) -> Result<Vec<u8>, SheetProblem> {
    let mut file = rust_xlsxwriter::Workbook::new();
    let failed = |_: XlsxError| {
        SheetProblem::new(Place::file(), "file.unwritable", "This form cannot be written as a workbook.")
    };
    // The moment of writing says nothing about a form and would make every file another.
    let moment = ExcelDateTime::from_ymd(2020, 1, 1).map_err(failed)?;
    file.set_properties(&DocProperties::new().set_creation_datetime(&moment));
    for sheet in &workbook.sheets {
        check(sheet)?;
        write_sheet(file.add_worksheet(), sheet).map_err(failed)?;
    }
    file.save_to_buffer().map_err(failed)
}

fn check(sheet: &Sheet) -> Result<(), SheetProblem> {
    for row in &sheet.rows {
        let place = Place::row(&sheet.name, row.number);
        if row.cells.len() > COLUMNS_MAX as usize {
            return Err(SheetProblem::new(
                place,
                "file.too_large",
                "There are more columns than a form can have.",
            ));
        }
        if row.cells.iter().any(|cell| cell.chars().count() > CELL_CHARS_MAX) {
            return Err(SheetProblem::new(place, "file.too_large", "A text is longer than a cell can be."));
        }
    }
    Ok(())
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_freeze_panes(1, 0)?;
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    for row in &sheet.rows {
        let Some(at) = row.number.checked_sub(1) else { continue };
        for (column, cell) in (0_u16..).zip(&row.cells) {
            if at == 0 {
                let key = cell.split("::").next().unwrap_or_default();
                let width = WIDTHS.iter().find(|(known, _)| *known == key).map_or(WIDTH, |(_, width)| *width);
                page.set_column_width(column, width)?;
            }
            if !cell.is_empty() {
                page.write_string_with_format(at, column, cell, if at == 0 { &heading } else { &text })?;
            }
        }
    }
    Ok(())
}
