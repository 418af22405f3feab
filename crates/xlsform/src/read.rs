//! Bytes of an `.xlsx` → workbook, with a bound on everything that a hostile file could make large.

use std::io::{Cursor, Read};
use std::panic::catch_unwind;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};

use super::{
    problem::{Place, SheetProblem},
    workbook::{Row, Sheet, Workbook},
};
use instruments::expr::number_text;

/// Largest file, in bytes.
pub const FILE_BYTES_MAX: usize = 5 * 1024 * 1024;
/// Largest content once unpacked, in bytes: a form of 5 MB unpacks to ten times that, a zip bomb to thousands of times.
pub const UNPACKED_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// Most parts in the file.
pub const PARTS_MAX: usize = 500;
/// Most sheets.
pub const SHEETS_MAX: usize = 50;
/// Most cells that hold something, over all sheets.
pub const CELLS_MAX: usize = 200_000;
/// Most columns of a sheet.
pub const COLUMNS_MAX: u32 = 500;
/// Longest text of one cell, in characters: what Excel itself allows.
pub const CELL_CHARS_MAX: usize = 32_767;
/// Most text over all cells, in bytes: one shared text may stand in many cells.
pub const TEXT_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Reads a workbook. Formulas count by what they last gave; pictures and styles are left aside.
pub fn read_xlsx(bytes: &[u8]) -> Result<Workbook, SheetProblem> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(refused("file.too_large", "The file is larger than 5 MB."));
    }
    check_unpacked(bytes)?;
    // The reader of the format counts with what stands in the file and panics where that is nonsense: to us it is a file
    // that cannot be read.
    catch_unwind(|| sheets(bytes)).unwrap_or_else(|_| Err(unreadable()))
}

fn sheets(bytes: &[u8]) -> Result<Workbook, SheetProblem> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let names = file.sheet_names();
    if names.len() > SHEETS_MAX {
        return Err(refused("file.too_large", "The workbook has more than 50 sheets."));
    }
    let mut taken = Taken::default();
    let mut sheets = Vec::new();
    for name in names {
        let rows = rows(&mut file, &name, &mut taken)?;
        sheets.push(Sheet { name, rows });
    }
    Ok(Workbook { sheets })
}

fn unreadable() -> SheetProblem {
    refused("file.unreadable", "This is not a workbook that can be read: save it as .xlsx.")
}

fn refused(rule: &'static str, message: &str) -> SheetProblem {
    SheetProblem::new(Place::file(), rule, message)
}

/// Unpacks every part once and throws it away: sizes that a file states of itself prove nothing.
fn check_unpacked(bytes: &[u8]) -> Result<(), SheetProblem> {
    let unreadable =
        || refused("file.unreadable", "This is not a workbook that can be read: save it as .xlsx.");
    let too_large = || refused("file.too_large", "What is packed in the file is too large for a form.");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    if archive.len() > PARTS_MAX {
        return Err(too_large());
    }
    let mut left = UNPACKED_BYTES_MAX;
    let mut buffer = [0; 16 * 1024];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| unreadable())?;
        loop {
            let read = part.read(&mut buffer).map_err(|_| unreadable())?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or_else(too_large)?;
        }
    }
    Ok(())
}

/// What was taken so far, over all sheets.
#[derive(Default)]
struct Taken {
    cells: usize,
    bytes: usize,
}

impl Taken {
    fn count(&mut self, text: &str) -> Result<(), &'static str> {
        self.cells += 1;
        self.bytes += text.len();
        if self.cells > CELLS_MAX {
            return Err("The workbook has more than 200,000 cells.");
        }
        if self.bytes > TEXT_BYTES_MAX {
            return Err("The texts of the workbook are too long together.");
        }
        if text.len() > CELL_CHARS_MAX && text.chars().count() > CELL_CHARS_MAX {
            return Err("A text is longer than a cell can be.");
        }
        Ok(())
    }
}

fn rows(file: &mut Xlsx<Cursor<&[u8]>>, name: &str, taken: &mut Taken) -> Result<Vec<Row>, SheetProblem> {
    let unreadable = || {
        SheetProblem::new(
            Place::sheet(name),
            "file.unreadable",
            "This sheet cannot be read: save the file again as .xlsx.",
        )
    };
    // A sheet of charts has no cells.
    let Ok(mut cells) = file.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| unreadable())? {
        let (row, column) = cell.get_position();
        let Some(text) = text(cell.get_value()) else { continue };
        let number = row.checked_add(1).ok_or_else(unreadable)?;
        let place = || Place::row(name, number);
        taken.count(&text).map_err(|message| SheetProblem::new(place(), "file.too_large", message))?;
        if column >= COLUMNS_MAX {
            return Err(SheetProblem::new(place(), "file.too_large", "The sheet has more than 500 columns."));
        }
        let found = rows.binary_search_by_key(&number, |row| row.number);
        let at = found.unwrap_or_else(|at| {
            rows.insert(at, Row { number, cells: Vec::new() });
            at
        });
        let Some(row) = rows.get_mut(at) else { continue };
        let column = column as usize;
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = text.into_owned();
        }
    }
    Ok(rows)
}

/// What a cell says; none if nothing.
fn text<'a>(value: &'a DataRef<'a>) -> Option<std::borrow::Cow<'a, str>> {
    let text: std::borrow::Cow<str> = match value {
        DataRef::Int(n) => n.to_string().into(),
        DataRef::Float(n) => number_text(*n).into(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.as_str().into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.into(),
        DataRef::DateTime(moment) => moment_text(moment).into(),
        DataRef::Error(_) | DataRef::Empty => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

/// A day or a moment as forms write it.
fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() || !(0.0..2_958_466.0).contains(&moment.as_f64()) {
        return number_text(moment.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date}T{hour:02}:{minute:02}:{second:02}")
    }
}
