//! How often one account and one address may ask.

use std::{net::IpAddr, num::NonZeroU32, sync::Arc};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use model::AccountId;

use crate::{
    config::Limits,
    problem::{Answer, Code, Problem},
};

/// The two meters.
#[derive(Clone)]
pub struct Rates {
    accounts: Arc<DefaultKeyedRateLimiter<AccountId>>,
    addresses: Arc<DefaultKeyedRateLimiter<IpAddr>>,
}

impl Rates {
    /// Meters that start full.
    pub fn new(limits: &Limits) -> Self {
        let quota = |per_second: u32, burst: u32| {
            Quota::per_second(NonZeroU32::new(per_second).unwrap_or(NonZeroU32::MIN))
                .allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
        };
        Self {
            accounts: Arc::new(RateLimiter::keyed(quota(limits.account_per_second, limits.account_burst))),
            addresses: Arc::new(RateLimiter::keyed(quota(limits.address_per_second, limits.address_burst))),
        }
    }

    /// Counts a request from an address.
    ///
    /// # Errors
    /// [`Code::SlowDown`].
    pub fn address(&self, address: IpAddr) -> Answer<()> {
        self.addresses.check_key(&address).map_err(|_| slow_down("address_per_second"))
    }

    /// Counts a request of an account.
    ///
    /// # Errors
    /// [`Code::SlowDown`].
    pub fn account(&self, account: AccountId) -> Answer<()> {
        self.accounts.check_key(&account).map_err(|_| slow_down("account_per_second"))
    }

    /// Forgets whoever has not asked for a while.
    pub fn tidy(&self) {
        self.accounts.retain_recent();
        self.addresses.retain_recent();
    }
}

fn slow_down(rule: &str) -> Problem {
    Problem::new(Code::SlowDown).rule(rule).retry_after_s(1)
}
