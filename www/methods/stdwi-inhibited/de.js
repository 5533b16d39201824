// STDWI unter gemeinsamer Hemmung in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'STDWI mit dem, was von jeder Spur bleibt, wenn ein Interneuron abgezogen hat, was die ganze Schicht gemeinsam tut.',
    how: 'Ein Interneuron sieht m, das Mittel der [Spuren](trace) y aller anderen (schnell minus langsam), und zieht von jeder g·m ab; g wird für jedes präsynaptische Neuron eigens gelernt, bis der Rest e nichts mehr von m enthält. Eine [gemeinsame](common) Quelle hebt alle Spuren zusammen; sie steckt also in m und verschwindet. Ein Interneuron hat aber nur ein Signal: Treiben zwei Quellen je eine Hälfte der Schicht, bleibt von beiden das meiste. Hier erkundet.',
    memory: 'Wie STDWI, dazu ein Verstärkungsfaktor je präsynaptischem Neuron.',
    cost: 'Wie STDWI, dazu N je Millisekunde.',
    local: 'Ja, mit einem Interneuron, das die ganze Schicht hört.',
    fails:
      'Wo Eingänge mehr als eine gemeinsame Quelle haben: Ein Interneuron hat ein Signal. Auch bei sehr hohen Stimulationsraten.',
    traces: 'y (– –), was bleibt: e (—); addiert: Stiele',
    difference: 'schnelle minus langsame Spur jetzt',
    left: 'was die Hemmung davon übrig lässt',
    gain: 'Anteil am Mittel der anderen, der abgezogen wird',
    why: 'STDWI würde bei jedem postsynaptischen Spike y addieren: {difference} im Mittel über die {spikes} gezeigten. Nach der Hemmung bleiben {left}, und das wird addiert. Das Interneuron zieht das {gain}-Fache des Mittels der anderen ab.',
  },
  core: {
    label: 'STDWI, gehemmt',
    labels: {
      inhibition_rate: 'Rate der Hemmung',
    },
    docs: {
      inhibition_rate:
        'Rate γ, mit der das Interneuron je Millisekunde lernt, welchen Anteil jedes Neuron an dem hat, was die Schicht gemeinsam tut.',
    },
    choices: {},
  },
};
