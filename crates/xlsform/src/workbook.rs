//! A workbook as plain data: sheets of rows of texts, each row with the number that a spreadsheet program shows.

/// A workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name as on the tab.
    pub name: String,
    /// Rows that hold something, from the top.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet program counts, from 1.
    pub number: u32,
    /// Texts by column; an empty cell is an empty text.
    pub cells: Vec<String>,
}

impl Workbook {
    /// The sheet of exactly this name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}

impl Sheet {
    /// A sheet of rows that follow one another from row 1; rows without content keep their number but are left out.
    pub fn of_rows(name: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        let rows = rows.into_iter().zip(1..).map(|(cells, number)| Row { number, cells });
        Self { name: name.to_owned(), rows: rows.filter(|row| !row.is_empty()).collect() }
    }
}

impl Row {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// What stands in a column, without the blanks around it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}
