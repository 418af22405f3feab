//! What can be set about serving, one struct per concern. Limits are named with their unit last.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use model::date::Day;
use rules::policy::{Role, is_only_member};

use crate::trust::Authorities;

/// Everything that the server is told at its start.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens. TLS ends before it, on the same machine or in the same private network.
    pub listen: SocketAddr,
    /// Reverse proxies whose `X-Forwarded-For` is believed; anybody else's is ignored.
    pub trusted_proxies: Vec<IpAddr>,
    /// How long sessions last.
    pub sessions: Sessions,
    /// How much one request, one account and one address may ask for.
    pub limits: Limits,
    /// The page for the public; without it there is none.
    pub worried: Option<Worried>,
    /// How everybody supports projects that are shown to everybody.
    pub support: Support,
    /// Whether the directory of services (HSDS) is read without signing in.
    pub open_directory: bool,
    /// Whether connections may send to the machine's own network: to private addresses, and to the machine itself without
    /// TLS.
    pub internal_receivers: bool,
    /// Authorities whose certificates connections believe besides those that the machine trusts.
    pub receiver_authorities: Authorities,
}

/// What the network says of its page for the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worried {
    /// Code or id of the organisation that receives what is reported.
    pub organisation: String,
    /// Where the button that leaves the page leads: an address that means nothing to whoever looks.
    pub exit: String,
    /// Whom to call at once.
    pub hotlines: Vec<Hotline>,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hotline {
    /// Whose it is.
    pub name: String,
    /// The number, as people write it.
    pub number: String,
    /// When somebody last called it to see that it is right.
    pub verified_on: Day,
}

/// How projects are supported, as their public pages say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Page for gifts where a project names none of its own: `https://…`; `{code}` stands for the project's code.
    pub link: Option<String>,
    /// Banks, each of one organisation.
    pub bank: Vec<Bank>,
}

/// Bank details of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bank {
    /// Code of the organisation.
    pub organisation: String,
    /// What somebody needs to know to send money, line by line.
    pub lines: Vec<String>,
}

impl Config {
    /// The settings that fit a small network, on the given address.
    pub fn listening_on(listen: SocketAddr) -> Self {
        Self {
            listen,
            trusted_proxies: Vec::new(),
            sessions: Sessions::FIELD,
            limits: Limits::SMALL_NETWORK,
            worried: None,
            support: Support::default(),
            open_directory: false,
            internal_receivers: false,
            receiver_authorities: Authorities::default(),
        }
    }
}

/// How long sessions last.
#[derive(Clone, Copy, Debug)]
pub struct Sessions {
    /// A session that was not used for so long ends. Phones are offline for days: two weeks.
    pub idle: Duration,
    /// A session ends after so long, whatever happens.
    pub absolute: Duration,
    /// A phone that heard nothing of the server for so long lets go of its keys; its unsent work stays, sealed to the
    /// organisation.
    pub offline: Duration,
    /// Of members of the community network, instead of all three: whoever reports twice a year must not need a new link
    /// each time. Their phone holds nothing but their own reports.
    pub member: MemberSessions,
}

/// How long sessions of members of the community network last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberSessions {
    /// A session that was not used for so long ends, and without contact for so long the phone lets go of its keys.
    pub idle: Duration,
    /// A session ends after so long, whatever happens.
    pub absolute: Duration,
}

impl Sessions {
    /// Ends that suit work in the field.
    pub const FIELD: Self = Self {
        idle: Duration::from_hours(14 * 24),
        absolute: Duration::from_hours(90 * 24),
        offline: Duration::from_hours(30 * 24),
        member: MemberSessions {
            idle: Duration::from_hours(180 * 24),
            absolute: Duration::from_hours(730 * 24),
        },
    };

    /// When a session of somebody with these roles ends unused.
    pub fn idle_of(self, roles: &[Role]) -> Duration {
        if is_only_member(roles) { self.member.idle } else { self.idle }
    }

    /// When a session of somebody with these roles ends whatever happens.
    pub fn absolute_of(self, roles: &[Role]) -> Duration {
        if is_only_member(roles) { self.member.absolute } else { self.absolute }
    }

    /// When a device of somebody with these roles lets go of its keys.
    pub fn offline_of(self, roles: &[Role]) -> Duration {
        if is_only_member(roles) { self.member.idle } else { self.offline }
    }

    /// When a device should ask for another token, seconds: long before it would have ended by idleness.
    pub fn renew_after_s(self) -> u64 {
        self.idle.as_secs() / 2
    }
}

/// How much one request, one account and one address may ask for.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Largest JSON body, bytes, after decompression.
    pub json_bytes_max: usize,
    /// Largest file, bytes.
    pub blob_bytes_max: usize,
    /// Largest workbook, bytes.
    pub workbook_bytes_max: usize,
    /// Deepest nesting of JSON.
    pub json_depth_max: usize,
    /// Most entries of one `sync/up`.
    pub entries_max: usize,
    /// Longest time to the first byte of an answer.
    pub answer_time_max: Duration,
    /// Longest pause while a body comes in.
    pub body_pause_max: Duration,
    /// Requests per second that one account may keep up.
    pub account_per_second: u32,
    /// Requests that one account may make at once.
    pub account_burst: u32,
    /// Requests per second from one address: a whole village may sit behind it.
    pub address_per_second: u32,
    /// Requests at once from one address.
    pub address_burst: u32,
    /// Passphrases checked at once: each takes 19 MiB and a core.
    pub passphrases_at_once: usize,
    /// Open connections.
    pub connections_max: usize,
    /// Live event streams of one account.
    pub streams_per_account_max: usize,
    /// Pause between two signs of life on a live stream; the session is checked at each.
    pub heartbeat: Duration,
}

impl Limits {
    /// Limits for one small machine and some hundred people.
    pub const SMALL_NETWORK: Self = Self {
        json_bytes_max: 8 << 20,
        blob_bytes_max: 10 << 20,
        workbook_bytes_max: 5 << 20,
        // The questions of an instrument are nested 112 deep at most, within an entry.
        json_depth_max: 120,
        entries_max: 500,
        answer_time_max: Duration::from_mins(5),
        body_pause_max: Duration::from_secs(20),
        account_per_second: 50,
        account_burst: 500,
        address_per_second: 200,
        address_burst: 2_000,
        passphrases_at_once: 2,
        connections_max: 2_000,
        streams_per_account_max: 8,
        heartbeat: Duration::from_secs(15),
    };
}
