//! Guessing is made slow without telling whether a user exists and without locking out a village.
//!
//! Failures are counted under three subjects: the user name from one address (strict), the user name from anywhere
//! (an attack from many addresses), the address alone (one address trying many names). After its free tries each must
//! wait 1, 2, 4 … seconds, at most a quarter of an hour; an hour without failure forgets. Names that do not exist are
//! counted alike. A device that has signed this user in before is counted apart, so that nobody can keep a worker out
//! of their own phone by guessing from elsewhere.

use std::net::IpAddr;

use model::{date::Instant, id::DeviceId};

use crate::{
    problem::{Answer, Code, Problem},
    state::App,
};

const FREE_TRIES_PAIR: u32 = 5;
const FREE_TRIES_USER: u32 = 50;
const FREE_TRIES_ADDRESS: u32 = 100;
const WAIT_MS_MAX: u64 = 15 * 60 * 1000;
const FORGET_AFTER_MS: u64 = 60 * 60 * 1000;

/// Who is trying.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// As typed.
    pub user: &'a str,
    /// Where from.
    pub address: IpAddr,
    /// A device that signed this user in before.
    pub known_device: Option<DeviceId>,
}

impl Attempt<'_> {
    /// What is counted, with its free tries; the strictest first.
    fn subjects(&self) -> Vec<(String, u32)> {
        let user: String = self.user.trim().chars().take(100).collect();
        let address = network(self.address);
        match self.known_device {
            Some(device) => vec![(format!("device {device} {user}"), FREE_TRIES_PAIR)],
            None => vec![
                (format!("pair {address} {user}"), FREE_TRIES_PAIR),
                (format!("user {user}"), FREE_TRIES_USER),
                (format!("address {address}"), FREE_TRIES_ADDRESS),
            ],
        }
    }

    /// Goes on, or must wait.
    ///
    /// # Errors
    /// [`Code::SlowDown`] with the seconds to wait.
    pub async fn may_try(&self, app: &App) -> Answer<()> {
        let (subjects, now) = (self.subjects(), app.now()?);
        let wait_ms = app
            .run(move |store| {
                if store.network()?.is_none() {
                    return Ok(0);
                }
                let mut wait = 0;
                for (subject, free) in subjects {
                    if let Some((count, last)) = store.failures().count(&subject)? {
                        wait = wait.max(left_ms(count, free, last, now));
                    }
                }
                Ok(wait)
            })
            .await?;
        match wait_ms.div_ceil(1000) {
            0 => Ok(()),
            seconds => Err(Problem::new(Code::SlowDown).rule("sign_in").retry_after_s(seconds)),
        }
    }

    /// Counts a failed try.
    ///
    /// # Errors
    /// When it cannot be counted.
    pub async fn failed(&self, app: &App) -> Answer<()> {
        let (subjects, now) = (self.subjects(), app.now()?);
        app.run(move |store| {
            if store.network()?.is_some() {
                for (subject, _) in subjects {
                    store.failures().note(&subject, now, FORGET_AFTER_MS)?;
                }
            }
            Ok(())
        })
        .await
    }

    /// Forgets the user's own failures from here. The address keeps its count: one right guess among a hundred wrong
    /// ones does not whiten it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn succeeded(&self, app: &App) -> Answer<()> {
        let strictest = self.subjects().into_iter().next();
        app.run(move |store| match strictest {
            Some((subject, _)) if store.failures().count(&subject)?.is_some() => {
                store.failures().clear(&subject)
            }
            _ => Ok(()),
        })
        .await
    }
}

/// Milliseconds still to wait after `count` failures, the last of them at `last`.
fn left_ms(count: u32, free: u32, last: Instant, now: Instant) -> u64 {
    let since_ms = u64::try_from(last.millis_until(now)).unwrap_or(0);
    match count.checked_sub(free) {
        Some(over) if since_ms < FORGET_AFTER_MS => {
            (1000_u64 << over.min(20)).min(WAIT_MS_MAX).saturating_sub(since_ms)
        }
        _ => 0,
    }
}

/// Whoever holds one IPv6 address holds its whole /64.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => data_encoding::HEXLOWER.encode(&v6.octets()[..8]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Instant {
        Instant::from_unix_millis(1_795_000_000_000 + ms).unwrap()
    }

    #[test]
    fn each_failure_after_the_free_ones_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let waits: Vec<u64> = (1..=20).map(|count| left_ms(count, 5, at(0), at(0)) / 1000).collect();
        assert_eq!(waits[..8], [0, 0, 0, 0, 1, 2, 4, 8]);
        assert_eq!(waits[19], 900);
        assert_eq!(left_ms(8, 5, at(0), at(3_000)), 5_000);
        assert_eq!(left_ms(20, 5, at(0), at(FORGET_AFTER_MS as i64)), 0);
    }

    #[test]
    fn a_known_phone_shares_no_count_with_strangers() {
        let stranger = Attempt { user: "dara", address: IpAddr::from([10, 0, 0, 1]), known_device: None };
        let owner = Attempt { known_device: Some(DeviceId::new(1, [1; 10])), ..stranger };
        let of = |attempt: &Attempt<'_>| {
            attempt.subjects().into_iter().map(|(subject, _)| subject).collect::<Vec<_>>()
        };
        assert!(of(&stranger).iter().all(|subject| !of(&owner).contains(subject)));
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one_address() {
        assert_eq!(network("2001:db8::1".parse().unwrap()), network("2001:db8::ffff".parse().unwrap()));
        assert_eq!(network("::ffff:10.0.0.1".parse().unwrap()), "10.0.0.1");
    }
}
