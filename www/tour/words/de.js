// The guided tour in German. `[A]` is a mark in the plots, `{name}` a figure of the run, `[word](term)` a term of the glossary.

/** @type {import('./en.js').TourWords} */
export const words = {
  tour: 'Tour',
  step: 'Tour, Schritt {step} von {of}',
  guess: 'Tipp',
  checking: 'Der Lauf gibt die Antwort …',
  right: 'Richtig.',
  wrong: 'Nein. Der Lauf sagt: {answer}.',
  unasked: 'Der Lauf sagt: {answer}.',
  changed:
    'Dieser Lauf wurde verändert. Die Antwort wird an ihm geprüft, wie er jetzt ist; die Sätze oben passen vielleicht nicht zu ihm.',
  differs: 'In diesem Lauf kommt es anders heraus, als die Tour es von ihrem eigenen sagt: Die Markierungen zeigen es.',
  again: 'Zurück zum Lauf der Tour',
  teacher: 'Für Lehrende',
  fails: 'Welche Regel wann versagt, und warum',
  score: 'Bisher {right} von {asked} richtig vorhergesagt.',
  back: 'Zurück',
  next: 'Weiter',
  close: 'Schließen',
  mark: 'Markierung {letter}',
  andOthers: 'und andere',
  exercises: 'Selbst versuchen: zehn Übungen',

  steps: [
    {
      title: 'Gewichtstransport',
      text: [
        'Backpropagation schickt Fehler durch dieselben Gewichte zurück, die die Aktivität vorwärts getragen haben. Eine Synapse aber leitet nur in eine Richtung. Auf dem Rückweg bräuchte es eine zweite, und nichts sagt ihr das Gewicht: das Problem des [Gewichtstransports](transport).',
        'Könnte sie das Gewicht aus der Aktivität ihrer beiden Neurone erschließen? [A] ist, was es zu erschließen gibt, violett, wo ein Gewicht positiv ist, orange, wo es negativ ist. [B], noch leer, ist, was STDWI bisher erschlossen hat.',
      ],
      question: 'Wer nichts weiß, kann immer „positiv“ sagen. Wie viele Vorzeichen wären richtig?',
      options: { half: 'etwa die Hälfte', more: 'deutlich mehr als die Hälfte', nearlyAll: 'fast alle' },
      after: [
        'Immer „positiv“ zu sagen ist bei {majority} dieser {weights} Gewichte richtig, weil mehr von ihnen positiv sind. Das ist die [Mehrheit](majority), die Marke, die es zu übertreffen gilt: Eine Regel, die nicht mehr schafft, hat über einzelne Gewichte nichts gelernt.',
        'Auf die Vorzeichen kommt es an, weil ein Rückweg kaum mehr braucht: Schon mit zufälligen Gewichten kann ein Netz lernen, mit den richtigen Vorzeichen lernt es besser.',
      ],
      teacher:
        'Fragen Sie, welches Neuron dieses Gewicht kennen könnte und was dazu bei ihm ankommen müsste. Deutlich mehr als die Hälfte richtiger Vorzeichen gilt oft schon als Erfolg; lassen Sie ausrechnen, was jemand erreicht, der gar nicht hinsieht.',
    },
    {
      title: 'Das Netz',
      text: [
        'Hundert präsynaptische Neurone treiben zehn postsynaptische. Alle 100 ms wird ein anderes Fünftel der hundert mit Poisson-Spikes stimuliert, integriert diese, feuert und wird zurückgesetzt.',
        '[A] zeigt einzelne Spikes unterwegs: Jede Linie ist eine Synapse, violett, wo sie erregt, orange, wo sie hemmt, dick, wo ihr Gewicht groß ist. In [B] steigt das Potential eines Neurons bis zur Schwelle θ und wird zurückgesetzt.',
      ],
      question: 'Wie viele präsynaptische Spikes kommen im Mittel auf jeden Spike eines postsynaptischen Neurons?',
      options: { one: 'ein bis zwei', dozen: 'zehn oder zwanzig', hundreds: 'Hunderte' },
      after: [
        'In den ersten {time} haben alle präsynaptischen Neurone zusammen {together}-mal je Sekunde gefeuert, ein postsynaptisches {post}-mal: etwa {each} für jeden seiner Spikes. Kein einzelner entscheidet.',
        'Ein Gewicht zeigt sich also nur darin, was im Mittel auf die Spikes eines Neurons folgt, über viele hinweg. Solche Mittel sind alles, was die Regeln haben.',
      ],
      teacher:
        'Fragen Sie nach einer Linie in A, deren Spike ein postsynaptisches Neuron zum Feuern brachte: Niemand kann eine sicher nennen. Viele erwarten wie in Zeichnungen mit zwei Neuronen, dass jedes große Gewicht einen Spike erzwingt.',
    },
    {
      title: 'Was jede Regel sieht, und wer vorn liegt',
      text: [
        'STDWI sieht Spikes [A]. Akrouts Regel sieht Spikezahlen ganzer Stimuli [B]. RDD liest auch das präsynaptische Membranpotential [C]: Was mehr braucht, lässt sich schwerer aus Synapsen bauen. Alle drei beobachten denselben Lauf. Jede hat eine eigene Einheit: Zu vergleichen sind Vorzeichen und Reihenfolge, nicht Größen.',
      ],
      question: 'Welche von ihnen hat nach 100 s die meisten Vorzeichen richtig?',
      options: { stdwi: 'STDWI', akrout: 'Akrouts Regel', rdd: 'RDD', tie: 'nicht zu unterscheiden' },
      after: [
        'Nach {time} hat STDWI [D] {stdwi} der Vorzeichen richtig, RDD {rdd}, Akrouts Regel {akrout}, und immer „positiv“, die gestrichelte Linie [E], {majority}.',
        'Die Regel, die nur Spikes sieht, liegt vor einer, die auch Potentiale liest: Mehr ist nicht besser, wenn es für weniger genutzt wird. Das gilt für diese Einstellungen und eine Lernrate für alle; in zwei Schritten kehrt es sich um.',
      ],
      teacher:
        'Lassen Sie alle sich vor dem Lauf auf eine Reihenfolge festlegen. Meist wird vermutet, RDD müsse gewinnen, weil es am meisten sieht; fragen Sie, was es damit macht, und kommen Sie darauf zurück, wenn es an der Reihe ist.',
    },
    {
      title: 'Warum STDWI gelingt',
      text: [
        'Jeder Spike eines präsynaptischen Neurons erhöht zwei [Spuren](trace), die dann abklingen: die schnelle bald, die langsame spät. Bei jedem postsynaptischen Spike addiert STDWI die schnelle minus die langsame Spur zu seiner Schätzung.',
        'Die Synapse bei [A] hat das negativste Gewicht von allen.',
      ],
      question:
        'Liegt bei einem postsynaptischen Spike ihre schnelle minus ihre langsame Spur im Mittel über oder unter null?',
      options: { above: 'über null', zero: 'genau bei null', below: 'unter null' },
      after: [
        'Nach {time} ist ihre Schätzung {estimate}, das Gewicht {weight}. Spikes einer hemmenden Synapse schieben den nächsten postsynaptischen Spike hinaus. Kommt er endlich, liegen die präsynaptischen eine Weile zurück: Die schnelle Spur hat sie vergessen, die langsame nicht. [B] zeigt beide Spuren, [C], was ein präsynaptischer Spike beiträgt, je nachdem, wie lange er zurückliegt.',
        'Wo eine Synapse erregt, ist es umgekehrt. Über alle Synapsen folgen die Schätzungen den Gewichten: r = {r}.',
      ],
      teacher:
        'Lassen Sie beide Spuren zeichnen, für einen Spike kurz vor einem postsynaptischen und für einen lange davor. Oft wird die Schätzung als das Gewicht gelesen: Sie hat ihre eigene Einheit; vergleichen lassen sich nur Muster und Vorzeichen.',
    },
    {
      title: 'Kommt es darauf an, wie aktive Neurone gezogen werden?',
      text: [
        'Hier ist wie im Code des Artikels bei jedem Stimulus genau ein Fünftel der Neurone aktiv: Die Aktivität des einen bedeutet das Schweigen eines anderen. (Hier lernen die Regeln mit der Rate des Artikels, einem Fünftel der letzten, und 600 s lang.) In einem zweiten Lauf, ② und dünne Linien [A], wird jedes Neuron für sich gezogen, und die Zahl der aktiven schwankt.',
      ],
      question: 'Wer hat im zweiten Lauf nach 600 s mehr Vorzeichen richtig?',
      options: { stdwi: 'STDWI', akrout: 'Akrouts Regel', tie: 'nicht zu unterscheiden' },
      after: [
        'Bei fester Zahl erschließt Akrouts Regel Gewichte relativ zum Mittel ihrer Zeile: Ihre Zeilenmittel sind kurze Balken [B], wo die wahren lang sind [C]. Sie hat {akrout} der Vorzeichen richtig, STDWI {stdwi}.',
        'Werden Neurone unabhängig gezogen, schwankt die Zahl der aktiven, und die Zeilen von STDWI geraten zu hoch. Nun hat Akrouts Regel {akrout2}, STDWI {stdwi2}; die dünnen Linien kreuzen sich in [D]. Das Zeilen-r verzeiht die Verschiebung einer ganzen Zeile und ist bei allen mindestens {row}. Vor jeder Reihenfolge steht also die Frage, wie die Stimuli gezogen wurden.',
      ],
      teacher:
        'Fragen Sie, was es besagt, dass eine Spikezahl über ihrem eigenen Mittel liegt, wenn die Zahl der aktiven Neurone feststeht. Der übliche Fehler ist, Regeln nach einer Einstellung zu ordnen; lassen Sie Gruppen entgegengesetzte Reihenfolgen verteidigen, jede mit einem Lauf.',
    },
    {
      title: 'Wenn Eingänge Spikes gemeinsam haben',
      text: [
        'Jetzt sind alle Neurone dauernd aktiv, und bei jedem ist die Hälfte der Spikes aus einer gemeinsamen Spikefolge kopiert: [gemeinsamer Eingang](common). In ② ist es nur ein Zehntel [A]. (Die Lernrate ist wieder die höhere, sodass 100 s genügen.)',
      ],
      question: 'Wie viele Vorzeichen hat STDWI nach 100 s richtig, wenn die Hälfte gemeinsam ist?',
      options: { most: 'die meisten', majority: 'kaum mehr als die Antwort „immer positiv“' },
      after: [
        'Es hat {stdwi} richtig, die Antwort „immer positiv“ [D] {majority}, und die beiden anderen Regeln sind nicht besser. Feuert ein postsynaptisches Neuron, waren eben alle seine Eingänge aktiv: die, die es getrieben haben, und die, die nur mitliefen. So wächst jede Schätzung in seiner Zeile um den gleichen Betrag: Ihre Balken [B] sind lang, obwohl die wahren Mittel [C] klein sind.',
        'Innerhalb jeder Zeile bleibt die Reihenfolge: Das Zeilen-r ist {row}. Und es ist ein Abhang, keine Wand: Ist ein Zehntel gemeinsam, ②, eine Korrelation von nur {pairs2} zwischen zwei Neuronen, hat STDWI noch {stdwi2}; bei der Hälfte ist sie {pairs}.',
      ],
      teacher:
        'Fragen Sie, was eine Synapse wissen müsste, um Treiber von Mitläufern zu unterscheiden. Viele sagen, das Rauschen sei zu stark; zeigen Sie am Zeilen-r, dass innerhalb einer Zeile nichts verloren ist, nur ihr Nullpunkt.',
    },
    {
      title: 'Was RDD vergleicht',
      text: [
        'RDD [A] vergleicht Fenster, in denen der präsynaptische [Antrieb](drive) die Schwelle gerade noch erreichte, mit Fenstern, in denen er sie knapp verfehlte. Ist alles andere gleich, ist der Sprung der Antwort das, was der Spike selbst bewirkt hat.',
      ],
      question: 'Wie viele seiner Fenster aus 100 s liegen unter der Schwelle?',
      options: { half: 'etwa die Hälfte', tenth: 'etwa ein Zehntel', few: 'fast keine' },
      after: [
        'Von seinen Fenstern liegen {below} unter der Schwelle und {above} darüber. Bei dieser Stimulation überschreitet ein Potential, das der Schwelle nahekommt, sie fast immer. Die Gerade unter der Schwelle in [B] hat kaum etwas anzupassen.',
        'Was vom Sprung bleibt, ist die Höhe der oberen Geraden: wie sich die postsynaptische Antwort um einen präsynaptischen Spike im Mittel ändert. Das ist ein spike-getriggerter Mittelwert, wie auch die Schätzung von STDWI einer ist, nur vom anderen Neuron aus gesehen. Darum gelingt es, mit {rdd} richtigen Vorzeichen gegen {majority} für immer „positiv“, und darum täuscht gemeinsamer Eingang RDD ebenso. ② ist die Variante, bei der echte Spikes über die Seite entscheiden: Hier hat sie {rdd2}.',
      ],
      teacher:
        'Fragen Sie, was eine Regressions-Diskontinuität auf beiden Seiten ihrer Schwelle braucht. Dass RDD hier widerlegt sei, ist die falsche Lehre: Diese Stimulation gibt ihm die Fenster nicht, für die es gemacht ist.',
    },
    {
      title: 'Abziehen, was alle gemeinsam tun: gemeinsame Hemmung',
      text: [
        'Was alle Neurone gemeinsam tun, kann ein Interneuron hören. Zieht es von der [Spur](trace) jedes Neurons dessen Anteil daran ab, sieht STDWI nur, was bleibt. Der gemeinsame Eingang ist der des vorletzten Schritts.',
        'In ② gibt es zwei Gruppen von Neuronen, jede mit einer eigenen gemeinsamen Spikefolge [A].',
      ],
      question: 'Ein Interneuron und zwei Quellen: Wie viel hilft die Hemmung in ② noch?',
      options: { same: 'so viel wie bei einer Quelle', less: 'weniger', none: 'gar nichts' },
      after: [
        'Bei einer Quelle hat die Hemmung [B] nach {time} {inhibited} der Vorzeichen richtig, STDWI allein {stdwi}; ihre Zeilenmittel [C] sind wieder kurz. Bei zwei Quellen hat sie {inhibited2}, STDWI allein {stdwi2}. Ein Interneuron hat ein Signal und kann nicht zwei Quellen abziehen.',
      ],
      teacher:
        'Fragen Sie, wie viele Interneurone zehn Quellen bräuchten und wer jedem sagte, welche Quelle seine ist. Meist wird vermutet, mehr Hemmung helfe mehr: Es kommt auf die Zahl der Signale an, nicht auf ihre Stärke.',
    },
    {
      title: 'Die Nachbarn vorhersagen: seitliche Vorhersage',
      text: [
        'Jedes präsynaptische Neuron kann lernen, sich aus seinen Nachbarn vorherzusagen. Was sie vorhersagen können, ist gemeinsam, aus einer Quelle oder aus vielen; der Rest, seine Überraschung, ist sein eigener. Bei der seitlichen Vorhersage [A] zählt bei einem postsynaptischen Spike nur die Überraschung.',
      ],
      question: 'Wie steht sie bei zwei gemeinsamen Quellen gegen die gemeinsame Hemmung?',
      options: { better: 'besser', tie: 'nicht zu unterscheiden', worse: 'schlechter' },
      after: [
        'Die seitliche Vorhersage [B] hat nach {time} {lateral} der Vorzeichen richtig, die gemeinsame Hemmung {inhibited}, STDWI allein {stdwi}. Ihre Zeilenmittel [C] sind kurz.',
        'Jedes seitliche Gewicht und jede Synapse lernt von ihren beiden Neuronen; das ist also lokal. Der Preis ist Gedächtnis: {pairs} seitliche Gewichte, eines für jedes Paar präsynaptischer Neurone und jede Richtung. Dass seitliche Gewichte dekorrelieren, ist lange bekannt; hier dienen sie dazu, Gewichte zu erschließen.',
      ],
      teacher:
        'Fragen Sie, was von den Spikes eines Neurons bleibt, wenn seine Nachbarn vorhergesagt haben, was sie können. Viele wenden ein, dass die Vorhersage auch Signal wegnimmt: Das stimmt, und was bleibt, genügt.',
    },
    {
      title: 'Zwei Regeln und ihr Preis',
      text: [
        'Bei der seitlichen Vorhersage [A] lernt jede Synapse für sich. Bei der vorhersagenden Regel [B] sagen alle Synapsen auf ein Neuron dessen Spikes zusammen vorher, und der Fehler ändert jede von ihnen: eine Delta-Regel. Was ein Eingang erklärt, braucht kein anderer zu erklären. Eine Obergrenze läuft daneben: Die kleinsten Quadrate kennen das Neuron und lösen alle Gewichte zugleich.',
      ],
      question: 'Seitliche Vorhersage oder vorhersagende Regel: Welche hat mehr Vorzeichen richtig?',
      options: {
        lateral: 'seitliche Vorhersage',
        predictive: 'vorhersagende Regel',
        tie: 'nicht zu unterscheiden',
      },
      after: [
        'Sie haben {lateral} [C] und {predictive} [D] der Vorzeichen richtig, nahe an der Obergrenze mit {squares} [E]. Zeilen, die weiß bleiben, gehören zu Neuronen, deren Gewichte zusammen kaum etwas oder weniger als nichts ergeben, sodass sie kaum feuern: Ohne Spikes lässt sich nichts erschließen.',
        'Der Fehler der vorhersagenden Regel ist aber eine Summe über alle Synapsen auf ein postsynaptisches Neuron, während die Synapsen auf dem Rückweg an hundert präsynaptischen sitzen. Jede von diesen bräuchte einen Schatten jenes Neurons. Ist das wieder Gewichtstransport? Eine Tabelle unter den Grafiken sagt von jeder Regel, was sie sieht, was sie kennt, wo ihr Gedächtnis sitzt und was sie kostet.',
        'Jetzt sind Sie dran: Unter „Parameter“ lässt sich alles ändern, etwa zu einem kleineren Netz, schwächerer Stimulation oder kürzeren Spuren. „Zitieren“ gibt einen Link, der an genau dieser Stelle anhält und sich selbst prüft.',
      ],
      teacher:
        'Lassen Sie streiten, ob die vorhersagende Regel lokal ist. Die Güte kann das nicht entscheiden, die Tabelle unter den Grafiken schon. Als Hausaufgabe bringt jede Gruppe einen Link mit, in dem eine andere Regel gewinnt, und sagt, warum.',
    },
  ],
};
