// Modules that build.mjs makes up: what one bundle tells the next.

declare module 'built:names' {
  export const packed: string;
  export const later: string;
  export const languages: Record<string, string>;
  export const worker: string;
  export const core: string;
}

declare module 'built:inline' {
  export const worker: string;
  export const core: string;
}

declare module 'built:languages' {
  export const languages: Record<string, import('../words/i18n.js').Language>;
}

declare module 'built:page' {
  export const page: string;
}

declare module 'svgcanvas' {
  /** A 2D context that takes no Path2D, and gives what was drawn. */
  export interface Context extends CanvasRenderingContext2D {
    getSvg(): SVGSVGElement;
    getSerializedSvg(): string;
  }
  export const Context: new (options: {
    width: number;
    height: number;
    ctx: CanvasRenderingContext2D | null;
  }) => Context;
}
