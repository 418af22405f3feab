//! Names are found by keyed hashes of their tokens: the disk holds no readable name, and nothing without the key tells
//! which tokens these are.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Fields, KindName, RecordId, Shape, State,
    name::Name,
    text::{self, TokenKind},
};

use crate::{
    among::Among,
    backend::{Tx, Value, list},
    error::Result,
    keys::{NetworkKeys, short_mac},
};

/// A keyed token.
pub(crate) type Token = [u8; 16];

fn hash(keys: &NetworkKeys, kind: KindName, token: &text::Token) -> Token {
    short_mac(&keys.tokens, &[kind.as_str().as_bytes(), token.tagged().as_bytes()])
}

/// The names of a record: every live value, so that a child with a clash is found by both.
pub(crate) fn names(open: &State) -> Vec<Name> {
    let fields = open.kind.facts().fields.iter().filter(|field| field.shape == Shape::Name);
    fields
        .filter_map(|field| open.registers.get(field.name))
        .flatten()
        .filter_map(|head| serde_json::from_value(head.value.clone()).ok())
        .collect()
}

/// The tokens that a record is found by.
pub(crate) fn of_record(keys: &NetworkKeys, open: &State) -> BTreeSet<Token> {
    let named =
        names(open).iter().flat_map(text::find_tokens).map(|token| hash(keys, open.kind, &token)).collect();
    let mut tokens: BTreeSet<Token> = named;
    tokens.extend(adults(keys, open));
    tokens
}

/// The field of a contact that says what the street calls the adult who was seen.
const ADULT: &str = "adult_called";

/// Keyed words for the adults of a contact: the same words, blanks and capitals aside, are the same adult. No search by
/// name makes such a token, and nothing here says that two words sound alike: a person is never guessed.
fn adults(keys: &NetworkKeys, open: &State) -> Vec<Token> {
    let heads = (open.kind == KindName::Contact).then(|| open.registers.get(ADULT)).flatten();
    let words = heads.into_iter().flatten().filter_map(|head| head.value.as_str());
    words
        .map(|word| text::normalise(word).to_lowercase())
        .filter(|word| !word.is_empty())
        .map(|word| {
            short_mac(&keys.tokens, &[open.kind.as_str().as_bytes(), ADULT.as_bytes(), word.as_bytes()])
        })
        .collect()
}

/// Writes the tokens of a record anew, if what was said touches its names.
pub(crate) fn keep(tx: &mut dyn Tx, keys: &NetworkKeys, open: &State, said: &Fields) -> Result<()> {
    let named = |field: &&model::Field| {
        let found_by = field.shape == Shape::Name || open.kind == KindName::Contact && field.name == ADULT;
        found_by && said.contains_key(field.name)
    };
    if !open.kind.facts().fields.iter().any(|field| named(&field)) {
        return Ok(());
    }
    drop_all(tx, keys, open.record)?;
    let tokens: Vec<Token> = of_record(keys, open).into_iter().collect();
    for chunk in tokens.chunks(32) {
        let marks: Vec<String> = (0..chunk.len()).map(|n| format!("(?1,?2,?{},?3)", n + 4)).collect();
        let sql = format!("INSERT INTO find_token (network, kind, token, record) VALUES {}", marks.join(","));
        let mut params: Vec<Value> = vec![keys.network.into(), open.kind.as_str().into(), open.record.into()];
        params.extend(chunk.iter().map(|token| Value::from(*token)));
        tx.later(&sql, params)?;
    }
    Ok(())
}

/// Removes a record's tokens.
pub(crate) fn drop_all(tx: &mut dyn Tx, keys: &NetworkKeys, record: RecordId) -> Result<()> {
    let sql = "DELETE FROM find_token WHERE network = ?1 AND record = ?2";
    tx.later(sql, vec![keys.network.into(), record.into()])
}

/// Most tokens of a search that count.
const SEARCH_TOKENS_MAX: usize = 64;
/// Most matches of tokens that one search looks at.
const MATCHES_MAX: usize = 50_000;
/// Most records that one search finds.
pub(crate) const FOUND_MAX: usize = 1000;

/// How much it says that a word was met in this way.
fn weight(kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Word | TokenKind::Nickname => 8,
        TokenKind::Phonetic => 4,
        TokenKind::Prefix => 3,
        TokenKind::Bigram => 2,
    }
}

/// Records of a kind that are named like this, best first. `among` narrows them to what the actor may see.
pub(crate) fn find(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    kind: KindName,
    text: &str,
    among: &Among,
) -> Result<Vec<RecordId>> {
    let query = text::find_query(text);
    let words = query.words.iter().map(|word| Word {
        any: word.any.iter().map(|token| (hash(keys, kind, token), weight(token.kind))).collect(),
        all: word.all.iter().map(|token| hash(keys, kind, token)).collect(),
    });
    let words: Vec<Word> = words.collect();
    let wanted: BTreeSet<Token> = words
        .iter()
        .flat_map(|word| word.any.iter().map(|(token, _)| *token).chain(word.all.clone()))
        .collect();
    if wanted.is_empty() || wanted.len() > SEARCH_TOKENS_MAX {
        return Ok(Vec::new());
    }
    let mut params: Vec<Value> = vec![keys.network.into(), kind.as_str().into()];
    params.extend(wanted.iter().map(|token| Value::from(*token)));
    let sql = format!(
        "SELECT t.record, t.token FROM find_token t WHERE t.network = ?1 AND t.kind = ?2 AND t.token IN {} AND {} \
         LIMIT {MATCHES_MAX}",
        list(3, wanted.len()),
        among.condition("t.record", &mut params),
    );
    let mut met: BTreeMap<RecordId, BTreeSet<Token>> = BTreeMap::new();
    for row in tx.query(&sql, &params)? {
        met.entry(RecordId(row.uuid(0)?)).or_default().insert(row.array(1)?);
    }
    let mut found: Vec<(u32, RecordId)> =
        met.into_iter().filter_map(|(record, tokens)| Some((score(&words, &tokens)?, record))).collect();
    found.sort_by_key(|(score, record)| (std::cmp::Reverse(*score), *record));
    Ok(found.into_iter().take(FOUND_MAX).map(|(_, record)| record).collect())
}

/// A word looked for, its tokens hashed.
struct Word {
    any: Vec<(Token, u32)>,
    all: Vec<Token>,
}

/// How well the tokens meet the words; `None` when a word is not met at all.
fn score(words: &[Word], tokens: &BTreeSet<Token>) -> Option<u32> {
    let mut score = 0;
    for word in words {
        let any: u32 =
            word.any.iter().filter(|(token, _)| tokens.contains(token)).map(|(_, weight)| *weight).sum();
        let all = !word.all.is_empty() && word.all.iter().all(|token| tokens.contains(token));
        let all = if all { weight(TokenKind::Bigram) } else { 0 };
        match any + all {
            0 => return None,
            met => score += met,
        }
    }
    Some(score)
}
