// Das dekorrelierte Mittel in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Mittlerer Eingang bei postsynaptischen Spikes, minus dem mittleren Eingang, geteilt durch die Kovarianz aller Eingänge.',
    how: 'Das Mittel der präsynaptischen PSPs x bei postsynaptischen Spikes, bezogen auf ihr allgemeines Mittel, mal der Inversen ihrer Kovarianz C und der postsynaptischen Rate ν. Die Division durch die Kovarianz nimmt einem Eingang, was er nur hat, weil er mit anderen zusammen kommt. Vom Neuron kennt sie nichts als den Zeitverlauf eines PSP: eine Obergrenze für den, der kein Modell des Neurons hat.',
    memory: 'N² Zahlen für die präsynaptische Schicht, N je postsynaptischem Neuron.',
    cost: 'N je Spike beider Schichten, N³ für jeden Blick auf die Schätzungen.',
    local: 'Nein: eine Obergrenze, keine Regel für Synapsen.',
    fails:
      'Bei zu wenigen Spikes, um die Kovarianz aller Eingänge zu kennen; ein wenig in jedem Fall, denn Eingänge sind nicht normalverteilt, und Spikes setzen das Neuron zurück.',
    psp: 'präsynaptisches PSP; Stiele: bei Spikes',
    pspNow: 'präsynaptisches PSP',
    mean: 'mittleres PSP des ganzen Laufs',
    deviation: 'um wie viel es bei postsynaptischen Spikes größer ist',
    variance: 'Varianz dieses PSP',
    why: 'Über den ganzen Lauf ist das präsynaptische PSP im Mittel {mean} (gepunktete Linie) und bei postsynaptischen Spikes um {deviation} größer (durchgezogene Linie). Seine eigene Varianz ist {variance}; die Kovarianzen mit allen anderen sagen, wie viel davon deren Sache ist.',
  },
  core: {
    label: 'Dekorreliertes Mittel',
    labels: {},
    docs: {},
    choices: {},
  },
};
