// STDWI mit abgeglichenen Spuren in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'STDWI, dessen langsame Spur bei Schritten dieser Länge genau das Mittel der schnellen hat.',
    how: 'STDWI mit einer anderen Amplitude der langsamen Spur. Die veröffentlichte, τ_fast/τ_slow, gleicht die beiden Spuren bei sehr kurzen Schritten ab; bei Schritten von 0,25 ms fällt die langsame ein halbes Prozent zu klein aus. So kommt im Mittel bei jeder Synapse etwas zu viel hinzu, umso mehr, je öfter ihr Neuron feuert, und wo alle Neurone aktiv sind, kostet das Vorzeichen. Die Amplitude hier macht beide Mittel gleich.',
    memory: 'Wie STDWI.',
    cost: 'Wie STDWI.',
    local: 'Ja, wie STDWI.',
    fails: 'Wie STDWI, bis auf den Versatz, den ungleiche Spuren hinzufügen, wo alle Neurone aktiv sind.',
  },
  core: {
    label: 'STDWI, abgeglichen',
    labels: {},
    docs: {},
    choices: {},
  },
};
