//! What a link says about the page: keys that never restart a run, declared once each.

use super::parse::nested;
use super::rejected::rejected;
use super::view_values::{self as values, Keys, Layer, Room, Theme};
use crate::params::text;
use crate::params::{Params, Problem};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Simulated time per real time unless a link says otherwise: the first hundred seconds, in which all is decided, take
/// three.
pub const DEFAULT_SPEED: f64 = 30.0;

/// The keys that hold other configurations, in the order in which they are shown.
pub const CONFIGURATIONS: [&str; 3] = ["vs", "vs2", "vs3"];

/// An entry of [`VIEW_TABLE`].
#[derive(Clone, Debug, serde::Serialize)]
pub struct ViewKey {
    /// Name in links and in data.
    pub key: &'static str,
    /// What a value must be.
    pub kind: &'static str,
    /// Meaning. The page does not tell it.
    #[serde(skip)]
    pub doc: &'static str,
    /// Whether it only makes sense where the page is part of another one.
    pub is_of_embeds: bool,
    #[serde(skip)]
    getter: fn(&View) -> Option<String>,
    #[serde(skip)]
    setter: fn(&mut View, &str) -> Option<()>,
    #[serde(skip)]
    resetter: fn(&mut View),
}

/// Reads `/// doc… key: type = default, page or embed, "what a value must be", reader, writer;` and yields `View`, its `Default` and
/// `VIEW_TABLE`.
macro_rules! view_keys {
    ($($(#[doc = $doc:literal])+ $key:ident: $type:ty = $default:expr, $place:ident, $kind:literal, $read:expr, $write:expr;)+) => {
        /// Values of the view keys.
        #[derive(Clone, Debug, PartialEq)]
        pub struct View {
            $($(#[doc = $doc])+ pub $key: $type,)+
        }

        impl Default for View {
            fn default() -> Self {
                Self { $($key: $default,)+ }
            }
        }

        impl Serialize for View {
            /// As a map and not as a struct, for whose names serde-wasm-bindgen would keep a table.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry(stringify!($key), &self.$key)?;)+
                map.end()
            }
        }

        /// All view keys, in the order of links.
        pub static VIEW_TABLE: &[ViewKey] = &[$(ViewKey {
            key: stringify!($key),
            kind: $kind,
            is_of_embeds: view_keys!(@is_of_embeds $place),
            doc: text!(concat!($($doc),+).trim_ascii()),
            getter: |view| {
                let default: $type = $default;
                (view.$key != default).then(|| $write(&view.$key))
            },
            setter: |view, text| {
                view.$key = $read(text)?;
                Some(())
            },
            resetter: |view| view.$key = $default,
        }),+];
    };
    (@is_of_embeds page) => { false };
    (@is_of_embeds embed) => { true };
}

view_keys! {
    /// Simulated time at which the run stops, ms. Without it the page runs on, and the command line stops after the
    /// duration of the preset.
    until: Option<f64> = None, page, "a number of ms above 0 and up to 1e12", values::read_until, values::write_number;
    /// Digest that the run must have at `until`: who opens the link sees whether it was reproduced.
    digest: Option<String> = None, page, "16 hexadecimal digits", values::read_digest, values::write_text;
    /// Simulated time per real time, or `max` for as fast as it goes. By default 30, which shows how scores grow; as fast
    /// as it goes in a link with `until`, which is about the result.
    speed: Option<f64> = Some(DEFAULT_SPEED), page, "a number above 0 and up to 1e6, or max", values::read_speed, values::write_speed;
    /// Colours of the page.
    theme: Theme = Theme::Auto, page, "one of auto, light, dark, projector", Theme::from_name, |theme: &Theme| theme.name().to_string();
    /// Layer of the neuron whose potential is shown.
    layer: Layer = Layer::Post, page, "one of pre, post", Layer::from_name, |layer: &Layer| layer.name().to_string();
    /// Number of the neuron whose potential is shown, from 0.
    neuron: u32 = 0, page, "the number of a neuron of the layer, from 0", values::read_index, u32::to_string;
    /// Inspected synapse: number of the postsynaptic neuron, a point, number of the presynaptic one, both from 0.
    synapse: Option<(u32, u32)> = None, page, "post.pre, the numbers of two neurons, from 0", values::read_synapse, values::write_synapse;
    /// 1 where the page is part of another one.
    embed: bool = false, embed, "0 or 1", values::read_switch, values::write_switch;
    /// Parts of the page that are shown, separated by commas (network, matrices, scatter, curves, scores, inspector,
    /// controls), `tour:N` for step N of the tour, or `exercise:N` for exercise N, where 0 is the list of all.
    view: Vec<String> = Vec::new(), embed, "a list of network, matrices, scatter, curves, scores, inspector, controls, or tour:N, or exercise:N", values::read_view, values::write_list;
    /// Controls that are left out, separated by commas.
    hide: Vec<String> = Vec::new(), embed, "a list of at most 16 short names", values::read_list, values::write_list;
    /// Controls that cannot be changed, separated by commas.
    lock: Vec<String> = Vec::new(), embed, "a list of at most 16 short names", values::read_list, values::write_list;
    /// 0 where the run waits for the reader to start it.
    autoplay: bool = true, embed, "0 or 1", values::read_switch, values::write_switch;
    /// 1 where the page waits behind a still picture.
    poster: bool = false, embed, "0 or 1", values::read_switch, values::write_switch;
    /// Who gets arrows, page keys and Esc in a frame: the page that holds it, whose slides they may turn, or the page in it.
    keys: Keys = Keys::Host, embed, "one of host, page", Keys::from_name, |keys: &Keys| keys.name().to_string();
    /// Language of the page.
    lang: Option<String> = None, page, "two letters", values::read_lang, values::write_text;
    /// Room that the link opens: the laboratory with one run, a question about a small network, the figures of the paper, or networks that
    /// learn. A bare address opens `start`; there a link sets only the seed of the network.
    room: Room = Room::Lab, page, "one of lab, start, paper, learning", Room::from_name, |room: &Room| room.name().to_string();
    /// Experiment that is shown in room `paper`, by its name.
    exp: Option<String> = None, page, "the name of an experiment", values::read_experiment, values::write_text;
    /// Number of seeds that each point of an experiment is run with.
    seeds: u32 = 10, page, "a whole number from 1 to 1000", values::read_seeds, u32::to_string;
    /// A sweep of the reader's own in room `paper`: one or two parameters, separated by a comma, each with its values, as in
    /// `correlation:0/0.5/1`.
    sweep: Option<String> = None, page, "one or two parameters with values, such as correlation:0/0.5/1", values::read_sweep, values::write_text;
    /// Kinds of feedback that are compared in room `learning`, separated by commas: bp, fa, dfa, sign, kp, mirror, turned, lifted, or a
    /// method that infers feedback weights from spikes.
    feedback: Vec<String> = ["bp", "fa", "stdwi"].map(String::from).to_vec(), page, "a list of at most 6 kinds of feedback", values::read_feedback, values::write_list;
    /// A second configuration, shown beside the first: the text of a link without `vs`, percent-encoded. `until` and `digest` are the
    /// first one's.
    vs: Option<String> = None, page, "the text of a link", values::read_text, values::write_text;
    /// A third configuration, written as that of `vs`, of which curves and scores are shown.
    vs2: Option<String> = None, page, "the text of a link", values::read_text, values::write_text;
    /// A fourth one, likewise.
    vs3: Option<String> = None, page, "the text of a link", values::read_text, values::write_text;
}

impl ViewKey {
    /// Its value in `view` as text, unless it is the default.
    pub fn get(&self, view: &View) -> Option<String> {
        (self.getter)(view)
    }

    /// Reads it from text. Returns what was wrong inside a second configuration, whose valid parts are kept.
    ///
    /// # Errors
    /// What the value must be; `view` is unchanged then.
    pub fn set(&self, view: &mut View, text: &str) -> Result<Vec<Problem>, Problem> {
        let (text, notices) = if self.is_link() { nested(self.key, text) } else { (text.to_string(), Vec::new()) };
        (self.setter)(view, &text).ok_or_else(|| self.rejected(&text))?;
        Ok(notices)
    }

    /// Whether its value is a link itself: another configuration.
    pub fn is_link(&self) -> bool {
        CONFIGURATIONS.contains(&self.key)
    }

    /// Whether `text` is a value that it may have.
    pub fn takes(&self, text: &str) -> bool {
        (self.setter)(&mut View::default(), text).is_some()
    }

    /// Puts it back to its default.
    pub fn reset(&self, view: &mut View) {
        (self.resetter)(view);
    }

    /// Whether its value points at something that a network of these parameters has.
    pub fn fits(&self, view: &View, params: &Params) -> bool {
        match (self.key, view.synapse) {
            ("neuron", _) => {
                let neurons = if view.layer == Layer::Pre { params.n_pre } else { params.n_post };
                view.neuron < neurons
            }
            ("synapse", Some((post, pre))) => post < params.n_post && pre < params.n_pre,
            _ => true,
        }
    }

    /// The problem of a value that is malformed, or does not fit the network.
    pub fn rejected(&self, text: &str) -> Problem {
        rejected(self.key, vec![("condition", self.kind.to_string())], text)
    }
}
