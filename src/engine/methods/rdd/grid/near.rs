//! In which steps neurons are near their threshold, as sets of bits.

use crate::source::neuron::presynaptic::PreLayer;
use std::ops::Range;
use wide::f64x2;

const BITS: usize = u64::BITS as usize;

/// For each step in which a neuron is near its threshold, the narrowest margin that reaches so far.
pub struct Near {
    /// Two at a time, ascending.
    margins: Vec<f64x2>,
    /// Sets of a neuron: one for each margin, and one of all steps near.
    sets: usize,
    words: usize,
    /// Shape (pre, word, set).
    bits: Vec<u64>,
}

impl Near {
    /// No step near, out of `span`.
    pub fn new(n_pre: usize, margins: &[f64], span: usize) -> Self {
        let (words, sets) = (span.div_ceil(BITS), margins.len() + 1);
        let pair = |pair: &[f64]| f64x2::new([pair[0], *pair.get(1).unwrap_or(&f64::INFINITY)]);
        Self { margins: margins.chunks(2).map(pair).collect(), sets, words, bits: vec![0; n_pre * words * sets] }
    }

    /// Takes in a step.
    pub fn step(&mut self, at: usize, layer: &PreLayer) {
        for &neuron in &layer.near_threshold {
            let potential = layer.potential_in(layer.slot_of()[neuron as usize]);
            let distance = f64x2::splat(layer.membrane().threshold - potential);
            // All margins are compared: nothing could predict the branches of a search.
            let narrower = self
                .margins
                .iter()
                .rev()
                .fold(0u64, |narrower, pair| narrower << 2 | u64::from(pair.simd_lt(distance).to_bitmask()));
            let margin = narrower.trailing_ones() as usize;
            let sets = &mut self.bits[(neuron as usize * self.words + at / BITS) * self.sets..][..self.sets];
            if margin + 1 < sets.len() {
                let bit = 1 << (at % BITS);
                sets[margin] |= bit;
                sets[sets.len() - 1] |= bit;
            }
        }
    }

    /// The steps for which `margin` is the narrowest one of a neuron, or all steps in which it is near where `margin` is
    /// the number of margins; in words.
    pub fn of(&self, neuron: usize, margin: usize) -> impl Fn(usize) -> u64 {
        let sets = &self.bits[neuron * self.words * self.sets..][..self.words * self.sets];
        move |word| sets[word * self.sets + margin]
    }

    /// Step `first`, a multiple of 64, becomes the first one.
    pub fn forget(&mut self, first: usize) {
        let gone = first / BITS * self.sets;
        for bits in self.bits.chunks_exact_mut(self.words * self.sets) {
            bits.copy_within(gone.., 0);
            let left = bits.len() - gone;
            bits[left..].fill(0);
        }
    }
}

/// A set of steps in which the next one is found at once.
pub struct Steps {
    words: Vec<u64>,
    /// Which words are not zero.
    occupied: Vec<u64>,
    /// Words that may be other than zero.
    possible: Vec<u32>,
}

impl Steps {
    /// Empty, for steps below `span`.
    pub fn new(span: usize) -> Self {
        let words = span.div_ceil(BITS);
        Self { words: vec![0; words], occupied: vec![0; words.div_ceil(BITS)], possible: Vec::with_capacity(words) }
    }

    /// Takes all steps out; only those of `all` will be put in.
    pub fn start(&mut self, all: impl Fn(usize) -> u64) {
        self.words.fill(0);
        self.occupied.fill(0);
        self.possible.clear();
        self.possible.extend((0..self.words.len() as u32).filter(|number| all(*number as usize) != 0));
    }

    /// Puts steps in.
    pub fn add(&mut self, steps: impl Fn(usize) -> u64) {
        for &number in &self.possible {
            let number = number as usize;
            self.words[number] |= steps(number);
            self.occupied[number / BITS] |= u64::from(self.words[number] != 0) << (number % BITS);
        }
    }

    /// The first step from `from` on.
    #[inline]
    pub fn next(&self, from: usize) -> Option<usize> {
        let number = from / BITS;
        let here = self.words.get(number)? & (u64::MAX << (from % BITS));
        if here != 0 {
            return Some(number * BITS + here.trailing_zeros() as usize);
        }
        let number = first_bit(&self.occupied, number + 1)?;
        Some(number * BITS + self.words[number].trailing_zeros() as usize)
    }

    /// All steps that may be put in and `reach` steps after each, in whole words: ranges that do not overlap.
    pub fn reached(&self, reach: usize) -> impl Iterator<Item = Range<usize>> {
        let reach = reach.div_ceil(BITS) as u32;
        let runs = self.possible.chunk_by(move |a, b| *b <= a + reach);
        runs.map(move |run| run[0] as usize * BITS..(run[run.len() - 1] + 1 + reach) as usize * BITS)
    }
}

/// Number of the first bit set from number `from` on.
#[inline]
fn first_bit(words: &[u64], from: usize) -> Option<usize> {
    let mut number = from / BITS;
    let mut word = words.get(number)? & (u64::MAX << (from % BITS));
    while word == 0 {
        number += 1;
        word = *words.get(number)?;
    }
    Some(number * BITS + word.trailing_zeros() as usize)
}
