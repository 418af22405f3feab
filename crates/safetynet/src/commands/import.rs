//! `safetynet import-outbox`: unsent work that a phone could not send, carried here by hand.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{Failure, config::Settings, place};

/// Takes a file in. Each entry counts as its author's own; what is here already is not taken twice.
pub fn outbox(settings: &Settings, file: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(file).map_err(|why| Failure::file(file, &why))?;
    let parcels = store::read_outbox(&text)
        .ok_or_else(|| Failure::Said(format!("{} is no file of unsent work", file.display())))?;
    let store = place::open_network(settings)?;
    let (all, mut taken) = (parcels.len(), 0);
    let mut by_key: BTreeMap<String, Vec<store::Parcel>> = BTreeMap::new();
    for parcel in parcels {
        by_key.entry(parcel.key.clone()).or_default().push(parcel);
    }
    for (key, parcels) in by_key {
        let Some(org) = store.org_of_escrow_key(&key)? else { continue };
        let safe = store.take_escrow(org, &parcels, place::now()?)?;
        taken += safe.iter().filter(|safe| **safe).count();
    }
    say!("Took in {taken} of {all}.");
    if taken < all {
        return Err(Failure::Said(
            "the others cannot be taken in: sealed to another network, changed, or bytes of a file that is not here; \
             keep the file"
                .to_owned(),
        ));
    }
    Ok(())
}
