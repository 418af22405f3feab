//! The network on this machine: opening its store as the settings say.

use std::time::{SystemTime, UNIX_EPOCH};

use model::{AccountId, RecordId, date::Instant};
use rules::policy::{Actor, Role};
use store::{Account, OperatorKey, Store};

use crate::{
    Failure,
    config::{Settings, beside},
    key,
};

/// Now. The one place of this program that reads the clock for the commands.
pub fn now() -> Result<Instant, Failure> {
    let ms = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    Instant::from_unix_millis(ms as i64)
        .map_err(|why| Failure::Said(format!("this machine's clock is wrong: {why}")))
}

/// Opens the store of an existing network folder.
pub fn open(settings: &Settings) -> Result<Store, Failure> {
    if !settings.data.is_dir() {
        return Err(Failure::Said(format!(
            "there is no network in {0}; `safetynet init --data {0}` prepares one, `safetynet demo` shows an invented one",
            settings.data.display()
        )));
    }
    open_with(settings, key::of(settings)?)
}

/// Opens the store with a key at hand.
pub fn open_with(settings: &Settings, key: OperatorKey) -> Result<Store, Failure> {
    Ok(Store::open(store_config(settings, key))?)
}

/// What the store is told.
pub fn store_config(settings: &Settings, key: OperatorKey) -> store::Config {
    let url = settings.postgres.clone().unwrap_or_else(|| format!("sqlite:{}", settings.data.display()));
    let mut config = store::Config::new(url, key, settings.data.join("blobs"));
    config.erased_list = Some(beside(&settings.data, "erased"));
    config
}

/// Opens the store and makes sure that a network is in it.
pub fn open_network(settings: &Settings) -> Result<Store, Failure> {
    let store = open(settings)?;
    match store.network()? {
        Some(_) => Ok(store),
        None => Err(Failure::Said(
            "the network is not set up yet: `safetynet serve`, then open its address".to_owned(),
        )),
    }
}

/// A person who signs in, as the rules see them.
pub fn actor(account: &Account) -> Actor {
    account.actor()
}

/// Whoever keeps this machine: may read the directory, and no child.
pub fn keeper() -> Actor {
    let nobody = RecordId::new(0, [0; 10]);
    Actor {
        account: AccountId::new(0, [0; 10]),
        org: nobody,
        team: None,
        roles: vec![Role::SystemAdmin],
        projects: Vec::new(),
    }
}

/// An organisation by its code or id.
pub fn organisation(store: &Store, wanted: &str) -> Result<RecordId, Failure> {
    let page = store
        .list(&keeper(), &store::Query { limit: 200, ..store::Query::of(model::KindName::Organisation) })?;
    let is_it = |record: &store::Record| {
        record.id.to_string() == wanted
            || record.fields.get("code").and_then(serde_json::Value::as_str) == Some(wanted)
    };
    page.records.iter().find(|record| is_it(record)).map(|record| record.id).ok_or_else(|| {
        let code = |record: &store::Record| {
            let text =
                |field: &str| record.fields.get(field).and_then(serde_json::Value::as_str).map(str::to_owned);
            format!(
                "  {}  {}",
                text("code").unwrap_or_else(|| record.id.to_string()),
                text("name_en").unwrap_or_default()
            )
        };
        let known: Vec<String> = page.records.iter().map(code).collect();
        Failure::Said(format!("no organisation `{wanted}`; there are:\n{}", known.join("\n")))
    })
}
