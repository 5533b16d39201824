// The guided tour in German: the words of each step. Links and panels are those of the English one.

import { tour as english } from './tour.en.js';

/** @import { Step } from './tour.en.js' */

/** @type {Pick<Step, 'title' | 'text'>[]} */
const WORDS = [
  {
    title: 'Gewichtstransport',
    text: [
      'Backpropagation schickt Fehler durch dieselben Gewichte zurück, die die Aktivität vorwärts getragen haben. Eine Synapse aber leitet nur in eine Richtung.',
      'Könnte eine zweite Synapse, auf dem Rückweg, das Vorwärtsgewicht allein aus der Aktivität der beiden Neurone erschließen, wäre keine Leitung nötig. Die oberste Matrix ist das, was sie erschließen müsste; die drei darunter, noch leer, sind das, was jede Regel bisher erschlossen hat.',
    ],
  },
  {
    title: 'Das Netz',
    text: [
      'Hundert präsynaptische Neurone treiben zehn postsynaptische. Alle 100 ms werden zwanzig andere der hundert mit Poisson-Spikes stimuliert, integrieren diese, feuern und werden zurückgesetzt.',
      'Die Zeitlupe zeigt einzelne Spikes unterwegs: Jede Linie ist eine Synapse, violett, wo sie erregt, orange, wo sie hemmt, dick, wo ihr Gewicht groß ist. Darunter steigt das Potential eines Neurons bis zur Schwelle θ und wird zurückgesetzt.',
    ],
  },
  {
    title: 'Was jede Regel sieht',
    text: [
      'STDWI sieht Spikes. Akrouts Regel sieht Spikezahlen ganzer Stimuli. RDD liest auch das präsynaptische Membranpotential.',
      'Ebenbürtig sind sie nicht: Eine Regel, die mehr braucht, lässt sich schwerer aus Synapsen bauen. Alle drei beobachten hier denselben Lauf.',
    ],
  },
  {
    title: 'Wo STDWI gewinnt',
    text: [
      'Mit den Einstellungen des Artikels und einer Lernrate von 0,0005 hat STDWI die meisten Vorzeichen richtig: etwa 92\u202f% nach 100 s. Immer „positiv“ zu sagen, die Mehrheitsklasse, wäre bei 64\u202f% dieser Gewichte richtig.',
      'Jeder postsynaptische Spike addiert die schnelle Spur minus die langsame, und im Mittel folgt das dem Gewicht. Eine Synapse auswählen und „Warum?“ drücken zeigt es; hier ist es die stärkste.',
    ],
  },
  {
    title: 'Wo alle scheitern: gemeinsamer Eingang',
    text: [
      'Jetzt sind alle Neurone aktiv, und bei jedem ist die Hälfte der Spikes aus einer gemeinsamen Spikefolge kopiert. Wer zugleich mit einem postsynaptischen Spike feuert, muss ihn nicht verursacht haben.',
      'Der Anteil richtiger Vorzeichen fällt bei allen dreien fast auf den der Mehrheitsklasse, obwohl die Reihenfolge innerhalb jeder Zeile bleibt (Zeilen-r): Gemeinsamer Eingang hebt alle Schätzungen eines Neurons gleichermaßen. Regeln, die korrelieren, können Ursache und gemeinsame Ursache nicht unterscheiden.',
    ],
  },
  {
    title: 'Wo richtige Vorzeichen täuschen',
    text: [
      'Gewichte sind öfter positiv als negativ, sodass es bei diesen zu 64\u202f% richtig ist, immer „positiv“ zu sagen: die gestrichelte Linie, die Mehrheitsklasse. Und wo genau zwanzig Neurone aktiv sind, bedeutet die Aktivität des einen das Schweigen eines anderen: Akrouts Regel erschließt Gewichte relativ zum Mittel ihrer Zeile.',
      'Das verschiebt ganze Zeilen. Das Zeilen-r in der Tabelle bleibt nahe 1, während Vorzeichen falsch bleiben. ② und die dünnen Linien sind dasselbe Netz mit unabhängig gezogenen aktiven Neuronen: Die Verschiebung ist weg, und Akrouts Regel hat 94\u202f% der Vorzeichen richtig statt 87\u202f%.',
    ],
  },
  {
    title: 'Der Sprung, der RDD fehlt',
    text: [
      'RDD vergleicht Fenster, in denen der präsynaptische Antrieb die Schwelle gerade erreichte, mit Fenstern, in denen er sie gerade verfehlte. Bei dieser Stimulation liegen fast alle Fenster darüber: Die Zahlen stehen unter der Grafik.',
      'Die Gerade unter der Schwelle ist also kaum angepasst, und der Sprung ist vor allem die Höhe der anderen Geraden. ② in den Gütemaßen ist die Variante, bei der echte Spikes über die Seite entscheiden; hier ist sie nicht besser.',
    ],
  },
  {
    title: 'Zum Ausprobieren',
    text: [
      'Unter „Parameter“ lässt sich alles ändern: Der Lauf beginnt von vorn, mit demselben Startwert. Was, wenn das Netz kleiner, die Stimulation schwächer, die Spuren kürzer werden?',
      '„Zitieren“ gibt einen Link, der an genau dieser Stelle anhält und sich selbst beweist, für Notizen, Studierende oder Gutachter.',
    ],
  },
];

/** @type {Step[]} */
export const tour = english.map((step, index) => ({ ...step, ...WORDS[index] }));
