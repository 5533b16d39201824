//! The core as JavaScript sees it, in a browser: what crosses the border, and that nothing a script hands over throws.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Float32Array, Object, Reflect};
use stdwi_lab::wasm::Lab;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |value, key| Reflect::get(&value, &key.into()).expect(path))
}

fn number(object: &JsValue, path: &str) -> f64 {
    get(object, path).as_f64().unwrap_or_else(|| panic!("{path} is no number"))
}

fn length(value: JsValue) -> u32 {
    value.unchecked_into::<Array>().length()
}

fn changes(key: &str, value: impl Into<JsValue>) -> JsValue {
    let changes = Object::new();
    Reflect::set(&changes, &key.into(), &value.into()).expect("a plain object takes a key");
    changes.into()
}

#[wasm_bindgen_test]
fn a_snapshot_holds_plain_copies() {
    let mut lab = Lab::new("v=1&preset=paper&n_pre=6&n_post=2&until=1000");
    assert_eq!(lab.run(1e9), 4000.0, "a run ends at `until`");
    let snapshot = lab.snapshot(true);
    assert_eq!(number(&snapshot, "time_ms"), 1000.0);
    assert_eq!(get(&snapshot, "finished"), JsValue::TRUE);
    assert_eq!(get(&snapshot, "digest").as_string(), Some(lab.digest()));
    let weights: Float32Array = get(&snapshot, "weights").dyn_into().expect("weights are a Float32Array");
    assert_eq!(weights.length(), 12);
    let times: Float32Array = get(&snapshot, "raster.pre.time_ms").dyn_into().expect("times are a Float32Array");
    assert_eq!(times.buffer().byte_length(), times.byte_length(), "a view into wasm memory would be larger");
    assert_eq!(length(get(&snapshot, "methods")), 3);
    lab.reset();
    assert_eq!(lab.time_ms(), 0.0);
    assert!(get(&lab.snapshot(false), "weights").is_undefined());
}

#[wasm_bindgen_test]
fn an_edit_restarts_or_is_refused_whole() {
    let mut lab = Lab::new("v=1&preset=paper");
    lab.run(100.0);
    let refused = lab.edit(changes("dt_ms", -1)).expect("an answer");
    assert_eq!(length(get(&refused, "problems")), 1);
    assert_eq!(lab.step_index(), 100.0, "a refused edit changes nothing");
    let seen = lab.edit(changes("theme", "dark")).expect("an answer");
    assert_eq!((get(&seen, "restarted"), lab.step_index()), (JsValue::FALSE, 100.0));
    let restarted = lab.edit(changes("seed", 9)).expect("an answer");
    assert_eq!((get(&restarted, "restarted"), lab.step_index()), (JsValue::TRUE, 0.0));
    assert!(lab.link().contains("seed=9"), "{}", lab.link());
}

#[wasm_bindgen_test]
fn hostile_text_becomes_problems() {
    for text in [
        "",
        "#",
        "v=99",
        "seed=-1&seed=1e999&n_pre=NaN",
        "=&&=&%",
        "\u{0}\u{FFFD}=💥",
        "dt_ms=1e-300&until=-5",
        "/v=1\\u0026seed=７”|x&#0;…",
    ] {
        let mut lab = Lab::new(text);
        lab.run(4.0);
        assert_eq!(lab.step_index(), 4.0, "{text:?} should leave a run that works");
        lab.problems().expect("a list");
        lab.load(text).expect("an answer");
    }
    let mut lab = Lab::new("");
    for steps in [f64::NAN, -1.0, f64::NEG_INFINITY] {
        assert_eq!(lab.run(steps), 0.0);
    }
}

/// Numbers of links are written and read by JavaScript here and by the standard library elsewhere (`numerals`).
#[wasm_bindgen_test]
fn javascript_and_rust_write_and_read_the_same_numbers() {
    use rand::{Rng, SeedableRng};
    let mut random = rand_xoshiro::Xoshiro256PlusPlus::seed_from_u64(1);
    // Zero, which has a text of its own in both, is left out.
    let of_any_size = std::iter::repeat_with(|| f64::from_bits(random.next_u64())).filter(|number| number.is_finite());
    let written_by_people = (-400_000..400_000).step_by(7).map(|number| f64::from(number) / 1000.0);
    let limits = [1e-7, 9.999_999e-7, 1e-6, 1e20, 1e21, 5e-324, f64::MIN_POSITIVE, f64::MAX, 9_007_199_254_740_992.0];
    let ties = (1..200_000).map(|number| 8_388_608.0 + f64::from(number) / 1024.0);
    let numbers = of_any_size.take(50_000).chain(written_by_people).chain(limits).chain(ties);
    for number in numbers.filter(|&number| number != 0.0) {
        let text = stdwi_lab::params::numerals::write(number);
        assert_eq!(text, stdwi_lab::params::numerals::native::write(number));
        assert_eq!(stdwi_lab::params::numerals::parse(&text).to_bits(), number.to_bits(), "{text}");
        // More digits than a double holds: both must round the same way.
        let long = format!("{number:.30e}");
        assert_eq!(stdwi_lab::params::numerals::parse(&long), long.parse::<f64>().expect("a number"), "{long}");
    }
}
