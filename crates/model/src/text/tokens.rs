use std::collections::BTreeSet;

use super::{fold, khmer, latin_key};

/// Shortest and longest prefix kept, in characters.
const PREFIX_CHARS: std::ops::RangeInclusive<usize> = 2..=6;

/// What a token was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// A whole word.
    Word,
    /// The first letters of a word.
    Prefix,
    /// Two neighbouring letters of a script written without blanks.
    Bigram,
    /// A phonetic key.
    Phonetic,
    /// A whole nickname or alias.
    Nickname,
}

impl TokenKind {
    /// One letter that keeps kinds apart where only a hash of the token is stored.
    pub const fn tag(self) -> char {
        match self {
            Self::Word => 'w',
            Self::Prefix => 'p',
            Self::Bigram => 'b',
            Self::Phonetic => 'f',
            Self::Nickname => 'n',
        }
    }
}

/// One thing a name can be found by. The store keeps only a keyed hash of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    /// What it was made from.
    pub kind: TokenKind,
    /// The folded text.
    pub text: String,
}

impl Token {
    fn new(kind: TokenKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    /// Kind and text in one, such as `w:dara`: what is hashed.
    pub fn tagged(&self) -> String {
        format!("{}:{}", self.kind.tag(), self.text)
    }
}

/// What can be found by its names. Text knows no names: it is the floor they stand on.
pub trait Findable {
    /// Every form it may be found by.
    fn forms(&self) -> impl Iterator<Item = &str>;

    /// Those of them that are also kept whole: nicknames and aliases.
    fn nicknames(&self) -> impl Iterator<Item = &str>;
}

/// The tokens by which a name is found, sorted, without doubles. The order of family and given
/// name does not matter: every word stands for itself.
pub fn find_tokens(name: &impl Findable) -> Vec<Token> {
    let mut tokens = BTreeSet::new();
    for part in name.forms() {
        for word in fold(part).split(' ').filter(|word| !word.is_empty()) {
            word_tokens(word, &mut tokens);
        }
    }
    for nickname in name.nicknames() {
        let folded = fold(nickname);
        if !folded.is_empty() {
            tokens.insert(Token::new(TokenKind::Nickname, folded));
        }
    }
    tokens.into_iter().collect()
}

fn word_tokens(word: &str, tokens: &mut BTreeSet<Token>) {
    tokens.insert(Token::new(TokenKind::Word, word));
    for length in PREFIX_CHARS {
        let prefix: String = word.chars().take(length).collect();
        if prefix.chars().count() == length {
            tokens.insert(Token::new(TokenKind::Prefix, prefix));
        }
    }
    tokens.extend(bigrams(word));
    let key = latin_key(word);
    if !key.is_empty() {
        tokens.insert(Token::new(TokenKind::Phonetic, key));
    }
}

/// Neighbouring letters of a word in Khmer or Thai; none for other scripts, whose words are
/// parted by blanks. The coeng says how the next letter is drawn and is no letter itself.
fn bigrams(word: &str) -> Vec<Token> {
    let blankless = |letter: char| khmer::is_khmer(letter) || ('\u{0E01}'..='\u{0E4E}').contains(&letter);
    if !word.chars().any(blankless) {
        return Vec::new();
    }
    let letters: Vec<char> = word.chars().filter(|letter| *letter != '\u{17D2}').collect();
    letters.windows(2).map(|pair| Token::new(TokenKind::Bigram, pair.iter().collect::<String>())).collect()
}

/// What somebody looks for: every word must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The words, in the order typed.
    pub words: Vec<WordQuery>,
}

/// How one word is met: by any token of `any`, or by all of `all` together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordQuery {
    /// One of these is enough: the word itself, its beginning, its sound.
    pub any: Vec<Token>,
    /// All of these together are enough: the bigrams of a word in Khmer or Thai. Empty = no way.
    pub all: Vec<Token>,
}

impl Query {
    /// Whether a name with these tokens is met. A query without words meets nothing.
    pub fn is_met_by(&self, tokens: &[Token]) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| word.is_met_by(tokens))
    }
}

impl WordQuery {
    fn is_met_by(&self, tokens: &[Token]) -> bool {
        self.any.iter().any(|token| tokens.contains(token))
            || (!self.all.is_empty() && self.all.iter().all(|token| tokens.contains(token)))
    }
}

/// Reads what was typed into a search box. Words shorter than a prefix are met only as a whole;
/// a word longer than the longest prefix must agree as a whole, by sound or by bigrams.
pub fn find_query(text: &str) -> Query {
    let folded = fold(text);
    let words = folded.split(' ').filter(|word| !word.is_empty()).map(|word| {
        let mut any = vec![Token::new(TokenKind::Word, word)];
        if PREFIX_CHARS.contains(&word.chars().count()) {
            any.push(Token::new(TokenKind::Prefix, word));
        }
        let key = latin_key(word);
        if !key.is_empty() {
            any.push(Token::new(TokenKind::Phonetic, key));
        }
        WordQuery { any, all: bigrams(word) }
    });
    Query { words: words.collect() }
}
