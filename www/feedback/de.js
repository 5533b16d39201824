// Kinds of feedback in German.

/** @type {Record<string, {label: string, doc: string}>} */
export const de = {
  bp: {
    label: 'Backpropagation',
    doc: 'Die transponierten Vorwärtsgewichte selbst: richtig, und was keine Synapse wissen kann.',
  },
  fa: {
    label: 'Zufällige Rückkopplung',
    doc: 'Feste zufällige Gewichte; die Vorwärtsgewichte passen sich ihnen an (Feedback Alignment).',
  },
  dfa: {
    label: 'Direkte zufällige Rückkopplung',
    doc: 'Feste zufällige Gewichte vom Ende zu jeder verborgenen Schicht (Direct Feedback Alignment).',
  },
  sign: {
    label: 'Vorzeichen',
    doc: 'Die Vorzeichen der transponierten Vorwärtsgewichte, alle von einer Größe (Sign Symmetry).',
  },
  kp: {
    label: 'Gleiche Änderungen',
    doc: 'Anfangs zufällig; erhält jede Änderung, die die Vorwärtsgewichte erhalten, und beide zerfallen (Kolen und Pollack).',
  },
  mirror: {
    label: 'Gewichtsspiegel',
    doc: 'Gelernt aus Rauschen in einer Schicht und dem, was es an den Raten der nächsten ändert (Akrout und andere).',
  },
  turned: {
    label: 'Gedreht',
    doc: 'Die transponierten Vorwärtsgewichte, um einen gegebenen Winkel in eine zufällige Richtung gedreht.',
  },
  lifted: {
    label: 'Angehoben',
    doc: 'Die transponierten Vorwärtsgewichte, jede Zeile zu ihrem Mittel hin angehoben, sodass sie um einen gegebenen Winkel abweichen: was eine Regel erschließt, die gemeinsamer Eingang täuscht.',
  },
};
