//! The log and what follows from it, on SQLite or PostgreSQL.
//!
//! Entries are appended, never changed; records, feeds, audiences and search tokens follow from them in the same
//! transaction. Personal and confidential values are sealed before they reach any table (`docs/cryptography.md`), and
//! everything that leaves about a record is projected for one actor by `rules::policy`.
//!
//! Calls block: an async program makes them on blocking threads.

mod accounts;
mod among;
mod answers;
mod append;
mod backend;
mod backup;
mod beside;
mod blobs;
mod devices;
mod disclosures;
mod emergency;
mod erase;
mod error;
mod escrow;
mod exchange;
mod feeds;
mod health;
mod held;
mod invitations;
mod keys;
mod links;
mod listing;
mod log;
mod proofs;
mod random;
mod read;
mod readings;
mod rekey;
mod replies;
mod reports;
mod restore;
mod rows;
mod schema;
mod seal;
mod seals;
mod sessions;
mod sharing;
mod store;
mod stream;
mod subjects;
mod tick;
mod tokens;
mod tree;
mod turn;
mod types;
mod unusual;
mod uploads;
mod verify;
mod writing;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

pub use accounts::{Account, AccountChange, Accounts, NewAccount, SignIn};
pub use answers::Given;
pub use append::{SYSTEM, Tried};
pub use blobs::BLOB_BYTES_MAX;
pub use devices::{Device, Devices};
pub use disclosures::{
    ACCOUNT_LINES_MAX, ACCOUNT_YEARS_MAX, Asked, Disclosures, HeldBy, LinkRead, ReadOn, Somebody, SystemTold,
    TakenOn, Went, Word,
};
pub use emergency::{Emergency, Granted};
pub use error::{Error, Result};
pub use escrow::{EscrowTerms, Parcel, Returned, read_outbox};
pub use exchange::{
    Coded, Connection, ConnectionChange, Connections, DELIVERY_TRIED_MS, Delivery, DeliveryState, EventPage,
    NewConnection, Outgoing, SECRET_OVERLAP_HOURS, Sent, Shared, Told, retry_after_ms,
};
pub use feeds::FEED_RECORDS_MAX;
pub use health::{DeviceHealth, DeviceReport, EraseOrder, Estimate, Reported};
pub use invitations::{INVITATION_TRIES, Invitation, Invitations, LinkTaken, NewInvitation};
pub use keys::OperatorKey;
pub use links::{
    LINK_SHOWN_AGAIN_MS, LinkAnswer, LinkAnswered, LinkOpened, LinkPage, LinkState, NewLink, SealedLink,
    Told as LinkTold,
};
pub use random::{OsRandom, Random};
pub use readings::TakenHow;
pub use replies::{Answer, AnswerAct, Answered, Reason, Unmapped};
pub use reports::{Added, PublicReport, REPORTER_MESSAGES_MAX, Received, Said};
pub use restore::restore;
pub use sessions::{Failures, NewSession, Session, Sessions, SignedIn};
pub use store::{Config, Store};
pub use tree::{check_consistency, check_inclusion};
pub use types::{
    ClashValue, Consistency, FeedLine, FeedPage, HistoryLine, Inclusion, Network, PAGE_RECORDS_MAX, Page,
    Period, Position, Progress, Query, Reading, ReadingLine, Record, Report, SignedHead, Sort, Taken,
    UnknownSort, What,
};
pub use unusual::{AlarmAnswer, ReadingAlarm};
pub use uploads::{PART_BYTES_MAX, UPLOAD_KEPT_MS, Upload};
pub use writing::{ReportDocument, ReportRead};
