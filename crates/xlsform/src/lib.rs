//! XLSForm: forms as workbooks, the way in which everybody else writes them.
//!
//! A [`Workbook`] is plain data. [`read_xlsx`] and [`write_xlsx`] turn bytes into one and back; nothing here opens a
//! file. [`import()`] says everything that is wrong at once, each with sheet, row, column and rule; [`export()`] writes what
//! [`import()`] reads back as the same definition.
//!
//! Two things of Safetynet have no place in XLSForm and stand where other tools leave them aside: the column `class` of
//! the sheet `survey`, and the sheet `scores`. What XLSForm has and Safetynet has not (pictures in questions, files of
//! rows, what phones note by themselves) is left out with a warning, or refused where a form would mean something else
//! without it: choices that come from answers, `last-saved`, areas and distances.
//!
//! Source: the XLSForm reference (xlsform.org), and pyxform where it is silent.

mod choices;
mod columns;
mod defaults;
mod draft;
mod export;
mod headers;
mod import;
mod languages;
mod parameters;
mod places;
mod problem;
mod question;
mod range;
mod read;
mod settings;
mod sheets;
mod survey;
mod texts;
mod translations;
mod truth;
mod types;
mod workbook;
mod write;

pub use export::export;
pub use import::{Imported, import};
pub use problem::{Place, SheetProblem};
pub use read::{
    CELL_CHARS_MAX, CELLS_MAX, COLUMNS_MAX, FILE_BYTES_MAX, PARTS_MAX, SHEETS_MAX, TEXT_BYTES_MAX,
    UNPACKED_BYTES_MAX, read_xlsx,
};
pub use workbook::{Row, Sheet, Workbook};
pub use write::write_xlsx;
