//! Text → what a pattern says.

use super::{Node, Set};

/// Groups within each other.
const DEEP_MAX: usize = 50;
/// Most that a count in braces says.
const TIMES_MAX: usize = 2_000;

/// White space of Unicode, as `\s` is understood.
const BLANKS: &[(char, char)] = &[
    ('\t', '\r'),
    (' ', ' '),
    ('\u{85}', '\u{85}'),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
];
const DIGITS: &[(char, char)] = &[('0', '9')];
const WORD: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

type Read<T> = Result<T, &'static str>;

pub(super) fn read(source: &str) -> Read<Node> {
    let mut reader = Reader { signs: source.chars().collect(), at: 0 };
    let node = reader.either(0)?;
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err("a bracket is closed that was not opened"),
    }
}

struct Reader {
    signs: Vec<char>,
    at: usize,
}

/// What a backslash stands for.
enum Escape {
    Sign(char),
    Set(bool, &'static [(char, char)]),
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let sign = self.peek();
        self.at += 1;
        sign
    }

    fn eat(&mut self, sign: char) -> bool {
        let there = self.peek() == Some(sign);
        self.at += usize::from(there);
        there
    }

    fn either(&mut self, deep: usize) -> Read<Node> {
        if deep > DEEP_MAX {
            return Err("its brackets are too deep");
        }
        let mut all = vec![self.sequence(deep)?];
        while self.eat('|') {
            all.push(self.sequence(deep)?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Node::Either(all) })
    }

    fn sequence(&mut self, deep: usize) -> Read<Node> {
        let mut all = Vec::new();
        while let Some(sign) = self.peek().filter(|sign| !matches!(sign, '|' | ')')) {
            let one = self.one(sign, deep)?;
            all.push(self.times(one)?);
        }
        Ok(Node::Sequence(all))
    }

    fn one(&mut self, sign: char, deep: usize) -> Read<Node> {
        self.at += 1;
        Ok(match sign {
            '^' => Node::Start,
            '$' => Node::End,
            '.' => Node::One(Set { negated: true, ranges: vec![('\n', '\n')] }),
            '(' => {
                if self.eat('?') && !self.eat(':') {
                    return Err("(?…) looks ahead, looks behind or names a part: that is not possible");
                }
                let inside = self.either(deep + 1)?;
                if !self.eat(')') {
                    return Err("a bracket is not closed");
                }
                inside
            }
            '[' => Node::One(self.class()?),
            '\\' => Node::One(match self.escape()? {
                Escape::Sign(sign) => single(sign),
                Escape::Set(negated, ranges) => Set { negated, ranges: ranges.to_vec() },
            }),
            '*' | '+' | '?' | '{' => return Err("nothing stands before *, +, ? or {"),
            ']' | '}' => return Err("a bracket is closed that was not opened"),
            sign => Node::One(single(sign)),
        })
    }

    fn times(&mut self, one: Node) -> Read<Node> {
        let (least, most) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.at += 1;
                let least = self.number()?;
                let most = if !self.eat(',') {
                    Some(least)
                } else if self.peek() == Some('}') {
                    None
                } else {
                    Some(self.number()?)
                };
                if self.peek() != Some('}') || most.is_some_and(|most| most < least) {
                    return Err(COUNT);
                }
                (least, most)
            }
            _ => return Ok(one),
        };
        self.at += 1;
        if matches!(one, Node::Start | Node::End) {
            return Err("^ and $ cannot be repeated");
        }
        // As few as possible or as many: the whole text fits or it does not.
        self.eat('?');
        if matches!(self.peek(), Some('*' | '+' | '?' | '{')) {
            return Err("two signs of repetition stand one behind the other");
        }
        Ok(Node::Times(Box::new(one), least, most))
    }

    fn number(&mut self) -> Read<usize> {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            digits.push(digit);
            self.at += 1;
        }
        digits.parse().ok().filter(|n| *n <= TIMES_MAX).ok_or(COUNT)
    }

    fn class(&mut self) -> Read<Set> {
        let negated = self.eat('^');
        let mut ranges = Vec::new();
        loop {
            let from = match self.next() {
                None => return Err("[ is not closed"),
                Some(']') if ranges.is_empty() => return Err("[ ] holds nothing: write \\] for the sign"),
                Some(']') => return Ok(Set { negated, ranges }),
                Some('[') => return Err("[ within [ ] is not possible: write \\[ for the sign"),
                Some('\\') => match self.escape()? {
                    Escape::Sign(sign) => sign,
                    Escape::Set(false, all) => {
                        ranges.extend_from_slice(all);
                        continue;
                    }
                    Escape::Set(true, _) => {
                        return Err("\\D, \\W and \\S are not possible within [ ]");
                    }
                },
                Some(sign) => sign,
            };
            let ends = self.signs.get(self.at + 1).is_none_or(|sign| *sign == ']');
            if self.peek() != Some('-') || ends {
                ranges.push((from, from));
                continue;
            }
            self.at += 1;
            let to = match self.next() {
                Some('\\') => match self.escape()? {
                    Escape::Sign(sign) => sign,
                    Escape::Set(..) => return Err(RANGE),
                },
                Some('[') | None => return Err(RANGE),
                Some(sign) => sign,
            };
            if to < from {
                return Err(RANGE);
            }
            ranges.push((from, to));
        }
    }

    fn escape(&mut self) -> Read<Escape> {
        Ok(match self.next() {
            Some('d') => Escape::Set(false, DIGITS),
            Some('D') => Escape::Set(true, DIGITS),
            Some('w') => Escape::Set(false, WORD),
            Some('W') => Escape::Set(true, WORD),
            Some('s') => Escape::Set(false, BLANKS),
            Some('S') => Escape::Set(true, BLANKS),
            Some('t') => Escape::Sign('\t'),
            Some('n') => Escape::Sign('\n'),
            Some('r') => Escape::Sign('\r'),
            Some('x') => Escape::Sign(self.code(2)?),
            Some('u') if self.eat('{') => {
                let close = (self.at..self.signs.len()).find(|at| self.signs[*at] == '}').ok_or(CODE)?;
                let sign = self.code(close - self.at)?;
                self.at += 1;
                Escape::Sign(sign)
            }
            Some('u') => Escape::Sign(self.code(4)?),
            Some('p' | 'P') => return Err("\\p{…} is not possible: write a range, as [ក-៿]"),
            Some('b' | 'B') => return Err("\\b is not possible: the whole text must fit anyway"),
            Some(digit) if digit.is_ascii_digit() => {
                return Err("what was found before cannot be asked for again");
            }
            Some(sign) if sign.is_ascii_punctuation() => Escape::Sign(sign),
            Some(_) => return Err("\\ stands before a sign that it means nothing with"),
            None => return Err("\\ stands at the end"),
        })
    }

    /// So many hexadecimal digits.
    fn code(&mut self, digits: usize) -> Read<char> {
        let text: String = self.signs.iter().skip(self.at).take(digits).collect();
        let whole = (1..=6).contains(&digits) && text.len() == digits;
        if !whole || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(CODE);
        }
        self.at += digits;
        u32::from_str_radix(&text, 16).ok().and_then(char::from_u32).ok_or(CODE)
    }
}

const COUNT: &str = "{ } holds how often: {2}, {2,} or {2,5}, up to 2000";
const RANGE: &str = "a range goes from a sign to a later one";
const CODE: &str = "\\u and \\x name no character";

fn single(sign: char) -> Set {
    Set { negated: false, ranges: vec![(sign, sign)] }
}
