// Modules that build.mjs makes up: what one bundle tells the next.

declare module 'built:names' {
  export const packed: string;
  export const later: string;
  export const rest: string;
  export const start: string;
  export const composer: string;
  export const languages: Record<string, string>;
  export const tours: Record<string, string>;
  export const exercises: Record<string, string>;
  export const glossaries: Record<string, string>;
  export const plans: { worker: string; core: string; packed: string };
  export const paper: string;
  export const learning: string;
  export const worker: string;
  export const core: string;
}

declare module 'built:lent' {
  export const lent: Record<string, Record<string, unknown>>;
}

declare module 'built:rest-texts' {
  export const texts: import('../run/description.js').Texts & import('../words/i18n.js').More;
}

declare module 'built:inline' {
  export const worker: string;
  export const core: string;
}

declare module 'built:start-style' {
  export const style: string;
}

declare module 'built:paper-style' {
  export const style: string;
}

declare module 'built:learning-texts' {
  export const texts: import('../run/description.js').Texts;
}

declare module 'built:learning-style' {
  export const style: string;
}

declare module 'built:composer-style' {
  export const style: string;
}

declare module 'built:later-style' {
  export const style: string;
}

declare module 'built:tour-style' {
  export const style: string;
}

declare module 'built:exercises-style' {
  export const style: string;
}

declare module 'built:languages' {
  export const languages: Record<string, import('../words/i18n.js').Language>;
  export const tours: Record<string, import('../tour/words/en.js').TourWords>;
  export const exercises: Record<string, import('../exercises/words/en.js').ExerciseWords>;
  export const glossaries: Record<string, import('../glossary/words/en.js').Terms>;
}

declare module 'built:page' {
  export const page: string;
  export const keys: string[];
}
