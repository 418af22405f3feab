//! Sealed links that were opened: told as what they are, not as a reader without a name.

use std::collections::BTreeMap;

use model::{KindName, RecordId};

use super::{Asker, Kept, LinkRead};
use crate::{backend::Tx, error::Result, links};

/// By the link's id, which stands in the log of readings where an account would.
pub(super) type Opened = BTreeMap<RecordId, LinkRead>;

/// Links to the child's referrals that were opened.
pub(super) fn opened(tx: &mut dyn Tx, asker: &Asker, records: &[Kept]) -> Result<Opened> {
    let mut all = Opened::new();
    for kept in records {
        let ours = kept.coded.kind == KindName::Referral && kept.coded.org == asker.keeper;
        let Some(to) = kept.coded.reference("to").filter(|_| ours && kept.word.is_some()) else { continue };
        for link in links::of_referral(tx, asker.keys, kept.coded.record)? {
            if let Some(opened) = link.opened {
                let read = LinkRead {
                    referral: link.referral,
                    to,
                    by: link.by,
                    made: link.created,
                    opened,
                    answered: link.answered,
                    shown: link.share,
                };
                all.insert(link.id, read);
            }
        }
    }
    Ok(all)
}
