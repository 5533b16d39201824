// Kovarianz in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Kovarianz der beiden Spikezahlen je Stimulus, über alle Stimuli bisher.',
    how: 'Der einfachste Gedanke: Neurone, die bei denselben Stimuli aktiv sind, sind verbunden. Gezählt werden Spikes je Stimulus, n, gemittelt über den ganzen Lauf. Jede gemeinsame Ursache gilt als Gewicht. Es ist eine Untergrenze: was eine Regel mit einem Gedanken übertreffen sollte.',
    memory: 'Eine Summe je Neuron und je Synapse.',
    cost: 'N·M je Stimulus.',
    local: 'Ja, mit Mitteln, die den ganzen Lauf behalten.',
    fails:
      'Bei jeder gemeinsamen Ursache; und wie Akrouts Regel, wo bei jedem Stimulus gleich viele Neurone aktiv sind.',
    preCount: 'präsynaptische Spikes je Stimulus',
    postCount: 'postsynaptische Spikes je Stimulus',
    stimulusBack: 'Stimulus, 0 ist der letzte',
    meanPost: 'mittlere postsynaptische Spikezahl dieser Stimuli',
    meanPre: 'mittlere präsynaptische Spikezahl dieser Stimuli',
    why: 'Jede Marke steht für einen der letzten {stimuli} Stimuli, größer, wo mehrere zusammenfallen. Mittleres Produkt der Abweichungen bei diesen: {covariance}; über den ganzen Lauf ist es die Schätzung.',
  },
  core: {
    label: 'Kovarianz',
    labels: {},
    docs: {},
    choices: {},
  },
};
