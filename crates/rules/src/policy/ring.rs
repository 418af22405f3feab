//! The keys that an actor holds.

use std::collections::{BTreeMap, BTreeSet};

use model::{Class, Group, KindName};

use super::{Actor, AudienceKey, Glass, Reach, Right, Role, Share, emergency, right};

/// What a key opens of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// Every field up to a class; and, with `own_notes`, everything in notes.
    Class {
        /// Closest class.
        class: Class,
        /// Whether notes are open up to confidential.
        own_notes: bool,
    },
    /// A referral's minimum.
    Minimum,
    /// A referral's status and times.
    StatusOnly,
    /// What is told to every organisation that refers: the fields of beds, and of asks for one, that are named for it.
    Network,
    /// The fields of share sets, and the referral itself.
    Sets(BTreeSet<String>),
}

/// A held key: what it opens, and which kinds the actor writes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    opening: Opening,
    writes: BTreeSet<KindName>,
}

/// All keys of one actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyRing {
    held: BTreeMap<AudienceKey, Held>,
    creates: BTreeSet<KindName>,
}

impl KeyRing {
    /// The keys of an actor. `shares` are the shares to the actor's organisation; others are left aside.
    pub fn of(actor: &Actor, shares: &[Share]) -> Self {
        let mut ring = Self::default();
        for role in &actor.roles {
            for group in Group::ALL {
                ring.grant(actor, group, right(*role, group));
            }
        }
        let reads_received = reads_received(actor);
        if reads_received {
            ring.hold(AudienceKey::sent(actor.org), &Opening::Minimum);
            ring.hold(AudienceKey::ended(actor.org), &Opening::StatusOnly);
            // Beds are for people to ask for.
            if actor.roles.iter().any(|role| *role != Role::OtherSystem) {
                ring.hold(AudienceKey::net(Group::Referral), &Opening::Network);
            }
        }
        if reads_shared(actor) {
            for share in shares.iter().filter(|share| share.to == actor.org) {
                ring.hold(AudienceKey::share(share.referral), &Opening::Sets(share.sets.clone()));
            }
        }
        ring
    }

    /// The ring with the files that stand open to this account in an emergency. They are read and never written: what the
    /// holder does about the child is said through its own reach. A role that was taken away takes them away too. The end
    /// of each decides at every reading: nobody has to have said that it is over.
    #[must_use]
    pub fn with_glasses(mut self, actor: &Actor, glasses: &[Glass], now_ms: u64) -> Self {
        if emergency::may_ask(actor) {
            let opening = Opening::Class { class: Class::Personal, own_notes: false };
            let mine = |glass: &&Glass| glass.holder == actor.account && glass.org == actor.org;
            for glass in glasses.iter().filter(mine).filter(|glass| now_ms < glass.until_ms) {
                self.hold(AudienceKey::glass(glass.access), &opening);
            }
        }
        self
    }

    fn grant(&mut self, actor: &Actor, group: Group, right: Right) {
        for key in reach_keys(actor, group, right.read) {
            // In the directory a clearance holds at home only: not for everybody's key, nor for a page of another
            // organisation that one wrote down oneself.
            let abroad = group == Group::Directory && key != AudienceKey::org(actor.org, group);
            let class = if abroad { Class::Coded } else { right.clearance };
            let own_notes = right.own_notes && key == AudienceKey::own(actor.account, actor.org, group);
            self.hold(key, &Opening::Class { class, own_notes });
        }
        // To be read and walked; changed by whoever planned it.
        if group == Group::Field && right.read == Reach::Team {
            let opening = Opening::Class { class: right.clearance, own_notes: false };
            self.hold(AudienceKey::teams(actor.org, group), &opening);
        }
        // Of care alone: no other record is for them only.
        let reads_all = right.clearance == Class::Confidential && right.read >= Reach::Org;
        let cleared = (reads_all && group == Group::Care).then(|| AudienceKey::cleared(actor.org, group));
        if let Some(key) = &cleared {
            self.hold(key.clone(), &Opening::Class { class: right.clearance, own_notes: false });
        }
        let mut held = reach_keys(actor, group, right.write);
        held.extend(cleared.filter(|_| right.write >= Reach::Org));
        if !held.is_empty() {
            self.creates.extend(right.kinds);
        }
        for key in held {
            if let Some(held) = self.held.get_mut(&key) {
                held.writes.extend(right.kinds);
            }
        }
    }

    /// Adds a key; held twice it opens what either opens.
    fn hold(&mut self, key: AudienceKey, opening: &Opening) {
        let held = self
            .held
            .entry(key)
            .or_insert_with(|| Held { opening: opening.clone(), writes: BTreeSet::new() });
        if let (Opening::Class { class, own_notes }, Opening::Class { class: more, own_notes: notes }) =
            (&mut held.opening, opening)
        {
            *class = (*class).max(*more);
            *own_notes |= notes;
        }
    }

    /// The keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &AudienceKey> {
        self.held.keys()
    }

    /// The name of a held key's feed on the wire: the key, and what it opens. A device that was promoted, demoted or
    /// shown less so loses one feed and begins another from zero, and nothing it may no longer read stays behind.
    /// Example: `org:0190…/care+confidential`.
    pub fn label(&self, key: &AudienceKey) -> Option<String> {
        let opening = &self.held.get(key)?.opening;
        Some(match opening {
            Opening::Class { class, own_notes } => {
                let class = match class {
                    Class::Coded => "coded",
                    Class::Personal => "personal",
                    Class::Confidential => "confidential",
                };
                format!("{key}+{class}{}", if *own_notes { "+notes" } else { "" })
            }
            Opening::Minimum | Opening::StatusOnly | Opening::Network => key.to_string(),
            Opening::Sets(sets) => {
                format!("{key}+{}", sets.iter().map(String::as_str).collect::<Vec<_>>().join("+"))
            }
        })
    }

    /// Every feed of this ring: its name on the wire and its key.
    pub fn feeds(&self) -> impl Iterator<Item = (String, &AudienceKey)> {
        self.held.keys().filter_map(|key| Some((self.label(key)?, key)))
    }

    /// 16 hex digits over the names of all feeds (FNV-1a, 64 bits): equal rings have equal hashes. It guards against
    /// nothing but a stale cache; what may be read is decided by the ring itself, never by its hash.
    pub fn hash(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for (label, _) in self.feeds() {
            for byte in label.bytes().chain([b'\n']) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        format!("{hash:016x}")
    }

    /// Whether any held key is among these.
    pub fn opens(&self, audience: &BTreeSet<AudienceKey>) -> bool {
        audience.iter().any(|key| self.held.contains_key(key))
    }

    /// Whether the key is held.
    pub fn holds(&self, key: &AudienceKey) -> bool {
        self.held.contains_key(key)
    }

    /// Whether the actor creates records of the kind.
    pub fn creates(&self, kind: KindName) -> bool {
        self.creates.contains(&kind)
    }

    /// Whether the actor writes a record of the kind with this audience.
    pub fn writes(&self, kind: KindName, audience: &BTreeSet<AudienceKey>) -> bool {
        audience.iter().any(|key| self.held.get(key).is_some_and(|held| held.writes.contains(&kind)))
    }

    /// What the held keys among these open.
    pub(super) fn openings<'a>(
        &'a self,
        audience: &'a BTreeSet<AudienceKey>,
    ) -> impl Iterator<Item = &'a Opening> {
        audience.iter().filter_map(|key| self.held.get(key)).map(|held| &held.opening)
    }
}

/// The keys of a group that a reach stands for.
fn reach_keys(actor: &Actor, group: Group, reach: Reach) -> Vec<AudienceKey> {
    let mut keys = Vec::new();
    if reach >= Reach::Net {
        keys.push(AudienceKey::net(group));
    }
    if reach >= Reach::Org {
        keys.push(AudienceKey::org(actor.org, group));
    }
    if reach == Reach::Team
        && let Some(team) = &actor.team
    {
        keys.push(AudienceKey::team(actor.org, team, group));
    }
    if reach >= Reach::Own {
        keys.push(AudienceKey::own(actor.account, actor.org, group));
    }
    if reach == Reach::Given {
        keys.push(AudienceKey::pages(actor.org, group));
        keys.extend(actor.projects.iter().map(|project| AudienceKey::project(actor.org, *project, group)));
    }
    keys
}

/// Whether the actor sees the referrals that come in: team or organisation reach.
fn reads_received(actor: &Actor) -> bool {
    actor.roles.iter().any(|role| right(*role, Group::Referral).read >= Reach::Team)
}

/// Whether the actor sees what those referrals share: not those who work on coded facts only. A system of the
/// organisation that was asked sees nothing else about a child.
fn reads_shared(actor: &Actor) -> bool {
    actor
        .roles
        .iter()
        .map(|role| right(*role, Group::Referral))
        .any(|right| right.read >= Reach::Team && right.clearance >= Class::Personal)
        || actor.is_any(&[Role::OtherSystem])
}
