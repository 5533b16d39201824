//! Answers to whoever holds the text of a link and wants another one: the page writes no links itself.
//!
//! Texts are read as [`parse`] reads them, so each answer is in the shortest form and holds nothing that could not be used.

use super::{Link, View, edit, format, pairs, parse, percent};
use crate::params::{Problem, Value};

fn read(text: &str) -> Link {
    parse(text).0
}

/// Without what only makes sense where the page is part of another one.
fn whole_page(mut link: Link) -> Link {
    for key in super::VIEW_TABLE.iter().filter(|key| key.is_of_embeds) {
        key.reset(&mut link.view);
    }
    link
}

/// Only what is computed: preset, parameters and methods.
pub fn experiment_of(text: &str) -> String {
    format(&Link { view: View::default(), ..read(text) })
}

/// The experiment of one link under the view of another. A digest belongs to the parameters it was computed with, so it is
/// dropped; what the view points at and the network does not have is put back to its default.
pub fn with_view(experiment: &str, viewed: &str) -> String {
    let mut view = read(viewed).view;
    view.digest = None;
    let mut link = Link { view, ..read(experiment) };
    for key in super::VIEW_TABLE {
        if !key.fits(&link.view, &link.params) {
            key.reset(&mut link.view);
        }
    }
    format(&link)
}

/// The link that stops at a time and proves its digest, which is that of its own run; what it was compared with stays beside it. How fast
/// and in which colours it was looked at is left out.
pub fn citable(text: &str, time_ms: f64, digest: &str) -> String {
    let mut changes = vec![
        ("until".to_string(), Some(Value::Number(time_ms))),
        ("digest".to_string(), Some(Value::Text(digest.to_string().into()))),
    ];
    changes.extend(["speed", "theme", "autoplay"].map(|key| (key.to_string(), None)));
    format(&edit(&read(text), &changes).0)
}

/// The link of the whole page, without what only makes sense inside another one.
pub fn page_of(text: &str) -> String {
    format(&whole_page(read(text)))
}

/// The link for a frame in another page: what is left out and locked stays, other changes of the view are given. If any of them cannot be used none is, and all that
/// cannot are returned.
pub fn embed_of(text: &str, changes: &[(String, Option<Value>)]) -> (String, Vec<Problem>) {
    let View { view, theme, autoplay, poster, .. } = View::default();
    let mut link = read(text);
    link.view = View { view, theme, autoplay, poster, embed: true, ..link.view };
    let (edited, _, problems) = edit(&link, changes);
    (format(&edited), problems)
}

/// A link in the language and the colours of another.
pub fn dressed(text: &str, from: &str) -> String {
    let (mut link, from) = (read(text), read(from));
    link.view.lang = from.view.lang;
    link.view.theme = from.view.theme;
    format(&link)
}

/// Keys and decoded values, in order.
pub fn parts_of(text: &str) -> Vec<(&'static str, String)> {
    pairs(&read(text))
}

/// The parts `key=value` that another link has not.
pub fn own_parts(text: &str, other: &str) -> Vec<String> {
    let known = parts_of(other);
    let own = parts_of(text).into_iter().filter(|part| !known.contains(part));
    own.map(|(key, value)| {
        let mut part = format!("{key}=");
        percent::encode(&value, &mut part);
        part
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "v=1&preset=tuned&n_pre=50&seed=7&methods=rdd,stdwi&until=5000&digest=0123456789abcdef&theme=dark&synapse=2.40&embed=1&hide=seed&lang=de";

    #[test]
    fn an_experiment_is_what_is_computed() {
        assert_eq!(experiment_of(LINK), "v=1&preset=tuned&n_pre=50&seed=7&methods=rdd,stdwi");
        assert_eq!(experiment_of(""), "v=1&preset=paper");
    }

    #[test]
    fn another_experiment_keeps_the_view_but_for_what_it_cannot_have() {
        let small = with_view("v=1&preset=paper&n_pre=20", LINK);
        assert_eq!(small, "v=1&preset=paper&n_pre=20&until=5000&theme=dark&embed=1&hide=seed&lang=de");
    }

    #[test]
    fn a_citation_stops_and_proves() {
        let cited = citable(
            "v=1&preset=paper&seed=3&speed=2&theme=dark&vs=v%3D1&lang=de&synapse=1.1",
            250.5,
            "00000000000000ff",
        );
        assert_eq!(
            cited,
            "v=1&preset=paper&seed=3&until=250.5&digest=00000000000000ff&synapse=1.1&lang=de&vs=v%3D1%26preset%3Dpaper"
        );
    }

    #[test]
    fn frames_and_whole_pages() {
        let page = "v=1&preset=tuned&n_pre=50&seed=7&methods=rdd,stdwi&until=5000&digest=0123456789abcdef&theme=dark&synapse=2.40&lang=de";
        assert_eq!(page_of(LINK), page);
        let view = [("view".to_string(), Some(Value::Text("curves".into())))];
        let (framed, problems) = embed_of("v=1&seed=7&theme=dark&until=5000", &view);
        assert_eq!((framed.as_str(), problems.len()), ("v=1&preset=paper&seed=7&until=5000&embed=1&view=curves", 0));
        let nonsense = [("view".to_string(), Some(Value::Text("moon".into())))];
        assert_eq!(embed_of("seed=7", &nonsense).1.len(), 1);
    }

    #[test]
    fn links_are_dressed_and_compared_by_their_parts() {
        assert_eq!(dressed("seed=5&theme=light", LINK), "v=1&preset=paper&seed=5&theme=dark&lang=de");
        assert_eq!(own_parts("seed=5&n_pre=20", "n_pre=20&seed=6"), ["seed=5"]);
        assert_eq!(parts_of("vs=v%3D1%26seed%3D2")[2], ("vs", "v=1&preset=paper&seed=2".to_string()));
    }
}
