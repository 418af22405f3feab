//! Opening a link, and answering from the page that it showed.

use std::collections::BTreeSet;

use model::{
    Act, Entry, EntryId, Fields, KindName, RecordId, Say,
    date::Instant,
    hlc::{Hlc, Node},
};
use rules::policy::{self, Actor, LINK_TRIES_MAX};
use subtle::ConstantTimeEq as _;

use super::{
    LINK_SHOWN_AGAIN_MS, Link, LinkState, Told, change, content, content_key, for_keeper, opens_today, place,
};
use crate::{
    Store,
    append::{Work, system},
    backend::{Tx, Value},
    error::Result,
    held,
    keys::NetworkKeys,
    readings, rows, seal,
};

/// What became of a try to open a link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkOpened {
    /// It opens nothing: no such link, opened before, over, taken back, or its consent is gone. Nobody is told which.
    Closed,
    /// The PIN is another.
    WrongPin {
        /// Tries that are left.
        left: u64,
    },
    /// It is open.
    Shown(Box<LinkPage>),
}

/// What somebody sees who opened a link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPage {
    /// Who sent it.
    pub from: RecordId,
    /// Whom it was sent to.
    pub to: RecordId,
    /// What is told, set by set.
    pub told: Vec<Told>,
    /// Until when it can be answered.
    pub until: Instant,
    /// What the form of the answer brings back; none where it was answered already.
    pub answer: Option<[u8; 16]>,
    /// How far the log grew.
    pub seq: u64,
}

/// What a partner answers where nobody signs in.
#[derive(Clone, Debug)]
pub struct LinkAnswer {
    /// Why not, a code of `decline_reason`; none = the child is taken.
    pub decline: Option<String>,
    /// Who answers, in their own words.
    pub by: String,
    /// What they add.
    pub reply: Option<String>,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAnswered {
    /// It is on the disk.
    Done {
        /// How far the log grew.
        seq: u64,
    },
    /// The same page has answered before.
    Before,
    /// It cannot be answered any more.
    Closed,
}

impl Store {
    /// Tries to open a link by what its address ends with and what was made of the PIN. `form` names the form that was sent:
    /// the very same one shows the page once more, for [`LINK_SHOWN_AGAIN_MS`].
    pub fn open_link(
        &self,
        token: [u8; 16],
        stretched: [u8; 32],
        form: [u8; 16],
        now: Instant,
    ) -> Result<LinkOpened> {
        let (keys, random) = (self.keys()?, self.inner.config.random.clone());
        let Some((id, org)) = self.link_of(token)? else { return Ok(LinkOpened::Closed) };
        let entry = self.entry_id(now)?;
        self.write(move |tx| {
            let speaker = system(org, None);
            Work::run(tx, &keys, &*random, &speaker, now, |work| {
                open(work, id, (token, stretched), form, entry, now)
            })
        })
    }

    /// Answers from a page that a link showed. The program says it for the partner; the record tells that it came so.
    pub fn answer_link(
        &self,
        token: [u8; 16],
        answer_token: [u8; 16],
        answer: LinkAnswer,
        now: Instant,
    ) -> Result<LinkAnswered> {
        let (keys, random) = (self.keys()?, self.inner.config.random.clone());
        let Some((id, org)) = self.link_of(token)? else { return Ok(LinkAnswered::Closed) };
        let entry = self.entry_id(now)?;
        self.write(move |tx| {
            let speaker = system(org, None);
            Work::run(tx, &keys, &*random, &speaker, now, |work| {
                say_answer(work, id, answer_token, answer, entry, now)
            })
        })
    }

    /// Writes down what a partner answered on the paper form. Said by whoever wrote it down, marked as an answer for which
    /// nobody of the partner signed in. `None`: there is no such referral for this actor.
    pub fn note_paper_answer(
        &self,
        actor: &Actor,
        referral: RecordId,
        answer: LinkAnswer,
        now: Instant,
    ) -> Result<Option<LinkAnswered>> {
        let (keys, random) = (self.keys()?, self.inner.config.random.clone());
        let (entry, actor) = (self.entry_id(now)?, actor.clone());
        self.write(move |tx| {
            Work::run(tx, &keys, &*random, &actor, now, |work| note_paper(work, referral, answer, entry, now))
        })
    }

    fn entry_id(&self, now: Instant) -> Result<EntryId> {
        Ok(EntryId(self.new_id(ms(now))?))
    }

    /// The link of an address, and the organisation that sent it. Decided again inside the transaction that follows.
    fn link_of(&self, token: [u8; 16]) -> Result<Option<(RecordId, RecordId)>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let Some(link) = Link::by_token(tx, &keys, token)? else { return Ok(None) };
            Ok(rows::load(tx, &keys, link.referral)?.map(|stored| (link.id, stored.held.org)))
        })
    }
}

fn ms(now: Instant) -> u64 {
    u64::try_from(now.unix_millis()).unwrap_or_default()
}

fn open(
    work: &mut Work<'_>,
    id: RecordId,
    (token, stretched): ([u8; 16], [u8; 32]),
    form: [u8; 16],
    entry: EntryId,
    now: Instant,
) -> Result<LinkOpened> {
    let keys = work.keys;
    let Some(link) = Link::load(work.tx, keys, id)? else { return Ok(LinkOpened::Closed) };
    let again = link.opened_by == Some(form)
        && link.opened.is_some_and(|opened| opened.millis_until(now) < LINK_SHOWN_AGAIN_MS);
    match link.state(now) {
        LinkState::Open => {}
        LinkState::Opened | LinkState::Answered if again => {}
        _ => return Ok(LinkOpened::Closed),
    }
    let Some((_, referral, share)) = opens_today(work.tx, keys, link.referral, now)? else {
        return Ok(LinkOpened::Closed);
    };
    // A consent that was given anew for less closes what was sealed for more.
    if !link.share.iter().all(|set| share.sets.contains(set)) {
        return Ok(LinkOpened::Closed);
    }
    let Some(inner) = sealed_inside(work.tx, keys, &link)? else { return Ok(LinkOpened::Closed) };
    let key = content_key(stretched, token);
    let Ok(plain) = seal::open(&key, &place(keys, id), &inner) else {
        return if again { Ok(LinkOpened::Closed) } else { wrong(work, &link) };
    };
    let told = content::from_bytes(&plain)?;
    if !again {
        let set = [("opened", now.unix_millis().into()), ("opened_by", form.into())];
        change(work.tx, keys, &mut work.log, id, &set)?;
        let records: BTreeSet<RecordId> = told.iter().map(|one| one.record).collect();
        readings::note_given(work.tx, &mut work.log, keys, (id, share.to), &records, now)?;
        if matches!(policy::referral_status(&referral), "sent" | "delivered") {
            say(work, link.referral, entry, ("see", Fields::new()), now)?;
        }
    }
    let waits = matches!(policy::referral_status(&referral), "sent" | "delivered" | "seen");
    Ok(LinkOpened::Shown(Box::new(LinkPage {
        from: share.from,
        to: share.to,
        told,
        until: link.expires,
        answer: (waits && link.answered.is_none()).then(|| link.answer_token(keys, &form)),
        seq: work.log.edge.size,
    })))
}

/// What stands under the child's key; `None` when it was wiped, or the child was erased.
fn sealed_inside(tx: &mut dyn Tx, keys: &NetworkKeys, link: &Link) -> Result<Option<Vec<u8>>> {
    if link.content.is_empty() {
        return Ok(None);
    }
    let key = keys.data_key(tx, seal::key_id(&link.content)?)?;
    key.map(|key| seal::open(&key, &place(keys, link.id), &link.content)).transpose()
}

fn wrong(work: &mut Work<'_>, link: &Link) -> Result<LinkOpened> {
    let tries = link.tries + 1;
    let left = LINK_TRIES_MAX.saturating_sub(tries);
    let mut set: Vec<(&str, Value)> = vec![("tries", tries.into())];
    if left == 0 {
        set.push(("content", Vec::new().into()));
    }
    change(work.tx, work.keys, &mut work.log, link.id, &set)?;
    Ok(if left == 0 { LinkOpened::Closed } else { LinkOpened::WrongPin { left } })
}

fn say_answer(
    work: &mut Work<'_>,
    id: RecordId,
    answer_token: [u8; 16],
    answer: LinkAnswer,
    entry: EntryId,
    now: Instant,
) -> Result<LinkAnswered> {
    let keys = work.keys;
    let Some(link) = Link::load(work.tx, keys, id)? else { return Ok(LinkAnswered::Closed) };
    let ours = link.opened_by.is_some_and(|form| link.answer_token(keys, &form).ct_eq(&answer_token).into());
    match link.state(now) {
        LinkState::Answered if ours => return Ok(LinkAnswered::Before),
        LinkState::Opened if ours && now < link.expires => {}
        _ => return Ok(LinkAnswered::Closed),
    }
    let covers = opens_today(work.tx, keys, link.referral, now)?
        .is_some_and(|(_, _, share)| link.share.iter().all(|set| share.sets.contains(set)));
    if !covers {
        return Ok(LinkAnswered::Closed);
    }
    if !say(work, link.referral, entry, act_of(answer), now)? {
        return Ok(LinkAnswered::Closed);
    }
    let set = [("answered", now.unix_millis().into()), ("content", Vec::new().into())];
    change(work.tx, keys, &mut work.log, id, &set)?;
    Ok(LinkAnswered::Done { seq: work.log.edge.size })
}

fn note_paper(
    work: &mut Work<'_>,
    referral: RecordId,
    answer: LinkAnswer,
    entry: EntryId,
    now: Instant,
) -> Result<Option<LinkAnswered>> {
    let Some(before) = for_keeper(work.tx, work.keys, work.actor, referral, now)? else { return Ok(None) };
    if !matches!(policy::referral_status(&before), "sent" | "delivered" | "seen") {
        return Ok(Some(LinkAnswered::Before));
    }
    let nobody = Actor { roles: Vec::new(), ..work.actor.clone() };
    let said = say_for(work, referral, entry, act_of(answer), now, &nobody)?;
    let seq = work.log.edge.size;
    Ok(Some(if said { LinkAnswered::Done { seq } } else { LinkAnswered::Closed }))
}

/// An answer as an act of the referral.
fn act_of(answer: LinkAnswer) -> (&'static str, Fields) {
    let mut args = Fields::from_iter([("answered_by".to_owned(), answer.by.into())]);
    args.extend(answer.reply.map(|reply| ("reply".to_owned(), reply.into())));
    match answer.decline {
        None => ("accept", args),
        Some(reason) => {
            args.insert("decline_reason".to_owned(), reason.into());
            ("decline", args)
        }
    }
}

/// Says an act of the referral, past policy but not past its guard. Gives whether it counts.
fn say(
    work: &mut Work<'_>,
    referral: RecordId,
    entry: EntryId,
    act: (&str, Fields),
    now: Instant,
) -> Result<bool> {
    let speaker = work.actor;
    say_for(work, referral, entry, act, now, speaker)
}

/// As [`say()`], judged as if somebody else said it.
fn say_for(
    work: &mut Work<'_>,
    referral: RecordId,
    entry: EntryId,
    (name, args): (&str, Fields),
    now: Instant,
    speaker: &Actor,
) -> Result<bool> {
    let Some(stored) = rows::load(work.tx, work.keys, referral)? else { return Ok(false) };
    let act = Act { name: name.to_owned(), args, seen: held::coded_state(&stored.held).version };
    let entry = Entry {
        id: entry,
        record: referral,
        kind: KindName::Referral,
        at: Hlc { wall_ms: ms(now), counter: 0, node: Node([0; 6]) },
        say: Say::Act(act),
    };
    work.say_as(entry, speaker)
}
