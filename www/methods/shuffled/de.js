// Verschobene Spikes in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'STDWI mit postsynaptischen Spikes, die Sekunden zu spät kommen: Raten und Rhythmen bleiben, Ursachen nicht.',
    how: 'STDWI, wie es ist, nur dass die Spikefolge jedes postsynaptischen Neurons um eine eigene Zeit T zwischen 1 und 11 s zu spät kommt. Nichts, was vor einem solchen Spike kommt, hat ihn bewirkt. Was die Regel dann erschließt, ist das, was sie aus nichts macht: eine Kontrolle aller anderen Kurven. Weil die meisten Gewichte positiv sind, kommt sie der Antwort „immer positiv“ nahe, wo ganze Zeilen gehoben sind, und nicht etwa dort, wo sie bloß rät.',
    memory: 'Wie STDWI, dazu Spikes, die unterwegs sind.',
    cost: 'Wie STDWI.',
    local: 'Keine Regel: eine Kontrolle.',
    fails: 'Immer: Dazu ist es da.',
    why: 'Jeder verspätete postsynaptische Spike (Stiel) addiert schnell minus langsam, mal η. Zu sehen sind die {lately} der letzten halben Sekunde; über {seconds} s und {spikes} Spikes kommt im Mittel {mean} hinzu, und nichts davon ist eine Ursache.',
  },
  core: {
    label: 'Verschoben',
    labels: {},
    docs: {},
    choices: {},
  },
};
