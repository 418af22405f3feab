//! Rows on pages, and pages written down as PDF.

use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Size, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    page::PageSettings,
    paint::{Fill, FillRule, Stroke},
    surface::Surface,
};

use crate::{
    Language, Paper, Unprintable, clean,
    rows::{MARGIN_MM, Mark, Row, Rows, count, foot, mm},
};

/// A4.
const PAGE: (f32, f32) = (mm(210.0), mm(297.0));
const TOP: f32 = mm(16.0);
/// Pages of the largest paper that is laid out.
const PAGES_MAX: usize = 200;

/// Where things stand.
pub struct Laid {
    pub rows: Rows,
    pub foot: Vec<Row>,
    /// The rows of each page, each by its index, and how far down it begins. Heads of tables said again come first.
    pub pages: Vec<Page>,
    foot_at: f32,
}

/// A page: heads said again, then rows.
#[derive(Default)]
pub struct Page {
    pub again: Vec<(f32, usize)>,
    pub rows: Vec<(f32, usize)>,
}

/// Lays a paper out.
pub fn lay(paper: &Paper) -> Result<(Paper, Laid), Unprintable> {
    let paper = clean::paper(paper);
    let rows = Rows::of(&paper)?;
    let foot = foot(&paper)?;
    let foot_at = PAGE.1 - mm(9.0) - foot.iter().map(|row| row.height).sum::<f32>();
    let pages = onto_pages(&rows, foot_at - mm(4.0))?;
    Ok((paper, Laid { rows, foot, pages, foot_at }))
}

fn onto_pages(rows: &Rows, bottom: f32) -> Result<Vec<Page>, Unprintable> {
    let mut pages = vec![Page::default()];
    let (mut down, mut at) = (TOP, 0);
    while at < rows.rows.len() {
        let mut end = at;
        while rows.rows[end].holds && end + 1 < rows.rows.len() {
            end += 1;
        }
        let group = |end: usize| rows.rows[at..=end].iter().map(|row| row.height).sum::<f32>();
        // What holds together and fits on no page is parted after all.
        if group(end) > bottom - TOP {
            end = at;
        }
        let Some(mut page) = pages.pop() else { break };
        let is_begun = !page.rows.is_empty();
        if is_begun && down + group(end) > bottom {
            pages.push(page);
            (page, down) = begin(rows, at);
        }
        for (index, row) in rows.rows.iter().enumerate().take(end + 1).skip(at) {
            // No page begins with a gap.
            if row.marks.is_empty() && page.rows.is_empty() {
                continue;
            }
            page.rows.push((down, index));
            down += row.height;
        }
        pages.push(page);
        if pages.len() > PAGES_MAX {
            return Err(Unprintable { step: "pages" });
        }
        at = end + 1;
    }
    Ok(pages)
}

/// A new page that goes on with this row.
fn begin(rows: &Rows, at: usize) -> (Page, f32) {
    let (mut page, mut down) = (Page::default(), TOP);
    if let Some(head) = rows.rows[at].head {
        for (index, row) in rows.heads[head].iter().enumerate() {
            page.again.push((down, index));
            down += row.height;
        }
    }
    (page, down)
}

/// The paper as PDF.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Unprintable> {
    let (paper, laid) = lay(paper)?;
    let mut document = Document::new();
    let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(Unprintable { step: "page" })?;
    for (number, page) in laid.pages.iter().enumerate() {
        let mut sheet = document.start_page_with(settings.clone());
        let mut surface = sheet.surface();
        let head = page.rows.first().and_then(|(_, first)| laid.rows.rows[*first].head);
        for (down, index) in &page.again {
            if let Some(head) = head {
                draw(&mut surface, &laid.rows.heads[head][*index], *down);
            }
        }
        for (down, index) in &page.rows {
            draw(&mut surface, &laid.rows.rows[*index], *down);
        }
        let mut down = laid.foot_at;
        for row in &laid.foot {
            draw(&mut surface, row, down);
            down += row.height;
        }
        if let Mark::Text { x, line } = count(&paper, number + 1, laid.pages.len())? {
            let level = laid.foot.first().map_or(line.above, |row| row.foot.max(line.above));
            draw_mark(&mut surface, &Mark::Text { x, line }, laid.foot_at, level);
        }
        surface.finish();
        sheet.finish();
    }
    document.set_metadata(about(paper));
    document.finish().map_err(|_| Unprintable { step: "write" })
}

fn about(paper: Paper) -> Metadata {
    let language = match paper.language {
        Language::En => "en",
        Language::Km => "km",
        Language::Th => "th",
    };
    Metadata::new().title(paper.title).authors(vec![paper.from]).language(language.to_owned())
}

fn draw(surface: &mut Surface, row: &Row, down: f32) {
    for mark in &row.marks {
        draw_mark(surface, mark, down, row.foot);
    }
}

fn ink(soft: bool) -> rgb::Color {
    if soft { rgb::Color::new(0x4d, 0x4d, 0x4d) } else { rgb::Color::new(0x14, 0x14, 0x14) }
}

fn draw_mark(surface: &mut Surface, mark: &Mark, down: f32, foot: f32) {
    let left = mm(MARGIN_MM);
    match mark {
        Mark::Text { x, line } => {
            surface.set_stroke(None);
            surface.set_fill(Some(Fill {
                paint: ink(line.style.soft).into(),
                opacity: NormalizedF32::ONE,
                rule: FillRule::default(),
            }));
            let mut x = left + x;
            for run in &line.runs {
                let size = line.style.size;
                surface.draw_glyphs(
                    Point::from_xy(x, down + foot),
                    &run.glyphs,
                    run.face.font.clone(),
                    &run.text,
                    size,
                    false,
                );
                x += run.width * size;
            }
        }
        Mark::Picture { x, image, width, height } => {
            let Some(size) = Size::from_wh(*width, *height) else { return };
            surface.push_transform(&Transform::from_translate(left + x, down));
            surface.draw_image(image.clone(), size);
            surface.pop();
        }
        Mark::Rule { x, down: within, width, thick } => {
            let y = down + within;
            stroke(surface, *thick, &[((left + x, y), (left + x + width, y))]);
        }
        Mark::Tick { x, ticked } => {
            let side = mm(3.2);
            let (x, y) = (left + x, down + foot - side + 0.6);
            let (right, below) = (x + side, y + side);
            let corners = [(x, y), (right, y), (right, below), (x, below), (x, y)];
            let sides: Vec<_> = corners.windows(2).map(|two| (two[0], two[1])).collect();
            stroke(surface, 0.7, &sides);
            if *ticked {
                let inset = mm(0.6);
                let (near, far) = (x + inset, right - inset);
                stroke(
                    surface,
                    1.1,
                    &[((near, y + inset), (far, below - inset)), ((near, below - inset), (far, y + inset))],
                );
            }
        }
    }
}

/// Points across and down, in points of print.
type Spot = (f32, f32);

/// Straight strokes from here to there.
fn stroke(surface: &mut Surface, thick: f32, strokes: &[(Spot, Spot)]) {
    let mut path = PathBuilder::new();
    for (from, to) in strokes {
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: ink(false).into(), width: thick, ..Stroke::default() }));
    surface.draw_path(&path);
}

#[cfg(test)]
mod tests;
