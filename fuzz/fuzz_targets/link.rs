//! Whatever the text of a link: no panic, a valid experiment, a shortest form that reads back as itself, and messages that
//! are their filled templates.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stdwi_lab::link::{format, parse};
use stdwi_lab::params::problems::TEMPLATES;

fuzz_target!(|text: &str| {
    let (link, problems) = parse(text);
    assert_eq!(link.params.validate(), Ok(()));
    for problem in problems {
        let template = TEMPLATES.iter().find(|template| template.code == problem.code).unwrap();
        assert_eq!(problem.message, template.fill(&problem.values));
    }
    let shortest = format(&link);
    let (again, problems) = parse(&shortest);
    assert_eq!(again, link);
    assert_eq!(problems, []);
    assert_eq!(format(&again), shortest);
});
