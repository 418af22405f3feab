//! The library of measures. Code list `measure`.

use std::{fmt, str::FromStr};

use model::KindName;
use serde::{Deserialize, Serialize};

use super::programme::Programme;

/// What a measure counts, and so what it may be added to and what has to be protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Things, in which nobody is: rounds, sessions, campaigns.
    Things,
    /// Different things, each once in a period.
    UniqueThings,
    /// How often somebody: attendances, concerns, visits.
    Times,
    /// Different people, each once in a period.
    Unique,
    /// Different people, estimated.
    Estimated,
    /// So many of so many, each about somebody.
    Share,
    /// So many things of so many things.
    ShareOfThings,
}

impl Counts {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Things => "things",
            Self::UniqueThings => "unique_things",
            Self::Times => "times",
            Self::Unique => "unique_people",
            Self::Estimated => "estimated_people",
            Self::Share => "share",
            Self::ShareOfThings => "share_of_things",
        }
    }
}

macro_rules! measures {
    ($($(#[doc = $doc:literal])+ $Measure:ident = $name:literal, $programme:ident, $counts:ident, $within:expr, [$($kind:ident),+];)+) => {
        /// What may be counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Measure {
            $(
                $(#[doc = $doc])+
                #[serde(rename = $name)]
                $Measure,
            )+
        }

        impl Measure {
            /// Every measure, in the order of the code list: by programme.
            pub const ALL: &'static [Measure] = &[$(Measure::$Measure),+];

            /// Its code.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Measure::$Measure => $name,)+
                }
            }

            /// The programme that asks for it.
            pub fn programme(self) -> Programme {
                match self {
                    $(Measure::$Measure => Programme::$programme,)+
                }
            }

            /// What it counts.
            pub fn counts(self) -> Counts {
                match self {
                    $(Measure::$Measure => Counts::$counts,)+
                }
            }

            /// The measure that it is a part of: what is counted here is counted there too, on the same day, for the
            /// same people. Whoever has both numbers has their difference.
            pub fn within(self) -> Option<Measure> {
                match self {
                    $(Measure::$Measure => $within,)+
                }
            }

            /// Kinds of the records that it is counted from: its source.
            pub fn sources(self) -> &'static [KindName] {
                match self {
                    $(Measure::$Measure => &[$(KindName::$kind),+],)+
                }
            }
        }
    };
}

// Each line: code, programme, what it counts, what it is a part of, what it is counted from.
measures! {
    /// Survey answers.
    SurveysAnswered = "surveys_answered", Survey, Times, None, [Response, Instrument];
    /// Rounds that went out.
    Rounds = "rounds", Outreach, Things, None, [Round];
    /// Meetings with one child, named or not.
    Contacts = "contacts", Outreach, Times, None, [Contact];
    /// Different named children met on rounds.
    UniqueChildrenContacted = "unique_children_contacted", Outreach, Unique, None, [Contact, Person];
    /// Of these, those met for the first time.
    NewChildren = "new_children", Outreach, Unique, None, [Contact, Person];
    /// People counted and not named, outside sessions.
    PeopleCounted = "people_counted", Outreach, Times, None, [Contact, TallySheet];
    /// Different spots visited.
    SpotsVisited = "spots_visited", Outreach, UniqueThings, None, [Contact, Spot];
    /// Children with whom deliberate work began.
    EngagedChildren = "engaged_children", Outreach, Unique, None, [Person];
    /// Of these, those at night.
    NightRounds = "night_rounds", NightOutreach, Things, Some(Measure::Rounds), [Round];
    /// Contacts with children at night.
    NightContacts = "night_contacts", NightOutreach, Times, Some(Measure::Contacts), [Contact, Round];
    /// Kids clubs held.
    ClubSessions = "club_sessions", NightOutreach, Things, Some(Measure::Sessions), [Session];
    /// Attendances at kids clubs.
    ClubAttendances = "club_attendances", NightOutreach, Times, Some(Measure::Attendances), [Session, Attendance];
    /// Children who come to clubs regularly.
    ClubRegulars = "club_regulars", NightOutreach, Unique, None, [Attendance, Person];
    /// Contacts at which signs of danger were seen.
    ContactsWithSigns = "contacts_with_signs", Monitoring, Times, Some(Measure::Contacts), [Contact];
    /// Concerns raised.
    ConcernsRaised = "concerns_raised", Monitoring, Times, None, [Concern];
    /// Concerns judged high.
    ConcernsHigh = "concerns_high", Monitoring, Times, Some(Measure::ConcernsRaised), [Concern];
    /// Concerns judged within their clock, of all whose clock has run or that were judged.
    ConcernsOnTime = "concerns_on_time", Monitoring, Share, None, [Concern];
    /// Screenings for trafficking.
    Screenings = "screenings", Monitoring, Times, None, [Screening];
    /// Screenings with a likely or possible result.
    ScreeningsPossible = "screenings_possible", Monitoring, Times, Some(Measure::Screenings), [Screening];
    /// Officially identified as victims.
    OfficiallyIdentified = "officially_identified", Monitoring, Times, None, [Determination];
    /// Assessments made.
    Assessments = "assessments", Protection, Times, None, [Response, Instrument];
    /// Cases opened.
    CasesOpened = "cases_opened", Protection, Times, None, [Case];
    /// Cases closed.
    CasesClosed = "cases_closed", Protection, Times, None, [Case];
    /// Steps of care plans done.
    PlanItemsDone = "plan_items_done", Protection, Times, None, [PlanItem];
    /// Steps of care plans done in time.
    PlanItemsOnTime = "plan_items_on_time", Protection, Share, None, [PlanItem];
    /// Visits at which the child was seen.
    VisitsMade = "visits_made", Protection, Times, None, [Visit];
    /// Different children visited.
    ChildrenVisited = "children_visited", Protection, Unique, None, [Visit, Person];
    /// Placements begun.
    PlacementsBegun = "placements_begun", Protection, Times, None, [Placement];
    /// Of these, with kin.
    PlacementsKin = "placements_kin", Protection, Times, Some(Measure::PlacementsBegun), [Placement];
    /// Children who went home.
    ChildrenHome = "children_home", Protection, Times, None, [Case];
    /// Safe three months after going home.
    SafeAfter3 = "safe_after_3", Protection, Share, None, [Case, Visit];
    /// Safe six months after going home.
    SafeAfter6 = "safe_after_6", Protection, Share, None, [Case, Visit];
    /// Safe twelve months after going home.
    SafeAfter12 = "safe_after_12", Protection, Share, None, [Case, Visit];
    /// Worries about trafficking after going home.
    TraffickedAgain = "trafficked_again", Protection, Times, Some(Measure::ConcernsRaised), [Concern, Case];
    /// Reports to the authorities sent.
    StatutoryReportsSent = "statutory_reports_sent", Reporting, Times, None, [StatutoryReport];
    /// Reports that the authorities answered.
    StatutoryReportsAnswered = "statutory_reports_answered", Reporting, Times, None, [StatutoryReport];
    /// Reports to the authorities sent in time.
    StatutoryReportsOnTime = "statutory_reports_on_time", Reporting, Share, None, [StatutoryReport];
    /// Legal matters opened.
    LegalMatters = "legal_matters", Justice, Times, None, [LegalMatter];
    /// Hearings held.
    HearingsHeld = "hearings_held", Justice, Times, None, [Hearing];
    /// Requests across the border.
    BorderRequests = "border_requests", CrossBorder, Times, None, [CrossBorder];
    /// Requests across the border answered.
    BorderAnswered = "border_answered", CrossBorder, Times, None, [CrossBorder];
    /// Families found across the border.
    FamiliesTraced = "families_traced", CrossBorder, Times, Some(Measure::BorderAnswered), [CrossBorder];
    /// Children handed over at the border.
    Handovers = "handovers", CrossBorder, Times, None, [Handover];
    /// Children received from the other country.
    ChildrenReceived = "children_received", CrossBorder, Times, None, [CrossBorder];
    /// Arrivals at the border.
    Arrivals = "arrivals", BorderCentre, Things, None, [Arrival];
    /// Visits to the drop-in centre.
    CentreVisits = "centre_visits", BorderCentre, Times, None, [Stay];
    /// Different children at the drop-in centre.
    CentreChildren = "centre_children", BorderCentre, Unique, None, [Stay, Person];
    /// Deported that same day.
    ReturnedSameDay = "returned_same_day", BorderCentre, Times, Some(Measure::CentreVisits), [Stay];
    /// Children alone at the drop-in centre.
    UnaccompaniedChildren = "unaccompanied_children", BorderCentre, Times, Some(Measure::CentreVisits), [Stay];
    /// Services given at the drop-in centre.
    CentreServices = "centre_services", BorderCentre, Times, None, [Delivery];
    /// Counselling talks.
    CounsellingTalks = "counselling_talks", Counselling, Times, None, [Note];
    /// Art and music therapy sessions.
    ArtMusicSessions = "art_music_sessions", Counselling, Things, Some(Measure::Sessions), [Session];
    /// Attendances at art and music therapy.
    ArtMusicAttendances = "art_music_attendances", Counselling, Times, Some(Measure::Attendances), [Session, Attendance];
    /// Children's meetings held.
    ChildrensMeetings = "childrens_meetings", Counselling, Things, Some(Measure::Sessions), [Session];
    /// Sessions held.
    Sessions = "sessions", Counselling, Things, None, [Session];
    /// How often somebody attended a session.
    Attendances = "attendances", Counselling, Times, None, [Session, Attendance];
    /// Different named children at sessions.
    UniqueChildrenAttending = "unique_children_attending", Counselling, Unique, None, [Attendance, Person];
    /// Children enrolled in school.
    ChildrenEnrolled = "children_enrolled", Education, Times, None, [Schooling];
    /// Children who left school.
    ChildrenDroppedOut = "children_dropped_out", Education, Times, None, [Schooling];
    /// Children still at school after six months.
    ChildrenRetained = "children_retained", Education, Share, None, [Schooling];
    /// Children found at school when asked.
    SchoolPresent = "school_present", Education, Share, None, [SchoolCheck];
    /// Times a child was helped with school.
    SchoolHelped = "school_helped", Education, Times, None, [SchoolAid];
    /// Vocational courses begun.
    CoursesBegun = "courses_begun", Education, Times, None, [Course];
    /// Vocational courses finished.
    CoursesFinished = "courses_finished", Education, Times, None, [Course];
    /// At work six months after a course.
    WorkingAfter6 = "working_after_6", Education, Share, None, [Course];
    /// Families helped to earn.
    FamiliesAssisted = "families_assisted", Education, Times, None, [Livelihood];
    /// Of these, small businesses.
    BusinessesBegun = "businesses_begun", Education, Times, Some(Measure::FamiliesAssisted), [Livelihood];
    /// Reviews at which a family earned more than before.
    IncomesRisen = "incomes_risen", Education, Share, None, [LivelihoodStep, Livelihood];
    /// Servings given at sessions.
    Servings = "servings", Feeding, Things, None, [Session];
    /// Meals held.
    MealsGiven = "meals_given", Feeding, Things, Some(Measure::Sessions), [Session];
    /// Different children at meals.
    ChildrenFed = "children_fed", Feeding, Unique, None, [Attendance, Person];
    /// Areas where village work began.
    AreasBegun = "areas_begun", Village, Things, None, [TargetArea];
    /// Days of workshops held.
    WorkshopDays = "workshop_days", Village, Things, Some(Measure::Sessions), [Session];
    /// Attendances at workshops.
    WorkshopAttendances = "workshop_attendances", Village, Times, Some(Measure::Attendances), [Session, Attendance];
    /// Lines of village plans agreed.
    PlanLinesAgreed = "plan_lines_agreed", Village, Things, None, [ActionItem];
    /// Lines of village plans done.
    PlanLinesDone = "plan_lines_done", Village, Things, None, [ActionItem];
    /// Lines of village plans done in time.
    PlanLinesOnTime = "plan_lines_on_time", Village, ShareOfThings, None, [ActionItem];
    /// Follow-up visits to areas.
    AreaVisits = "area_visits", Village, Things, None, [AreaVisit];
    /// Peer groups begun.
    PeerGroupsBegun = "peer_groups_begun", PeerGroups, Things, None, [PeerGroup];
    /// Peer leaders trained.
    PeerLeadersTrained = "peer_leaders_trained", PeerGroups, Unique, None, [PeerLeader];
    /// Sessions of peer groups.
    PeerSessions = "peer_sessions", PeerGroups, Things, Some(Measure::Sessions), [Session];
    /// Attendances at sessions of peer groups.
    PeerAttendances = "peer_attendances", PeerGroups, Times, Some(Measure::Attendances), [Session, Attendance];
    /// Different children at peer sessions, estimated: see `rules::reach`.
    PeerReachEstimated = "peer_reach_estimated", PeerGroups, Estimated, None, [Session, PeerGroup];
    /// Members of committees who began.
    CommitteeMembers = "committee_members", Network, Times, None, [CommitteeMember];
    /// Meetings of committees.
    CommitteeMeetings = "committee_meetings", Network, Things, None, [CommitteeMeeting];
    /// Campaigns.
    Campaigns = "campaigns", Network, Things, None, [Campaign];
    /// People reached by campaigns, estimated.
    CampaignAudience = "campaign_audience", Network, Times, None, [Campaign];
    /// Concerns from the community.
    CommunityConcerns = "community_concerns", Network, Times, Some(Measure::ConcernsRaised), [Concern];
    /// Reporters told back within a week.
    ToldBackInTime = "told_back_in_time", Network, Share, None, [Concern];
    /// Quarters in which prevention was done.
    QuartersDone = "quarters_done", Network, ShareOfThings, None, [QuarterMark, QuarterPlan];
    /// Referrals sent.
    ReferralsSent = "referrals_sent", Alliance, Times, None, [Referral];
    /// Referrals accepted.
    ReferralsAccepted = "referrals_accepted", Alliance, Times, None, [Referral];
    /// Referrals completed.
    ReferralsCompleted = "referrals_completed", Alliance, Times, None, [Referral];
    /// Referrals answered in time.
    ReferralsInTime = "referrals_in_time", Alliance, Share, None, [Referral];
    /// Joint trainings held.
    Trainings = "trainings", Alliance, Things, Some(Measure::Sessions), [Session];
    /// Colleagues given a certificate.
    ColleaguesTrained = "colleagues_trained", Alliance, Times, None, [Certificate];
    /// Projects begun.
    ProjectsBegun = "projects_begun", Projects, Things, None, [Project];
}

impl Measure {
    /// Whether it counts each person, or each thing, once.
    pub fn is_unique(self) -> bool {
        matches!(self.counts(), Counts::Unique | Counts::UniqueThings)
    }

    /// Whether it is so many of so many.
    pub fn is_share(self) -> bool {
        matches!(self.counts(), Counts::Share | Counts::ShareOfThings)
    }

    /// Whether it counts people, and so has a sex, an age, and something to protect.
    pub fn counts_people(self) -> bool {
        !matches!(self.counts(), Counts::Things | Counts::UniqueThings | Counts::ShareOfThings)
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such measure")]
pub struct UnknownMeasure;

impl FromStr for Measure {
    type Err = UnknownMeasure;

    fn from_str(name: &str) -> Result<Self, UnknownMeasure> {
        Self::ALL.iter().copied().find(|measure| measure.as_str() == name).ok_or(UnknownMeasure)
    }
}
