//! Whatever the text of a link: no panic, a valid experiment, and a shortest form that reads back as itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stdwi_lab::link::{format, parse};

fuzz_target!(|text: &str| {
    let (link, _) = parse(text);
    assert_eq!(link.params.validate(), Ok(()));
    let shortest = format(&link);
    let (again, problems) = parse(&shortest);
    assert_eq!(again, link);
    assert_eq!(problems, []);
    assert_eq!(format(&again), shortest);
});
