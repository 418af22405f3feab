//! A report as one page that needs nothing else: no script, no other file, every word escaped.

use data_encoding::BASE64;

use super::{Block, Document};

const STYLE: &str = "body{font:1rem/1.6 'Noto Sans','Noto Sans Khmer','Noto Sans Thai',sans-serif;max-width:44rem;margin:2rem auto;\
padding:0 1rem;color:#141414}h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}\
th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid #bbb;vertical-align:top}td+td{font-variant-numeric:tabular-nums}\
p{white-space:pre-wrap}.photos{display:flex;flex-wrap:wrap;gap:.6rem}.photos img{max-width:100%;max-height:18rem;width:auto;height:auto}.about{color:#4d4d4d}footer{margin-top:3rem;border-top:1px solid #bbb;color:#4d4d4d;font-size:.85rem}";

/// The page.
pub fn to_html(document: &Document) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\
         <title>{title}</title><style>{STYLE}</style></head><body><header><p class=\"about\">{}</p><h1>{title}</h1>",
        document.language,
        escaped(&document.from),
        title = escaped(&document.title),
    );
    let about = document.project.iter().chain(&document.number).chain([&document.made]);
    for line in about {
        element(&mut out, "<p class=\"about\">", line, "</p>");
    }
    out.push_str("</header><main>");
    for section in &document.sections {
        element(&mut out, "<section><h2>", &section.heading, "</h2>");
        for block in &section.blocks {
            push(&mut out, block);
        }
        out.push_str("</section>");
    }
    element(&mut out, "</main><footer>", &document.warning, "</footer></body></html>\n");
    out
}

fn element(out: &mut String, open: &str, text: &str, close: &str) {
    out.push_str(open);
    out.push_str(&escaped(text));
    out.push_str(close);
}

fn push(out: &mut String, block: &Block) {
    match block {
        Block::Text(text) => element(out, "<p>", text, "</p>"),
        Block::Pictures { pictures, said } => {
            out.push_str("<div class=\"photos\">");
            for picture in pictures {
                let (width, height) = picture.size();
                element(out, "<img alt=\"", said, "\" width=\"");
                element(out, &width.to_string(), "", "\" height=\"");
                element(out, &height.to_string(), "", "\" src=\"data:image/jpeg;base64,");
                element(out, &BASE64.encode(picture.jpeg()), "", "\">");
            }
            out.push_str("</div>");
        }
        Block::Facts(rows) => {
            out.push_str("<table>");
            for (label, value) in rows {
                element(out, "<tr><th scope=\"row\">", label, "</th>");
                element(out, "<td>", value, "</td></tr>");
            }
            out.push_str("</table>");
        }
        Block::Table { head, rows } => {
            out.push_str("<table><thead><tr>");
            for cell in head {
                element(out, "<th scope=\"col\">", cell, "</th>");
            }
            out.push_str("</tr></thead><tbody>");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    element(out, "<td>", cell, "</td>");
                }
                out.push_str("</tr>");
            }
            out.push_str("</tbody></table>");
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}
