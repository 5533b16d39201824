// Seitliche Vorhersage in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    doc: 'Jedes präsynaptische Neuron sagt sich aus seinen Nachbarn vorher; bei einem postsynaptischen Spike zählt nur seine Überraschung.',
    how: 'Jedes Neuron der präsynaptischen Schicht lernt, über seitliche Gewichte A sein eigenes [PSP](psp) aus denen seiner Nachbarn vorherzusagen. Was sie nicht vorhersagen, ist seine Überraschung e: was es von sich aus tut. Ein postsynaptischer Spike addiert die Überraschung. Was mehrere Neurone gemeinsam haben, aus einer Quelle oder aus vielen, wird vorhergesagt und fällt weg. Die Synapse sieht den Spike des einen Neurons und die Überraschung des anderen, sonst nichts; der Preis ist ein seitliches Gewicht für jedes Paar präsynaptischer Neurone. Hier erkundet; Dekorrelation durch seitliche Gewichte ist ein altes Prinzip.',
    memory: 'N² seitliche Gewichte in der präsynaptischen Schicht, eine Zahl je Synapse.',
    cost: 'N² je Millisekunde, N je postsynaptischem Spike.',
    local:
      'Ja: Jedes seitliche Gewicht und jede Synapse lernt von ihren beiden Neuronen. Die Überraschung muss es als eigenes Signal geben.',
    fails:
      'Wo sich Gewichte ändern: Ihre Schätzungen vergessen langsam. Und in großen Schichten, denn N² seitliche Gewichte sind zu lernen.',
    traces: 'Eingang (– –), Überraschung (—); addiert: Stiele',
    course: 'Schätzung in derselben Zeit',
    courseSummary: 'Sie ändert sich bei jedem postsynaptischen Spike um die Überraschung.',
    input: 'PSP dieses Neurons minus sein Mittel, jetzt',
    surprise: 'was seine Nachbarn davon nicht vorhersagen',
    why: 'Bei den {spikes} gezeigten postsynaptischen Spikes war das präsynaptische PSP minus sein Mittel durchschnittlich {input}. {predicted} davon hatten die Nachbarn vorhergesagt; addiert wurde die Überraschung, {surprise}.',
  },
  core: {
    label: 'Seitliche Vorhersage',
    labels: {
      lateral_rate: 'Schritt der Schätzung',
      lateral_prediction_rate: 'Rate der seitlichen Vorhersage',
      lateral_decay: 'Zerfall, seitliche Vorhersage',
    },
    docs: {
      lateral_rate: 'Schritt η der Schätzung je postsynaptischem Spike.',
      lateral_prediction_rate: 'Rate β, mit der Nachbarn je Millisekunde lernen, einander vorherzusagen.',
      lateral_decay: 'Zerfall der Schätzung je Millisekunde.',
    },
    choices: {},
  },
};
