//! Examples to learn from: the digits that come with the program, or a reader's own.

use super::matrix::Matrix;
use super::packing::{self, PIXELS, WHITE};
use super::task::Examples;
use crate::params::Problem;
use crate::params::problems as texts;
use std::fmt::Write;

/// The test part of *Optical Recognition of Handwritten Digits* (E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, doi
/// 10.24432/C50P49, CC BY 4.0), packed.
static DIGITS: &[u8] = include_bytes!("digits.bin");
/// How many there are.
const COUNT: usize = 1797;

/// Most bytes of a file that is read.
pub const MOST_BYTES: usize = 4 << 20;
/// So many lines that cannot be read are told one by one.
const MOST_TOLD: usize = 5;

/// A picture of 8 × 8 pixels from 0 to 16, by rows from the top left, and its label from 0 to 9.
pub type Picture = ([u8; PIXELS], u8);

/// The digits that come with the program.
pub fn digits() -> Vec<Picture> {
    packing::unpack(DIGITS, COUNT)
}

/// Pictures in the form in which the program has its digits.
pub fn packed(pictures: &[Picture]) -> Vec<u8> {
    packing::pack(pictures)
}

/// Examples of pictures.
pub fn examples(pictures: &[Picture]) -> Examples {
    let mut inputs = Matrix::zero(pictures.len(), PIXELS);
    for (row, (pixels, _)) in inputs.values.chunks_exact_mut(PIXELS).zip(pictures) {
        row.iter_mut().zip(pixels).for_each(|(value, pixel)| *value = f64::from(*pixel) / f64::from(WHITE));
    }
    Examples { inputs, labels: pictures.iter().map(|(_, label)| *label).collect() }
}

/// Reads lines of 64 pixels from 0 to 16 and a label from 0 to 9, separated by commas. Empty lines are passed over, and so is a first line
/// with a letter in it.
///
/// # Errors
/// The lines that are none, by number, the first few of them; a file that is too large, or has fewer than ten examples.
pub fn read(text: &str) -> Result<Vec<Picture>, Vec<Problem>> {
    let told = |template, text: &str, values| Problem::new(template, "data", text, values);
    if text.len() > MOST_BYTES {
        return Err(vec![told(&texts::DATA_TOO_LARGE, "", vec![("most", (MOST_BYTES >> 20).to_string())])]);
    }
    let (mut pictures, mut problems, mut bad) = (Vec::new(), Vec::new(), 0);
    for (index, line) in text.lines().map(str::trim).enumerate() {
        let is_header = index == 0 && line.contains(|c: char| c.is_ascii_alphabetic());
        if line.is_empty() || is_header {
            continue;
        }
        match picture(line) {
            Some(picture) => pictures.push(picture),
            None => {
                bad += 1;
                if bad <= MOST_TOLD {
                    let start: String = line.chars().take(20).collect();
                    problems.push(told(&texts::DATA_LINE, &start, vec![("line", (index + 1).to_string())]));
                }
            }
        }
    }
    if bad > MOST_TOLD {
        problems.push(told(&texts::DATA_MORE, "", vec![("more", (bad - MOST_TOLD).to_string())]));
    }
    if bad == 0 && pictures.len() < 10 {
        problems.push(told(&texts::DATA_TOO_FEW, "", vec![("count", pictures.len().to_string())]));
    }
    if problems.is_empty() { Ok(pictures) } else { Err(problems) }
}

fn picture(line: &str) -> Option<Picture> {
    let mut cells = line.split(',').map(|cell| cell.trim().parse::<u8>().ok());
    let mut pixels = [0; PIXELS];
    for pixel in &mut pixels {
        *pixel = cells.next()?.filter(|&value| value <= WHITE)?;
    }
    let label = cells.next()?.filter(|&label| label < 10)?;
    cells.next().is_none().then_some((pixels, label))
}

/// The text that [`read`] reads.
pub fn write(pictures: &[Picture]) -> String {
    let mut text = String::new();
    for (pixels, label) in pictures {
        for pixel in pixels {
            let _ = write!(text, "{pixel},");
        }
        let _ = writeln!(text, "{label}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_was_published() {
        let digits = digits();
        let mut counts = [0; 10];
        digits.iter().for_each(|(_, label)| counts[usize::from(*label)] += 1);
        // The counts of the test part in its own documentation.
        assert_eq!(counts, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
        assert_eq!(packing::pack(&digits), DIGITS);
        let (first, label) = &digits[0];
        assert_eq!((&first[..8], *label), (&[0, 0, 5, 13, 9, 1, 0, 0][..], 0));
        assert_eq!(read(&write(&digits)).unwrap(), digits);
    }

    #[test]
    fn any_pictures_come_back() {
        for seed in 0..20u32 {
            let pixel = |at: usize| {
                ((at as u32).wrapping_mul(2_654_435_761) ^ seed.wrapping_mul(40_503)).wrapping_mul(97) >> 13
            };
            let picture = |n: usize| (std::array::from_fn(|at| (pixel(at + n) % 17) as u8), (pixel(n) % 10) as u8);
            let pictures: Vec<Picture> = (0..40).map(|n| picture(n * 64)).collect();
            assert_eq!(packing::unpack(&packing::pack(&pictures), pictures.len()), pictures);
        }
        let white = vec![([WHITE; PIXELS], 9); 300];
        assert_eq!(packing::unpack(&packing::pack(&white), 300), white);
    }

    #[test]
    fn bad_lines_are_named() {
        let good = write(&digits()[..12]);
        assert_eq!(read(&format!("pixels,label\n\n{good}")).unwrap().len(), 12);
        let told = read(&good.replacen("5,13", "5,17", 1)).unwrap_err();
        assert!(told[0].message.contains("line 1"), "{}", told[0].message);
        let told = read(&"1,2,3\n".repeat(20)).unwrap_err();
        assert_eq!(told.len(), MOST_TOLD + 1);
        assert!(told[MOST_TOLD].message.contains("15"), "{}", told[MOST_TOLD].message);
        assert!(read("").unwrap_err()[0].message.contains('0'));
        assert!(read(&" ".repeat(MOST_BYTES + 1)).is_err());
    }
}
