// Whether this browser, and the page's host, allow what the simulator needs.

/** A module with one SIMD instruction (i8x16.splat of 0): valid only where SIMD is known. */
const SIMD = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  96,
  0,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  8,
  1,
  6,
  0,
  65,
  0,
  253,
  15,
  11,
);

/** @returns {'noWasm' | 'noSimd' | null} the key of the text that says what is missing */
export function missing() {
  try {
    // Where a policy forbids compiling, only trying to compile tells.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return 'noWasm';
  }
  return WebAssembly.validate(SIMD) ? null : 'noSimd';
}
