//! The programmes that figures are told by.

/// A programme of the network, in its usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Programme {
    /// Survey of street children.
    Survey,
    /// Daily outreach.
    Outreach,
    /// Night outreach and kids clubs.
    NightOutreach,
    /// Watching over every child for abuse, neglect, trafficking.
    Monitoring,
    /// Protection: case work and care.
    Protection,
    /// Reports to the authorities.
    Reporting,
    /// Rings: legal matters.
    Justice,
    /// Cases between two countries.
    CrossBorder,
    /// Drop-in centre at the border.
    BorderCentre,
    /// Counselling, art and music therapy, children's meetings.
    Counselling,
    /// Education and training, of the child and the family.
    Education,
    /// Feeding.
    Feeding,
    /// Village safety net.
    Village,
    /// Child peer groups.
    PeerGroups,
    /// Child protection network.
    Network,
    /// Alliance of organisations.
    Alliance,
    /// Projects and donors.
    Projects,
}

impl Programme {
    /// All programmes.
    pub const ALL: [Self; 17] = [
        Self::Survey,
        Self::Outreach,
        Self::NightOutreach,
        Self::Monitoring,
        Self::Protection,
        Self::Reporting,
        Self::Justice,
        Self::CrossBorder,
        Self::BorderCentre,
        Self::Counselling,
        Self::Education,
        Self::Feeding,
        Self::Village,
        Self::PeerGroups,
        Self::Network,
        Self::Alliance,
        Self::Projects,
    ];

    /// Its code, of the list `programme`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Outreach => "daily_outreach",
            Self::NightOutreach => "night_outreach",
            Self::Monitoring => "monitoring",
            Self::Protection => "protection",
            Self::Reporting => "government_reports",
            Self::Justice => "rings",
            Self::CrossBorder => "cross_border",
            Self::BorderCentre => "drop_in_centre",
            Self::Counselling => "counselling",
            Self::Education => "education",
            Self::Feeding => "feeding",
            Self::Village => "village_safety_net",
            Self::PeerGroups => "peer_groups",
            Self::Network => "protection_network",
            Self::Alliance => "alliance",
            Self::Projects => "projects",
        }
    }
}
