//! Forms as workbooks.

mod cases;
mod markdown;
