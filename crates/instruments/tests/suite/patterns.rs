//! Patterns of `regex()`: what they take, what is refused, and the same as vectors that the app is held to.

use std::time::{Duration, Instant};

use instruments::expr::{Names, Pattern, compile};
use proptest::prelude::*;
use regex::Regex;
use serde_json::{Value, json};

use crate::generated::compare_or_update;

/// A pattern, texts that fit, texts that do not.
const CASES: &[(&str, &[&str], &[&str])] = &[
    ("", &[""], &["a"]),
    ("^[A-Z]{2}-\\d{2}$", &["KH-01"], &["kh-01", "xKH-01", "KH-011", "KH-០១"]),
    ("a|b", &["a", "b"], &["ab", ""]),
    ("(?:0|\\+855)[1-9][0-9]{7,8}", &["012345678", "+855123456789"], &["0012345678", "855123456789"]),
    ("[ក-៿ ]+", &["សុខ ដារា", "សុខ"], &["Sok", "สุข", ""]),
    ("[\\u1780-\\u17b3]{2}", &["សខ"], &["សុ", "ស"]),
    ("[\\u{e01}-\\u{e5b}]*", &["สุข", ""], &["សុខ"]),
    (".+@.+\\..{2,}", &["a@b.org"], &["a@b", "@b.org", "a@b.o"]),
    (".", &["a", "ក", "😀"], &["\n", "", "ab"]),
    ("\\w+", &["Ab_9"], &["é", "a b", "ក"]),
    ("\\s\\S", &["\u{a0}x", "\u{85}x", "\tx"], &["\u{feff}x", "x "]),
    ("[^0-9]", &["a", "១"], &["5"]),
    ("[-a.]+", &["a-.", "."], &["b"]),
    ("[a\\-z]", &["-", "a", "z"], &["m"]),
    ("[a-]", &["a", "-"], &["b"]),
    ("a{2}", &["aa"], &["a", "aaa"]),
    ("a{2,}", &["aa", "aaaa"], &["a"]),
    ("a{0,2}b??", &["", "aab", "b"], &["aaa", "bb"]),
    ("(a*)*", &["", "aaa"], &["b"]),
    ("(a|b|)c", &["ac", "bc", "c"], &["abc"]),
    ("^a$|^b$", &["a", "b"], &["ab"]),
    ("a^b", &[], &["ab", "a^b"]),
    ("x$y", &[], &["xy"]),
    ("\\$\\d+\\.\\d\\d", &["$1.50"], &["1.50"]),
    ("\\x41\\x42", &["AB"], &["A"]),
    ("[\\x41-\\x43]", &["B"], &["D"]),
    ("(a+)+$", &["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], &["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"]),
];

const REFUSED: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "a)",
    "(a",
    "[]",
    "[^]",
    "[z-a]",
    "[a-\\d]",
    "[[:alpha:]]",
    "[\\D]",
    "*a",
    "+",
    "?",
    "a**",
    "a+*",
    "a{2}{3}",
    "a{3,2}",
    "a{,2}",
    "a{x}",
    "a{2",
    "a{2001}",
    "^*",
    "$+",
    "(?=a)",
    "(?!a)",
    "(?<n>a)",
    "(?i)a",
    "(a)\\1",
    "\\bword\\b",
    "\\p{L}",
    "\\q",
    "\\",
    "\\u12",
    "\\u{110000}",
    "\\u{d800}",
    "\\xg1",
    "\\ក",
    "a|*",
    "((((a{50}){50}){50}){50})",
    ".{2000}.{2000}.{2000}",
    "\\x{42}",
];

#[test]
fn patterns_take_what_they_say_and_nothing_else_is_taken_for_one() {
    let mut cases: Vec<Value> = Vec::new();
    for (source, fit, other) in CASES {
        let pattern = Pattern::new(source).unwrap();
        let texts = fit.iter().map(|text| (text, true)).chain(other.iter().map(|text| (text, false)));
        let told = texts.map(|(text, fits)| {
            assert_eq!(pattern.fits(text), fits, "{source} on {text}");
            json!({"text": text, "fits": fits})
        });
        cases.push(json!({"pattern": source, "usable": true, "texts": told.collect::<Vec<_>>()}));
    }
    for source in REFUSED {
        assert!(Pattern::new(source).is_err(), "{source}");
        cases.push(json!({"pattern": source, "usable": false, "texts": []}));
    }
    let deep = format!("{}a{}", "(".repeat(400), ")".repeat(400));
    assert!(Pattern::new(&deep).is_err());
    compare_or_update("vectors/patterns.json", &(serde_json::to_string_pretty(&cases).unwrap() + "\n"));
}

#[test]
fn what_cannot_be_used_is_refused_with_its_reason_where_it_stands() {
    let refused = |source: &str| compile(source, &Names::default(), &["age".to_owned()], false).unwrap_err();
    let fault = refused("regex(., '(?=a)b')");
    assert_eq!((fault.rule, fault.args[0].as_str()), ("expr.regex", "(?=a)b"));
    assert!(fault.args[1].contains("looks ahead"), "{:?}", fault.args);
    assert!(compile("regex(., '[ក-៿]+')", &Names::default(), &["age".to_owned()], false).is_ok());
}

#[test]
fn no_pattern_takes_longer_than_text_and_pattern_are_long() {
    let began = Instant::now();
    let long = "a".repeat(2_000);
    for source in ["(a+)+$", "(a|a)*b", "(a*)*b", "(a|aa)+$", "(.*a){20}", "(a?){200}a{200}"] {
        let pattern = Pattern::new(source).unwrap();
        let _either = (pattern.fits(&"a".repeat(40)), pattern.fits(&(long.clone() + "b")));
    }
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

/// Patterns that the reference understands alike.
fn small() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        Just("a".to_owned()),
        Just("b".to_owned()),
        Just(".".to_owned()),
        Just("[ab]".to_owned()),
        Just("[^a]".to_owned()),
        Just("ក".to_owned()),
        Just("[ក-ខ]".to_owned()),
        Just("\\d".to_owned()),
        Just("^".to_owned()),
        Just("$".to_owned()),
    ];
    one.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| all.concat()),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| format!("({})", all.join("|"))),
            (inner, prop::sample::select(vec!["*", "+", "?", "{2}", "{0,2}", "{1,}", "*?"]))
                .prop_map(|(one, often)| format!("(?:{one}){often}")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn small_patterns_fit_as_the_reference_says(source in small(), text in "[abក1]{0,6}") {
        let reference = Regex::new(&format!("^(?:{})$", source.replace("\\d", "[0-9]"))).unwrap();
        prop_assert_eq!(Pattern::new(&source).unwrap().fits(&text), reference.is_match(&text));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(source in "[\\[\\]{}()*+?^$|\\\\a-c0-9,\\-.ុux]{0,14}", text in "[a-c]{0,4}") {
        if let Ok(pattern) = Pattern::new(&source) {
            pattern.fits(&text);
        }
    }
}
