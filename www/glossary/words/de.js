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
  pearson:
    'Pearson-Korrelation r: wie gut die erschlossenen Gewichte den wahren in der ganzen Matrix folgen, gleich in welcher Einheit. 1 ist vollkommen, 0 heißt kein Zusammenhang.',
  rows: 'Zeilen-r: dasselbe innerhalb der Gewichte auf ein postsynaptisches Neuron, gemittelt. Es verzeiht, was eine ganze Zeile hebt oder senkt.',
  signs:
    'Vorzeichen: der Anteil der Gewichte mit richtigem Vorzeichen, auf den es beim Lernen am meisten ankommt. Immer „positiv“ zu sagen ist für die Mehrheit richtig.',
  angle:
    'Winkel: zwischen zwei Matrizen oder Fehlern, als Vektoren genommen. 0° ist vollkommen. Wo die Gewichte im Mittel positiv sind, liegt überall dieselbe positive Zahl schon deutlich unter 90°.',
  scale:
    'Volle Farbe: der Wert, bei dem die Farben dieser Matrix gesättigt sind, das Doppelte ihres quadratischen Mittels. Jede Regel hat eine eigene Einheit; zu vergleichen sind Muster, nicht diese Zahlen.',
  ceiling:
    'Obergrenze: was sich erschließen lässt, wenn man alle Spikes auf einmal nutzen darf, mehr weiß und keine Synapse sein muss. Ein Maßstab, kein Beweis: Nach dem einen oder anderen Wert kann eine Regel darüberliegen. Eine Untergrenze ist, was schon ohne eine Idee herauskommt.',
  feedback:
    'Rückkopplungsgewichte B: die, durch die Fehler zurückkommen. Backpropagation bräuchte die Vorwärtsgewichte selbst, umgedreht; zufällige lehren etwas, erschlossene mehr.',
};
