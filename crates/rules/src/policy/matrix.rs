//! The role table as rows, for the committed access matrix.

use model::{Class, Group, KindName, acts};

use super::{Reach, Role, Side, act_right, right};

/// One role and one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The role.
    pub role: Role,
    /// The group.
    pub group: Group,
    /// How far it reads.
    pub read: Reach,
    /// How far it writes.
    pub write: Reach,
    /// The closest class that it sees.
    pub clearance: Class,
    /// Whether it sees the confidential part of notes it wrote itself.
    pub own_notes: bool,
    /// The kinds that it writes.
    pub kinds: &'static [KindName],
}

/// One act and the roles that do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActRow {
    /// The kind.
    pub kind: KindName,
    /// The act.
    pub act: &'static str,
    /// Which side of a referral.
    pub side: Side,
    /// The roles.
    pub roles: Vec<Role>,
}

/// Every role with every group.
pub fn matrix() -> Vec<GroupRow> {
    Role::ALL
        .iter()
        .flat_map(|role| {
            Group::ALL.into_iter().map(|group| {
                let right = right(*role, group);
                GroupRow {
                    role: *role,
                    group,
                    read: right.read,
                    write: right.write,
                    clearance: right.clearance,
                    own_notes: right.own_notes,
                    kinds: right.kinds,
                }
            })
        })
        .collect()
}

/// Every act of every kind with the roles that do it.
pub fn act_matrix() -> Vec<ActRow> {
    let mut rows = Vec::new();
    for kind in KindName::ALL {
        let settled = kind.facts().fields.iter().any(|field| field.decisive);
        let all_acts = acts::of(*kind).iter().map(|form| form.name).chain(settled.then_some(acts::SETTLE));
        for act in all_acts {
            let Some(who) = act_right(*kind, act) else { continue };
            let writes = |role: &Role| {
                let right = right(*role, kind.group());
                // Who is named as a witness need not write: whoever reads it may.
                if who.side == Side::Witness && who.roles.contains(role) {
                    return right.read > Reach::None;
                }
                let far_enough = if who.side == Side::Keeper { Reach::Own } else { Reach::Team };
                right.write >= far_enough && right.kinds.contains(kind)
            };
            let named = |role: &Role| who.roles.is_empty() || who.roles.contains(role);
            let roles = Role::ALL.iter().copied().filter(|role| writes(role) && named(role)).collect();
            rows.push(ActRow { kind: *kind, act, side: who.side, roles });
        }
    }
    rows
}
