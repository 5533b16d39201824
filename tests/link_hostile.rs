//! Links as they arrive: mangled on the way, mistyped, or meant to do harm.
#![cfg(not(target_arch = "wasm32"))]

use stdwi_lab::link::{format, parse};

/// Checks the shortest form of what was understood, and all that is said about the rest.
fn check(text: &str, understood: &str, said: &[&str]) {
    let (link, problems) = parse(text);
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!((format(&link).as_str(), messages.as_slice()), (understood, said), "{text:?}");
}

const LINK: &str = "v=1&preset=notebook&tau_fast_ms=15&learning_rate=0.001&seed=7&until=1000";

#[test]
fn what_programs_did_to_a_link_is_undone() {
    let wrapped = "the link was wrapped or spaced out; line breaks and spaces were removed";
    let escaped = "the separators of the link were escaped (&amp; or ;); they were resolved";
    let printable = "the link came with the escapes of a mail program (=3D for =); they were resolved";
    let encoded = "the whole link was percent-encoded; it was decoded";
    let punctuated = "punctuation at the end of the link was removed";
    for (text, said) in [
        (format!("  #{LINK}\n"), vec![]),
        (format!("<https://example.org/stdwi/index.html#{LINK}>."), vec![punctuated]),
        (format!("https://example.org/stdwi/%23{LINK}"), vec![]),
        (LINK.replace('&', "&amp;"), vec![escaped]),
        (LINK.replace('&', "&amp;amp;"), vec![escaped]),
        (LINK.replace('&', ";"), vec![escaped]),
        (LINK.replace('=', "=3D"), vec![printable]),
        (LINK.replace('=', "=3D").replace("fast", "fa=\r\nst").replace("notebook", "note=\nbook"), vec![printable]),
        (LINK.replace("fast", "fa\r\nst").replace("0.001", "0.0 01"), vec![wrapped]),
        (LINK.replace("&seed", "\n> &seed").replace("tau", "t\u{ad}a\u{200b}u"), vec![wrapped]),
        (LINK.replace("seed=", "seed=\n"), vec![wrapped]),
        (LINK.replace('&', "%26").replace('=', "%3d"), vec![encoded]),
        (format!("%23{}", LINK.replace('&', "%26amp%3B").replace('=', "%3D")), vec![encoded, escaped]),
        (LINK.replace('_', "%5f"), vec![]),
        (
            LINK.replace("seed=7", "seed=%207%0A"),
            vec!["spaces or line breaks were escaped in the link; they were removed"],
        ),
        (LINK.replace('&', "&&"), vec![]),
    ] {
        check(&text, LINK, &said);
    }
    // A digest that begins like an escape is no escape.
    let digest = "v=1&preset=paper&digest=3d00000000000000";
    check(digest, digest, &[]);
    check("digest=3D00000000000000", digest, &[]);
    check("v=3D1&digest=3D3D00000000000000", digest, &[printable]);
}

#[test]
fn what_is_wrong_is_said_and_the_rest_holds() {
    let plain = "v=1&preset=paper";
    for (text, understood, said) in [
        (
            "v=2&seed=3",
            "v=1&preset=paper&seed=3",
            "v must be 1 (2 was given): this engine knows only version 1 of links, and takes what it knows of this one",
        ),
        (
            "preset=Paper&seed=3",
            "v=1&preset=paper&seed=3",
            "preset must be one of paper, paper-long, notebook, tuned (Paper was given)",
        ),
        ("seed=3&seed=4", "v=1&preset=paper&seed=3", "seed is given twice; the first value holds, not 4"),
        ("SEED=3", plain, "SEED is not a key of links; did you mean seed?"),
        ("learning-rate=1", plain, "learning-rate is not a key of links; did you mean learning_rate?"),
        ("seed", plain, "seed is not of the form key=value"),
        ("seed=", plain, "seed must be a whole number from 0 to 9007199254740991 (nothing was given)"),
        ("seed=1.5", plain, "seed must be a whole number from 0 to 9007199254740991 (1.5 was given)"),
        ("seed=-1", plain, "seed must be a whole number from 0 to 9007199254740991 (-1 was given)"),
        (
            "seed=9007199254740993",
            plain,
            "seed must be a whole number from 0 to 9007199254740991 (9007199254740993 was given)",
        ),
        ("threshold=NaN", plain, "threshold must be a number from -1000 to 1000 (NaN was given)"),
        ("threshold=-Infinity", plain, "threshold must be a number from -1000 to 1000 (-Infinity was given)"),
        ("threshold=1e999", plain, "threshold must be a number from -1000 to 1000 (1e999 was given)"),
        ("threshold=0x10", plain, "threshold must be a number from -1000 to 1000 (0x10 was given)"),
        (
            "threshold=1,5",
            plain,
            "threshold must be a number from -1000 to 1000 (1,5 was given: numbers take a decimal point, not a comma)",
        ),
        ("dt_ms=2", plain, "dt_ms must be a number from 0.05 to 1 ms (2 was given)"),
        (
            "reset=1",
            plain,
            "reset must be smaller than threshold (1 and 1 were given); reset, threshold are as in preset paper",
        ),
        ("correlation_kind=Thinned", plain, "correlation_kind must be one of thinned, shared (Thinned was given)"),
        ("until=0", plain, "until must be a number of ms above 0 and up to 1e12 (0 was given)"),
        ("digest=xyz", plain, "digest must be 16 hexadecimal digits (xyz was given)"),
        (
            "view=network,tour:2",
            plain,
            "view must be a list of network, matrices, scatter, curves, scores, inspector, controls, or tour:N, or exercise:N (network,tour:2 was given)",
        ),
        ("hide=a,a", plain, "hide must be a list of at most 16 short names (a,a was given)"),
        ("synapse=10.0", plain, "synapse must be post.pre, the numbers of two neurons, from 0 (10.0 was given)"),
        ("lang=../x", plain, "lang must be two letters (../x was given)"),
        ("seed=%zz", plain, "seed=%zz cannot be read: a % must be followed by two hexadecimal digits"),
        ("seed=%ff", plain, "seed=%ff cannot be read: percent escapes must spell UTF-8"),
        ("<script>alert(1)</script>=1", plain, "script>alert(1)</script> is not a key of links"),
        (
            "theme=%3Cimg%20src=x%20onerror=alert(1)%3E",
            plain,
            "theme must be one of auto, light, dark, projector (<imgsrc=xonerror=alert(1)> was given)",
        ),
        ("__proto__=1", plain, "__proto__ is not a key of links"),
    ] {
        let (link, problems) = parse(text);
        let last = problems.last().map(|problem| problem.message.as_str());
        assert_eq!((format(&link).as_str(), last), (understood, Some(said)), "{text:?}");
    }
}

#[test]
fn quotations_are_short_and_harmless() {
    let (_, problems) = parse(&format!("theme={}%1B%5B2J%E2%80%AE", "x".repeat(100)));
    let quotation = &problems.last().unwrap().text;
    assert_eq!(quotation, &format!("{}…", "x".repeat(39)));
}

#[test]
fn long_texts_are_cut_between_parts_and_long_lists_of_problems_end() {
    let long = format!("seed=3&{}&n_pre=50", "x=1&".repeat(5000));
    let (link, problems) = parse(&long);
    assert_eq!(format(&link), "v=1&preset=paper&seed=3");
    assert_eq!(problems[0].message, "the link is longer than 16384 bytes; what follows was left out");
    assert_eq!((problems.len(), problems[50].message.as_str()), (51, "4045 more parts of the link could not be used"));
    // A number is never cut in two.
    check(&format!("n_pre=50&seed=1{}", "0".repeat(17_000)), "v=1&preset=paper&n_pre=50", &[&problems[0].message]);
}
