//! Which rate suits which method.
//!
//! Estimates start at zero, so a small rate gives a plain average, whose r is the best there is and whose size is far too
//! small. The rate chosen is therefore the largest one whose r is still within [`SLACK`] of the best.

use super::{Axis, Place};
use crate::methods::Method;
use crate::params::{Params, Value, parameter};

/// What a rate is multiplied by.
pub const FACTORS: [f64; 11] = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0];
/// How much less r the chosen rate may give than the best.
pub const SLACK: f64 = 0.001;

/// The parameter that is tuned for a method, and the value that factors multiply: its default, or, where that stands for the
/// shared learning rate, that one's.
pub fn rate_of(method: &Method) -> Option<(&'static str, f64)> {
    let key = method.learning_rate?;
    let default = |key| match parameter(key)?.default {
        Value::Number(number) => Some(number),
        Value::Text(_) => None,
    };
    let own = default(key)?;
    Some((key, if own > 0.0 { own } else { default("learning_rate")? }))
}

/// Every factor, applied to the rates of all `methods` at once.
pub fn axis(methods: &[&'static Method]) -> Axis {
    let place = |factor: f64| {
        let mut values: Vec<(&'static str, Value)> = Vec::new();
        for (key, base) in methods.iter().filter_map(|method| rate_of(method)) {
            if values.iter().all(|(known, _)| *known != key) {
                values.push((key, Value::Number(rounded(base * factor))));
            }
        }
        Place { name: format!("{factor}"), values }
    };
    // A rate times a decay must stay below 1: the largest factors are left out where it does not.
    let fits = |place: &Place| {
        let mut params = Params::default();
        let set = place.values.iter().all(|(key, value)| params.set(key, value).is_ok());
        set && params.validate().is_ok()
    };
    Axis { name: "rate_factor".to_string(), places: FACTORS.iter().map(|&factor| place(factor)).filter(fits).collect() }
}

/// Without the dust of a multiplication: 5e-4 and not 5.000000000000001e-4.
fn rounded(value: f64) -> f64 {
    format!("{value:.6e}").parse().unwrap_or(value)
}

/// Index of the largest rate whose r is within [`SLACK`] of the best.
pub fn choice(r: &[f64]) -> Option<usize> {
    let best = r.iter().copied().filter(|r| !r.is_nan()).fold(f64::NEG_INFINITY, f64::max);
    r.iter().rposition(|&r| r >= best - SLACK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::{self, REGISTRY};

    #[test]
    fn the_largest_rate_that_is_nearly_best_is_chosen() {
        assert_eq!(choice(&[0.9, 0.95, 0.9496, 0.94]), Some(2));
        assert_eq!(choice(&[f64::NAN, 0.5]), Some(1));
        assert_eq!(choice(&[]), None);
    }

    #[test]
    fn each_method_is_tuned_by_its_own_rate() {
        assert_eq!(rate_of(&methods::stdwi::METHOD), Some(("stdwi_learning_rate", 1e-4)));
        assert_eq!(rate_of(&methods::predictive::METHOD), Some(("predictive_rate", 2e-3)));
        let axis = axis(REGISTRY);
        assert!(
            axis.places.len() > 8 && axis.places.iter().all(|place| place.values.len() == axis.places[0].values.len())
        );
    }
}
