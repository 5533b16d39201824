//! One seed, many independent streams.
//!
//! Every use of randomness draws from a stream of its own, found by *(seed, purpose, index)*. So a change in one place (one
//! more neuron, another active set) leaves every other stream as it was, and neighbouring seeds share nothing. The
//! published code gives neighbouring seeds 99 of 100 spike trains in common, which makes its error bars too small.
//!
//! ChaCha8, keyed by the three numbers, makes the starting state; Xoshiro256++ then does the drawing. Both are portable
//! and frozen in their definition, unlike the "standard" and "small" generators.

use rand::Rng;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use rand_xoshiro::Xoshiro256PlusPlus;

/// The generator behind every stream.
pub type Stream = Xoshiro256PlusPlus;

/// What a stream is used for. The numbers are part of a link's meaning: never reuse or reorder them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// True weights, presynaptic to postsynaptic.
    Weights = 1,
    /// Which presynaptic neurons a stimulus activates.
    ActiveSets = 2,
    /// A presynaptic neuron's own stimulation spikes (one stream a neuron).
    OwnTrain = 3,
    /// The train that correlated neurons have in common.
    CommonTrain = 4,
    /// Which spikes of the common train a neuron copies (one stream a neuron).
    Copies = 5,
    /// By how much late the trains of the null `shuffled` come (one stream a postsynaptic neuron).
    Delays = 6,
    /// Noise on the membrane (one stream a neuron).
    MembraneNoise = 7,
    /// Which weights are drawn again during a run.
    Redraw = 8,
    /// Which examples of a task are kept for the test.
    TaskSplit = 9,
    /// The order in which examples are learnt from.
    Order = 10,
    /// Weights that a network starts to learn with (one stream a layer).
    Learner = 11,
    /// Feedback weights at the start (one stream a layer).
    Feedback = 12,
    /// Noise of the rate-based weight mirror (one stream a layer).
    MirrorNoise = 13,
    /// The seed of a layer pair's spiking phase (one stream a pair).
    SpikingPhase = 14,
}

/// Names the way in which streams are derived: that of link version 1.
const TAG: &[u8; 8] = b"stdwi-v1";

/// The stream of `seed` for a `purpose` and an `index` (a neuron's number, or 0).
pub fn stream(seed: u64, purpose: Purpose, index: u64) -> Stream {
    let mut key = [0u8; 32];
    key[0..8].copy_from_slice(&seed.to_le_bytes());
    key[8..16].copy_from_slice(&(purpose as u64).to_le_bytes());
    key[16..24].copy_from_slice(&index.to_le_bytes());
    key[24..32].copy_from_slice(TAG);
    let mut state = [0u8; 32];
    ChaCha8Rng::from_seed(key).fill_bytes(&mut state);
    Stream::from_seed(state)
}

/// Uniform on [0, 1), a multiple of 2⁻⁵³.
pub fn uniform(stream: &mut Stream) -> f64 {
    (stream.next_u64() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

/// Uniform on the integers `0..n`, unbiased (Lemire's multiplication with rejection). `n` must not be 0.
pub fn below(stream: &mut Stream, n: u32) -> u32 {
    let reject = n.wrapping_neg() % n;
    loop {
        let product = u64::from((stream.next_u64() >> 32) as u32) * u64::from(n);
        if (product as u32) >= reject {
            return (product >> 32) as u32;
        }
    }
}

/// Two independent standard normal numbers (Box and Muller).
///
/// Written out here, over `libm`, because the usual crate takes its logarithm from the platform as soon as any other
/// dependency switches on a `std` feature, and then the same link would give other weights in the browser.
pub fn standard_normal_pair(stream: &mut Stream) -> [f64; 2] {
    // 1 − u lies in (0, 1], where the logarithm is finite.
    let radius = libm::sqrt(-2.0 * libm::log(1.0 - uniform(stream)));
    let angle = 2.0 * core::f64::consts::PI * uniform(stream);
    // An angle is below 8 anyway. Said in bits it tells the compiler that the reduction of huge angles is never needed.
    let angle = f64::from_bits(angle.to_bits().min(8f64.to_bits()));
    let (sine, cosine) = libm::sincos(angle);
    [radius * cosine, radius * sine]
}

/// Standard normal numbers by the ziggurat of Marsaglia and Tsang (2000, doi 10.18637/jss.v005.i08) with 256 layers: nearly
/// always one random number, one product and one comparison, where Box and Muller's way takes a logarithm, a root, a sine.
/// For noise, of which runs draw one number a neuron and step.
///
/// Written out for the reason that [`standard_normal_pair`] is.
#[derive(Clone, Debug)]
pub struct Ziggurat {
    /// Right ends of the layers, from the base to the top.
    x: [f64; Self::LAYERS + 1],
    /// `exp(−x²/2)` there.
    density: [f64; Self::LAYERS + 1],
}

impl Ziggurat {
    const LAYERS: usize = 256;
    /// Where the tail begins.
    const TAIL: f64 = 3.654_152_885_361_009;
    /// Area of each layer.
    const AREA: f64 = 0.004_928_673_233_974_655;

    /// Makes the layers.
    pub fn new() -> Self {
        let density = |x: f64| libm::exp(-0.5 * x * x);
        let mut x = [0.0; Self::LAYERS + 1];
        x[0] = Self::AREA / density(Self::TAIL);
        x[1] = Self::TAIL;
        for layer in 2..Self::LAYERS {
            let below = x[layer - 1];
            x[layer] = libm::sqrt(-2.0 * libm::log(Self::AREA / below + density(below)));
        }
        Self { x, density: x.map(density) }
    }

    /// Draws a number.
    #[inline]
    pub fn draw(&self, stream: &mut Stream) -> f64 {
        loop {
            let bits = stream.next_u64();
            let layer = (bits & 255) as usize;
            // The upper bits, as a number in [−1, 1): the layer's are the lowest.
            let x = (bits as i64 >> 11) as f64 * (1.0 / (1u64 << 52) as f64) * self.x[layer];
            if x.abs() < self.x[layer + 1] {
                return x;
            }
            if let Some(x) = self.beside(stream, layer, x) {
                return x;
            }
        }
    }

    /// What lies right of the layer above: below the curve, or to be drawn again.
    #[cold]
    fn beside(&self, stream: &mut Stream, layer: usize, x: f64) -> Option<f64> {
        if layer == 0 {
            return Some(Self::tail(stream).copysign(x));
        }
        let [low, high] = [self.density[layer], self.density[layer + 1]];
        (low + (high - low) * uniform(stream) < libm::exp(-0.5 * x * x)).then_some(x)
    }

    fn tail(stream: &mut Stream) -> f64 {
        loop {
            let x = -libm::log(1.0 - uniform(stream)) / Self::TAIL;
            let y = -libm::log(1.0 - uniform(stream));
            if 2.0 * y > x * x {
                return Self::TAIL + x;
            }
        }
    }
}

impl Default for Ziggurat {
    fn default() -> Self {
        Self::new()
    }
}

/// Waiting times of a Bernoulli process: the number of steps up to and including the next success.
///
/// Inverts the cumulative distribution by a table with a guide, so that a draw costs one random number and about one
/// comparison. Beyond the table's end the process starts afresh, which is exact because it has no memory.
#[derive(Clone, Debug)]
pub struct Geometric {
    /// `cumulative[k]`: P(wait ≤ k + 1) scaled to 2⁶⁴.
    cumulative: Vec<u64>,
    /// For the top byte of a random number, the first table entry worth comparing.
    guide: [u16; 256],
    never: bool,
}

/// Longest wait that the table resolves, in steps.
const TABLE: usize = 512;

impl Geometric {
    /// Success probability per step, in [0, 1].
    pub fn new(probability: f64) -> Self {
        let mut cumulative = Vec::new();
        let mut survive = 1.0;
        let two_to_64 = 18_446_744_073_709_551_616.0;
        while cumulative.len() < TABLE && survive > 0.0 {
            survive *= 1.0 - probability;
            // The conversion saturates, so certainty becomes the largest integer.
            cumulative.push(((1.0 - survive) * two_to_64) as u64);
            if survive < 1e-12 {
                break;
            }
        }
        let mut guide = [0u16; 256];
        let mut at = 0;
        for (byte, first) in guide.iter_mut().enumerate() {
            while at < cumulative.len() && cumulative[at] <= (byte as u64) << 56 {
                at += 1;
            }
            *first = at as u16;
        }
        Self { cumulative, guide, never: probability <= 0.0 }
    }

    /// Steps until the next success, at least 1; `None` if it lies more than `limit` steps ahead.
    pub fn wait(&self, stream: &mut Stream, limit: u32) -> Option<u32> {
        if self.never || limit == 0 {
            return None;
        }
        let at = self.draw(stream);
        if at == self.cumulative.len() {
            return self.wait_on(stream, limit);
        }
        let wait = at as u32 + 1;
        (wait <= limit).then_some(wait)
    }

    /// A wait that goes on after the table's end. A function of its own: the loop around the usual single draw would cost
    /// each of them more than this call does once in a while.
    #[cold]
    fn wait_on(&self, stream: &mut Stream, limit: u32) -> Option<u32> {
        let passed = self.cumulative.len() as u32;
        if passed >= limit {
            return None;
        }
        self.wait(stream, limit - passed).map(|wait| passed + wait)
    }

    /// Number of the table's entry that a random number falls into; the table's length, if beyond its end.
    #[inline(always)]
    fn draw(&self, stream: &mut Stream) -> usize {
        let draw = stream.next_u64();
        let mut at = self.guide[(draw >> 56) as usize] as usize;
        while at < self.cumulative.len() && self.cumulative[at] <= draw {
            at += 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_pinned_and_differ() {
        let first = |seed, purpose, index| stream(seed, purpose, index).next_u64();
        let mut random = stream(1, Purpose::Weights, 0);
        let draws: [u64; 4] = std::array::from_fn(|_| random.next_u64());
        assert_eq!(
            draws,
            [
                17_815_072_758_401_747_625,
                14_871_764_699_218_830_251,
                13_701_961_580_444_002_736,
                1_959_039_052_035_113_190
            ],
            "streams of link version 1 never change"
        );
        let pinned = draws[0];
        for other in [first(2, Purpose::Weights, 0), first(1, Purpose::ActiveSets, 0), first(1, Purpose::Weights, 1)] {
            assert_ne!(pinned, other);
        }
    }

    #[test]
    fn waits_have_the_right_mean_at_every_probability() {
        for probability in [1.0, 0.9, 0.2, 0.05, 0.001] {
            let geometric = Geometric::new(probability);
            let mut random = stream(3, Purpose::OwnTrain, 0);
            let draws = 200_000;
            let sum: f64 = (0..draws).map(|_| f64::from(geometric.wait(&mut random, u32::MAX).unwrap())).sum();
            let mean = sum / f64::from(draws);
            // The standard error of the mean is √(1−p)/(p√n): five of them.
            let tolerance = 5.0 * (1.0 - probability).sqrt() / (probability * f64::from(draws).sqrt()) + 1e-12;
            assert!((mean - 1.0 / probability).abs() < tolerance, "p = {probability}: mean wait {mean}");
        }
    }

    #[test]
    fn certain_and_impossible_events() {
        let mut random = stream(1, Purpose::OwnTrain, 0);
        assert_eq!(Geometric::new(1.0).wait(&mut random, 10), Some(1));
        assert_eq!(Geometric::new(0.0).wait(&mut random, u32::MAX), None);
    }

    /// The weights of old links were drawn with two functions.
    #[test]
    fn normal_pairs_have_the_bits_of_sine_and_cosine() {
        let (mut random, mut same) = (stream(2, Purpose::Weights, 0), stream(2, Purpose::Weights, 0));
        for _ in 0..200_000 {
            let radius = libm::sqrt(-2.0 * libm::log(1.0 - uniform(&mut same)));
            let angle = 2.0 * core::f64::consts::PI * uniform(&mut same);
            assert_eq!(standard_normal_pair(&mut random), [radius * libm::cos(angle), radius * libm::sin(angle)]);
        }
    }

    #[test]
    fn below_is_uniform_and_normal_has_unit_variance() {
        let mut random = stream(9, Purpose::ActiveSets, 0);
        let mut counts = [0u32; 7];
        for _ in 0..70_000 {
            counts[below(&mut random, 7) as usize] += 1;
        }
        assert!(counts.iter().all(|&count| (9_500..10_500).contains(&count)), "{counts:?}");
        let draws: Vec<f64> = (0..50_000).flat_map(|_| standard_normal_pair(&mut random)).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64;
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }

    #[test]
    fn the_ziggurat_is_normal_far_into_its_tails() {
        let (ziggurat, mut random) = (Ziggurat::new(), stream(4, Purpose::MembraneNoise, 0));
        const N: usize = 2_000_000;
        let mut moments = [0.0; 4];
        let mut beyond = [0u32; 5];
        for _ in 0..N {
            let x = ziggurat.draw(&mut random);
            for (power, moment) in moments.iter_mut().enumerate() {
                *moment += x.powi(power as i32 + 1) / N as f64;
            }
            for (limit, count) in beyond.iter_mut().enumerate() {
                *count += u32::from(x.abs() > limit as f64);
            }
        }
        let [mean, variance, skew, fourth] = moments;
        assert!(mean.abs() < 0.003 && (variance - 1.0).abs() < 0.005, "{mean} {variance}");
        assert!(skew.abs() < 0.01 && (fourth - 3.0).abs() < 0.04, "{skew} {fourth}");
        // Shares beyond 1, 2, 3 and 4 standard deviations.
        for (limit, share) in [(1, 0.317_310_5), (2, 0.045_500_3), (3, 0.002_699_8), (4, 0.000_063_3)] {
            let expected = share * N as f64;
            let off = f64::from(beyond[limit]) - expected;
            assert!(off.abs() < 4.0 * libm::sqrt(expected), "beyond {limit}: {} of {expected}", beyond[limit]);
        }
    }

    #[test]
    fn waits_beyond_the_table_draw_as_often_as_a_loop_would() {
        let geometric = Geometric::new(0.001);
        let (mut by_call, mut by_loop) = (stream(3, Purpose::OwnTrain, 0), stream(3, Purpose::OwnTrain, 0));
        for limit in (0..3000).step_by(7) {
            let mut passed = 0;
            let mut expected = None;
            while passed < limit && expected.is_none() {
                let draw = by_loop.next_u64();
                let at = geometric.cumulative.partition_point(|cumulative| *cumulative <= draw) as u32;
                passed += at;
                if at < geometric.cumulative.len() as u32 {
                    passed += 1;
                    expected = Some(passed);
                }
            }
            assert_eq!(geometric.wait(&mut by_call, limit), expected.filter(|wait| *wait <= limit), "limit {limit}");
        }
        assert_eq!(by_call.next_u64(), by_loop.next_u64());
    }
}
