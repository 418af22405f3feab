//! What goes to live streams: that something changed, and that a session ended.

use std::{collections::HashMap, sync::Arc};

use model::AccountId;
use parking_lot::Mutex;
use tokio::sync::{broadcast, watch};

/// One thing to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The log grew to this sequence number.
    Changed(u64),
    /// Sessions of this account may have ended: its streams look.
    Sessions(AccountId),
}

/// Where news comes from and goes to.
#[derive(Clone)]
pub struct Hub {
    news: broadcast::Sender<News>,
    open: Arc<Mutex<HashMap<AccountId, usize>>>,
    stopping: watch::Receiver<bool>,
}

/// How much news a slow stream may miss before it is told "changed" once for all of it.
const NEWS_KEPT: usize = 256;

impl Hub {
    /// A hub whose streams end when `stopping` turns true.
    pub fn new(stopping: watch::Receiver<bool>) -> Self {
        Self { news: broadcast::channel(NEWS_KEPT).0, open: Arc::default(), stopping }
    }

    /// Tells everybody who listens; nobody listening is fine.
    pub fn tell(&self, news: News) {
        let _ = self.news.send(news);
    }

    /// Listens.
    pub fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Turns true when the server stops.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.clone()
    }

    /// A place for one more stream of an account, if it has fewer than `max`.
    pub fn seat(&self, account: AccountId, max: usize) -> Option<Seat> {
        let mut open = self.open.lock();
        let count = open.entry(account).or_default();
        if *count >= max {
            return None;
        }
        *count += 1;
        Some(Seat { account, open: Arc::clone(&self.open) })
    }
}

/// A stream's place; given back when dropped.
pub struct Seat {
    account: AccountId,
    open: Arc<Mutex<HashMap<AccountId, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self.open.lock();
        if let Some(count) = open.get_mut(&self.account) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.account);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_given_back() {
        let hub = Hub::new(watch::channel(false).1);
        let account = AccountId::new(1, [1; 10]);
        let first = hub.seat(account, 1);
        assert!(first.is_some() && hub.seat(account, 1).is_none());
        drop(first);
        assert!(hub.seat(account, 1).is_some());
    }
}
