//! Links that have been through mail, chat, documents and the sources of pages: what was done to them is undone and told, and
//! where there is doubt nothing is done.
#![cfg(not(target_arch = "wasm32"))]

use stdwi_lab::link::{Link, edit, format, parse};
use stdwi_lab::params::{Problem, Value};

const LINK: &str = "v=1&preset=tuned&seed=7";

const ALIKE: &str = "some characters had been replaced by similar ones (such as − for -); they were put back";
const AROUND: &str = "punctuation around parts of the link was removed";
const BACKSLASHES: &str = r"characters of the link were escaped (\_ for _, \u0026 for &); they were resolved";
const ENCODED: &str = "the whole link was percent-encoded; it was decoded";
const END: &str = "punctuation at the end of the link was removed";
const PRINTABLE: &str = "the link came with the escapes of a mail program (=3D for =); they were resolved";
const SEPARATORS: &str = "the separators of the link were escaped (&amp; or ;); they were resolved";
const SPACES: &str = "spaces or line breaks were escaped in the link; they were removed";
const WRAPPED: &str = "the link was wrapped or spaced out; line breaks and spaces were removed";

fn messages(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.message.as_str()).collect()
}

fn check(text: &str, understood: &str, said: &[&str]) {
    let (link, problems) = parse(text);
    assert_eq!((format(&link).as_str(), messages(&problems).as_slice()), (understood, said), "{text:?}");
    assert!(problems.iter().all(Problem::is_repair), "{text:?}");
}

#[test]
fn what_follows_a_link_is_no_part_of_it() {
    for marks in [
        "%E2%80%9D",
        "%E2%80%9C",
        "%22",
        "%3E",
        "%C2%BB",
        "%29",
        "*",
        "_",
        "%60",
        "”",
        "“",
        "\"",
        ">",
        "»",
        ")",
        "`",
        "]",
        "}",
        "’",
        "'",
        "%27",
        "。",
        "%E3%80%82",
        "（",
        "”.",
        ").",
        "**",
        "~~",
        "\">",
        "%22%3E",
        "`_",
        ".”",
        "!",
        "?",
        "&%22",
        "&)",
    ] {
        let (link, problems) = parse(&format!("{LINK}{marks}"));
        assert_eq!(format(&link), LINK, "{marks}");
        let said = messages(&problems);
        // A full-width bracket is a bracket, and that is told as well.
        assert!(said == [END] || (marks == "（" && said == [ALIKE, END]), "{marks}: {said:?}");
    }
    for (text, after) in [
        ("|Demo", "Demo"),
        ("|Demo>", "Demo>"),
        ("](https://example.org/#v=1", "https://example.org/"),
        ("}{Demo}", "Demo}"),
        ("][Demo]]", "Demo]]"),
        ("</a>", "/a>"),
        ("#main", "main"),
        ("#:~:text=Demo", "text=Demo"),
        ("\\nThen", "nThen"),
        ("\"target=\"_blank\">Demo", "target=\"_blank\">Demo"),
        ("%7CDemo", "Demo"),
    ] {
        check(&format!("{LINK}{text}"), LINK, &[&format!("what followed the link was left out ({after})")]);
    }
}

#[test]
fn an_address_may_stand_in_a_text() {
    let followed = |text: &str| format!("what followed the link was left out ({text})");
    for (text, said) in [
        (format!("https://example.org/lab/#{LINK}"), vec![]),
        (format!("“https://example.org/lab/#{LINK}”"), vec![END.into()]),
        (format!("[Demo](https://example.org/#{LINK})"), vec![END.into()]),
        (format!("[see #3](https://example.org/#{LINK})"), vec![WRAPPED.into(), END.into()]),
        (format!("[https://example.org/#{LINK}](https://example.org/#{LINK})"), vec![followed("https://example.org/")]),
        (format!("<https://example.org/#{LINK}|Demo>"), vec![followed("Demo>")]),
        (
            format!("<https://example.org/#{LINK}|https://example.org/#{LINK}>").replace('&', "&amp;"),
            vec![SEPARATORS.into(), followed("https://example.org/")],
        ),
        (format!("[Demo|https://example.org/#{LINK}]"), vec![END.into()]),
        (format!("`Demo <https://example.org/#{LINK}>`_"), vec![WRAPPED.into(), END.into()]),
        (format!("[[https://example.org/#{LINK}][Demo]]"), vec![followed("Demo]]")]),
        (
            format!("\\href{{https://example.org/\\#{}}}{{Demo}}", LINK.replace('&', "\\&")),
            vec![BACKSLASHES.into(), followed("Demo}")],
        ),
        (
            format!("{{\"url\":\"https:\\/\\/example.org\\/#{}\"}}", LINK.replace('&', "\\u0026")),
            vec![BACKSLASHES.into(), END.into()],
        ),
        (format!("**https://example.org/#{LINK}**"), vec![END.into()]),
        (format!("Look at https://example.org/#{LINK}"), vec![WRAPPED.into()]),
        (format!("<a href=\"https://example.org/#{LINK}\">Demo</a>"), vec![WRAPPED.into(), followed("Demo</a>")]),
        (format!("index.html#{LINK}"), vec![]),
        (format!("C:\\Users\\me\\stdwi-lab.html#{LINK}"), vec![]),
    ] {
        check(&text, LINK, &said.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn the_mark_before_a_link_may_be_another_one() {
    let read = |mark: &str| vec![format!("the link stood after {mark} and not after #; it was read from there")];
    for (before, said) in [
        ("#/", read("/")),
        ("/", read("/")),
        ("#!", read("!")),
        ("#!/", read("!/")),
        ("#/?", read("/?")),
        ("https://example.org/lab/#/", read("/")),
        ("index.html?", read("?")),
        ("https://example.org/lab/?", read("?")),
        ("https://example.org/lab/", read("/")),
        ("index.html?fbclid=abc#", vec![]),
        ("?", vec![]),
        ("#", vec![]),
    ] {
        check(&format!("{before}{LINK}"), LINK, &said.iter().map(String::as_str).collect::<Vec<_>>());
    }
    // The fragment of a page that was asked for by a query says nothing about the experiment.
    let said = [&*read("?")[0], "what followed the link was left out (main)"];
    check(&format!("index.html?{LINK}#main"), LINK, &said);
}

#[test]
fn a_link_that_was_encoded_as_a_whole_is_decoded() {
    let encoded = |text: &str| text.replace('%', "%25").replace('&', "%26").replace('=', "%3D").replace('#', "%23");
    let fragment = format!("#{LINK}");
    for text in [
        format!("index.html{}", encoded(&fragment)),
        encoded(&encoded(&fragment)),
        format!("https%3A%2F%2Fexample.org%2Flab%2F{}", encoded(&fragment)),
        format!("https://redirect.example/?url=https%3A%2F%2Fexample.org%2F{}", encoded(&fragment)),
        format!(
            "https://redirect.example/?url={}",
            encoded(&format!("https%3A%2F%2Fexample.org%2F{}", encoded(&fragment)))
        ),
    ] {
        check(&text, LINK, &[ENCODED]);
    }
    check(&format!("index.html%23{LINK}"), LINK, &[]);
}

#[test]
fn what_tracks_readers_is_told_in_one_notice() {
    let told = |names: &str| format!("what was added to the link to track its readers was left out ({names})");
    for (text, names) in [
        (format!("{LINK}?utm_source=x&utm_medium=y"), "utm_source, utm_medium"),
        (format!("{LINK}&utm_source=x&utm_medium=y&fbclid=a.b-c_d"), "utm_source, utm_medium, fbclid"),
        (format!("{LINK}#UTM_Source=x"), "UTM_Source"),
        (format!("gclid=1&{LINK}&msclkid=2"), "gclid, msclkid"),
        (format!("https://example.org/?{LINK}&_gl=1*x"), "_gl"),
        (format!("{LINK}?ref=demo%"), "ref"),
    ] {
        let (link, problems) = parse(&text);
        assert_eq!(format(&link), LINK, "{text}");
        assert_eq!(messages(&problems).last(), Some(&&*told(names)), "{text}");
        assert!(problems.len() <= 2 && problems.iter().all(Problem::is_repair), "{text}");
    }
    check(&format!("{LINK}”?utm_source=x"), LINK, &[END, &told("utm_source")]);
    // What is no tracker is still unknown.
    let (_, problems) = parse(&format!("{LINK}?source=x"));
    assert_eq!(messages(&problems), ["source is not a key of links"]);
}

#[test]
fn escapes_and_similar_characters_are_undone() {
    let long = "v=1&preset=tuned&reset=-2&tau_fast_ms=15&seed=7";
    let pdf = long.replace('_', "{\\_}").replace('&', "{\\&}");
    for (text, said) in [
        (long.replace('&', "\\&").replace('_', "\\_"), vec![BACKSLASHES]),
        (long.replace('&', "%5C&").replace('_', "%5C_"), vec![BACKSLASHES]),
        (long.replace('&', "\\u0026").replace('=', "\\u003D"), vec![BACKSLASHES]),
        (long.replace('&', "\\\\u0026"), vec![BACKSLASHES]),
        (long.replace('&', "\\x26"), vec![BACKSLASHES]),
        (long.replace('-', "\\-"), vec![BACKSLASHES]),
        (pdf, vec![BACKSLASHES, AROUND]),
        (long.replace('-', "−"), vec![ALIKE]),
        (long.replace('-', "%E2%88%92"), vec![ALIKE]),
        (long.replace('-', "–"), vec![ALIKE]),
        (long.replace('-', "%E2%80%93"), vec![ALIKE]),
        (long.replace('-', "\u{2011}"), vec![ALIKE]),
        (long.replace('-', "&minus;"), vec![SEPARATORS]),
        (long.replace('-', "&#8722;"), vec![SEPARATORS]),
        (long.chars().map(full_width).collect(), vec![ALIKE]),
        (long.replace('=', "＝").replace('&', "＆"), vec![ALIKE]),
        (long.replace('=', "%EF%BC%9D").replace('&', "%EF%BC%86"), vec![ALIKE]),
        (long.replace('&', "&#38;"), vec![SEPARATORS]),
        (long.replace('&', "&#038;"), vec![SEPARATORS]),
        (long.replace('&', "&#x26;"), vec![SEPARATORS]),
        (long.replace('=', "&#61;").replace('_', "&lowbar;").replacen("&#61;", "=", 1), vec![SEPARATORS]),
        (format!("{long}&quot;&gt;"), vec![SEPARATORS, END]),
        (format!("{long}&amp;quot;"), vec![SEPARATORS, END]),
        (format!("{long}&nbsp;"), vec![SEPARATORS, SPACES]),
        (long.replace("tuned", "tu\u{ad}ned").replace("15", "1\u{200b}5").replace("seed", "\u{a0}seed"), vec![WRAPPED]),
        (long.replace("tuned", "tu%C2%ADned").replace("15", "1%E2%80%8B5").replace("seed", "%C2%A0seed"), vec![SPACES]),
        (long.replace('=', "=3D") + "=E2=80=9D", vec![PRINTABLE, END]),
        (long.replace("tuned", "“tuned”").replace("15", "`15`"), vec![AROUND]),
        (long.replace("tau_fast_ms", "**tau_fast_ms"), vec![AROUND]),
        (format!("\"{}\"", long.replace('&', "\"&\"")), vec![AROUND, END]),
        (format!("%22{long}%22"), vec![END]),
        (format!("%E2%80%9C{long}%E2%80%9D"), vec![END]),
    ] {
        check(&text, long, &said);
    }
    check("preset=paper–long", "v=1&preset=paper-long", &[ALIKE]);
    check("preset=paper%E2%80%91long", "v=1&preset=paper-long", &[ALIKE]);
}

fn full_width(c: char) -> char {
    char::from_u32(c as u32 - 0x21 + 0xff01).expect("a full-width form")
}

#[test]
fn a_second_configuration_is_repaired_too() {
    let link = "v=1&preset=tuned&vs=v%3D1%26preset%3Dpaper%26seed%3D7";
    check(&format!("{link}%E2%80%9D"), link, &[END]);
    check(&format!("{link}."), link, &[&format!("in vs: {END}")]);
    check(&format!("{link}|Demo"), link, &["what followed the link was left out (Demo)"]);
    check(&link.replace("vs=", "vs=#"), link, &[]);
    check(&link.replace("vs=", "vs=https://example.org/#"), link, &[]);
    check(&format!("{}”", link.replace("vs=", "vs=https://example.org/#")), link, &[END]);
    check(&link.replace("paper", "%22paper%22"), link, &[&format!("in vs: {AROUND}")]);
    check(
        &format!("{link}?utm_source=x"),
        link,
        &["what was added to the link to track its readers was left out (utm_source)"],
    );
    let text = Value::Text("<https://example.org/#v=1&amp;seed=7>.".into());
    let (edited, _, problems) = edit(&Link::default(), &[("vs".into(), Some(text))]);
    assert_eq!((edited.view.vs.as_deref(), problems), (Some("v=1&preset=paper&seed=7"), vec![]));
}

#[test]
fn where_there_is_doubt_nothing_is_done() {
    let seed = "seed must be a whole number from 0 to 9007199254740991";
    let time = "tau_fast_ms must be a number from 0.1 to 10000 ms";
    let separated = "was given: digits are written with nothing between them";
    let comma = "was given: numbers take a decimal point, not a comma";
    for (text, said) in [
        ("seed=1'000", format!("{seed} (1'000 {separated})")),
        ("seed=1’000", format!("{seed} (1’000 {separated})")),
        ("seed=1,000", format!("{seed} (1,000 {separated})")),
        ("seed=1_000", format!("{seed} (1_000 {separated})")),
        ("tau_fast_ms=12,5", format!("{time} (12,5 {comma})")),
        ("tau_fast_ms=%31%32%2C%35", format!("{time} (12,5 {comma})")),
        ("tau_fast_ms=１２，５", format!("{time} (12,5 {comma})")),
        ("until=0,5", format!("until must be a number of ms above 0 and up to 1e12 (0,5 {comma})")),
        ("tau_fast_ms=1.000,5", format!("{time} (1.000,5 {comma})")),
        ("tau_fast_ms=1,000.5", format!("{time} (1,000.5 {separated})")),
        ("n_pre=1,5", "n_pre must be a whole number from 1 to 1000 (1,5 was given)".into()),
        ("seed=12…", format!("{seed} (12… was given, which looks cut short)")),
        ("seed=12...", format!("{seed} (12... was given, which looks cut short)")),
        ("seed=7\"8", format!("{seed} (7\"8 was given)")),
        ("seed=7)-3", format!("{seed} (7)-3 was given)")),
        ("seed=7,preset", format!("{seed} (7,preset was given)")),
        ("seed=7isnice", format!("{seed} (7isnice was given)")),
        ("seed=>7", format!("{seed} (>7 was given)")),
        ("seed=(7)", format!("{seed} ((7) was given)")),
        ("tau_fast_ms=.5", format!("{time} (.5 was given)")),
        ("tau_fast_ms=15ms", format!("{time} (15ms was given)")),
        ("tau_fast_ms=15(s)", format!("{time} (15(s) was given)")),
        ("tau_fast_ms=10⁻¹", format!("{time} (10⁻¹ was given)")),
        ("tau_fast_ms=15を", format!("{time} (15を was given)")),
        ("se+ed=7", "se+ed is not a key of links".into()),
        ("-seed=7", "-seed is not a key of links; did you mean seed?".into()),
        ("https://example.org/?seed=x", format!("{seed} (x was given)")),
        ("reset=—2", "reset must be a number from -1000 to 1000 (—2 was given)".into()),
    ] {
        let (link, problems) = parse(text);
        let last = problems.last().expect(text);
        assert_eq!((format(&link).as_str(), last.message.as_str()), ("v=1&preset=paper", said.as_str()), "{text}");
        assert!(!last.is_repair());
    }
    for text in ["https://example.org/lang=en/ref=1/", "https://example.org/%3D", "https://example.org/lab/"] {
        check(text, "v=1&preset=paper", &[]);
    }
    // A key may be escaped, but then a second configuration is not decoded twice.
    let text = "tau%5Ffast_ms=15&vs=v%3D1%26preset%3Dpaper%26seed%3D7";
    check(text, "v=1&preset=paper&tau_fast_ms=15&vs=v%3D1%26preset%3Dpaper%26seed%3D7", &[]);
    // Alternatives are no label, for the link goes on after them.
    let (link, problems) = parse("theme=light|dark&seed=7");
    assert_eq!(format(&link), "v=1&preset=paper&seed=7");
    assert_eq!(messages(&problems), ["theme must be one of auto, light, dark, projector (light|dark was given)"]);
}

#[test]
fn values_in_fields_may_have_similar_characters() {
    let change = |text: &'static str| edit(&Link::default(), &[("reset".into(), Some(Value::Text(text.into())))]);
    for text in ["−2", "–2", "-２"] {
        let (link, restarted, problems) = change(text);
        assert_eq!((link.params.reset, restarted, problems), (-2.0, true, vec![]), "{text}");
    }
    let (_, _, problems) = change("-0,5");
    let said = "reset must be a number from -1000 to 1000 (-0,5 was given: numbers take a decimal point, not a comma)";
    assert_eq!(messages(&problems), [said]);
}
