//! Figures and records as people read them: tables with target and actual, protected where few people are counted,
//! as JSON and as CSV that no spreadsheet runs.

pub mod answers;
pub mod csv;
pub mod dashboard;
pub mod exports;
pub mod figures;
pub mod network;
pub mod public;
pub mod records;
pub mod writing;
