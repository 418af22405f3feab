use std::sync::atomic::AtomicUsize;

use tokio::sync::Notify;

use super::*;

const HOUR_MS: u64 = 3_600_000;

fn of(year: i32) -> Of {
    Of { org: RecordId(uuid::Uuid::from_u128(1)), k: 5, measures: Vec::new(), year }
}

/// A network whose log is at a position, with so many records, whose counting waits for a word.
#[derive(Clone, Default)]
struct Network {
    records: usize,
    asked: Arc<AtomicUsize>,
    word: Arc<Notify>,
}

impl Network {
    fn of(records: usize) -> Self {
        Self { records, ..Self::default() }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    async fn look(&self, kept: &Kept, position: u64, now_ms: u64) -> Shown {
        let count = || {
            self.asked.fetch_add(1, Ordering::Relaxed);
            let (word, records) = (Arc::clone(&self.word), self.records);
            async move {
                word.notified().await;
                let dashboard = Dashboard { figures: vec![], funnel: vec![], targets: vec![] };
                Ok(Counted { dashboard, records, at_ms: now_ms, position })
            }
        };
        kept.shown(of(2026), position, now_ms, count).await.ok().unwrap()
    }
}

#[tokio::test]
async fn of_a_large_network_the_last_one_is_shown_while_a_newer_one_is_counted() {
    let (kept, network) = (Kept::counting_at_once(10), Network::of(11));
    network.word.notify_one();
    let first = network.look(&kept, 1, HOUR_MS).await;
    assert!(!first.counting);
    // Nobody gives the word to count: nobody waits either, and only one counts.
    for position in [2, 3, 3] {
        let later = network.look(&kept, position, HOUR_MS + position).await;
        assert!(later.counting && Arc::ptr_eq(&later.counted, &first.counted));
    }
    assert_eq!(network.asked(), 2);
    network.word.notify_one();
    while kept.built() < 2 {
        tokio::task::yield_now().await;
    }
    // That count began at position 2; what was said since is counted next.
    let second = network.look(&kept, 2, HOUR_MS + 9).await;
    assert!(!second.counting && second.counted.position == 2);
    assert!(network.look(&kept, 3, HOUR_MS + 9).await.counting);
}

#[tokio::test]
async fn of_a_small_network_the_asker_waits_and_sees_what_was_just_said() {
    let (kept, network) = (Kept::counting_at_once(10), Network::of(10));
    for position in 1..4 {
        network.word.notify_one();
        let shown = network.look(&kept, position, HOUR_MS).await;
        assert!(!shown.counting && shown.counted.position == position);
    }
    // Nothing was said since, but another hour has begun: what was not late may be late now.
    assert_eq!(network.look(&kept, 3, HOUR_MS + 1).await.counted.at_ms, HOUR_MS);
    network.word.notify_one();
    assert_eq!(network.look(&kept, 3, 2 * HOUR_MS).await.counted.at_ms, 2 * HOUR_MS);
}

#[tokio::test]
async fn of_a_burst_all_but_the_first_wait_for_its_answer() {
    let (kept, network) = (Kept::counting_at_once(10), Network::of(1));
    network.word.notify_one();
    let (one, two) = tokio::join!(network.look(&kept, 1, HOUR_MS), network.look(&kept, 1, HOUR_MS + 1));
    assert!(Arc::ptr_eq(&one.counted, &two.counted));
    assert_eq!(network.asked(), 1);
}

#[tokio::test]
async fn nobody_is_shown_what_is_half_a_day_old() {
    let (kept, network) = (Kept::counting_at_once(10), Network::of(11));
    network.word.notify_one();
    network.look(&kept, 1, HOUR_MS).await;
    network.word.notify_one();
    let shown = network.look(&kept, 1, 14 * HOUR_MS).await;
    assert!(!shown.counting && shown.counted.at_ms == 14 * HOUR_MS);
}

#[tokio::test]
async fn who_asks_while_one_is_counted_ahead_waits_for_it_and_counts_none() {
    let (kept, network) = (Kept::counting_at_once(10), Network::of(11));
    let ahead = kept.turn_ahead(of(2026), HOUR_MS).unwrap();
    assert!(kept.turn_ahead(of(2026), HOUR_MS).is_none(), "its turn is taken");
    let counted = async {
        tokio::task::yield_now().await;
        let dashboard = Dashboard { figures: vec![], funnel: vec![], targets: vec![] };
        ahead.keep(Counted { dashboard, records: 11, at_ms: HOUR_MS, position: 1 });
    };
    // Something was said since it was begun.
    let (shown, ()) = tokio::join!(network.look(&kept, 2, HOUR_MS + 1), counted);
    assert!(shown.counting && shown.counted.position == 1);
    assert_eq!((network.asked(), kept.built()), (0, 1));
    // Half of the time for which it may be shown has gone: it is counted ahead again.
    assert!(kept.turn_ahead(of(2026), 7 * HOUR_MS - 1).is_none());
    assert!(kept.turn_ahead(of(2026), 7 * HOUR_MS).is_some());
}
