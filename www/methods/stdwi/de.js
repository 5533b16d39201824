// STDWI in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    stands: 'Gewichtsinferenz aus Spikezeiten',
    doc: 'Je postsynaptischem Spike: War das präsynaptische Neuron eben aktiver als sonst? Schnelle minus langsame Spur.',
    how: 'Bei jedem postsynaptischen Spike. Jeder präsynaptische Spike hebt eine schnelle und eine langsame [Spur](trace) an, die dann abklingen; im Mittel sind beide fast gleich. War das präsynaptische Neuron eben ungewöhnlich aktiv, liegt die schnelle über der langsamen, und ŵ wächst. Auf die Dauer stellt es sich auf die mittlere Differenz der beiden bei postsynaptischen Spikes ein, geteilt durch λ; bis dahin wächst es mit der Zahl dieser Spikes, sodass Zeilen schneller Neurone größer sind.',
    memory: 'Zwei Spuren je präsynaptischem Neuron, eine Zahl je Synapse.',
    cost: 'N je postsynaptischem Spike.',
    local: 'Ja: eine Spur des einen Neurons, ein Spike des anderen.',
    fails:
      'Wo Eingänge Spikes gemeinsam haben: Vor einem postsynaptischen Spike sind dann auch die Nachbarn eines Neurons aktiv, und ganze Zeilen werden angehoben. Weniger schlimm, wo jedes Neuron zufällig aktiv ist: Dann schwankt ihre Anzahl für alle gemeinsam.',
    traces: 'schnell (—), langsam (– –); Stiele: was addiert wird',
    window: 'Lernfenster: Wert eines präsynaptischen Spikes',
    windowSummary:
      'Kurz nach einem präsynaptischen Spike fügt ein postsynaptischer viel hinzu; nach einigen zehn Millisekunden zieht er ein wenig ab.',
    lag: 'Zeit seit dem präsynaptischen Spike (ms)',
    fast: 'schnelle Spur jetzt',
    slow: 'langsame Spur jetzt',
    fastMinusSlow: 'schnell minus langsam',
    update: 'zur Schätzung addiert',
    why: 'Jeder postsynaptische Spike (Stiel) addiert schnell minus langsam, mal η. Zu sehen sind die {lately} Spikes der letzten halben Sekunde; über {seconds} s und {spikes} Spikes ist schnell minus langsam im Mittel {mean}, und das sammelt die Schätzung. Striche unten: präsynaptische Spikes.',
  },
  core: {
    label: 'STDWI',
    labels: {
      stdwi_rule: 'STDWI-Regel',
      tau_fast_ms: 'Zeitkonstante, schnelle Spur',
      tau_slow_ms: 'Zeitkonstante, langsame Spur',
      stdwi_decay: 'STDWI-Zerfall',
      stdwi_balance_rate_hz: 'STDWI-Abgleichrate',
      stdwi_learning_rate: 'STDWI-Lernrate',
    },
    docs: {
      stdwi_rule:
        'Ob ein präsynaptischer Spike zu den Spuren addiert wird (veröffentlicht für Netze) oder sie neu setzt (veröffentlicht für einzelne, von Rauschen getriebene Synapsen).',
      tau_fast_ms:
        'Zeitkonstante der schnellen Spur. Veröffentlicht: 20 ms, im Notebook 10 ms; variiert von 5 bis 200 ms.',
      tau_slow_ms:
        'Zeitkonstante der langsamen Spur. Veröffentlicht: 200 ms, im letzten Zweig 140 ms; variiert von 10 bis 500 ms.',
      stdwi_decay:
        'Zerfall λ der Schätzung je postsynaptischem Spike, relativ zur Lernrate. Veröffentlicht: 0,1; im letzten Zweig 0,5.',
      stdwi_balance_rate_hz:
        'Präsynaptische Rate, bei der die Regel „nächster (nearest)“ beiden Spuren dasselbe Mittel gibt; 0 nimmt das Verhältnis der Zeitkonstanten, wie es „alle (all to all)“ immer tut. Veröffentlicht für einzelne Synapsen: 10 Hz.',
      stdwi_learning_rate: 'Lernrate von STDWI; 0 nimmt die gemeinsame. Veröffentlicht: die gemeinsame.',
    },
    choices: {
      all_to_all: 'alle (all to all)',
      nearest: 'nächster (nearest)',
    },
  },
};
