// The tests' own method in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Je Stimulus: Wie viel feuerten beide Neurone zusammen? Das Produkt ihrer Spikezahlen.',
    how: 'Am Ende jedes Stimulus wird das Produkt beider Spikezahlen addiert und ein Teil der Schätzung vergessen.',
    memory: 'Eine Zahl je Neuron.',
    cost: 'N·M je Stimulus.',
    local: 'Ja.',
    fails: 'Immer.',
    stimulus: 'Stimulus',
    product: 'Produkt der Spikezahlen',
    why: 'Jede Marke steht für einen von {stimuli} Stimuli. Mittleres Produkt: {mean}.',
    counted: 'Bisher {stimuli} Stimuli.',
  },
  core: {
    label: 'Vierte',
    labels: { fourth_decay: 'Zerfall der Vierten' },
    docs: { fourth_decay: 'Anteil d der Schätzung, der je Stimulus vergessen wird.' },
    choices: {},
  },
};
