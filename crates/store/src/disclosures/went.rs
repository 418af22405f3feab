//! What went to others: referrals, reports to authorities, requests across a border, asks for a bed, other systems; and files
//! opened in an emergency.

use model::{Fields, KindName, RecordId, State};
use rules::{policy, read};

use super::{Asker, Kept, SystemTold, Went};
use crate::{
    backend::Tx,
    beside::EVENT,
    error::Result,
    exchange, held,
    log::instant,
    read::project,
    rows::{self, Stored},
};

/// Everything that went out while the period ran, latest first.
pub(super) fn all(tx: &mut dyn Tx, asker: &Asker, records: &[Kept]) -> Result<Vec<Went>> {
    let mut all = Vec::new();
    for kept in records {
        if kept.coded.org == asker.keeper && in_period(asker, &kept.coded) {
            all.extend(went(tx, asker, kept)?);
        }
    }
    Ok(all)
}

/// Whether it was out in the period: from when it was asked until nobody saw anything through it any more.
fn in_period(asker: &Asker, coded: &State) -> bool {
    let ms = |field: &str| read::instant_ms(coded, field);
    let (began, ended) = match coded.kind {
        // What was completed stays open to whoever helped; what came to nothing is over.
        KindName::Referral => {
            let over = !matches!(
                policy::referral_status(coded),
                "sent" | "delivered" | "seen" | "accepted" | "started" | "completed"
            );
            (ms("sent"), over.then(|| ms("ended").or_else(|| ms("answered"))).flatten())
        }
        KindName::StatutoryReport => {
            (ms("sent"), ms("answered").or_else(|| ms("acknowledged")).or_else(|| ms("sent")))
        }
        KindName::CrossBorder => (ms("requested"), ms("ended")),
        KindName::BedAsk => (Some(coded.created_ms), ms("ended")),
        KindName::EmergencyAccess => (ms("from"), ms("reviewed")),
        _ => return false,
    };
    asker.period.meets(began, ended)
}

fn went(tx: &mut dyn Tx, asker: &Asker, kept: &Kept) -> Result<Option<Went>> {
    let coded = &kept.coded;
    let Some(fields) = told(tx, asker, &kept.stored)? else { return Ok(None) };
    let said = |field: &&&'static str| coded.value(field).is_some_and(|value| !value.is_null());
    let stored = match coded.reference("consent") {
        Some(id) if coded.kind == KindName::Referral => rows::load(tx, asker.keys, id)?,
        _ => None,
    };
    // A consent of another child, or of another organisation, is none of this account.
    let stored = stored.filter(|stored| {
        let consent = held::coded_state(&stored.held);
        consent.kind == KindName::Consent
            && consent.org == asker.keeper
            && consent.reference("person") == coded.reference("person")
    });
    let accepted = match &stored {
        Some(stored) if was_accepted(coded) => sets(coded, &held::coded_state(&stored.held)),
        _ => Vec::new(),
    };
    let consent = match &stored {
        Some(stored) => told(tx, asker, stored)?,
        None => None,
    };
    Ok(Some(Went {
        record: coded.record,
        kind: coded.kind,
        created: instant(coded.created_ms)?,
        fields,
        at_once: policy::shown_at_once(coded.kind).iter().filter(said).copied().collect(),
        accepted,
        consent,
        authority: authority(tx, asker, coded)?,
    }))
}

/// What of a record is told: of what its reader is shown, what policy names.
fn told(tx: &mut dyn Tx, asker: &Asker, stored: &Stored) -> Result<Option<Fields>> {
    let Some(record) = project(tx, asker.keys, &asker.ring, stored)? else { return Ok(None) };
    let names = policy::told_in_account(record.kind);
    let listed = |(name, _): &(String, serde_json::Value)| names.contains(&name.as_str());
    Ok(Some(record.fields.into_iter().filter(listed).collect()))
}

/// Whether the other side said yes, whatever came of it later.
fn was_accepted(referral: &State) -> bool {
    let any = |statuses: &[&str]| statuses.iter().any(|status| read::any_head_is(referral, "status", status));
    let gone = any(&["withdrawn", "expired", "not_helped"]);
    any(&["accepted", "started", "completed"])
        || (gone && referral.value("answered").is_some_and(|at| !at.is_null()) && !any(&["declined"]))
}

/// What both the referral and the consent name, whether or not the consent still stands.
fn sets(referral: &State, consent: &State) -> Vec<String> {
    let allowed: Vec<&str> = read::texts(consent, "share").collect();
    read::texts(referral, "share").filter(|set| allowed.contains(set)).map(str::to_owned).collect()
}

fn authority(tx: &mut dyn Tx, asker: &Asker, coded: &State) -> Result<Option<String>> {
    let rule = coded.reference("rule").filter(|_| coded.kind == KindName::StatutoryReport);
    let Some(rule) = rule else { return Ok(None) };
    let found = rows::load(tx, asker.keys, rule)?.filter(|rule| rule.held.kind == KindName::StatutoryRule);
    Ok(found.and_then(|rule| held::coded_state(&rule.held).text("authority").map(str::to_owned)))
}

/// What systems of the two organisations of a referral were told of it and got, latest first.
pub(super) fn told_to_systems(tx: &mut dyn Tx, asker: &Asker, records: &[Kept]) -> Result<Vec<SystemTold>> {
    let mut told = Vec::new();
    for kept in records {
        let seen = kept.coded.kind == KindName::Referral && kept.word.is_some();
        if let Some(to) = kept.coded.reference("to").filter(|_| seen) {
            of_referral(tx, asker, (kept.coded.record, to), &mut told)?;
        }
    }
    told.sort_by_key(|one: &SystemTold| std::cmp::Reverse(one.at.unix_millis()));
    Ok(told)
}

fn of_referral(
    tx: &mut dyn Tx,
    asker: &Asker,
    (referral, to): (RecordId, RecordId),
    told: &mut Vec<SystemTold>,
) -> Result<()> {
    let (from, until) = asker.period.millis();
    // Once it has arrived, `next_at` says when.
    let sql = format!(
        "SELECT {}, d.next_at FROM delivery d JOIN exchange_event e ON e.network = d.network AND e.nr = d.nr \
         WHERE d.network = ?1 AND d.connection = ?2 AND d.referral = ?3 AND d.state = 'delivered' \
         AND d.next_at >= ?4 AND d.next_at < ?5 ORDER BY d.nr",
        EVENT.columns_of("e")
    );
    for connection in exchange::of_two(tx, asker.keys, asker.keeper, to)? {
        let at =
            [asker.keys.network.into(), connection.id.into(), referral.into(), from.into(), until.into()];
        for row in tx.query(&sql, &at)? {
            EVENT.check(asker.keys, &row.0[..EVENT.width()])?;
            told.push(SystemTold {
                org: connection.org,
                name: (connection.org == asker.keeper).then(|| connection.name.clone()),
                referral,
                what: row.text(2)?.to_owned(),
                at: instant(row.uint(EVENT.width())?)?,
            });
        }
    }
    Ok(())
}
