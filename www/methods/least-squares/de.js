// Kleinste Quadrate in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Jeder postsynaptische Spike sagt, dass der gewichtete Eingang eben die Schwelle erreicht hat; geschätzt werden die Gewichte, die zu allen am besten passen.',
    how: 'Die Gleichungen sind die der Ereignis-Regel, eine je postsynaptischem Spike, doch werden alle behalten und zusammen gelöst: die Gewichte mit dem kleinsten quadratischen Fehler. Keine Synapse könnte das. Es ist eine Obergrenze: was die Spikes dem verraten, der das Neuron kennt. Die Schätzungen haben die Einheit der wahren Gewichte.',
    memory: 'N² Zahlen je postsynaptischem Neuron.',
    cost: 'N² je postsynaptischem Spike, N³·M für jeden Blick auf die Schätzungen.',
    local: 'Nein: eine Obergrenze, keine Regel für Synapsen.',
    fails: 'Wie die Ereignis-Regel, denn die Gleichungen sind dieselben.',
    input: 'was diese Synapse beigetragen hatte, f',
    left: 'was die anderen von der Schwelle übrig lassen',
    why: 'Jede Marke ist einer der letzten {spikes} postsynaptischen Spikes: was diese Synapse bis dahin beigetragen hatte, gegen das, was alle anderen von der Schwelle übrig lassen. Die Steigung der Geraden ist das Gewicht, {slope}.',
  },
  core: {
    label: 'Kleinste Quadrate',
    labels: {},
    docs: {},
    choices: {},
  },
};
