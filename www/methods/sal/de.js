// SAL in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Ein postsynaptischer Spike addiert, was das präsynaptische Neuron davor tat; ein präsynaptischer zieht ab, was das postsynaptische tat.',
    how: 'Jedes Neuron hinterlässt eine [Spur](trace), die abklingt. Bei einem postsynaptischen Spike spricht die präsynaptische Spur für das Gewicht, bei einem präsynaptischen die postsynaptische dagegen. Was in beiden Reihenfolgen gleich oft zusammentrifft, hebt sich auf; was die Synapse bewirkt, kommt nur in einer. Im Original gleicht die Regel die beiden Richtungen einer wechselseitigen Verbindung an. Hier sieht sie nur zu (offene Schleife) und ist damit eine andere Regel als die veröffentlichte.',
    memory: 'Eine Spur je Neuron beider Schichten, eine Zahl je Synapse.',
    cost: 'N je postsynaptischem, M je präsynaptischem Spike.',
    local: 'Ja: eine Spur des einen Neurons, ein Spike des anderen, in beiden Richtungen.',
    fails:
      'Wo Eingänge Spikes gemeinsam haben, wie STDWI: Was beide Neurone feuern lässt, kommt ebenfalls vor dem postsynaptischen Spike.',
    traces: 'präsynaptische Spur (—), postsynaptische (– –)',
    course: 'Schätzung in derselben Zeit',
    courseSummary: 'Sie steigt bei postsynaptischen Spikes und fällt bei präsynaptischen.',
    pre: 'präsynaptische Spur',
    post: 'postsynaptische Spur',
    why: 'In der letzten halben Sekunde addierten {post} postsynaptische Spikes (Striche oben) die präsynaptische Spur, und {pre} präsynaptische (Striche unten) zogen die postsynaptische ab. Die Schätzung änderte sich um {change}.',
  },
  core: {
    label: 'SAL, offene Schleife',
    labels: {
      sal_tau_ms: 'SAL-Zeitkonstante der Spuren',
      sal_decay: 'SAL-Zerfall',
      sal_learning_rate: 'SAL-Lernrate',
    },
    docs: {
      sal_tau_ms: 'Zeitkonstante der Spuren beider Neurone. Hier verwendet: 20 ms.',
      sal_decay: 'Zerfall λ der Schätzung je postsynaptischem Spike, relativ zur Lernrate. Hier verwendet: 0,1.',
      sal_learning_rate: 'Lernrate von SAL; 0 nimmt die gemeinsame.',
    },
    choices: {},
  },
};
