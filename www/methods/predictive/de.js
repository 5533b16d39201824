// Die vorhersagende Regel in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Lernt, die postsynaptischen Spikes aus allen präsynaptischen vorherzusagen: Was ein Eingang erklärt, braucht kein anderer zu erklären.',
    how: 'Jede Millisekunde sagen alle Synapsen auf ein Neuron zusammen die Zahl n seiner Spikes vorher, aus den [PSPs](psp) der präsynaptischen Neurone, bezogen auf deren Mittel. Der Fehler n − p ändert dann jedes Gewicht im Verhältnis zu seinem eigenen Eingang: eine Delta-Regel. Eingänge, die zusammen kommen, müssen sich teilen, was sie erklären; [gemeinsamer Eingang](common) täuscht sie also nicht. Der Fehler ist aber eine Summe über alle Synapsen auf ein postsynaptisches Neuron, während die Synapsen auf dem Rückweg an vielen präsynaptischen sitzen: Jede von diesen braucht den Fehler eines Schattens jenes Neurons. Ist das wieder [Gewichtstransport](transport)? Die Frage ist offen. Hier erkundet; alle Eingänge zugleich anzupassen ist das, was Rekonstruktionen durch verallgemeinerte lineare Modelle tun.',
    memory:
      'Eine Zahl je Synapse und je postsynaptischem Neuron ein Schatten: seine mittlere Rate und seine Vorhersage.',
    cost: 'N·M je Millisekunde.',
    local:
      'Fraglich: Ihr Fehler summiert über alle Synapsen auf ein Neuron; sie braucht also einen Schatten dieses Neurons, wo immer eine seiner rückwärtigen Synapsen sitzt.',
    fails:
      'Bei zu wenigen Spikes, wie alle; gemeinsame Eingänge haben sie in keinem Versuch hier getäuscht. Ihre Schwäche ist, woher ihr Fehlersignal kommen müsste.',
    input: 'Eingang: PSP minus Mittel; Stiele: bei Spikes',
    inputNow: 'PSP dieses Neurons minus sein Mittel, jetzt',
    predicted: 'vorhergesagte Spikes je ms; Striche: wirkliche',
    predictedNow: 'für diese Millisekunde vorhergesagte Spikes',
    predictedSummary: 'Die Vorhersage aus allen präsynaptischen Neuronen.',
    bias: 'Spikes je Millisekunde, wenn alle Eingänge in ihrem Mittel sind',
    why: 'Postsynaptische Spikes je Millisekunde: im Mittel {predicted} vorhergesagt, {real} wirklich. Bei den {spikes} gezeigten Spikes waren {atSpikes} vorhergesagt, und der Eingang durch diese Synapse war {input}; dazwischen nimmt jede Vorhersage, die nicht eintrifft, ein wenig zurück.',
  },
  core: {
    label: 'Vorhersagend',
    labels: {
      predictive_rate: 'Rate der Vorhersage',
    },
    docs: {
      predictive_rate: 'Rate α, mit der die Regel je Millisekunde lernt, postsynaptische Spikes vorherzusagen.',
    },
    choices: {},
  },
};
