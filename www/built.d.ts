// Modules that build.mjs makes up: what one bundle tells the next.

declare module 'built:names' {
  export const worker: string;
  export const core: string;
}

declare module 'built:inline' {
  export const worker: string;
  export const core: string;
}
