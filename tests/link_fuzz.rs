//! A bounded fuzz of links: whatever the text, no panic, a valid experiment, a stable text, and little memory. Times are reported.
//! `fuzz/` holds the unbounded one.
#![cfg(not(target_arch = "wasm32"))]

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};
use stdwi_lab::link::{self, MAX_LEN, VIEW_TABLE, parse};
use stdwi_lab::params::TABLE;
use stdwi_lab::params::problems::TEMPLATES;
use stdwi_lab::run::Run;

const INPUTS: u32 = 200_000;
const MIB: usize = 1 << 20;

/// Counts what is allocated. There is one test in this file so that it counts nothing else.
struct Counting;

static USED: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is passed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = USED.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(used, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        USED.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most memory in use during `work`, above what was in use before, and the time it took.
fn cost(work: impl FnOnce()) -> (usize, Duration) {
    let before = USED.load(Relaxed);
    PEAK.store(before, Relaxed);
    let start = Instant::now();
    work();
    (PEAK.load(Relaxed) - before, start.elapsed())
}

fn check(text: &str) {
    let (link, problems) = parse(text);
    assert_eq!(link.params.validate(), Ok(()), "{text:?}");
    assert!(problems.len() <= 51, "{text:?}");
    for problem in &problems {
        let quotable = |text: &str| text.chars().count() <= 40 && !text.chars().any(char::is_control);
        assert!(quotable(&problem.key) && quotable(&problem.text), "{text:?}: {problem:?}");
        let template = TEMPLATES.iter().find(|template| template.code == problem.code).unwrap();
        assert_eq!(problem.message, template.fill(&problem.values), "{text:?}");
        assert!(problem.message.len() < 600 && !problem.message.chars().any(char::is_control), "{text:?}: {problem:?}");
    }
    let shortest = link::format(&link);
    assert!(shortest.len() <= MAX_LEN, "{text:?}");
    let (again, none) = parse(&shortest);
    assert_eq!((&again, none), (&link, vec![]), "{text:?}");
    assert_eq!(link::format(&again), shortest, "{text:?}");
}

const PIECES: &[&str] = &[
    "&",
    "=",
    "%",
    "%3D",
    "=3D",
    "=\r\n",
    "&amp;",
    ";",
    "#",
    "?",
    "%26",
    "%00",
    "%FF",
    "%E2%80%AE",
    "\u{202e}",
    "\u{200b}",
    " ",
    "\n> ",
    "NaN",
    "-Infinity",
    "1e999",
    "-0",
    "0x1F",
    "9007199254740993",
    "1e-320",
    "5e-7",
    "null",
    "true",
    "<script>",
    "é",
    "𝟙",
    "v=2",
    "preset=paper-long",
    "preset=notebook",
    "vs=",
    "vs=v%3D1%26seed%3D2",
    "vs=vs%3Dvs%253D",
    "vs2=seed%3D3",
    "vs3=vs2%3Dx",
    "until=",
    "speed=max",
    "view=tour:1",
    "view=exercise:3",
    "hide=a,b,a",
    "https://x.y/#",
    "max",
    "\\",
    "\\u0026",
    "\\u2212",
    "”",
    "%E2%80%9D",
    "%22",
    "|Demo>",
    "](https://x.y/#v=1",
    "**",
    "?utm_source=x",
    "fbclid=",
    "#/",
    "%23",
    "%2523v%253D1",
    "−",
    "%E2%88%92",
    "１２",
    "＝",
    "＆",
    "&quot;",
    "&#x3D;",
    "perturb=100:1.2:-3,",
    "perturb=",
    "1,5",
    "1'000",
    "…",
    "=E2=80=9D",
];

/// Texts that are partly right: random pairs of known keys and odd values, then damaged.
fn text(random: &mut ChaCha8Rng) -> String {
    let mut below = |n: usize| random.next_u32() as usize % n;
    let mut text = String::new();
    for _ in 0..below(9) {
        let known = below(TABLE.len() + VIEW_TABLE.len());
        text.push_str(TABLE.get(known).map_or_else(|| VIEW_TABLE[known - TABLE.len()].key, |parameter| parameter.key));
        text.push('=');
        match below(3) {
            0 => text.push_str(PIECES[below(PIECES.len())]),
            1 => text.push_str(&below(300).to_string()),
            _ => text.push_str(&(below(1_000_000) as f64 * 1e-5).to_string()),
        }
        text.push('&');
    }
    for _ in 0..below(6) {
        let mut at = below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        match below(4) {
            0 => text.truncate(at),
            1 => text = text.split_off(at),
            2 => text.insert(at, char::from(below(256) as u8)),
            _ => text.insert_str(at, PIECES[below(PIECES.len())]),
        }
    }
    text
}

/// Texts that are as large, as nested or as repetitive as one can send.
fn monsters() -> Vec<String> {
    let long = |piece: &str| piece.repeat(4 * MIB / piece.len());
    let mut monsters: Vec<String> = [
        "a",
        "&",
        "=",
        "%",
        "amp;",
        "&amp;",
        "=3D",
        "=\n",
        "a=b&",
        "seed=1&",
        "%3D",
        "\u{200b}",
        ";;",
        "&#38;",
        "\n>",
        "v=",
        "9",
        ".",
        "#",
        "?",
        "/",
        "#v=",
        "?a=",
        "\\",
        "\\u0026",
        "”",
        "%E2",
        "%E2%80%9D",
        "%25",
        "&#38",
        "utm_a=&",
        "|",
    ]
    .iter()
    .map(|piece| long(piece))
    .collect();
    monsters.push(format!("seed={}", long("1")));
    monsters.push(format!("dt_ms=0.{}", long("0")));
    monsters.push(format!("vs={}", long("vs%3D")));
    monsters.push(format!("hide={}", long("a,")));
    let mut nested = "seed=1".to_string();
    for _ in 0..12 {
        nested = format!("vs={}", nested.replace('%', "%25").replace('=', "%3D"));
    }
    monsters.push(nested);
    monsters
}

#[test]
fn any_text_gives_an_experiment_in_little_memory() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut peak = 0;
    let (_, time) = cost(|| {
        for _ in 0..INPUTS {
            let text = text(&mut random);
            peak = peak.max(cost(|| check(&text)).0);
        }
    });
    println!("{INPUTS} inputs: {time:?}, at most {} KiB", peak / 1024);
    assert!(peak < MIB);

    for monster in monsters() {
        let (memory, time) = cost(|| check(&monster));
        let start: String = monster.chars().take(12).collect();
        println!("{start:?}: {memory} bytes, {time:?}");
        assert!(memory < 4 * MIB, "{start:?}: {memory} bytes");
    }

    // The largest network that a link can ask for starts at once; it need not be refused.
    let (memory, time) = cost(|| {
        let (link, problems) = parse(
            "n_pre=1000&n_post=200&active_fraction=1&dt_ms=0.05&akrout_batch=2000&stimulus_rate_hz=1000&stimulus_ms=10000",
        );
        assert_eq!(problems, []);
        Run::with_methods(&link.params, &link.methods).unwrap().run(20);
    });
    println!("largest network: {time:?}, {} MiB", memory / MIB);
    assert!(memory < 64 * MIB, "{memory} bytes");
}
