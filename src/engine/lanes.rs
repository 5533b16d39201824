//! How the hot state is laid out for 128-bit lanes.
//!
//! Arrays that every step touches are padded to whole groups of [`LANES`] so that no loop needs a remainder. Multiplication
//! and addition stay separate instructions: a fused one rounds once instead of twice, and not every machine has it.

pub use wide::f64x4 as Group;

/// Below this a decaying state is set to zero, long before it becomes subnormal and slow.
pub const TINY: f64 = 1e-200;

/// Numbers in a group.
pub const LANES: usize = 4;

/// One group in memory. Quantities that are used together lie side by side in a struct of these, so that a loop follows a
/// single pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(C, align(16))]
pub struct Quad(pub [f64; LANES]);

impl Quad {
    /// Loads the group.
    #[inline(always)]
    pub fn get(&self) -> Group {
        Group::new(self.0)
    }

    /// Stores a group.
    #[inline(always)]
    pub fn set(&mut self, group: Group) {
        self.0 = group.to_array();
    }

    /// The same number in every lane.
    pub fn splat(value: f64) -> Group {
        Group::splat(value)
    }

    /// Sets what has decayed to nothing to exactly zero.
    #[inline(always)]
    pub fn flush(&mut self) {
        for value in &mut self.0 {
            if value.abs() < TINY {
                *value = 0.0;
            }
        }
    }
}

/// Visits two lists of one length side by side, two entries a turn: link-time optimisation for size unrolls no loop by itself.
#[inline(always)]
pub fn visit<A, B>(a: &mut [A], b: &[B], mut visit: impl FnMut(&mut A, &B)) {
    debug_assert_eq!(a.len(), b.len(), "both lists must be as long");
    let ((pairs_a, rest_a), (pairs_b, rest_b)) = (a.as_chunks_mut::<2>(), b.as_chunks::<2>());
    for ([a0, a1], [b0, b1]) in pairs_a.iter_mut().zip(pairs_b) {
        visit(a0, b0);
        visit(a1, b1);
    }
    rest_a.iter_mut().zip(rest_b).for_each(|(a, b)| visit(a, b));
}

/// Groups that hold `n` numbers.
pub const fn groups(n: usize) -> usize {
    n.div_ceil(LANES)
}

/// Group and lane of number `n`.
#[inline(always)]
pub const fn place(n: usize) -> (usize, usize) {
    (n / LANES, n % LANES)
}

/// Copies numbers out of groups.
pub fn unpack(from: &[Quad], into: &mut [f64]) {
    for (quad, out) in from.iter().zip(into.chunks_mut(LANES)) {
        for (value, out) in quad.0.iter().zip(out) {
            *out = *value;
        }
    }
}
