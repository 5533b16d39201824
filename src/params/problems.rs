//! Every text that is said about an input, once each: a code that never changes, and the English for it.
//!
//! A page in another language puts its own template for the code and fills in the same values, so a value is a name, a number or
//! what somebody wrote, but no English. Where a value `x` is itself a text, its code is beside it as `x_code`, and the same
//! values fill it; a `condition` without a code is the `kind` of a view key, which other languages put by key.

use serde::Serialize;

/// What fills a template: names and their texts, each name at most once.
pub type Values = Vec<(&'static str, String)>;

/// A text with `{names}` in it.
#[derive(Debug, Serialize)]
pub struct Template {
    /// What it is known by.
    pub code: &'static str,
    /// The English text.
    pub template: &'static str,
}

impl Template {
    /// The text with every `{name}` replaced by its value.
    pub fn fill(&self, values: &Values) -> String {
        let mut parts = self.template.split('{');
        let mut filled = parts.next().unwrap_or_default().to_string();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or((part, ""));
            let value = values.iter().find(|(other, _)| *other == name);
            debug_assert!(value.is_some(), "{} must be given {name}", self.code);
            filled.push_str(value.map_or("", |(_, value)| value));
            filled.push_str(rest);
        }
        filled
    }

    /// Values for a longer text in which this one is `{name}`.
    pub fn part(&self, [name, name_code]: [&'static str; 2], mut values: Values) -> Values {
        values.extend([(name, self.fill(&values)), (name_code, self.code.to_string())]);
        values
    }

    /// Whether it tells how a link was repaired, so that nothing of the experiment was lost.
    pub fn is_repair(code: &str) -> bool {
        code.starts_with("repaired_")
    }
}

/// Under which names a text says what a value must be.
pub const CONDITION: [&str; 2] = ["condition", "condition_code"];

/// The condition that a value is one of `names`.
pub fn one_of(names: &[&str]) -> Values {
    CHOICE.part(CONDITION, vec![("names", names.join(", "))])
}

macro_rules! templates {
    ($($name:ident = $code:literal, $template:literal;)+) => {
        $(
            #[doc = $template]
            pub static $name: Template = Template { code: $code, template: $template };
        )+

        /// All templates.
        pub static TEMPLATES: &[&Template] = &[$(&$name),+];
    };
}

templates! {
    // What a value must be: `condition` in the texts below.
    NUMBER = "number", "a number from {min} to {max}";
    NUMBER_IN_UNIT = "number_in_unit", "a number from {min} to {max} {unit}";
    WHOLE_NUMBER = "whole_number", "a whole number from {min} to {max}";
    WHOLE_NUMBER_IN_UNIT = "whole_number_in_unit", "a whole number from {min} to {max} {unit}";
    CHOICE = "choice", "one of {names}";

    // Values that are something else.
    MUST_BE = "must_be", "{key} must be {condition} ({text} was given)";
    DECIMAL_COMMA = "decimal_comma", "{key} must be {condition} ({text} was given: numbers take a decimal point, not a comma)";
    DIGITS_SEPARATED = "digits_separated", "{key} must be {condition} ({text} was given: digits are written with nothing between them)";
    CUT_SHORT = "cut_short", "{key} must be {condition} ({text} was given, which looks cut short)";
    NOTHING_GIVEN = "nothing_given", "{key} must be {condition} (nothing was given)";
    NO_PARAMETER = "no_parameter", "{key} is not the name of a parameter";

    // Values that do not fit each other.
    NOT_SMALLER = "not_smaller", "{key} must be smaller than {key_2} ({value_1} and {value_2} were given)";
    REST_TOO_HIGH = "rest_too_high", "{key} divided by 1 + {key_2} must be smaller than {key_3} ({value_1}, {value_2} and {value_3} were given)";
    STEP_TOO_LONG = "step_too_long", "{key} times 1 + {key_2} must not exceed {key_3} ({value_1}, {value_2} and {value_3} were given)";
    STDWI_OVERSHOOTS = "stdwi_overshoots", "the learning rate of STDWI times {key_2} must be smaller than 1 ({value_1} and {value_2} were given)";
    AKROUT_OVERSHOOTS = "akrout_overshoots", "the learning rate of Akrout's rule times {key_2} must be smaller than 1 ({value_1} and {value_2} were given)";
    SAL_OVERSHOOTS = "sal_overshoots", "the learning rate of SAL times {key_2} must be smaller than 1 ({value_1} and {value_2} were given)";
    AS_IN_PRESET = "as_in_preset", "{broken}; {keys} are as in preset {preset}";

    // Methods that cannot run.
    METHOD_TWICE = "method_twice", "{key} lists {text} twice; it runs once";
    UNKNOWN_METHOD = "unknown_method", "{key} must list some of {names} ({text} was given)";
    NO_METHOD = "no_method", "{key} must list some of {names} (nothing was given)";
    OTHER_NEURON = "other_neuron", "{method} knows how an integrate-and-fire neuron spikes, which {text} does not do";
    NO_EXPERIMENT = "no_experiment", "{key} must be one of {names} ({text} was given)";
    NO_AXIS = "no_axis", "{key} must name one or two parameters with values, such as correlation:0/0.5/1 ({text} was given)";
    NETWORK_TOO_LARGE = "network_too_large", "{method} needs a smaller network ({text} neurons were given)";

    // Weights that change during a run.
    BAD_PERTURBATION = "bad_perturbation", "{key} must list changes of weights as time:post.pre:weight, with times from 0 to {max_time} ms and weights from −{max_weight} to {max_weight} ({text} was given)";
    NO_SYNAPSE = "no_synapse", "{key} changes a synapse that the network does not have ({text} was given)";
    TOO_MANY_PERTURBATIONS = "too_many_perturbations", "{key} lists more than {most} changes of weights; from {text} on they were left out";

    // What is learnt, and how errors come back.
    NO_FEEDBACK = "no_feedback", "{key} must list some of {names} ({text} was given)";
    UNFIT_FEEDBACK = "unfit_feedback", "{text} cannot infer feedback weights: it assumes that nothing but its input drives a neuron";
    DATA_TOO_LARGE = "data_too_large", "the file is larger than {most} MB";
    DATA_LINE = "data_line", "line {line} must be 64 whole numbers from 0 to 16 and a label from 0 to 9, separated by commas (it begins with {text})";
    DATA_MORE = "data_more", "{more} more lines cannot be read";
    DATA_TOO_FEW = "data_too_few", "a file must have at least 10 examples ({count} were found)";

    // Links of which something could not be used.
    OTHER_VERSION = "other_version", "{key} must be {version} ({text} was given): this engine knows only version {version} of links, and takes what it knows of this one";
    UNKNOWN_KEY = "unknown_key", "{key} is not a key of links";
    UNKNOWN_KEY_MEANT = "unknown_key_meant", "{key} is not a key of links; did you mean {meant}?";
    NO_VALUE = "no_value", "{text} is not of the form key=value";
    GIVEN_TWICE = "given_twice", "{key} is given twice; the first value holds, not {text}";
    BAD_ESCAPE = "bad_escape", "{text} cannot be read: a % must be followed by two hexadecimal digits";
    BAD_UTF8 = "bad_utf8", "{text} cannot be read: percent escapes must spell UTF-8";
    THIRD_CONFIGURATION = "third_configuration", "a configuration beside another can have none beside itself";
    IN_SECOND = "in_second", "in {where}: {problem}";
    TOO_LONG = "too_long", "the link is longer than {bytes} bytes; what follows was left out";
    MORE_PROBLEMS = "more_problems", "{count} more parts of the link could not be used";

    // Links that were repaired.
    QUOTED_PRINTABLE = "repaired_quoted_printable", "the link came with the escapes of a mail program (=3D for =); they were resolved";
    WRAPPED = "repaired_wrapped", "the link was wrapped or spaced out; line breaks and spaces were removed";
    BACKSLASHES = "repaired_backslashes", "characters of the link were escaped (\\_ for _, \\u0026 for &); they were resolved";
    LOOKALIKES = "repaired_lookalikes", "some characters had been replaced by similar ones (such as − for -); they were put back";
    PERCENT_ENCODED = "repaired_percent_encoded", "the whole link was percent-encoded; it was decoded";
    OTHER_MARK = "repaired_mark", "the link stood after {text} and not after #; it was read from there";
    SEPARATORS = "repaired_separators", "the separators of the link were escaped (&amp; or ;); they were resolved";
    PUNCTUATION = "repaired_punctuation", "punctuation at the end of the link was removed";
    PUNCTUATION_WITHIN = "repaired_punctuation_within", "punctuation around parts of the link was removed";
    FOLLOWED = "repaired_followed", "what followed the link was left out ({text})";
    TRACKERS = "repaired_trackers", "what was added to the link to track its readers was left out ({text})";
    SPACES_ESCAPED = "repaired_spaces", "spaces or line breaks were escaped in the link; they were removed";
}
