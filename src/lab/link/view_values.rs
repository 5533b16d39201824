//! Text of view values.

use super::number::{float, whole};
use crate::params::Value;
use crate::params::choice;

choice! {
    /// Colours of the page.
    Theme {
        /// As the system has it.
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// Strong contrast, for a lecture hall.
        Projector = "projector",
    }
}

choice! {
    /// A layer of neurons.
    Layer {
        /// Presynaptic.
        Pre = "pre",
        /// Postsynaptic.
        Post = "post",
    }
}

choice! {
    /// Who gets the keys of a frame that its host may want as well.
    Keys {
        /// The page that holds the frame: arrows, page keys and Esc turn its slides.
        Host = "host",
        /// The page in the frame.
        Page = "page",
    }
}

choice! {
    /// A room of the page.
    Room {
        /// One run.
        Lab = "lab",
        /// A small network, and one question about it.
        Start = "start",
        /// Experiments of many runs.
        Paper = "paper",
        /// Networks that learn with feedback of several kinds.
        Learning = "learning",
    }
}

/// Parts of the page that `view` may list.
pub const PANELS: &[&str] = &["network", "matrices", "scatter", "curves", "scores", "inspector", "controls"];

/// Largest `until`: three decades of simulated time, far beyond any run, so that steps stay countable.
const MAX_UNTIL_MS: f64 = 1e12;
/// Bounds of lists: they keep every link that we write well below the length that is read.
const MAX_LIST: usize = 16;
const MAX_NAME: usize = 24;
const MAX_SWEEP: usize = 1000;
const MAX_FEEDBACK: usize = 6;

pub fn read_until(text: &str) -> Option<Option<f64>> {
    float(text).filter(|&ms| ms > 0.0 && ms <= MAX_UNTIL_MS).map(Some)
}

pub fn read_speed(text: &str) -> Option<Option<f64>> {
    if text == "max" {
        return Some(None);
    }
    float(text).filter(|&factor| factor > 0.0 && factor <= 1e6).map(Some)
}

pub fn write_number(number: &Option<f64>) -> String {
    number.map_or(String::new(), |number| Value::Number(number).to_string())
}

pub fn write_speed(speed: &Option<f64>) -> String {
    speed.map_or("max".to_string(), |speed| Value::Number(speed).to_string())
}

pub fn read_digest(text: &str) -> Option<Option<String>> {
    let valid = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    valid.then(|| Some(text.to_ascii_lowercase()))
}

pub fn read_lang(text: &str) -> Option<Option<String>> {
    let valid = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    valid.then(|| Some(text.to_ascii_lowercase()))
}

/// Of a link, which is read by itself.
pub fn read_text(text: &str) -> Option<Option<String>> {
    Some(Some(text.to_string()))
}

pub fn write_text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

pub fn read_index(text: &str) -> Option<u32> {
    u32::try_from(whole(text)?).ok()
}

/// Which names there are, plans know.
pub fn read_experiment(text: &str) -> Option<Option<String>> {
    let is_name = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (!text.is_empty() && text.len() <= MAX_NAME && is_name(text)).then(|| Some(text.to_string()))
}

/// Which kinds there are, the room knows.
pub fn read_feedback(text: &str) -> Option<Vec<String>> {
    read_list(text).filter(|list| list.len() <= MAX_FEEDBACK)
}

/// More nobody waits for.
const MAX_SEEDS: u32 = 1000;

pub fn read_seeds(text: &str) -> Option<u32> {
    read_index(text).filter(|seeds| (1..=MAX_SEEDS).contains(seeds))
}

/// Which parameters there are, plans know; here it must have their form.
pub fn read_sweep(text: &str) -> Option<Option<String>> {
    let is_name = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    let is_value = |text: &str| is_name(text) || (float(text).is_some() && !text.ends_with('.'));
    let is_axis =
        |text: &str| text.split_once(':').is_some_and(|(key, values)| is_name(key) && values.split('/').all(is_value));
    (text.len() <= MAX_SWEEP && text.split(',').all(is_axis)).then(|| Some(text.to_string()))
}

pub fn read_synapse(text: &str) -> Option<Option<(u32, u32)>> {
    let (post, pre) = text.split_once('.')?;
    Some(Some((read_index(post)?, read_index(pre)?)))
}

pub fn write_synapse(synapse: &Option<(u32, u32)>) -> String {
    synapse.map_or(String::new(), |(post, pre)| format!("{post}.{pre}"))
}

pub fn read_switch(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

pub fn write_switch(on: &bool) -> String {
    u8::from(*on).to_string()
}

pub fn read_view(text: &str) -> Option<Vec<String>> {
    for series in ["tour", "exercise"] {
        if let Some(number) = text.strip_prefix(series).and_then(|rest| rest.strip_prefix(':')) {
            let number = read_index(number).filter(|&number| number < 1000)?;
            return Some(vec![format!("{series}:{number}")]);
        }
    }
    read_list(text).filter(|list| list.iter().all(|panel| PANELS.contains(&panel.as_str())))
}

/// Names start with a letter, so that no text is both a list and a digit that a mail program escaped. None may be there
/// twice.
pub fn read_list(text: &str) -> Option<Vec<String>> {
    let mut list: Vec<String> = Vec::new();
    for name in text.split(',') {
        let known = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let valid = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(known);
        if !valid || name.len() > MAX_NAME || list.len() == MAX_LIST || list.iter().any(|other| other == name) {
            return None;
        }
        list.push(name.to_string());
    }
    Some(list)
}

pub fn write_list(list: &[String]) -> String {
    list.join(",")
}
