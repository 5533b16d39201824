// Die Ereignis-Regel in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Bei jedem postsynaptischen Spike: Um wie viel hätten die Gewichte die Schwelle verfehlt? Sie ändern sich gerade so weit, dass die Schwelle erreicht wird.',
    how: 'Ein Neuron ohne Rauschen feuert genau dann, wenn sein Potential die Schwelle erreicht hat. Aus den präsynaptischen Spikes seit seinem letzten Spike folgt, wie viel jede Synapse mit Gewicht 1 beigetragen hätte, f; zusammen mit dem Rest des Rücksetzens ist damit jeder Spike eine lineare Gleichung für die Gewichte, deren andere Seite y ist. Die Regel macht den kürzesten Schritt, der sie gelöst hätte. Eine Rate ist nicht zu wählen, aber das Neuron muss bekannt sein: Schwelle, Rücksetzwert, Zeitkonstanten. Hier erkundet; solche Schritte sind die von Kaczmarz und von Widrow und Hoff.',
    memory: 'Eine Zahl je Synapse, dazu was jede Synapse seit dem letzten Spike beigetragen hat.',
    cost: 'N je Schritt, N je postsynaptischem Spike.',
    local: 'Fraglich wie bei der vorhersagenden Regel; zudem muss sie das Neuron kennen.',
    fails:
      'Mit falschen Zeitkonstanten, und bei Raten, bei denen ein Zeitschritt nicht mehr sagt, wann die Schwelle erreicht war. Für andere als Leaky-integrate-and-fire-Neurone wird sie nicht angeboten.',
    errors: 'Fehler e bei jedem postsynaptischen Spike',
    errorNow: 'Fehler beim letzten Spike',
    inputNow: 'was diese Synapse bis dahin beigetragen hat',
    input: 'was diese Synapse beigetragen hatte, f',
    againstInput: 'Fehler gegen den Beitrag dieser Synapse',
    againstSummary: 'Wäre das Gewicht falsch, stiegen oder fielen die Fehler mit seinem Eingang.',
    why: 'Jede Marke ist einer der {spikes} postsynaptischen Spikes der letzten {seconds} s. Bei den ersten verfehlten die Gewichte die Schwelle um {first} (mittlerer Betrag über ein Zehntel von ihnen), bei den letzten um {last}. Stiegen oder fielen die Fehler noch mit dem Beitrag dieser Synapse, wäre ihr Gewicht falsch.',
  },
  core: {
    label: 'Ereignis-Regel',
    labels: {},
    docs: {},
    choices: {},
  },
};
