//! Functions that give numbers, and those that count what is true.

use super::Val;

/// XPath rounds halves up, towards the greater.
fn round_half_up(n: f64) -> f64 {
    let below = n.floor();
    if n - below >= 0.5 { below + 1.0 } else { below }
}

pub fn call(name: &str, args: Vec<Val>) -> Val {
    let n = |at: usize| args.get(at).map_or(f64::NAN, Val::num);
    Val::Num(match name {
        "number" => n(0),
        "int" => n(0).trunc(),
        "floor" => n(0).floor(),
        "ceiling" => n(0).ceil(),
        "round" if args.len() == 2 => {
            let scale = 10_f64.powf(n(1).trunc());
            round_half_up(n(0) * scale) / scale
        }
        "round" => round_half_up(n(0)),
        "abs" => n(0).abs(),
        "sqrt" => n(0).sqrt(),
        "pow" => n(0).powf(n(1)),
        "exp" => n(0).exp(),
        "exp10" => 10_f64.powf(n(0)),
        "log" => n(0).ln(),
        "log10" => n(0).log10(),
        "pi" => std::f64::consts::PI,
        "sin" => n(0).sin(),
        "cos" => n(0).cos(),
        "tan" => n(0).tan(),
        "asin" => n(0).asin(),
        "acos" => n(0).acos(),
        "atan" => n(0).atan(),
        "atan2" => n(0).atan2(n(1)),
        "count" => args.into_iter().flat_map(Val::each).count() as f64,
        "count-non-empty" => {
            args.into_iter().flat_map(Val::each).filter(|one| !one.is_empty()).count() as f64
        }
        "sum" => answered(args).into_iter().sum(),
        "min" => answered(args).into_iter().reduce(least).unwrap_or(f64::NAN),
        "max" => answered(args).into_iter().reduce(|a, b| -least(-a, -b)).unwrap_or(f64::NAN),
        "checklist" => return checklist(&args, 1, |_| 1.0),
        "weighted-checklist" => return checklist(&args, 2, |pair| pair.get(1).map_or(f64::NAN, Val::num)),
        _ => f64::NAN,
    })
}

/// The numbers of what was answered: in the field a question left out must not make a whole sum unknown.
fn answered(args: Vec<Val>) -> Vec<f64> {
    args.into_iter().flat_map(Val::each).filter(|one| !one.is_empty()).map(|one| one.num()).collect()
}

fn least(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() { f64::NAN } else { a.min(b) }
}

/// `checklist(min, max, …)`: whether so many are true; -1 as a bound = none. Each group of `width` arguments is one.
fn checklist(args: &[Val], width: usize, weight: impl Fn(&[Val]) -> f64) -> Val {
    let [from, to, rest @ ..] = args else { return Val::Bool(false) };
    let total: f64 = rest.chunks(width).filter(|one| one.first().is_some_and(Val::truth)).map(weight).sum();
    let within = |bound: f64, holds: bool| bound.total_cmp(&-1.0).is_eq() || holds;
    Val::Bool(within(from.num(), total >= from.num()) && within(to.num(), total <= to.num()))
}
