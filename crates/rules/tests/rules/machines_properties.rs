//! Random acts in random order against every table of states: ten thousand walks through each.

use model::{Fields, KindName, Refusal, State, acts, value::check_fields};
use proptest::prelude::*;
use rules::{
    policy::Role,
    refusals::RULES,
    workflow::{Around, MACHINES, Now, effect},
};
use serde_json::Value;

use crate::{
    effects::{arguments, beside, full, stand},
    world::{act, actor, home, now, put},
};

const WALKS: u32 = 10_000;
/// Acts of most walks, at most: the longest way through a table, with two that are refused between each.
const ACTS: usize = 30;
/// Acts of two walks in a hundred: through a table again and again.
const ACTS_LONG: std::ops::Range<usize> = 70..80;

/// One try: which act, with which of its arguments, by whom, with what beside it, how many hours later.
type Try = (prop::sample::Index, prop::sample::Index, u8, bool, u64);

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let index = any::<prop::sample::Index>;
    let one = || (index(), index(), 1..4_u8, any::<bool>(), 0_u64..200);
    prop_oneof![
        98 => prop::collection::vec(one(), 1..=ACTS),
        2 => prop::collection::vec(one(), ACTS_LONG),
    ]
}

/// The arguments of an act, sometimes one of them blank or gone.
fn args_of(kind: KindName, form: &acts::ActForm, which: prop::sample::Index) -> Fields {
    let tries = arguments(kind, form);
    let mut args = tries[which.index(tries.len())].clone();
    let broken = which.index(args.len().max(1) * 5);
    if let Some(name) = args.keys().nth(broken).cloned() {
        if args[&name].is_string() && broken.is_multiple_of(2) {
            args.insert(name, " ".into());
        } else {
            args.remove(&name);
        }
    }
    args
}

fn do_one(
    state: &State,
    kind: KindName,
    (which, with, who, beside_it, _): &Try,
    now: Now,
) -> (&'static str, Fields, Result<Fields, Refusal>) {
    let forms = acts::of(kind);
    let form = &forms[which.index(forms.len())];
    let args = args_of(kind, form, *with);
    let who = actor(*who, home(), &[Role::CaseSupervisor]);
    let near = if *beside_it { beside(kind) } else { Vec::new() };
    let around = Around { beside: &near, ..Around::default() };
    let said = effect(state, &act(form.name, Value::from(args.clone())), &who, &around, now);
    (form.name, args, said)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(WALKS))]

    #[test]
    fn no_walk_leaves_the_table(tries in tries()) {
        for machine in MACHINES {
            let kind = machine.kind;
            let states = machine.states();
            let mut state = stand(kind, &full(kind));
            let said_by_edits = state.clone();
            let mut ms = now().ms;
            for one in &tries {
                ms += one.4 * 3_600_000;
                let before = state.clone();
                let from = machine.status(&before).to_owned();
                let (name, args, said) = do_one(&state, kind, one, Now { ms });
                match said {
                    Err(refusal) => {
                        prop_assert!(RULES.contains(&refusal.rule.as_str()), "{} has no words", refusal.rule);
                        prop_assert_eq!(&before, &state, "a refused act changed something");
                    }
                    Ok(fields) => {
                        prop_assert_eq!(check_fields(kind, &fields), Ok(()));
                        put(&mut state, &fields);
                        let to = machine.status(&state);
                        let drawn = machine.moves.iter().any(|step| step.act == name && step.from.contains(&from.as_str()) && step.to == to);
                        prop_assert!(drawn && states.contains(&to), "{}: {from} –{name}→ {to}", kind.as_str());
                        prop_assert!(args.iter().all(|(name, value)| fields.get(name) == Some(value)), "an argument was changed");
                        // What was said of it before stays, however often it begins again.
                        for field in kind.facts().fields.iter().filter(|field| !field.act_only && !args.contains_key(field.name)) {
                            prop_assert_eq!(state.value(field.name), said_by_edits.value(field.name), "{} was lost", field.name);
                        }
                        prop_assert!(state.version > before.version);
                    }
                }
            }
        }
    }
}
