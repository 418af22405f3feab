//! The role table: for each role and group of kinds how far it reads, how far it writes, and how closely held
//! the fields are that it sees. Everything else in `policy` follows from it.

use std::{fmt, str::FromStr};

use model::{Class, Group, KindName};
use serde::{Deserialize, Serialize};

use super::Reach;

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $Role:ident = $name:literal,)+) => {
        /// What somebody is trusted with. Code list `role`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Role {
            $($(#[doc = $doc])+ $Role,)+
        }

        impl Role {
            /// Every role, in the order of the code list.
            pub const ALL: &'static [Role] = &[$(Role::$Role),+];

            /// Its code.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Role::$Role => $name,)+
                }
            }
        }
    };
}

roles! {
    /// Out on the street, day and night.
    OutreachWorker = "outreach_worker",
    /// On duty at the drop-in centre or the border desk.
    DutyWorker = "duty_worker",
    /// Works the cases of children.
    Caseworker = "caseworker",
    /// Counsels; keeps what is said in confidence.
    Counsellor = "counsellor",
    /// Takes the calls and writes down the worry.
    HotlineOfficer = "hotline_officer",
    /// Looks after health.
    HealthWorker = "health_worker",
    /// Teaches, runs clubs.
    EducationWorker = "education_worker",
    /// Runs a centre.
    CentreManager = "centre_manager",
    /// Judges concerns, assigns, approves, answers for the cases.
    CaseSupervisor = "case_supervisor",
    /// Keeps indicators and targets.
    MeOfficer = "me_officer",
    /// Keeps budgets.
    Finance = "finance",
    /// Leads the organisation.
    Director = "director",
    /// A member of the community network: one screen, "I am worried about a child".
    NetworkMember = "network_member",
    /// An officer of the government who takes referrals.
    GovernmentReader = "government_reader",
    /// The police unit that takes referrals.
    PoliceLiaison = "police_liaison",
    /// A donor: figures and sent reports of the projects that an administrator gave the account.
    DonorReader = "donor_reader",
    /// Keeps users and the directory; sees no child.
    SystemAdmin = "system_admin",
    /// Checks who did and saw what.
    Auditor = "auditor",
    /// Looks for patterns in coded facts.
    Analyst = "analyst",
    /// Another system of the organisation, by a connection. Nobody signs in with it.
    OtherSystem = "other_system",
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such role")]
pub struct UnknownRole;

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, UnknownRole> {
        Self::ALL.iter().copied().find(|role| role.as_str() == name).ok_or(UnknownRole)
    }
}

/// What one role may do with the kinds of one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// How far it reads.
    pub read: Reach,
    /// How far it writes: creates, edits, acts.
    pub write: Reach,
    /// The closest class of field that it sees.
    pub clearance: Class,
    /// Whether it also sees the confidential part of the notes it wrote itself.
    pub own_notes: bool,
    /// The kinds that it writes.
    pub kinds: &'static [KindName],
}

impl Right {
    const NONE: Self = Self::read(Reach::None, Class::Coded);

    const fn read(read: Reach, clearance: Class) -> Self {
        Self { read, write: Reach::None, clearance, own_notes: false, kinds: &[] }
    }

    const fn personal(read: Reach, write: Reach, kinds: &'static [KindName]) -> Self {
        Self { read, write, clearance: Class::Personal, own_notes: false, kinds }
    }

    const fn coded(read: Reach, write: Reach, kinds: &'static [KindName]) -> Self {
        Self { read, write, clearance: Class::Coded, own_notes: false, kinds }
    }

    const fn confidential(read: Reach, write: Reach, kinds: &'static [KindName]) -> Self {
        Self { read, write, clearance: Class::Confidential, own_notes: false, kinds }
    }

    const fn with_own_notes(self) -> Self {
        Self { own_notes: true, ..self }
    }
}

const DIRECTORY: &[KindName] = &[
    KindName::Organisation,
    KindName::Place,
    KindName::Project,
    KindName::Indicator,
    KindName::Target,
    KindName::Instrument,
    KindName::InstrumentVersion,
    KindName::StatutoryRule,
    KindName::Service,
    KindName::Agreement,
    KindName::Practice,
    KindName::Attachment,
    KindName::CodeMap,
    KindName::ResultNode,
];
/// What a bookkeeper keeps of the directory: all but what is asked of children.
const BOOKS: &[KindName] = &[
    KindName::Organisation,
    KindName::Place,
    KindName::Project,
    KindName::Indicator,
    KindName::Target,
    KindName::ResultNode,
];
const RESULTS: &[KindName] = &[
    KindName::Project,
    KindName::Indicator,
    KindName::Target,
    KindName::ResultNode,
    KindName::Instrument,
    KindName::InstrumentVersion,
];
/// What a supervisor keeps of the directory: all of it, and which patterns the organisation is told of.
const SUPERVISED: &[KindName] = &[
    KindName::Organisation,
    KindName::Place,
    KindName::Project,
    KindName::Indicator,
    KindName::Target,
    KindName::Instrument,
    KindName::InstrumentVersion,
    KindName::StatutoryRule,
    KindName::Service,
    KindName::Agreement,
    KindName::Practice,
    KindName::Attachment,
    KindName::AlertRule,
    KindName::ResultNode,
];
/// What an organisation promises others, and which patterns it wants to be told of.
const PROMISES: &[KindName] = &[
    KindName::Project,
    KindName::Service,
    KindName::Agreement,
    KindName::Practice,
    KindName::Attachment,
    KindName::AlertRule,
];
const FIELD: &[KindName] = &[
    KindName::Spot,
    KindName::Route,
    KindName::Round,
    KindName::Contact,
    KindName::TallySheet,
    KindName::Series,
    KindName::Membership,
    KindName::Session,
    KindName::Attendance,
    KindName::TargetArea,
    KindName::AreaMember,
    KindName::AreaPoint,
    KindName::ActionItem,
    KindName::AreaVisit,
    KindName::Arrival,
    KindName::Stay,
    KindName::Delivery,
    KindName::Certificate,
    KindName::Attachment,
    KindName::PeerGroup,
    KindName::PeerLeader,
    KindName::Committee,
    KindName::CommitteeMember,
    KindName::CommitteeMeeting,
    KindName::Campaign,
    KindName::QuarterPlan,
    KindName::QuarterMark,
];
const GROUP_WORK: &[KindName] = &[
    KindName::Series,
    KindName::Membership,
    KindName::Session,
    KindName::Attendance,
    KindName::Certificate,
    KindName::Attachment,
];
const PEOPLE: &[KindName] =
    &[KindName::Person, KindName::Household, KindName::Relationship, KindName::Attachment];
const CARE: &[KindName] = &[
    KindName::Concern,
    KindName::Case,
    KindName::Task,
    KindName::Note,
    KindName::Consent,
    KindName::Attachment,
    KindName::Response,
    KindName::PlanItem,
    KindName::Call,
    KindName::ConcernMessage,
    KindName::Handover,
    KindName::EscortLeg,
    KindName::StatutoryReport,
    KindName::LegalMatter,
    KindName::Hearing,
    KindName::Placement,
    KindName::AuthorityDocument,
    KindName::Visit,
    KindName::Conference,
    KindName::Approval,
    KindName::Screening,
    KindName::Determination,
    KindName::Wish,
    KindName::Alert,
    KindName::Kin,
    KindName::Schooling,
    KindName::SchoolCheck,
    KindName::SchoolAid,
    KindName::Livelihood,
    KindName::LivelihoodStep,
    KindName::Course,
];
/// What a worker outside case work adds about a child: everything of care but cases.
const CARE_AROUND: &[KindName] = &[
    KindName::Concern,
    KindName::Task,
    KindName::Note,
    KindName::Consent,
    KindName::Attachment,
    KindName::Response,
    KindName::Visit,
    KindName::Wish,
    KindName::Schooling,
    KindName::SchoolCheck,
    KindName::SchoolAid,
];
const WORRY: &[KindName] = &[KindName::Concern, KindName::Attachment];
/// What a leader of a peer group says on a phone of their own.
const LED: &[KindName] = &[KindName::Session];
/// What the hotline writes down: the call, the worry, and what was said about it later.
const HOTLINE: &[KindName] =
    &[KindName::Call, KindName::Concern, KindName::ConcernMessage, KindName::Attachment];
const REFERRAL: &[KindName] = &[KindName::Referral, KindName::CrossBorder, KindName::Bed, KindName::BedAsk];
/// Who may be the danger, and what proves it.
const JUSTICE: &[KindName] = &[
    KindName::Suspect,
    KindName::Evidence,
    KindName::CustodyStep,
    KindName::Testimony,
    KindName::Attachment,
];
/// The books: all of it.
const MONEY: &[KindName] = &[
    KindName::Donor,
    KindName::Fund,
    KindName::Pledge,
    KindName::Gift,
    KindName::BudgetLine,
    KindName::Spending,
    KindName::SpendingShare,
    KindName::Asset,
    KindName::AssetCheck,
    KindName::Attachment,
];
/// What whoever runs a centre writes down: what was spent, and what was bought.
const SPENT: &[KindName] = &[
    KindName::Spending,
    KindName::SpendingShare,
    KindName::Asset,
    KindName::AssetCheck,
    KindName::Attachment,
];
/// What a child told, by whom it was told.
const TOLD: &[KindName] = &[KindName::Testimony, KindName::Attachment];

/// What a project reports to have reached.
const RETURNS: &[KindName] = &[KindName::ResultsReturn, KindName::ReturnValue];
/// What is written for those who give.
const REPORTS: &[KindName] = &[
    KindName::Report,
    KindName::ReportPart,
    KindName::Story,
    KindName::StoryUse,
    KindName::ReportSending,
    KindName::Attachment,
];

/// The directory as everybody reads it.
const DIRECTORY_READ: Right = Right::read(Reach::Net, Class::Coded);

/// What a role may do with a group: the role table.
pub fn right(role: Role, group: Group) -> Right {
    let [directory, field, people, care, referral] = rights(role);
    match group {
        Group::Directory => directory,
        Group::Field => field,
        Group::People => people,
        Group::Care => care,
        Group::Referral => referral,
        Group::Justice => justice(role),
        Group::Results => results(role),
        Group::Money => money(role),
        Group::Reports => reports(role),
    }
}

/// Suspects and evidence: for whoever answers for the cases, the police unit's own team, and, without words, whoever
/// checks who saw what. A director who needs to know asks the supervisor: nobody reads it because of rank. Whom the child
/// told writes it down and reads their own, no other.
fn justice(role: Role) -> Right {
    match role {
        Role::CaseSupervisor => Right::confidential(Reach::Org, Reach::Org, JUSTICE),
        Role::PoliceLiaison => Right::confidential(Reach::Team, Reach::Team, JUSTICE),
        Role::Caseworker | Role::Counsellor => Right::confidential(Reach::Own, Reach::Own, TOLD),
        Role::Auditor => Right::read(Reach::Org, Class::Coded),
        _ => Right::NONE,
    }
}

/// Returns of projects: no person is in them. Whoever answers for a project in the organisation writes them, the second word
/// on one included; who keeps or checks the accounts and who looks for patterns reads them.
fn results(role: Role) -> Right {
    match role {
        Role::CentreManager | Role::CaseSupervisor | Role::MeOfficer | Role::Director => {
            Right::personal(Reach::Org, Reach::Org, RETURNS)
        }
        Role::Finance => Right::read(Reach::Org, Class::Personal),
        Role::Auditor | Role::Analyst => Right::read(Reach::Org, Class::Coded),
        _ => Right::NONE,
    }
}

/// The books. Who a donor is, is confidential: finance and the director alone read it. Whoever runs a centre says what was
/// spent; whoever keeps figures or checks reads amounts and codes. Nobody who works with children, and no donor.
fn money(role: Role) -> Right {
    match role {
        Role::Finance => Right::confidential(Reach::Org, Reach::Org, MONEY),
        Role::Director => Right::read(Reach::Org, Class::Confidential),
        Role::CentreManager => Right::personal(Reach::Org, Reach::Org, SPENT),
        Role::MeOfficer | Role::Auditor => Right::read(Reach::Org, Class::Coded),
        _ => Right::NONE,
    }
}

/// Reports and the stories in them: who answers for the work writes them. Who keeps the books or checks sees where they
/// stand, without their words; a donor sees none of it but what was sent (see [`super::report_reach`]).
fn reports(role: Role) -> Right {
    match role {
        Role::CentreManager | Role::CaseSupervisor | Role::MeOfficer | Role::Director => {
            Right::personal(Reach::Org, Reach::Org, REPORTS)
        }
        Role::Finance | Role::Auditor => Right::read(Reach::Org, Class::Coded),
        _ => Right::NONE,
    }
}

/// One row: directory, field, people, care, referral.
fn rights(role: Role) -> [Right; 5] {
    use Reach::{Given, Net, Org, Own, Team};
    match role {
        Role::OutreachWorker | Role::DutyWorker | Role::HealthWorker | Role::EducationWorker => [
            DIRECTORY_READ,
            Right::personal(Team, Team, FIELD),
            Right::personal(Team, Team, PEOPLE),
            Right::personal(Own, Own, CARE_AROUND),
            Right::NONE,
        ],
        // An officer of another service works like a caseworker: their own cases, and what is referred to them.
        Role::Caseworker | Role::GovernmentReader | Role::PoliceLiaison => [
            DIRECTORY_READ,
            Right::read(Org, Class::Personal),
            Right::personal(Org, Org, PEOPLE),
            Right::personal(Team, Team, CARE).with_own_notes(),
            Right::personal(Team, Team, REFERRAL),
        ],
        Role::Counsellor => [
            DIRECTORY_READ,
            Right::personal(Own, Own, GROUP_WORK),
            Right::personal(Team, Team, PEOPLE),
            Right::confidential(Team, Team, CARE_AROUND),
            Right::NONE,
        ],
        Role::HotlineOfficer => {
            [DIRECTORY_READ, Right::NONE, Right::NONE, Right::personal(Own, Own, HOTLINE), Right::NONE]
        }
        Role::NetworkMember => {
            [
                DIRECTORY_READ,
                // A leader of a peer group says the sessions that the group held: see `write::peer_session`.
                Right::coded(Own, Own, LED),
                Right::NONE,
                Right::personal(Own, Own, WORRY),
                Right::NONE,
            ]
        }
        Role::CentreManager => [
            Right::personal(Net, Org, DIRECTORY),
            Right::personal(Org, Org, FIELD),
            Right::personal(Org, Org, PEOPLE),
            Right::personal(Org, Org, CARE),
            Right::personal(Org, Org, REFERRAL),
        ],
        Role::CaseSupervisor => [
            Right::confidential(Net, Org, SUPERVISED),
            Right::confidential(Org, Org, FIELD),
            Right::confidential(Org, Org, PEOPLE),
            Right::confidential(Org, Org, CARE),
            Right::confidential(Org, Org, REFERRAL),
        ],
        Role::MeOfficer => {
            let coded = Right::read(Org, Class::Coded);
            [Right::coded(Net, Org, RESULTS), coded, coded, coded, coded]
        }
        Role::Auditor | Role::Analyst => {
            let coded = Right::read(Org, Class::Coded);
            [DIRECTORY_READ, coded, coded, coded, coded]
        }
        Role::Director => {
            let personal = Right::read(Org, Class::Personal);
            [Right::personal(Net, Org, PROMISES), personal, personal, personal, personal]
        }
        Role::DonorReader => {
            [Right::read(Given, Class::Coded), Right::NONE, Right::NONE, Right::NONE, Right::NONE]
        }
        Role::Finance => [Right::coded(Net, Org, BOOKS), Right::NONE, Right::NONE, Right::NONE, Right::NONE],
        Role::SystemAdmin => {
            [Right::coded(Net, Org, DIRECTORY), Right::NONE, Right::NONE, Right::NONE, Right::NONE]
        }
        // Where referrals of its organisation stand, in codes; it answers those that came. What these share is opened
        // by the share alone (`ring::reads_shared`).
        Role::OtherSystem => {
            [DIRECTORY_READ, Right::NONE, Right::NONE, Right::NONE, Right::coded(Org, Org, &[])]
        }
    }
}
