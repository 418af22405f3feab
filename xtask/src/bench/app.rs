//! What the app's parts weigh compressed, from the list that the web build leaves of its files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::Value;

use super::row;
use crate::sh;

/// The layout around everything.
const ROOT: &str = "0";
/// Today: with its layouts and the start of the app, what everybody loads.
const HOME: &str = "/";
/// What Today is made of, loaded apart so that the sign-in at the same address need not wait for it.
const TODAY: &str = "src/lib/field/Today.svelte";
/// What one screen may add to that, in kB.
const SCREEN_KB_MAX: u64 = 40;

/// Prints for each screen what only it loads: scripts and styles that are not among those everybody has by then.
pub fn screens() -> Result<(), String> {
    let web = sh::root().join("web");
    let made = web.join(".svelte-kit");
    let files = Files::read(&made.join("output/client/.vite/manifest.json"))?;
    let routes: BTreeMap<String, Vec<String>> =
        read(&made.join("generated/client-optimized/app.js"))?.lines().filter_map(route).collect();
    let home = routes.get(HOME).ok_or("the app has no home")?;
    let node = |number: &str| format!("client-optimized/nodes/{number}.js");
    let start = ["client/entry.js".to_owned(), "client-optimized/app.js".to_owned(), TODAY.to_owned()];
    let first =
        files.behind(start.into_iter().chain([node(ROOT)]).chain(home.iter().map(|number| node(number))))?;
    let weight = |names: &BTreeSet<String>| -> u64 {
        let sizes =
            names.iter().filter_map(|name| fs::metadata(web.join("build").join(format!("{name}.gz"))).ok());
        sizes.map(|facts| facts.len()).sum()
    };
    row(
        "app, what every screen stands on, gzip",
        &format!("{:.0} kB in {} files", weight(&first) as f64 / 1e3, first.len()),
        "",
    );
    for (route, nodes) in routes.iter().filter(|(route, _)| *route != HOME) {
        let own =
            files.behind(nodes.iter().map(|number| node(number)))?.difference(&first).cloned().collect();
        let bytes = weight(&own);
        let more = if bytes > SCREEN_KB_MAX * 1_000 { "  MORE" } else { "" };
        row(
            &format!("  {route}"),
            &format!("{:.1} kB in {} files{more}", bytes as f64 / 1e3, own.len()),
            &format!("≤ {SCREEN_KB_MAX} kB"),
        );
    }
    Ok(())
}

/// A line of the app's own list of routes: `"/(app)/cases/[id]": [9,[2,3]],` is a route, its node, its layouts.
fn route(line: &str) -> Option<(String, Vec<String>)> {
    let (route, numbers) = line.trim().strip_prefix('"')?.split_once("\": [")?;
    let numbers = numbers.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let shown = route.replace("/(app)", "");
    Some((if shown.is_empty() { HOME.to_owned() } else { shown }, numbers.map(str::to_owned).collect()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}

/// The build's files: of each, its scripts and styles, and what it imports.
struct Files(BTreeMap<String, (Vec<String>, Vec<String>)>);

impl Files {
    fn read(path: &Path) -> Result<Self, String> {
        let list: BTreeMap<String, Value> =
            serde_json::from_str(&read(path)?).map_err(|why| format!("{}: {why}", path.display()))?;
        let texts = |value: &Value| -> Vec<String> {
            value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let parts = list.into_iter().map(|(name, about)| {
            let mut own = texts(&about["css"]);
            own.extend(about["file"].as_str().map(str::to_owned));
            (name, (own, texts(&about["imports"])))
        });
        Ok(Self(parts.collect()))
    }

    /// Everything that these import, and they themselves; each is named by the end of its name.
    fn behind(&self, ends: impl IntoIterator<Item = String>) -> Result<BTreeSet<String>, String> {
        let mut next = Vec::new();
        for end in ends {
            let found = self.0.keys().find(|name| name.ends_with(&end));
            next.push(found.ok_or_else(|| format!("the web build has no {end}"))?);
        }
        let (mut seen, mut all) = (BTreeSet::new(), BTreeSet::new());
        while let Some(name) = next.pop() {
            if let Some((own, imports)) = self.0.get(name).filter(|_| seen.insert(name)) {
                all.extend(own.iter().cloned());
                next.extend(imports);
            }
        }
        Ok(all)
    }
}
