// Akrout's rule in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    stands: 'Gewichtsspiegel nach Akrout und anderen',
    doc: 'Je Stimulus: Feuerten beide Neurone mehr oder beide weniger als im Mittel? Produkt der Abweichungen.',
    how: 'Für jeden Stimulus, sobald sein [Stapel](batch) vollständig ist. Gezählt werden die Spikes je Stimulus, n, als Abweichung vom Mittel des Stapels. Das Produkt ergibt im Mittel die [Kovarianz](covariance) der beiden Zahlen. Steht die Zahl der aktiven Neurone fest, wird ein Gewicht damit relativ zum Mittel seiner Zeile geschätzt; darunter leiden die Vorzeichen, nicht aber die Korrelation.',
    memory: 'Spikezahlen beider Schichten für einen ganzen Stapel von Stimuli, eine Zahl je Synapse.',
    cost: 'N·M je Stimulus.',
    local: 'Beinahe: Das Mittel eines Stapels steht erst fest, wenn er zu Ende ist. Mit dem laufenden Mittel ja.',
    fails:
      'Wo bei jedem Stimulus gleich viele Neurone aktiv sind: Ist das eine aktiv, ist es ein anderes nicht; die Spikezahlen laufen gegeneinander, und ganze Zeilen werden nach unten gezogen. Gemeinsame Eingänge heben sie an wie bei STDWI. Und vor dem ersten vollen Stapel kommt nichts.',
    steps: 'eine Stufe je Stapel, {time}',
    preCount: 'präsynaptische Spikes je Stimulus',
    postCount: 'postsynaptische Spikes je Stimulus',
    meanPost: 'mittlere postsynaptische Spikezahl dieser Stimuli',
    meanPre: 'mittlere präsynaptische Spikezahl dieser Stimuli',
    stimulusBack: 'Stimulus, 0 ist der letzte',
    why: 'Jedes Quadrat steht für einen von {stimuli} Stimuli, größer, wo mehrere zusammenfallen. Mittleres Produkt der Abweichungen: {covariance}; Steigung: {slope}.',
  },
  core: {
    label: 'Akrout',
    labels: {
      akrout_baseline: 'Akrout-Bezugswert',
      akrout_batch: 'Akrout-Stapel',
      akrout_decay: 'Akrout-Zerfall',
      akrout_learning_rate: 'Akrout-Lernrate',
    },
    docs: {
      akrout_baseline:
        'Mittel, auf das die Spikezahlen bezogen werden: über den Stapel (veröffentlicht) oder über die Stimuli davor, das auch eine Online-Regel kennen kann.',
      akrout_batch: 'Zahl der Stimuli in einem Stapel. Veröffentlicht: 100, auch 1000 und 10.',
      akrout_decay:
        'Zerfall d der Schätzung je Stimulus, relativ zur Lernrate. Veröffentlicht: 0,2, auch 0,5; variiert von 0,1 bis 1.',
      akrout_learning_rate: 'Lernrate von Akrouts Regel; 0 nimmt die gemeinsame. Veröffentlicht: die gemeinsame.',
    },
    choices: {
      batch: 'Stapel',
      running: 'laufend',
    },
  },
};
