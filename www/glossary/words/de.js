// The glossary in German: what a term means, by the key that texts mark it with.

/** @type {import('./en.js').Terms} */
export const terms = {
  transport:
    'Gewichtstransport: Backpropagation braucht jedes Vorwärtsgewicht auf dem Rückweg noch einmal. Im Gehirn führt der Rückweg über andere Synapsen, und nichts bringt das Gewicht dorthin.',
  psp: 'Postsynaptisches Potential (PSP): was ein Spike zum Eingang des Neurons hinter einer Synapse beiträgt; es steigt schnell und klingt langsam ab.',
  drive:
    'Antrieb: das Potential, das ein Neuron hätte, wenn kein Spike es zurücksetzte. Er sagt, wie stark es getrieben wird, ob es nun feuert oder nicht.',
  trace:
    'Spur: eine Zahl, die mit jedem Spike eines Neurons springt und von da an abklingt, eine verblassende Erinnerung an seine Spikes.',
  window:
    'Fenster: ein Zeitraum, der sich öffnet, wenn ein präsynaptisches Potential der Schwelle nahekommt. RDD betrachtet darin Antrieb und Antwort.',
  batch:
    'Stapel: so viele Stimuli, wie Akrouts Regel sammelt, bevor sie ihre Schätzungen auf einmal ändert; die mittleren Spikezahlen sind die des Stapels.',
  covariance:
    'Kovarianz: wie weit zwei Zahlen gemeinsam steigen und fallen; das mittlere Produkt ihrer Abweichungen von ihren Mitteln.',
  common:
    'Gemeinsamer Eingang: Spikes, die mehrere Neurone aus einer Quelle bekommen. Sie feuern dann zusammen, ob nun eines das andere treibt oder nicht.',
  majority:
    'Mehrheit: der Anteil richtiger Vorzeichen, wenn man immer „positiv“ sagt, wie die meisten Gewichte sind. Eine Regel muss ihn übertreffen.',
  digest:
    'Prüfsumme: eine kurze Zahl aus den genauen Bits aller Schätzungen. Zwei Läufe mit derselben Prüfsumme haben dasselbe erschlossen, Bit für Bit.',
};
