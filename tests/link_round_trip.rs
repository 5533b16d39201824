//! Every state that can be reached has a text, and the text gives back exactly that state.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stdwi_lab::link::{self, Keys, Layer, Link, MAX_LEN, PANELS, Room, Theme, VIEW_TABLE, View, parse};
use stdwi_lab::methods::{Method, REGISTRY, defaults};
use stdwi_lab::params::{CONDITIONS, Kind, PRESETS, Params, Perturbation, Problem, TABLE, Value};

/// A value of a parameter from random bits: anywhere in the range, at its ends, short decimals, and tiny numbers.
fn value(kind: Kind, bits: u64) -> Value {
    let unit = (bits >> 12) as f64 / (1u64 << 52) as f64;
    match kind {
        Kind::Choice { names } => Value::Text(names[(bits % names.len() as u64) as usize].into()),
        Kind::Int { min, max, .. } => Value::Number((min + unit * (max - min)).round()),
        Kind::Float { min, max, .. } => Value::Number(match bits % 5 {
            0 => min,
            1 => max,
            2 => (((min + unit * (max - min)) * 1e3).round() / 1e3).max(min),
            3 => (10f64.powf(-320.0 * unit) * max).max(min),
            _ => min + unit * (max - min),
        }),
    }
}

fn any_params() -> impl Strategy<Value = (usize, Params)> {
    let choices = proptest::collection::vec((any::<bool>(), any::<u64>()), TABLE.len());
    (0..PRESETS.len(), choices).prop_map(|(preset, choices)| {
        let defaults = PRESETS[preset].params();
        let mut params = defaults.clone();
        for (parameter, (_, bits)) in TABLE.iter().zip(choices).filter(|(_, (changed, _))| *changed) {
            parameter.set(&mut params, &value(parameter.kind, bits)).unwrap();
        }
        while let Some(condition) = CONDITIONS.iter().find(|condition| !(condition.holds)(&params)) {
            for key in condition.keys {
                params.set(key, &defaults.get(key).unwrap()).unwrap();
            }
        }
        (preset, params)
    })
}

/// A name for a list from random bits: a letter, then up to 23 others.
fn name(bits: u64) -> String {
    let letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-0123456789";
    let first = char::from(letters[(bits % 52) as usize]);
    let rest = (0..bits % 24).map(|at| char::from(letters[(bits.rotate_right(5 * at as u32) % 64) as usize]));
    std::iter::once(first).chain(rest).collect()
}

fn any_view() -> impl Strategy<Value = View> {
    let names = || {
        proptest::collection::vec(any::<u64>(), 0..=16).prop_map(|bits| {
            let mut names: Vec<String> = bits.into_iter().map(name).collect();
            names.sort();
            names.dedup();
            names
        })
    };
    let until =
        prop_oneof![Just(None), (0u64..1 << 52).prop_map(|bits| Some(f64::from_bits(0x3f00_0000_0000_0000 + bits)))];
    let speed = proptest::option::of((-300.0..6.0f64).prop_map(|power| 10f64.powf(power)));
    let numbers = (
        until,
        proptest::option::of(any::<u64>().prop_map(|bits| format!("{bits:016x}"))),
        speed,
        0u32..1000,
        proptest::option::of((0u32..200, 0u32..1000)),
    );
    let panels = prop_oneof![
        proptest::sample::subsequence(PANELS, 0..=PANELS.len())
            .prop_map(|list| list.into_iter().map(str::to_string).collect()),
        (0u32..1000).prop_map(|step| vec![format!("tour:{step}")]),
        (0u32..1000).prop_map(|number| vec![format!("exercise:{number}")]),
    ];
    let switches =
        (any::<[bool; 4]>(), proptest::option::of(proptest::sample::select(vec!["en", "de", "nl"])), 0usize..4);
    (numbers, panels, names(), names(), switches).prop_map(
        |((until, digest, speed, neuron, synapse), view, hide, lock, ([embed, autoplay, poster, pre], lang, theme))| {
            View {
                until,
                digest,
                speed,
                theme: Theme::from_name(Theme::NAMES[theme]).unwrap(),
                layer: if pre { Layer::Pre } else { Layer::Post },
                neuron,
                synapse,
                embed,
                view,
                hide,
                lock,
                autoplay,
                poster,
                keys: if pre { Keys::Page } else { Keys::Host },
                lang: lang.map(str::to_string),
                room: Room::from_name(Room::NAMES[theme % Room::NAMES.len()]).unwrap(),
                feedback: if pre { vec!["stdwi".to_string(), "bp".to_string()] } else { View::default().feedback },
                exp: pre.then(|| "e3".to_string()),
                seeds: 1 + neuron,
                sweep: embed.then(|| "correlation:0/0.5/1,n_pre:10/20".to_string()),
                vs: None,
                vs2: None,
                vs3: None,
            }
        },
    )
}

/// Some of the methods, in any order.
fn any_methods() -> impl Strategy<Value = Vec<&'static Method>> {
    proptest::sample::subsequence(REGISTRY, 1..=REGISTRY.len()).prop_shuffle()
}

/// Changes of weights, in the order of time: a few with all their digits, or many as a reader makes them. Links of twice as many
/// bytes as are read could not survive a program that writes them twice.
fn any_perturbations() -> impl Strategy<Value = Vec<Perturbation>> {
    let one = (0.0..=1.0f64, any::<(u32, u32)>(), -1.0..=1.0f64);
    let list =
        prop_oneof![4 => Just((0..1, false)), 1 => Just((0..9, false)), 1 => Just((0..Perturbation::MOST + 1, true))];
    list.prop_flat_map(move |(len, is_short)| {
        let one = one.clone().prop_map(move |(time, (post, pre), weight)| match is_short {
            true => Perturbation {
                time_ms: (time * 1e7).round() / 4.0,
                post,
                pre,
                weight: (weight * 1e4).round() / 1e2 + 0.0,
            },
            false => Perturbation {
                time_ms: time * Perturbation::MAX_TIME_MS,
                post,
                pre,
                weight: weight * Perturbation::MAX_WEIGHT,
            },
        });
        proptest::collection::vec(one, len)
    })
    .prop_map(|mut list| {
        list.sort_by(|a, b| a.time_ms.total_cmp(&b.time_ms));
        list
    })
}

fn any_link() -> impl Strategy<Value = Link> {
    let parts = (any_params(), any_perturbations(), any_methods(), any_view());
    parts.prop_map(|((preset, mut params), mut perturbations, mut methods, mut view)| {
        for each in &mut perturbations {
            (each.post, each.pre) = (each.post % params.n_post, each.pre % params.n_pre);
        }
        params.perturbations = perturbations;
        methods.retain(|method| method.fits(&params) && method.is_right_about(&params));
        if methods.is_empty() {
            methods = defaults();
        }
        for key in VIEW_TABLE {
            if !key.fits(&view, &params) {
                key.reset(&mut view);
            }
        }
        Link { params, preset: &PRESETS[preset], methods, view }
    })
}

/// Configurations beside it, often none.
fn any_others() -> impl Strategy<Value = [Option<String>; 3]> {
    let other = |share| proptest::option::weighted(share, any_link());
    (other(0.2), other(0.05), other(0.05))
        .prop_map(|(b, c, d)| [b, c, d].map(|other| other.map(|link| link::format(&link))))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// `Debug` tells apart what `==` does not, such as the sign of zero.
    #[test]
    fn every_state_survives_its_text(link in any_link(), others in any_others()) {
        let mut link = link;
        [link.view.vs, link.view.vs2, link.view.vs3] = others;
        let text = link::format(&link);
        prop_assert!(text.len() <= MAX_LEN);
        let (read, problems) = parse(&text);
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read.preset, link.preset);
        prop_assert_eq!(format!("{:?} {:?}", &read.params, &read.view), format!("{:?} {:?}", &link.params, &link.view));
        prop_assert_eq!(link::format(&read), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done to a link on its way, it comes back as it was, and something is said.
    #[test]
    fn every_state_survives_its_way(link in any_link(), others in any_others()) {
        let mut link = link;
        [link.view.vs, link.view.vs2, link.view.vs3] = others;
        let text = link::format(&link);
        for mangle in MANGLES {
            let mangled = mangle(&text);
            let (read, problems) = parse(&mangled);
            prop_assert_eq!(link::format(&read), text.as_str(), "{}", mangled);
            prop_assert!(mangled == text || !problems.is_empty(), "{}", mangled);
            prop_assert!(problems.iter().all(Problem::is_repair), "{}: {:?}", mangled, problems);
        }
    }
}

/// What programs and people do to links. A line as a mark of emphasis is not among it: names of `hide` may end with one.
const MANGLES: &[fn(&str) -> String] = &[
    |text| format!("{text}%E2%80%9D"),
    |text| format!("{text}%22%3E"),
    |text| format!("{text}*"),
    |text| format!("**{text}**"),
    |text| format!("{text})."),
    |text| format!("“{text}”"),
    |text| format!("<https://example.org/lab/#{text}|Demo>"),
    |text| format!("[Demo](https://example.org/lab/#{text})"),
    |text| format!("[https://example.org/lab/#{text}](https://example.org/lab/#{text})"),
    |text| format!("<a href=\"https://example.org/lab/#{text}\" class=\"link\">Demo</a>").replace('&', "&amp;"),
    |text| format!("{text}?utm_source=x&utm_medium=y"),
    |text| format!("/{text}"),
    |text| format!("index.html?{text}"),
    |text| format!("index.html#{text}").replace('%', "%25").replace('#', "%23").replace('=', "%3D").replace('&', "%26"),
    |text| text.replace('&', "\\u0026"),
    |text| text.replace('&', "\\&").replace('_', "\\_").replace('-', "\\-"),
    |text| text.replace('-', "−") + "”",
    |text| text.replace('=', "＝").replace('&', "＆"),
    |text| text.replace('&', ";") + ".",
    |text| text.replace('=', "=3D").replace("preset", "pre=\r\nset"),
    |text| text.replace('&', "\r\n> &"),
];
