//! Lines of text: letters put together by script, broken where words end.

use icu_segmenter::{LineSegmenter, options::LineBreakOptions};
use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::UnicodeBuffer;

use crate::{
    Unprintable,
    fonts::{self, Face, Weight},
};

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub size: f32,
    pub bold: bool,
    pub soft: bool,
}

/// Letters of one font in a row.
pub struct Run {
    pub face: &'static Face,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In parts of the size.
    pub width: f32,
}

/// A line as it is drawn.
pub struct Line {
    pub style: Style,
    pub runs: Vec<Run>,
    /// Room above and below its foot, the same for every line of a text.
    pub above: f32,
    pub below: f32,
}

impl Line {
    pub fn width(&self) -> f32 {
        self.runs.iter().map(|run| run.width).sum::<f32>() * self.style.size
    }
}

/// A text in lines no wider than this. Nothing of it is left out but blanks where a line ends.
pub fn lines(text: &str, style: Style, width: f32) -> Result<Vec<Line>, Unprintable> {
    let weight = fonts::of(style.bold)?;
    let (above, below) = room(text, weight, style.size);
    let line = |part: &str| Line { style, runs: shape(part.trim_end(), weight), above, below };
    let mut out = Vec::new();
    for paragraph in text.split('\n') {
        let places = Places::of(paragraph, weight, style.size);
        out.extend(places.broken(paragraph, width).map(line));
    }
    Ok(out)
}

/// How wide a text would be in one line.
pub fn natural(text: &str, style: Style) -> Result<f32, Unprintable> {
    let weight = fonts::of(style.bold)?;
    let widest = text.split('\n').map(|part| shape(part, weight).iter().map(|run| run.width).sum::<f32>());
    Ok(widest.fold(0.0, f32::max) * style.size)
}

fn room(text: &str, weight: &'static Weight, size: f32) -> (f32, f32) {
    let faces = || text.chars().filter_map(fonts::writes).map(|at| &weight[at]);
    let above = faces().map(|face| face.above).fold(weight[0].above, f32::max);
    let below = faces().map(|face| face.below).fold(weight[0].below, f32::max);
    (above * size, below * size)
}

/// Where a paragraph may break, and how wide it is until each of its clusters.
struct Places {
    breaks: Vec<usize>,
    /// Start of each cluster, and the width of what stands before it.
    clusters: Vec<(usize, f64)>,
}

impl Places {
    fn of(paragraph: &str, weight: &'static Weight, size: f32) -> Self {
        let segmenter = LineSegmenter::new_auto(LineBreakOptions::default());
        let breaks = segmenter.segment_str(paragraph).filter(|at| *at > 0).collect();
        let mut clusters: Vec<(usize, f64)> = Vec::new();
        let (mut before, mut width) = (0, 0.0);
        for run in shape(paragraph, weight) {
            for glyph in &run.glyphs {
                let start = before + glyph.text_range.start;
                if clusters.last().is_none_or(|(last, _)| *last < start) {
                    clusters.push((start, width));
                }
                width += f64::from(glyph.x_advance * size);
            }
            before += run.text.len();
        }
        clusters.push((paragraph.len(), width));
        Self { breaks, clusters }
    }

    fn until(&self, at: usize) -> f64 {
        let next = self.clusters.partition_point(|(start, _)| *start < at);
        self.clusters.get(next).or(self.clusters.last()).map_or(0.0, |(_, width)| *width)
    }

    /// The parts of the paragraph, a line each: as many words as fit, and a word that alone is too wide between its
    /// clusters.
    fn broken<'text>(&self, paragraph: &'text str, width: f32) -> impl Iterator<Item = &'text str> {
        let fits = |from: usize, to: usize| {
            let end = from + paragraph[from..to].trim_end().len();
            self.until(end) - self.until(from) <= f64::from(width)
        };
        let (mut from, mut good, mut parts) = (0, 0, Vec::new());
        for &to in &self.breaks {
            if fits(from, to) {
                good = to;
                continue;
            }
            if good > from {
                parts.push(from..good);
                from = good;
            }
            while !fits(from, to) {
                let cut = self.cut(from, to, width);
                if cut >= to {
                    break;
                }
                parts.push(from..cut);
                from = cut;
            }
            good = to;
        }
        if from < paragraph.len() || parts.is_empty() {
            parts.push(from..paragraph.len());
        }
        parts.into_iter().map(|part| &paragraph[part])
    }

    /// The last cluster that begins within the width, but at least the second.
    fn cut(&self, from: usize, to: usize, width: f32) -> usize {
        let first = self.clusters.partition_point(|(start, _)| *start <= from);
        let end = self.until(from) + f64::from(width);
        let fitting = self.clusters[first..].iter().take_while(|(start, until)| *start < to && *until <= end);
        fitting.last().or(self.clusters.get(first)).map_or(to, |(start, _)| *start)
    }
}

fn shape(text: &str, weight: &'static Weight) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut from, mut writer) = (0, None);
    for (at, letter) in text.char_indices() {
        let next = fonts::writes(letter);
        if next.is_some() && next != writer {
            if writer.is_some() {
                runs.push(run(&text[from..at], &weight[writer.unwrap_or(0)]));
                from = at;
            }
            writer = next;
        }
    }
    if from < text.len() {
        runs.push(run(&text[from..], &weight[writer.unwrap_or(0)]));
    }
    runs
}

fn run(text: &str, face: &'static Face) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(rustybuzz::Direction::LeftToRight);
    let shaped = rustybuzz::shape(&face.shaper, &[], buffer);
    let em = face.font.units_per_em();
    let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let glyphs: Vec<KrillaGlyph> = shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .enumerate()
        .map(|(at, (info, place))| {
            let start = info.cluster as usize;
            let end = starts[at..].iter().copied().find(|next| *next > start).unwrap_or(text.len());
            let part = |units: i32| units as f32 / em;
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                part(place.x_advance),
                part(place.x_offset),
                part(place.y_offset),
                part(place.y_advance),
                start..end,
                None,
            )
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Run { face, text: text.to_owned(), glyphs, width }
}
