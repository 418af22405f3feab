//! A month: who works when, whose line fails, whose clock is wrong, and which device is stolen; then everything heals.

use model::RecordId;
use store::NewSession;

use super::{
    super::support::{NOON_MS, at},
    check,
    device::{Broken, Device, Line},
    dice::Dice,
    office::Office,
    people::{DAY_MS, Job, Network, TEAMS},
    trace::{Finding, Trace},
    work::Hand,
};

const DAYS: i64 = 30;
const HOUR_MS: i64 = 3_600_000;
const MINUTE_MS: i64 = 60_000;

/// A fault that is built in on purpose, to see that the checks notice it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sabotage {
    None,
    /// Two workers who take one roll write two records for one child.
    AttendanceHasAnIdOfItsOwn,
    /// The stolen device is reported, and nobody does anything.
    NotShutOut,
    /// A device throws away what it has not sent.
    LosesAnEntry,
    /// A device loses a record that it had.
    ForgetsARecord,
    /// A device keeps a record as it once was.
    KeepsAnOldVersion,
}

pub struct Month {
    pub office: Office,
    pub devices: Vec<Device>,
    pub theft: Theft,
    /// What the stolen device held when it was shut out.
    pub loot: Option<usize>,
    /// How much had been said on it by then.
    pub said_by_then: usize,
    clubs: Vec<RecordId>,
    pub dice: Dice,
    sabotage: Sabotage,
}

/// Which device is stolen when, when it is shut out, and when its owner has another.
pub struct Theft {
    pub device: usize,
    day: i64,
    shut_out: i64,
    another: i64,
}

/// Plays the month of a seed to its end and checks it.
pub fn play(seed: u64, sabotage: Sabotage, trace: Trace) -> Result<(), Finding> {
    let mut month = Month::new(seed, sabotage, trace);
    month.first_day();
    for day in 1..DAYS {
        month.day(day);
    }
    month.heal()?;
    check::all(&mut month)
}

impl Month {
    fn new(seed: u64, sabotage: Sabotage, trace: Trace) -> Self {
        let mut dice = Dice::new(seed);
        let network = Network::new(seed);
        let clubs = TEAMS.iter().map(|_| RecordId::new(NOON_MS as u64, dice.bytes())).collect();
        let skews = skews(&mut dice, network.devices.len());
        let devices = network.devices.iter().zip(skews);
        let devices = devices.map(|(who, skew_ms)| Device::new(who.clone(), skew_ms, NOON_MS)).collect();
        let day = dice.between(4, 24);
        let shut_out = day + dice.between(0, 3);
        let theft = Theft { device: dice.below(15), day, shut_out, another: shut_out + dice.between(0, 2) };
        let office = Office::new(network, NOON_MS + HOUR_MS, trace);
        Self { office, devices, theft, loot: None, said_by_then: 0, clubs, dice, sabotage }
    }

    /// In the office, with a line: the clubs are set up and everybody has them.
    fn first_day(&mut self) {
        for n in [0, 6, 10] {
            self.hand(n).begin();
            self.round(n, Line::GOOD);
        }
        for n in 0..self.devices.len() {
            self.round(n, Line::GOOD);
        }
    }

    fn day(&mut self, day: i64) {
        // Seven in the morning.
        let morning_ms = NOON_MS + day * DAY_MS - 5 * HOUR_MS;
        self.office.now_ms = morning_ms;
        self.office.store().tick(self.office.now()).unwrap();
        self.weather(day);
        let mut moments = Vec::new();
        for n in 0..self.devices.len() {
            let often = self.dice.pick(&[0, 0, 0, 1, 1, 2]).unwrap_or(0);
            for _ in 0..often {
                moments.push((morning_ms + self.dice.between(0, 14 * HOUR_MS), n));
            }
        }
        moments.sort_unstable();
        for (ms, n) in moments {
            self.office.now_ms = ms;
            self.office.late();
            self.moment(day, n);
        }
    }

    /// Lines are cut, clocks jump, a device is stolen, shut out, replaced.
    fn weather(&mut self, day: i64) {
        for device in &mut self.devices {
            if self.dice.chance(6) {
                device.cut_until_ms = self.office.now_ms + self.dice.between(1, 10) * DAY_MS;
            }
            if self.dice.chance(1) {
                // A battery was out: the clock starts anew somewhere in the past, or somebody sets it right.
                device.skew_ms = if self.dice.chance(50) { 0 } else { -700 * DAY_MS };
            }
        }
        let stolen = self.theft.device;
        if day == self.theft.day {
            self.devices[stolen].stolen = true;
            self.devices[stolen].cut_until_ms = 0;
        }
        if day == self.theft.shut_out {
            let who = self.devices[stolen].who.clone();
            let really = self.sabotage != Sabotage::NotShutOut;
            self.office.shut_out(who.actor.account, who.device, really);
            self.loot = Some(self.devices[stolen].held.len());
            self.said_by_then = self.devices[stolen].said.len();
        }
        if day == self.theft.another {
            let now_ms = self.office.now_ms;
            let new = self.office.network.register(&self.devices[stolen].who, &mut self.dice, now_ms);
            self.devices.push(Device::new(new, 0, now_ms));
        }
    }

    fn hand(&mut self, n: usize) -> Hand<'_> {
        Hand {
            office: &self.office,
            dice: &mut self.dice,
            device: &mut self.devices[n],
            clubs: &self.clubs,
            sabotage: self.sabotage,
        }
    }

    fn moment(&mut self, day: i64, n: usize) {
        self.hand(n).work();
        if self.devices[n].stolen {
            let before = self.office.heard.len();
            self.devices[n].pry(&mut self.office, &mut self.dice);
            assert!(
                day < self.theft.shut_out
                    || self.sabotage != Sabotage::None
                    || before == self.office.heard.len()
            );
        } else if self.office.now_ms >= self.devices[n].cut_until_ms && self.dice.chance(70) {
            if day == DAYS / 2 {
                self.sabotage(n);
            }
            self.round(n, Line::BAD);
        }
    }

    fn round(&mut self, n: usize, line: Line) {
        if self.devices[n].agree(&mut self.office, &mut self.dice, line) == Err(Broken::ShutOut) {
            self.sign_in_again(n);
        }
    }

    /// A session that was not used for two weeks has ended: its owner signs in again on the same device.
    fn sign_in_again(&mut self, n: usize) {
        let (store, now, token) = (&self.office.network.store, self.office.now(), self.dice.bytes());
        let who = &self.devices[n].who;
        let device = store.devices().register(who.actor.account, Some(who.device), "Phone", now).unwrap();
        assert_eq!(device.id, who.device, "an honest device stays who it is");
        let expires = at(self.office.now_ms + 90 * DAY_MS);
        let session =
            NewSession { token_hash: token, account: who.actor.account, device: device.id, now, expires };
        store.sessions().create(session).unwrap();
        self.devices[n].sign_in_again(token, self.office.now_ms);
    }

    fn sabotage(&mut self, n: usize) {
        let device = &mut self.devices[n];
        match self.sabotage {
            Sabotage::LosesAnEntry => drop(device.outbox.pop()),
            Sabotage::ForgetsARecord => drop(device.held.pop_last()),
            Sabotage::KeepsAnOldVersion => {
                if let Some(held) = device.held.values_mut().find(|held| held.record.clashes.is_empty()) {
                    held.record.version += 1_000_000;
                }
            }
            _ => {}
        }
    }

    /// Every line is whole again; what was still on its way arrives last of all; then everybody hears of everything.
    fn heal(&mut self) -> Result<(), Finding> {
        self.office.now_ms += DAY_MS;
        for late in [false, true] {
            let mut honest: Vec<usize> =
                (0..self.devices.len()).filter(|n| !self.devices[*n].stolen).collect();
            self.dice.shuffle(&mut honest);
            for n in honest {
                self.office.now_ms += MINUTE_MS;
                self.round(n, Line::GOOD);
                if !self.devices[n].outbox.is_empty() {
                    self.round(n, Line::GOOD);
                }
            }
            let stolen = self.theft.device;
            self.devices[stolen].pry(&mut self.office, &mut self.dice);
            if !late {
                self.office.now_ms += 5 * DAY_MS;
                self.office.store().tick(self.office.now()).unwrap();
                self.office.late();
            }
        }
        match self.devices.iter().find(|device| !device.stolen && !device.outbox.is_empty()) {
            Some(device) => {
                Finding::new("a device cannot send what it has", device.outbox.iter().map(|e| e.record))
            }
            None => Ok(()),
        }
    }
}

/// How wrong the clocks are: half of them well, some by minutes, some by days, one by more than a year.
fn skews(dice: &mut Dice, devices: usize) -> Vec<i64> {
    let mut skews: Vec<i64> = (0..devices)
        .map(|n| match n {
            0 if dice.chance(50) => 400 * DAY_MS,
            0 => -400 * DAY_MS,
            1..4 => dice.between(-5, 5) * DAY_MS + dice.between(-600, 600) * MINUTE_MS,
            4..9 => dice.between(-30, 30) * MINUTE_MS,
            _ => 0,
        })
        .collect();
    dice.shuffle(&mut skews);
    skews
}

impl Month {
    /// Devices whose owners have them.
    pub fn honest(&self) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(|device| !device.stolen)
    }

    pub fn supervisor(&self) -> &Device {
        let found = self.devices.iter().find(|device| device.job() == Job::Supervisor);
        found.unwrap()
    }
}
