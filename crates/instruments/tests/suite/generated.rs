//! Files that others are held to: written by `cargo xtask generate`.

use std::path::Path;

/// Compares a generated file with what it should be; with `UPDATE=1` writes it instead.
pub fn compare_or_update(path: &str, wanted: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == wanted, "{path} is stale: run `cargo xtask generate`");
}
