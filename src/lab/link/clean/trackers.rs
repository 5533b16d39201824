//! What mail programs, chats and search engines add to addresses to know who follows them.

const NAMES: &[&str] = &[
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "dclid",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "mtm_campaign",
    "mtm_source",
    "oly_anon_id",
    "oly_enc_id",
    "ref",
    "ref_src",
    "rdid",
    "si",
    "srsltid",
    "ttclid",
    "twclid",
    "usp",
    "vero_id",
    "wbraid",
    "wickedid",
    "yclid",
];

/// Whether `key` is none of ours, but one that trackers are known to use.
pub fn is_tracker(key: &str) -> bool {
    let is_utm = key.as_bytes().get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"utm_"));
    is_utm || NAMES.iter().any(|name| name.trim_start_matches('_').eq_ignore_ascii_case(key.trim_start_matches('_')))
}
