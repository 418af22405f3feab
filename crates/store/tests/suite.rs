//! What the store promises, on both databases: every test runs on SQLite and on PostgreSQL.

#[cfg(test)]
mod suite {
    pub mod postgres;
    pub mod raw;
    pub mod sealing;
    #[macro_use]
    pub mod support;

    mod accounts;
    mod alerts;
    mod alliance;
    mod asleep;
    mod beds;
    mod border;
    mod devices;
    mod disclosures;
    mod emergency;
    mod erasure;
    mod exchange;
    mod feeds;
    mod invitations;
    mod keeping;
    mod links;
    mod listing;
    mod log;
    mod migration;
    mod model_device;
    mod money;
    mod month;
    mod peers;
    mod plan_guard;
    mod rekey;
    mod responses;
    mod sharing;
    mod survival;
    mod suspects;
    mod tampering;
    mod transfer;
    mod two_teams;
    mod unusual;
    mod writing;
}
