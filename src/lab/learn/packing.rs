//! How pictures of digits are packed: an adaptive binary range coder, as in LZMA, whose contexts are a pixel's place and its neighbours.
//! A general compressor, which takes no notice of either, leaves a quarter more.

/// Pixels of a picture, 8 × 8.
pub const PIXELS: usize = 64;
/// Pixels are from 0 to this.
pub const WHITE: u8 = 16;
const SIDE: usize = 8;
/// Bits of a pixel, and of a label.
const BITS: [u32; 2] = [5, 4];
/// Contexts of a pixel: its place, and its neighbours on the left and above in three classes each.
const CONTEXTS: usize = PIXELS * 9;

/// Probabilities of a 0, of 4096, one for each node of each context's tree; and how often each was met.
struct Model(Vec<(u16, u16)>);

impl Model {
    fn new() -> Self {
        Self(vec![(2048, 0); (CONTEXTS + 1) << BITS[0]])
    }

    fn learn(&mut self, at: usize, bit: bool) {
        let (probability, met) = &mut self.0[at];
        // Quick at first, then by a 32nd.
        let share = 31.min(*met + 1) + 1;
        if bit {
            *probability -= *probability / share;
        } else {
            *probability += (4096 - *probability) / share;
        }
        *probability = (*probability).clamp(16, 4080);
        *met = (*met + 1).min(1000);
    }
}

fn context(pixels: &[u8], at: usize) -> usize {
    let class = |pixel: u8| if pixel == 0 { 0 } else { 1 + usize::from(pixel >= 12) };
    let left = if at.is_multiple_of(SIDE) { 0 } else { class(pixels[at - 1]) };
    let above = at.checked_sub(SIDE).map_or(0, |above| class(pixels[above]));
    (at * 3 + left) * 3 + above
}

/// Unpacks `count` pictures: for each its pixels by rows from the top left, and its label.
pub fn unpack(packed: &[u8], count: usize) -> Vec<([u8; PIXELS], u8)> {
    let mut model = Model::new();
    let mut bytes = packed.iter().copied().chain(std::iter::repeat(0));
    let (mut range, mut code) = (u32::MAX, 0u32);
    for _ in 0..4 {
        code = code << 8 | u32::from(bytes.next().unwrap_or(0));
    }
    let mut symbol = |context: usize, bits: u32| {
        let mut node = 1;
        while node < 1 << bits {
            let at = (context << BITS[0]) + node;
            let bound = (range >> 12) * u32::from(model.0[at].0);
            let bit = code >= bound;
            if bit {
                code -= bound;
                range -= bound;
            } else {
                range = bound;
            }
            model.learn(at, bit);
            node = node << 1 | usize::from(bit);
            while range < 1 << 24 {
                range <<= 8;
                code = code << 8 | u32::from(bytes.next().unwrap_or(0));
            }
        }
        (node - (1 << bits)) as u8
    };
    let mut picture = || {
        let mut pixels = [0; PIXELS];
        for at in 0..PIXELS {
            pixels[at] = symbol(context(&pixels, at), BITS[0]);
        }
        (pixels, symbol(CONTEXTS, BITS[1]))
    };
    (0..count).map(|_| picture()).collect()
}

/// Packs pictures.
pub fn pack(pictures: &[([u8; PIXELS], u8)]) -> Vec<u8> {
    let mut model = Model::new();
    let mut packed: Vec<u8> = Vec::new();
    let (mut range, mut low) = (u32::MAX, 0u32);
    let mut symbol = |context: usize, bits: u32, value: u8| {
        let mut node = 1;
        for shift in (0..bits).rev() {
            let at = (context << BITS[0]) + node;
            let bound = (range >> 12) * u32::from(model.0[at].0);
            let bit = value >> shift & 1 == 1;
            if bit {
                let (sum, carries) = low.overflowing_add(bound);
                low = sum;
                range -= bound;
                if carries {
                    carry(&mut packed);
                }
            } else {
                range = bound;
            }
            model.learn(at, bit);
            node = node << 1 | usize::from(bit);
            while range < 1 << 24 {
                range <<= 8;
                packed.push((low >> 24) as u8);
                low <<= 8;
            }
        }
    };
    for (pixels, label) in pictures {
        for at in 0..PIXELS {
            symbol(context(pixels, at), BITS[0], pixels[at]);
        }
        symbol(CONTEXTS, BITS[1], *label);
    }
    packed.extend(low.to_be_bytes());
    packed
}

fn carry(packed: &mut [u8]) {
    for byte in packed.iter_mut().rev() {
        *byte = byte.wrapping_add(1);
        if *byte != 0 {
            return;
        }
    }
}
