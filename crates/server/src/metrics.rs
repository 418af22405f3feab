//! A few counters and one histogram, in Prometheus' text form. Numbers only: no path parameter, no account, no address.

use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// Upper ends of the histogram's buckets, milliseconds.
const BUCKETS_MS: [u64; 10] = [1, 5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000];

/// What is counted since the start.
#[derive(Default)]
pub struct Metrics {
    /// Answers by first digit of their status: 1xx to 5xx.
    answers: [AtomicU64; 5],
    buckets: [AtomicU64; BUCKETS_MS.len() + 1],
    time_us: AtomicU64,
    /// Entries taken.
    pub entries_accepted: AtomicU64,
    /// Entries kept but refused by a rule.
    pub entries_refused: AtomicU64,
    /// Entries that were not well formed.
    pub entries_invalid: AtomicU64,
    /// Sign-ins that worked.
    pub sign_ins: AtomicU64,
    /// Sign-ins that did not.
    pub sign_ins_failed: AtomicU64,
    /// Live streams open now.
    pub streams_open: AtomicU64,
}

/// Adds to a counter.
pub fn add(counter: &AtomicU64, by: u64) {
    counter.fetch_add(by, Ordering::Relaxed);
}

impl Metrics {
    /// Counts one answer.
    pub fn answered(&self, status: u16, took: Duration) {
        let class = usize::from(status / 100).clamp(1, 5) - 1;
        add(&self.answers[class], 1);
        let took_ms = took.as_millis() as u64;
        let bucket = BUCKETS_MS.iter().position(|end| took_ms <= *end).unwrap_or(BUCKETS_MS.len());
        add(&self.buckets[bucket], 1);
        add(&self.time_us, took.as_micros() as u64);
    }

    /// Everything, as text.
    pub fn render(&self) -> String {
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut out = String::from("# TYPE safetynet_http_answers_total counter\n");
        for (class, counter) in self.answers.iter().enumerate() {
            let _ =
                writeln!(out, "safetynet_http_answers_total{{class=\"{}xx\"}} {}", class + 1, get(counter));
        }
        out.push_str("# TYPE safetynet_http_seconds histogram\n");
        let mut sum = 0;
        for (bucket, counter) in self.buckets.iter().enumerate() {
            sum += get(counter);
            let end =
                BUCKETS_MS.get(bucket).map_or("+Inf".to_owned(), |ms| (*ms as f64 / 1000.0).to_string());
            let _ = writeln!(out, "safetynet_http_seconds_bucket{{le=\"{end}\"}} {sum}");
        }
        let _ = writeln!(out, "safetynet_http_seconds_sum {}", get(&self.time_us) as f64 / 1e6);
        let _ = writeln!(out, "safetynet_http_seconds_count {sum}");
        for (name, kind, counter) in [
            ("entries_accepted_total", "counter", &self.entries_accepted),
            ("entries_refused_total", "counter", &self.entries_refused),
            ("entries_invalid_total", "counter", &self.entries_invalid),
            ("sign_ins_total", "counter", &self.sign_ins),
            ("sign_ins_failed_total", "counter", &self.sign_ins_failed),
            ("streams_open", "gauge", &self.streams_open),
        ] {
            let _ = writeln!(out, "# TYPE safetynet_{name} {kind}\nsafetynet_{name} {}", get(counter));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_add_up() {
        let metrics = Metrics::default();
        metrics.answered(200, Duration::from_millis(3));
        metrics.answered(404, Duration::from_secs(99));
        let text = metrics.render();
        assert!(text.contains("answers_total{class=\"4xx\"} 1"), "{text}");
        assert!(text.contains("bucket{le=\"0.005\"} 1") && text.contains("bucket{le=\"+Inf\"} 2"), "{text}");
    }
}
