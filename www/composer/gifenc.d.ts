// What is used of the package gifenc, which has no types of its own.

declare module 'gifenc' {
  type Colour = [red: number, green: number, blue: number];
  type Format = 'rgb565' | 'rgb444';

  interface Options {
    palette?: Colour[];
    transparent?: boolean;
    transparentIndex?: number;
    /** ms */
    delay?: number;
    dispose?: number;
  }

  export function quantize(rgba: Uint8ClampedArray, most: number, options: { format: Format }): Colour[];
  export function applyPalette(rgba: Uint8ClampedArray, palette: Colour[], format: Format): Uint8Array<ArrayBuffer>;
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: Options): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
