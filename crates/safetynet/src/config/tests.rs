use std::io::Write as _;

use super::*;

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn variables(pairs: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect::<Vec<_>>()
        .into_iter()
}

#[test]
fn a_flag_beats_the_environment_and_that_beats_the_file() {
    let settings =
        file("listen = \"127.0.0.1:1\"\nlog = \"warn\"\ndata = \"from-file\"\n[limits]\nentries_max = 7\n");
    let mut layers = Layers::default();
    layers.file(Some(settings.path())).unwrap();
    layers
        .environment(variables(&[
            ("SAFETYNET_LISTEN", "127.0.0.1:2"),
            ("SAFETYNET_DATA", "from-env"),
            ("HOME", "x"),
        ]))
        .unwrap();
    layers.flag("listen", Some("127.0.0.1:3".to_owned())).unwrap();
    layers.flag("data", None).unwrap();
    let settings = layers.settings().unwrap();
    assert_eq!(settings.listen.port(), 3);
    assert_eq!(settings.data, Path::new("from-env"));
    assert_eq!(settings.key_file, Path::new("from-env.key"), "beside the data, not in it");
    assert_eq!((settings.log.as_str(), settings.limits.entries_max), ("warn", 7));
}

#[test]
fn by_default_nobody_else_can_reach_it() {
    let settings = Layers::default().settings().unwrap();
    assert!(settings.listen.ip().is_loopback());
    assert!(settings.postgres.is_none());
}

#[test]
fn an_unknown_name_is_refused_by_name_and_place() {
    let settings = file("[limits]\nentires_max = 7\n");
    let refused = Layers::default().file(Some(settings.path())).unwrap_err().to_string();
    assert!(refused.contains("limits.entires_max"), "{refused}");
    let refused =
        Layers::default().environment(variables(&[("SAFETYNET_LSITEN", "1")])).unwrap_err().to_string();
    assert!(refused.contains("SAFETYNET_LSITEN"), "{refused}");
}

#[test]
fn a_bad_value_is_refused_and_a_secret_never_repeated() {
    let mut layers = Layers::default();
    layers.environment(variables(&[("SAFETYNET_LIMITS_ENTRIES_MAX", "many")])).unwrap();
    let refused = layers.settings().unwrap_err().to_string();
    assert!(refused.contains("SAFETYNET_LIMITS_ENTRIES_MAX") && refused.contains("`many`"), "{refused}");

    let mut layers = Layers::default();
    layers.environment(variables(&[("SAFETYNET_DATABASE", "mysql://u:hunter2@h/d")])).unwrap();
    let refused = layers.settings().unwrap_err().to_string();
    assert!(refused.contains("database") && !refused.contains("hunter2"), "{refused}");

    let mut layers = Layers::default();
    layers
        .environment(variables(&[
            ("SAFETYNET_DATABASE", "postgres://u:hunter2@h/d"),
            ("SAFETYNET_KEY", "swordfish"),
        ]))
        .unwrap();
    let shown = format!("{:?}", layers.settings().unwrap());
    assert!(!shown.contains("hunter2") && !shown.contains("swordfish"), "{shown}");
}

#[test]
fn a_key_in_the_settings_file_and_a_missing_file_are_refused() {
    let settings = file("key = \"swordfish\"\n");
    let refused = Layers::default().file(Some(settings.path())).unwrap_err().to_string();
    assert!(refused.contains("SAFETYNET_KEY") && !refused.contains("swordfish"), "{refused}");
    assert!(Layers::default().file(Some(Path::new("no-such-file.toml"))).is_err());
}

#[test]
fn banks_and_the_page_for_gifts_are_read_or_refused() {
    let read = |link: &str, bank: &str| {
        let mut layers = Layers::default();
        layers
            .environment(variables(&[("SAFETYNET_PROJECTS_LINK", link), ("SAFETYNET_PROJECTS_BANK", bank)]))
            .unwrap();
        layers.settings().map(|settings| settings.support)
    };
    let support = read("https://example.org/give/{code}", "HPC | Fund | 000 1; VSN|Other").unwrap();
    assert_eq!(support.link.as_deref(), Some("https://example.org/give/{code}"));
    let banks: Vec<_> =
        support.bank.iter().map(|bank| (bank.organisation.as_str(), bank.lines.len())).collect();
    assert_eq!(banks, [("HPC", 2), ("VSN", 1)]);
    for (link, bank) in
        [("http://example.org", "HPC | a"), ("https://example.org", "HPC"), ("https://example.org", "| a")]
    {
        assert!(read(link, bank).is_err(), "{link} {bank}");
    }
}
