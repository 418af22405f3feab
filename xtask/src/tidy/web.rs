//! Rules about the web packages.

use serde_json::Value;

use super::{Complaints, Source};

/// A range would let a build of tomorrow differ from the one that was tested.
pub fn pinned(sources: &[Source]) -> Complaints {
    let mut complaints = Complaints::new();
    for source in sources.iter().filter(|source| source.is(&["package.json"])) {
        let Ok(manifest) = serde_json::from_str::<Value>(&source.text) else {
            complaints.push(format!("{}: is not JSON", source.path));
            continue;
        };
        for section in ["dependencies", "devDependencies", "optionalDependencies"] {
            let packages = manifest.get(section).and_then(Value::as_object).into_iter().flatten();
            let loose = packages.filter(|(_, version)| !version.as_str().is_some_and(is_exact));
            complaints.extend(loose.map(|(name, version)| format!("{}: {name} {version}", source.path)));
        }
    }
    complaints
}

/// Hosts in a lock file would bind every build to one mirror.
pub fn lock_without_hosts(sources: &[Source]) -> Complaints {
    let locks = sources.iter().filter(|source| source.is(&["package-lock.json"]));
    locks
        .filter(|lock| lock.text.contains("\"resolved\""))
        .map(|lock| format!("{}: set omit-lockfile-registry-resolved", lock.path))
        .collect()
}

/// `1.2.3`, or with a pre-release after a dash.
fn is_exact(version: &str) -> bool {
    let plain = version.split('-').next().unwrap_or_default();
    let numbers: Vec<&str> = plain.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_exact;

    #[test]
    fn only_full_versions_are_exact() {
        assert!(is_exact("8.0.4") && is_exact("1.0.0-rc.1"));
        assert!(
            ["^8.0.4", "~1.2.3", "1.x", "latest", "*", "8.0", ">=1.0.0"].iter().all(|loose| !is_exact(loose))
        );
    }
}
