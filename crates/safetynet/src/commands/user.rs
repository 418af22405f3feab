//! `safetynet user`: for whoever keeps the machine, when no administrator can sign in, or to begin.

use rules::policy::{self, Role};
use server::auth::passphrase;
use store::{Account, AccountChange, NewAccount, SignIn, Store};

use crate::{Failure, cli::UserAction, config::Settings, place};

/// Does it, and says what was done.
pub fn run(settings: &Settings, action: UserAction) -> Result<(), Failure> {
    let store = place::open_network(settings)?;
    match action {
        UserAction::Add { user, name, org, roles, team, language } => {
            let roles = roles.iter().map(|role| parse_role(role)).collect::<Result<Vec<_>, _>>()?;
            let org = place::organisation(&store, &org)?;
            let (passphrase, passphrase_hash) = fresh_passphrase()?;
            let new = NewAccount {
                user,
                display: name,
                org,
                team,
                roles,
                projects: Vec::new(),
                language,
                passphrase_hash,
            };
            let account = store.accounts().create(new, place::now()?)?;
            say!("Added {}.", account.user);
            hand_over(&passphrase);
            Ok(())
        }
        UserAction::List => list(&store),
        UserAction::Reset { user } => {
            let found = find(&store, &user)?;
            comes_by_no_link(&store, &found)?;
            let (passphrase, passphrase_hash) = fresh_passphrase()?;
            let change = AccountChange { passphrase_hash: Some(passphrase_hash), ..AccountChange::default() };
            change_account(&store, &found, change)?;
            store.accounts().set_totp(found.account.id, None)?;
            say!("Reset {}; all their sessions have ended.", found.account.user);
            hand_over(&passphrase);
            Ok(())
        }
        UserAction::Disable { user } => set_active(&store, &user, false),
        UserAction::Enable { user } => set_active(&store, &user, true),
    }
}

fn set_active(store: &Store, user: &str, active: bool) -> Result<(), Failure> {
    let found = find(store, user)?;
    change_account(store, &found, AccountChange { active: Some(active), ..AccountChange::default() })?;
    say!(
        "{} {}.",
        found.account.user,
        if active { "may sign in again" } else { "is shut out; all their sessions have ended" }
    );
    Ok(())
}

fn change_account(store: &Store, found: &SignIn, change: AccountChange) -> Result<(), Failure> {
    store.accounts().update(found.account.id, change)?;
    Ok(store.sessions().revoke_of_account(found.account.id, None)?)
}

fn find(store: &Store, user: &str) -> Result<SignIn, Failure> {
    store
        .accounts()
        .find_by_user(user)?
        .ok_or_else(|| Failure::Said(format!("no user `{user}`; `safetynet user list` shows all")))
}

/// A member of the community network has neither a passphrase nor a right to one: a lost phone or PIN is mended by a new
/// link, which also ends the old phone.
fn comes_by_no_link(store: &Store, found: &SignIn) -> Result<(), Failure> {
    if store.invitations().of(found.account.id)?.is_none() {
        return Ok(());
    }
    Err(Failure::Said(format!(
        "`{}` comes by a personal link and has no passphrase. Nothing was changed. An administrator of their organisation \
         gives a new link in the app: Settings, People who sign in, the member, New link. `safetynet user disable {0}` shuts \
         their phone out until then.",
        found.account.user
    )))
}

fn list(store: &Store) -> Result<(), Failure> {
    let mut all = store.accounts().list()?;
    all.sort_by(|a, b| a.user.cmp(&b.user));
    for account in &all {
        let state = if account.active { "" } else { "  (shut out)" };
        say!("{:<24} {:<24} {}{state}", account.user, account.display, roles(account));
    }
    say!("{} users", all.len());
    Ok(())
}

fn roles(account: &Account) -> String {
    account.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ")
}

fn parse_role(text: &str) -> Result<Role, Failure> {
    text.parse().ok().filter(|role| policy::is_for_people(*role)).ok_or_else(|| {
        let people = Role::ALL.iter().filter(|role| policy::is_for_people(**role));
        let known: Vec<&str> = people.map(|role| role.as_str()).collect();
        Failure::Said(format!("no role `{text}`; there are: {}", known.join(", ")))
    })
}

/// A passphrase to hand over on paper, and what to keep of it: six syllable pairs, about 77 bits.
fn fresh_passphrase() -> Result<(String, String), Failure> {
    const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
    const VOWELS: &[u8; 4] = b"aiou";
    let mut random = [0_u8; 40];
    getrandom::fill(&mut random)
        .map_err(|_| Failure::Said("the operating system gave no random bytes".to_owned()))?;
    let (letters, salt) = random.split_at(24);
    // 16 and 4 divide 256: every letter is as likely as any other.
    let syllables =
        letters.iter().map(|byte| [CONSONANTS[usize::from(byte % 16)], VOWELS[usize::from((byte >> 4) % 4)]]);
    let text: String = syllables.flatten().map(char::from).collect();
    let words: Vec<&str> = (0..text.len()).step_by(8).filter_map(|at| text.get(at..at + 8)).collect();
    let passphrase = words.join("-");
    let salt: [u8; 16] = salt.try_into().unwrap_or_default();
    let hash =
        passphrase::hash(passphrase.as_bytes(), &salt).map_err(|why| Failure::Said(why.to_string()))?;
    Ok((passphrase, hash))
}

fn hand_over(passphrase: &str) {
    say!("Passphrase: {passphrase}");
    say!("  Shown once. Hand it over in person; they change it under Settings after signing in.");
}
