//! What stands on a paper, as rows: each as high as a line, so that a page may end after any of them that does not hold on
//! to the next.

use std::sync::Arc;

use krilla::image::Image;

use crate::{
    Block, Paper, Unprintable,
    text::{Line, Style, lines, natural},
};

/// Millimetres as points.
pub const fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// Width between the margins.
pub const WIDTH: f32 = mm(210.0 - 2.0 * MARGIN_MM);
/// Left and right.
pub const MARGIN_MM: f32 = 18.0;
/// How high pictures stand; those that would be wider than the page are lower.
const PICTURE: f32 = mm(62.0);
/// Room to sign.
pub const SIGNED: f32 = mm(13.0);
const COLUMN_GAP: f32 = mm(4.0);

const BODY: Style = Style { size: 10.0, bold: false, soft: false };
const LABEL: Style = Style { soft: true, ..BODY };
const HEADING: Style = Style { size: 12.0, bold: true, soft: false };
const TITLE: Style = Style { size: 18.0, ..HEADING };
const SUBTITLE: Style = Style { size: 13.0, bold: false, soft: true };
const SMALL: Style = Style { size: 9.0, ..LABEL };
const COLUMN_HEAD: Style = Style { size: 9.0, ..HEADING };
const FOOT: Style = Style { size: 8.0, ..LABEL };

/// Something on a row, so far from the left margin.
pub enum Mark {
    /// A line of text.
    Text { x: f32, line: Line },
    /// A line to write on or to part with; `down`: below the top of the row.
    Rule { x: f32, down: f32, width: f32, thick: f32 },
    /// A box to tick.
    Tick { x: f32, ticked: bool },
    /// A picture, from the top of the row.
    Picture { x: f32, image: Image, width: f32, height: f32 },
}

/// A row of the paper.
pub struct Row {
    pub marks: Vec<Mark>,
    pub height: f32,
    /// From the top of the row to the feet of its letters.
    pub foot: f32,
    /// Stands on the page of the next row.
    pub holds: bool,
    /// Rows that are said again at the top of a page which begins within a table.
    pub head: Option<usize>,
}

impl Row {
    fn gap(height: f32) -> Self {
        Self { marks: Vec::new(), height, foot: 0.0, holds: false, head: None }
    }
}

/// The rows of a paper, and the heads of its tables.
#[derive(Default)]
pub struct Rows {
    pub rows: Vec<Row>,
    pub heads: Vec<Vec<Row>>,
}

/// Lines of a column, so far from the left margin.
type Column = (f32, Vec<Line>);

/// Columns side by side, a row for each line of the longest.
fn beside(columns: Vec<Column>) -> Vec<Row> {
    let long = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    let mut rows: Vec<Row> = (0..long).map(|_| Row::gap(0.0)).collect();
    let mut below = vec![0.0_f32; long];
    for (x, lines) in columns {
        for (at, line) in lines.into_iter().enumerate() {
            rows[at].foot = rows[at].foot.max(line.above);
            below[at] = below[at].max(line.below);
            rows[at].marks.push(Mark::Text { x, line });
        }
    }
    for (row, below) in rows.iter_mut().zip(below) {
        row.height = row.foot + below;
    }
    rows
}

/// Neither the first nor the last line of something stands alone.
fn hold_ends(rows: &mut [Row]) {
    let long = rows.len();
    if long > 1 {
        rows[0].holds = true;
        rows[long - 2].holds = true;
    }
}

/// The foot of every page but its count.
pub fn foot(paper: &Paper) -> Result<Vec<Row>, Unprintable> {
    Ok(beside(vec![(0.0, lines(&paper.warning, FOOT, WIDTH - mm(46.0))?)]))
}

/// What stands on the right of a foot.
pub fn count(paper: &Paper, page: usize, pages: usize) -> Result<Mark, Unprintable> {
    let number = paper.number.as_ref().map(|number| format!("{number} · ")).unwrap_or_default();
    let said = format!("{number}{page} {} {pages}", paper.of);
    let line = lines(&said, FOOT, WIDTH)?.into_iter().next().ok_or(Unprintable { step: "foot" })?;
    Ok(Mark::Text { x: WIDTH - line.width(), line })
}

impl Rows {
    /// The rows of a paper.
    pub fn of(paper: &Paper) -> Result<Self, Unprintable> {
        let mut all = Self::default();
        all.head(paper)?;
        for section in &paper.sections {
            all.rows.push(Row::gap(mm(3.0)));
            all.held(beside(vec![(0.0, lines(&section.heading, HEADING, WIDTH)?)]), mm(1.2));
            for block in &section.blocks {
                all.block(block)?;
                all.rows.push(Row::gap(mm(1.5)));
            }
        }
        all.signatures(paper)?;
        Ok(all)
    }

    /// Rows that stay with what follows, and a gap below them that does so too.
    fn held(&mut self, rows: Vec<Row>, gap: f32) {
        self.rows.extend(rows.into_iter().chain([Row::gap(gap)]).map(|row| Row { holds: true, ..row }));
    }

    fn head(&mut self, paper: &Paper) -> Result<(), Unprintable> {
        let made = natural(&paper.made, SMALL)?;
        let number = paper.number.as_ref().map_or(Ok(0.0), |number| natural(number, HEADING))?;
        let right = made.max(number).clamp(mm(20.0), mm(66.0)) + 1.0;
        let left = WIDTH - right - mm(8.0);
        let mut title = lines(&paper.from, SMALL, left)?;
        title.extend(lines(&paper.title, TITLE, left)?);
        if let Some(subtitle) = &paper.subtitle {
            title.extend(lines(subtitle, SUBTITLE, left)?);
        }
        let mut about = Vec::new();
        if let Some(number) = &paper.number {
            about.extend(lines(number, HEADING, right)?);
        }
        about.extend(lines(&paper.made, SMALL, right)?);
        let mut rows = beside(vec![(0.0, title)]);
        for (at, line) in about.into_iter().enumerate() {
            let x = WIDTH - line.width();
            if at >= rows.len() {
                rows.push(Row { foot: line.above, ..Row::gap(line.above + line.below) });
            }
            rows[at].marks.push(Mark::Text { x, line });
        }
        self.rows.extend(rows);
        let rule = Mark::Rule { x: 0.0, down: mm(1.5), width: WIDTH, thick: 1.0 };
        self.rows.push(Row { marks: vec![rule], ..Row::gap(mm(2.0)) });
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), Unprintable> {
        match block {
            Block::Facts { rows } => rows.iter().try_for_each(|(label, value)| self.fact(label, value)),
            Block::Text { text } => {
                let mut rows = beside(vec![(0.0, lines(text, BODY, WIDTH)?)]);
                hold_ends(&mut rows);
                self.rows.extend(rows);
                Ok(())
            }
            Block::Ticks { rows } => self.ticks(rows),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Pictures { jpegs } => {
                self.pictures(jpegs);
                Ok(())
            }
        }
    }

    /// As many pictures side by side as there is room for.
    fn pictures(&mut self, jpegs: &[Arc<Vec<u8>>]) {
        let images = jpegs.iter().filter_map(|jpeg| Image::from_jpeg(Arc::clone(jpeg).into(), false).ok());
        let (mut row, mut x) = (Row::gap(0.0), 0.0);
        for image in images {
            let (wide, high) = (image.size().0 as f32, image.size().1 as f32);
            if wide < 1.0 || high < 1.0 {
                continue;
            }
            let scale = (PICTURE / high).min(WIDTH / wide);
            let (width, height) = (wide * scale, high * scale);
            if x > 0.0 && x + width > WIDTH {
                let full = std::mem::replace(&mut row, Row::gap(0.0));
                self.rows.extend([full, Row::gap(mm(1.5))]);
                x = 0.0;
            }
            row.height = row.height.max(height);
            row.marks.push(Mark::Picture { x, image, width, height });
            x += width + COLUMN_GAP;
        }
        if !row.marks.is_empty() {
            self.rows.push(row);
        }
    }

    fn fact(&mut self, label: &str, value: &str) -> Result<(), Unprintable> {
        let x = WIDTH * 0.32 + COLUMN_GAP;
        let label = (0.0, lines(label, LABEL, x - COLUMN_GAP)?);
        if value.is_empty() {
            // Room for a pen above the line.
            self.held(Vec::new(), mm(2.5));
            let mut rows = beside(vec![label]);
            if let Some(last) = rows.last_mut() {
                let rule = Mark::Rule { x, down: last.foot + 1.0, width: WIDTH - x, thick: 0.5 };
                last.marks.push(rule);
            }
            hold_ends(&mut rows);
            self.rows.extend(rows);
        } else {
            let mut rows = beside(vec![label, (x, lines(value, BODY, WIDTH - x)?)]);
            hold_ends(&mut rows);
            self.rows.extend(rows);
        }
        self.rows.push(Row::gap(mm(1.0)));
        Ok(())
    }

    /// Boxes with what they stand for, in two columns where all of it is short.
    fn ticks(&mut self, rows: &[(bool, String)]) -> Result<(), Unprintable> {
        let (inset, half) = (mm(6.0), WIDTH / 2.0);
        let mut is_short = rows.len() > 3;
        for (_, what) in rows {
            is_short &= natural(what, BODY)? < half - inset - COLUMN_GAP;
        }
        let columns = if is_short { 2 } else { 1 };
        let long = rows.len().div_ceil(columns);
        for at in 0..long {
            let mut side = Vec::with_capacity(columns);
            let mut boxes = Vec::with_capacity(columns);
            for (column, (ticked, what)) in rows.iter().skip(at).step_by(long.max(1)).enumerate() {
                let x = column as f32 * half;
                side.push((x + inset, lines(what, BODY, WIDTH - x - inset)?));
                boxes.push(Mark::Tick { x, ticked: *ticked });
            }
            let mut rows = beside(side);
            if let Some(first) = rows.first_mut() {
                first.marks.extend(boxes);
            }
            hold_ends(&mut rows);
            self.rows.extend(rows);
            self.rows.push(Row::gap(mm(1.0)));
        }
        Ok(())
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) -> Result<(), Unprintable> {
        let columns = columns(head, rows)?;
        let at = self.heads.len();
        self.heads.push(cells(head, &columns, COLUMN_HEAD)?);
        self.rows
            .extend(cells(head, &columns, COLUMN_HEAD)?.into_iter().map(|row| Row { holds: true, ..row }));
        for row in rows {
            let cells = cells(row, &columns, BODY)?;
            self.rows.extend(cells.into_iter().map(|row| Row { head: Some(at), ..row }));
        }
        Ok(())
    }

    fn signatures(&mut self, paper: &Paper) -> Result<(), Unprintable> {
        let gap = mm(12.0);
        let width = if paper.signatures.len() > 1 { (WIDTH - gap) / 2.0 } else { WIDTH / 2.0 };
        self.rows.push(Row::gap(mm(4.0)));
        // Nobody signs a page on which nothing else stands.
        if !paper.signatures.is_empty() {
            let mut above = 0.0;
            for row in self.rows.iter_mut().rev() {
                if above > mm(25.0) {
                    break;
                }
                row.holds = true;
                above += row.height;
            }
        }
        let pairs = paper.signatures.chunks(2).count();
        for (number, pair) in paper.signatures.chunks(2).enumerate() {
            let places = || (0..pair.len()).map(|at| at as f32 * (width + gap));
            let rules = places().map(|x| Mark::Rule { x, down: mm(12.0), width, thick: 0.7 }).collect();
            self.rows.push(Row { marks: rules, holds: true, ..Row::gap(SIGNED) });
            let names = pair.iter().map(|who| lines(who, SMALL, width)).collect::<Result<Vec<_>, _>>()?;
            let mut rows = beside(places().zip(names).collect());
            // All who sign do so on one page.
            let held = if number + 1 < pairs { rows.len() } else { rows.len().saturating_sub(1) };
            rows.iter_mut().take(held).for_each(|row| row.holds = true);
            self.rows.extend(rows);
        }
        Ok(())
    }
}

/// Where each column begins and how wide it is: by what stands in it, none narrower than a short word nor wider than a
/// sentence needs.
fn columns(head: &[String], rows: &[Vec<String>]) -> Result<Vec<(f32, f32)>, Unprintable> {
    let mut shares = Vec::with_capacity(head.len());
    for (at, name) in head.iter().enumerate() {
        let mut share = natural(name, COLUMN_HEAD)?.min(mm(30.0));
        for row in rows {
            share = share.max(natural(&row[at], BODY)?);
        }
        shares.push(share.clamp(mm(16.0), mm(70.0)));
    }
    let all: f32 = shares.iter().sum();
    let mut x = 0.0;
    Ok(shares
        .into_iter()
        .map(|share| {
            let column = (x, share / all * WIDTH);
            x += column.1;
            column
        })
        .collect())
}

/// A row of a table with the line below it.
fn cells(texts: &[String], columns: &[(f32, f32)], style: Style) -> Result<Vec<Row>, Unprintable> {
    const INSET: f32 = mm(1.5);
    let mut side = Vec::with_capacity(columns.len());
    for (text, (x, width)) in texts.iter().zip(columns) {
        side.push((x + INSET, lines(text, style, width - 2.0 * INSET)?));
    }
    let mut rows = beside(side);
    hold_ends(&mut rows);
    let above = Row { holds: true, ..Row::gap(mm(1.0)) };
    let rule = Mark::Rule { x: 0.0, down: mm(0.8), width: WIDTH, thick: 0.4 };
    let below = Row { marks: vec![rule], ..Row::gap(mm(1.2)) };
    if let Some(last) = rows.last_mut() {
        last.holds = true;
    }
    Ok([above].into_iter().chain(rows).chain([below]).collect())
}
