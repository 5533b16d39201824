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
    title: 'Wie Aktive gezogen werden, kehrt die Reihenfolge um',
    text: [
      'Hier sind wie im Code des Artikels bei jedem Stimulus genau zwanzig Neurone aktiv: Die Aktivität des einen bedeutet das Schweigen eines anderen. Akrouts Regel erschließt Gewichte daher relativ zum Mittel ihrer Zeile. Das zeigen die Balken neben ihrer Matrix, die Zeilenmittel: fast nichts, wo die wahren über null liegen. Nach 600 s hat sie 86,5\u202f% der Vorzeichen richtig, STDWI 97\u202f%.',
      '② und die dünnen Linien: Jedes Neuron wird für sich gezogen. Nun schwankt die Zahl der aktiven, alle Neurone mit ihr, und das hebt die Zeilen von STDWI. Die Reihenfolge kehrt sich um: Akrouts Regel 96\u202f%, STDWI 93\u202f%. Das Zeilen-r verzeiht die Verschiebung einer ganzen Zeile und ist bei allen 0,99. Die gestrichelte Linie ist die Antwort „immer positiv“, richtig zu 64\u202f%.',
    ],
  },
  {
    title: 'Wo alle scheitern: Gemeinsamer Eingang hebt ganze Zeilen',
    text: [
      'Jetzt sind alle Neurone aktiv, und bei jedem ist die Hälfte der Spikes aus einer gemeinsamen Spikefolge kopiert. Feuert ein postsynaptisches Neuron, waren eben alle seine Eingänge aktiv: die, die es getrieben haben, und die, die nur mitliefen. So wächst jede Schätzung in seiner Zeile um den gleichen Betrag. Die Balken zeigen es: lange, obwohl die wahren Mittel nahe null sind.',
      'Innerhalb jeder Zeile bleibt die Reihenfolge: Das Zeilen-r von STDWI ist nach 100 s 0,96. Richtig sind aber 60\u202f% seiner Vorzeichen, wo immer „positiv“ zu sagen 54\u202f% ergibt, und die beiden anderen sind nicht besser. Es ist ein Abhang, keine Wand: Ist ein Zehntel gemeinsam statt der Hälfte, hat STDWI noch 88\u202f%.',
    ],
  },
  {
    title: 'RDD ist hier ein Mittel um Spikes',
    text: [
      'RDD vergleicht Fenster, in denen der präsynaptische Antrieb die Schwelle gerade erreichte, mit Fenstern, in denen er sie gerade verfehlte. Bei dieser Stimulation liegen fast alle Fenster darüber: Die Zahlen stehen unter der Grafik. Die Gerade unter der Schwelle hat kaum etwas anzupassen und bleibt nahe null, wo sie begann.',
      'Was vom Sprung bleibt, ist die Höhe der oberen Geraden: wie sich die postsynaptische Antwort um einen Spike des präsynaptischen Neurons im Mittel ändert. Das ist ein Mittel um Spikes, wie es auch die Schätzung von STDWI ist, vom anderen Neuron aus gesehen. Darum gelingt es, mit 90\u202f% richtigen Vorzeichen, und darum täuscht gemeinsamer Eingang RDD ebenso. ② in den Gütemaßen ist die Variante, bei der echte Spikes über die Seite entscheiden; hier ist sie nicht besser, 89\u202f%.',
    ],
  },
  {
    title: 'Ein Ausweg bei einer Quelle: gemeinsame Hemmung',
    text: [
      'Was alle Neurone gemeinsam tun, kann ein Interneuron hören. Zieht es von jeder Spur den Anteil dieses Neurons daran ab, sieht STDWI nur, was bleibt. Mit demselben gemeinsamen Eingang wie zuvor sind nach 100 s 91\u202f% der Vorzeichen richtig, ohne Hemmung 60\u202f%.',
      '② zeigt die Grenze: zwei Gruppen von Neuronen, jede mit einer eigenen gemeinsamen Spikefolge. Ein Interneuron hat ein Signal und kann nicht zwei Quellen abziehen: 73\u202f%. Gemeinsame Hemmung behebt eine gemeinsame Quelle, mehr nicht.',
    ],
  },
  {
    title: 'Ein Ausweg bei vielen: seitliche Vorhersage',
    text: [
      'Jedes präsynaptische Neuron kann lernen, sich aus seinen Nachbarn vorherzusagen. Was sie vorhersagen können, ist gemeinsam, aus einer Quelle oder aus vielen; der Rest, seine Überraschung, ist sein eigener. Zählt bei einem postsynaptischen Spike nur die Überraschung, bleiben auch bei zwei gemeinsamen Quellen 94\u202f% der Vorzeichen richtig, wo gemeinsame Hemmung 73\u202f% hat.',
      'Jedes seitliche Gewicht und jede Synapse lernt von ihren beiden Neuronen; das ist also lokal. Der Preis ist Gedächtnis: ein seitliches Gewicht für jedes Paar präsynaptischer Neurone. Dass seitliche Gewichte dekorrelieren, ist lange bekannt; hier dienen sie dazu, Gewichte zu erschließen.',
    ],
  },
  {
    title: 'Fast an der Obergrenze, zu welchem Preis?',
    text: [
      'Bei der vorhersagenden Regel sagen alle Synapsen auf ein Neuron dessen Spikes zusammen vorher, und der Fehler ändert jede von ihnen: eine Delta-Regel. Was ein Eingang erklärt, braucht kein anderer zu erklären. Sie hat 94\u202f% der Vorzeichen richtig, wie die seitliche Vorhersage. Obergrenzen: 96\u202f% für den, der durch die Kovarianz aller Eingänge teilt, 97\u202f% für den, der auch das Neuron kennt und alle Gewichte zugleich löst.',
      'Ihr Fehler ist aber eine Summe über alle Synapsen auf ein postsynaptisches Neuron, während die Synapsen auf dem Rückweg an hundert präsynaptischen sitzen. Jede von diesen bräuchte einen Schatten jenes Neurons. Ist das wieder Gewichtstransport? Eine Tabelle unter den Grafiken sagt von jeder Regel, was sie sieht, was sie kennt, wo ihr Gedächtnis sitzt und was sie kostet.',
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
