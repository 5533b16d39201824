// The exercises in German. `{name}` is a figure of the runs, `[word](term)` a term of the glossary.

/** @type {import('./en.js').ExerciseWords} */
export const words = {
  exercises: 'Übungen',
  title: 'Zehn Übungen',
  intro:
    'Jede richtet einen Lauf ein, stellt eine Frage und prüft Ihre Antwort an Läufen, die hier und jetzt gerechnet werden.',
  nth: 'Übung {number} von {of}',
  about: '{level} · etwa {minutes} min · {state}',
  levels: { 1: 'leicht', 2: 'mittel', 3: 'schwer' },
  states: { open: 'offen', right: 'richtig', wrong: 'noch nicht richtig' },
  progress: '{right} von {of} richtig',
  goal: 'Was sie lehrt: {goal}',
  changed: 'Der Lauf auf der Seite ist nicht der, mit dem diese Übung beginnt.',
  again: 'Mit ihm beginnen',
  howNumber: 'Mit Komma oder Punkt; Enter prüft.',
  howOne: 'Eine Antwort ist richtig.',
  howSome: 'Mehrere können richtig sein.',
  check: 'Prüfen',
  checking: 'Die Läufe, die entscheiden, werden gerechnet …',
  failed: 'Die Läufe ließen sich nicht rechnen: {message}',
  empty: 'Noch gibt es keine Antwort zu prüfen.',
  noNumber: 'Das ist keine Zahl.',
  right: 'Richtig.',
  wrong: 'Noch nicht.',
  some: 'Von dem, was gewählt ist, gehört {wrong} nicht dazu; {missing} fehlt noch.',
  answer: 'Richtig ist: {answer}.',
  accepted: {
    spread:
      'Richtig ist, was höchstens {within} {unit} davon entfernt ist: die Standardabweichung über fünf Startwerte.',
    curve:
      'Richtig ist, was höchstens {within} {unit} davon entfernt ist: So weit liegen Punkte der Kurve auseinander.',
    rounding:
      'Richtig ist, was höchstens {within} {unit} davon entfernt ist: So viel lassen Wertungen mit einer Nachkommastelle offen.',
    exact: 'Richtig ist diese Zahl.',
  },
  hint: 'Hinweis',
  solution: 'Lösung zeigen',
  link: 'Link zu dieser Übung',
  copy: 'Link kopieren',
  copied: 'Kopiert.',
  notCopied: 'Mit Strg C kopieren.',
  all: 'Liste',
  back: 'Zurück',
  next: 'Weiter',
  close: 'Schließen',
  kept: 'Ihre Antworten bleiben in diesem Browser, auf diesem Rechner; niemand sonst sieht sie.',
  notKept:
    'Hier darf nichts gespeichert werden: Ihre Antworten bleiben, bis Sie die Seite verlassen, und niemand sonst sieht sie.',
  forget: 'Meine Antworten vergessen',
  print: 'Blatt drucken',
  withSolutions: 'mit Lösungen, auf eigenen Seiten',
  withAnswers: 'mit meinen Antworten',
  preparing: 'Lösung {number} von {of} wird gerechnet …',
  cannotPrint: 'Die Seite um diese herum lässt sie nicht drucken. In einem eigenen Tab geht es:',
  sheetIntro:
    'Jeder Code oder Link öffnet den Lauf seiner Übung, in jedem Browser, ohne Installation. Die Seite prüft dort Ihre Antwort, erklärt sie und behält sie auf Ihrem Rechner.',
  name: 'Name',
  date: 'Datum',
  yours: 'Ihre Antwort: {answer} ({state})',
  teacher: 'Für Lehrende',
  solutions: 'Lösungen',
  solutionsIntro: 'Gerechnet von {engine}, als dieses Blatt entstand.',
  uncomputed: 'Sie ließ sich hier nicht rechnen; die Seite nennt sie, wenn die Übung geprüft wird.',
  qr: 'QR-Code des Links',
  andOthers: 'und andere',

  texts: {
    spikes: {
      title: 'Was jede Regel sehen muss',
      goal: 'was erschlossen wird, und woraus.',
      todo: [
        'Starten Sie den Lauf. Er hält bei 100 s an.',
        'Vergleichen Sie jede Matrix mit der der wahren Gewichte: Violett ist ein positives Gewicht, Orange ein negatives.',
        'Sehen Sie nach, was neben jedem Namen steht: was die Regel beobachtet.',
      ],
      question:
        'Sie haben alle Spikes beider Schichten aufgezeichnet, wissen, wann jeder Stimulus begann, und sonst nichts. Welche dieser Regeln können Sie anwenden?',
      options: { stdwi: 'STDWI', akrout: 'Akrouts Regel', rdd: 'RDD', sal: 'SAL' },
      wrong: {
        stdwi: 'STDWI sieht nichts als Spikes.',
        akrout: 'Spikezahlen lassen sich aus Spikes zählen.',
        rdd: 'RDD fragt, wie nahe ein Potential der Schwelle kam, und das verraten Spikes nicht.',
        sal: 'SAL sieht nichts als Spikes.',
      },
      hint: 'Wer jeden Spike hat, kann sie zählen.',
      after: [
        'Nach {time} hat STDWI {stdwi} der Vorzeichen richtig, Akrouts Regel {akrout} und SAL {sal}, alle aus Spikes oder ihren Zahlen; immer „positiv“ zu sagen hat {majority}.',
        'RDD, mit {rdd}, liest auch das präsynaptische Membranpotential und kennt die Schwelle. Was eine Synapse von ihrem Neuron sehen kann, entscheidet, welcher Regel sie folgen könnte.',
      ],
      teacher:
        'Fragen Sie, wer in einem Gehirn was davon lesen könnte: eine Synapse, ein Neuron, niemand. Oft heißt es, RDD müsse am besten sein, weil sie am meisten sieht.',
    },
    majority: {
      title: 'Besser als was?',
      goal: 'warum ein Anteil richtiger Vorzeichen ohne die Mehrheit daneben nichts besagt.',
      todo: [
        'Hier ist der Mittelwert der Gewichte angehoben: Die meisten sind positiv.',
        'Starten Sie den Lauf und warten Sie bis 100 s.',
        'Lesen Sie ab, welchen Anteil STDWI richtig hat und welchen, wer immer „positiv“ sagt: die gestrichelte Linie.',
      ],
      question: 'Um wie viele Prozentpunkte liegt STDWI vor dem, der immer „positiv“ sagt?',
      unit: 'Prozentpunkte',
      options: {},
      wrong: {
        low: 'Der Vorsprung ist größer. Bilden Sie die Differenz der beiden Anteile in der Tabelle.',
        high: 'Der Vorsprung ist kleiner. Die Hälfte der Vorzeichen ist hier nicht die Marke: immer „positiv“ zu sagen ist es.',
      },
      hint: 'Die Tabelle neben der Kurve hat beide Zahlen; ihre letzte Zeile ist die Mehrheit.',
      after: [
        'STDWI hat {stdwi} der Vorzeichen richtig, immer „positiv“ zu sagen aber {majority}: Der Vorsprung beträgt {lead} Punkte. Die [Mehrheit](majority) ist die Marke, die es zu übertreffen gilt, und sie wandert mit dem Mittelwert der Gewichte.',
        'Akrouts Regel hat {akrout}, schlechter, als gar nicht hinzusehen. Und doch folgen ihre Schätzungen den Gewichten, r = {r}: Bei fester Zahl aktiver Neurone erschließt sie jedes Gewicht relativ zum Mittelwert seiner Zeile, und der ist hier weit von null entfernt.',
      ],
      teacher:
        'Verdecken Sie anfangs die gestrichelte Linie und lassen Sie die Regel beurteilen. Dann fragen Sie nach einem Netz, in dem 95 % ein schlechter Wert wären, und nach einem, in dem 60 % ein guter wären.',
    },
    silent: {
      title: 'Wer nichts sagt',
      goal: 'dass eine Synapse ohne Spikes eine Synapse ohne Information ist.',
      todo: [
        'Dreißig präsynaptische Neurone, von denen jeder Stimulus drei für 100 ms aktiv macht. Der Lauf hält nach 1 s an.',
        'Starten Sie ihn und betrachten Sie die Matrix von STDWI: Jede Spalte gehört zu einem präsynaptischen Neuron.',
      ],
      question: 'Wie viele der dreißig Spalten sind noch leer?',
      unit: 'Spalten',
      options: {},
      wrong: {
        low: 'Es sind mehr. Eine Spalte, die in einer Zeile leer ist, ist es in allen.',
        high: 'Es sind weniger. Blass ist nicht leer: Zeigen Sie auf eine Spalte, oder öffnen Sie die Tabelle der Matrix.',
      },
      hint: 'Eine leere Spalte ist ein Neuron ohne Punkt im Raster. Die Tabelle der Matrix hat dort eine 0.',
      after: [
        '{blank} von {of} Spalten sind nach {time} leer: Diese Neurone haben nicht gefeuert, und es gibt nichts, woraus sich ihre Gewichte erschließen ließen, für diese Regel oder eine andere. Nach {late} sind es {left}.',
        'Die Wertung zählt eine Schätzung von 0 als „positiv“ und hat bei den meisten von ihnen durch Glück recht. Wenn eine Wertung überrascht, fragen Sie zuerst, ob es überhaupt Spikes gab.',
      ],
      teacher:
        'Fragen Sie nach der erwarteten Zahl: Jedes Neuron bleibt mit Wahrscheinlichkeit 0,9 bei einem Stimulus unbeteiligt. Manche werden sagen, die Regel habe versagt; sie wurde nicht gefragt.',
    },
    batch: {
      title: 'Wann aus Zahlen eine Schätzung wird',
      goal: 'warum die Kurve von Akrouts Regel in Stufen geht und spät beginnt.',
      todo: [
        'Hier dauert ein Stimulus 200 ms, und ein Stapel von Akrouts Regel hat 300 Stimuli.',
        'Antworten Sie, bevor Sie den Lauf starten; dann sehen Sie sich die Kurve an.',
      ],
      question: 'Zu welcher simulierten Zeit hat Akrouts Regel zum ersten Mal eine Schätzung?',
      unit: 's',
      options: {},
      wrong: {
        low: 'Später: Vor dem Ende eines Stapels gibt es kein Mittel über ihn.',
        high: 'Früher: Ein Stapel genügt.',
      },
      hint: 'Wie lange dauern 300 Stimuli?',
      after: [
        'Bei {first}, sobald der erste [Stapel](batch) vorbei ist: Die Regel multipliziert Abweichungen der Spikezahlen von ihrem Mittel über den Stapel, und vor dessen Ende kennt sie das Mittel nicht. Bis dahin zeichnet die Seite keine Kurve.',
        'STDWI ändert sich bei jedem postsynaptischen Spike. Bei {time} hat STDWI {stdwi} der Vorzeichen richtig, Akrouts Regel {akrout}: Ein langer Stapel hat ein gutes Mittel, und wenige Änderungen.',
      ],
      teacher:
        'Fragen Sie, was ein Gehirn bräuchte, um das Mittel eines Stapels zu kennen, der nicht vorbei ist. Die Einstellung „laufend“ ist eine Antwort; lassen Sie eine Gruppe beide vergleichen.',
    },
    time: {
      title: 'Wie lange dauert es?',
      goal: 'wie die Wertung mit der Zeit wächst und was die letzten Prozente kosten.',
      todo: [
        'Die Einstellungen der Arbeit, STDWI allein. Starten Sie den Lauf und warten Sie bis 200 s.',
        'Zeigen Sie auf die Kurve der richtigen Vorzeichen: Sie nennt Zeit und Wert. Die Zeitachse ist logarithmisch.',
      ],
      question: 'Nach wie vielen Sekunden simulierter Zeit sind zum ersten Mal 90 % der Vorzeichen richtig?',
      unit: 's',
      options: {},
      wrong: {
        low: 'Später. Die Achse ist logarithmisch: Ihre halbe Länge ist nicht die halbe Zeit.',
        high: 'Früher. Die Achse ist logarithmisch: Ein kleiner Schritt nach rechts ist eine lange Zeit.',
      },
      hint: 'Setzen Sie den Fokus auf die Kurve und gehen Sie mit den Pfeiltasten an ihr entlang, oder öffnen Sie ihre Tabelle.',
      after: [
        'Hier nach {t90}. 80 % brauchten {t80}, und 95 % brauchen {t95}: Jeder weitere Schritt kostet ein Mehrfaches dessen, was vorher war. Bei {time} sind es {end}.',
        'Was noch zu lernen bleibt, sind Gewichte nahe null. Eine Schätzung ist ein Mittel über Spikes, dessen Fehler mit der Wurzel der Zeit schrumpft; ein halb so großes Gewicht braucht also etwa viermal so lange.',
      ],
      teacher:
        'Jede Gruppe nimmt einen anderen Startwert: Wie weit liegen ihre Zeiten auseinander? Die meisten lesen eine logarithmische Achse wie eine lineare; lassen Sie mit dem Finger die halbe Zeit zeigen.',
    },
    traces: {
      title: 'Zwei Spuren, die fast eine sind',
      goal: 'wozu STDWI eine schnelle und eine langsame Spur hat.',
      todo: [
        'Starten Sie den Lauf, warten Sie bis 100 s und notieren Sie die richtigen Vorzeichen von STDWI. Die Synapse unter den Bildern zeigt beide [Spuren](trace).',
        'Setzen Sie unter Parameter die Zeitkonstante der schnellen Spur von 20 auf 199 ms; die der langsamen ist 200 ms. Starten Sie erneut.',
      ],
      question: 'Was wird aus den Schätzungen?',
      options: {
        nothing: 'Nichts bleibt: Die richtigen Vorzeichen fallen auf die Mehrheit.',
        smaller: 'Sie sind viel kleiner, aber die meisten Vorzeichen sind noch richtig.',
        same: 'Sie sind so groß wie vorher und ebenso oft richtig.',
        turned: 'Ihre Vorzeichen kehren sich um.',
      },
      wrong: {
        nothing: 'Sehen Sie noch einmal hin: {near} der Vorzeichen sind richtig, und die Mehrheit ist {majority}.',
        smaller: 'Sehen Sie noch einmal auf die Skala der Schätzungen.',
        same: 'Sehen Sie auf die Skala: Die Schätzungen sind um den Faktor {times} kleiner.',
        turned: 'Sehen Sie auf r: Es ist {r}.',
      },
      hint: 'Beide Spuren springen bei einem präsynaptischen Spike, die langsame um das Verhältnis der Zeitkonstanten. Vergleichen Sie die Skala der Matrix vorher und nachher.',
      after: [
        'Mit 199 ms sind die Schätzungen {times}-mal kleiner, denn beide Spuren sind fast gleich, und die Regel sieht auf ihre Differenz. Vorzeichen brauchen keine Skala: {near} sind richtig, gegenüber {apart} mit 20 ms.',
        'Schnell minus langsam ist über null für einen eben vergangenen Spike und unter null für einen, der lange her ist: So wird „kurz vor dem postsynaptischen Spike“ mit „sonst“ verglichen. Ist die schnelle Spur so langsam, reicht „kurz vorher“ weit zurück, und mehr Rauschen kommt hinein.',
      ],
      teacher:
        'Lassen Sie zuerst beide Kerne von Hand zeichnen. Viele erwarten, dass nichts bleibt, weil sie an die Größe einer Schätzung denken und nicht an ihr Vorzeichen.',
    },
    rate: {
      title: 'Schnell oder genau?',
      goal: 'was eine Lernrate gegeneinander eintauscht.',
      todo: [
        'Zwei Läufe: Dicke Linien haben die Lernrate 0,0001, dünne (②) 0,005.',
        'Bei 200 s werden alle Gewichte neu gezogen. Starten Sie; die Läufe halten bei 300 s an.',
        'Vergleichen Sie die richtigen Vorzeichen kurz vor 200 s und am Ende.',
      ],
      question: 'Welche Lernrate hat mehr Vorzeichen richtig, bevor sich die Gewichte ändern, und welche 100 s danach?',
      options: {
        smallSmall: 'Vorher: die kleine. Nachher: die kleine.',
        smallLarge: 'Vorher: die kleine. Nachher: die große.',
        largeSmall: 'Vorher: die große. Nachher: die kleine.',
        largeLarge: 'Vorher: die große. Nachher: die große.',
      },
      wrong: {
        smallSmall: 'Nach der Änderung hat die kleine {smallAfter} und die große {largeAfter}.',
        smallLarge:
          'Sehen Sie noch einmal hin: vorher {smallBefore} und {largeBefore}, nachher {smallAfter} und {largeAfter}.',
        largeSmall: 'Vor der Änderung hat die kleine {smallBefore} und die große {largeBefore}.',
        largeLarge: 'Vor der Änderung hat die kleine {smallBefore} und die große {largeBefore}.',
      },
      hint: 'Eine Schätzung ist ein Mittel über das Vergangene. Die Lernrate sagt, wie weit es zurückreicht.',
      after: [
        'Bis {change} liegt die kleine Rate vorn, {smallBefore} gegenüber {largeBefore}: Sie mittelt über mehr Spikes, sodass weniger Rauschen bleibt. Bei {end} liegt die große vorn, {largeAfter} gegenüber {smallAfter}: Sie hat die alten Gewichte vergessen, die kleine nicht.',
        'Die Zeit, über die eine Schätzung mittelt, geht mit eins durch Lernrate mal Abklingen. Es gibt keine beste Rate, nur eine beste dafür, wie schnell sich Gewichte bewegen.',
      ],
      teacher:
        'Fragen Sie, welche Rate ein Gehirn haben sollte und was es dafür wissen müsste. Eine mit der Zeit fallende Rate ist ein guter Vorschlag, bis sich die Gewichte bewegen.',
    },
    windows: {
      title: 'Ein weiterer Blick auf die Schwelle',
      goal: 'was RDD sehen muss, und wo.',
      todo: [
        'RDD öffnet ein Fenster, wenn das präsynaptische Potential der Schwelle θ auf einen Abstand α nahe kommt. Dicke Linien haben α = 0,025, dünne (②) 0,35.',
        'Der weitere Abstand gibt RDD viel mehr Fenster, in denen das Neuron unter der Schwelle bleibt.',
        'Raten Sie zuerst; dann starten Sie und warten bis 100 s.',
      ],
      question: 'Hat RDD mit mehr Fenstern unter der Schwelle mehr Vorzeichen richtig?',
      options: { more: 'ja, mehr', same: 'etwa gleich viele', fewer: 'nein, weniger' },
      wrong: {
        more: 'Mit dem engen Abstand sind {narrow} richtig, mit dem weiten {wide}.',
        same: 'Mit dem engen Abstand sind {narrow} richtig, mit dem weiten {wide}.',
        fewer: 'Mit dem engen Abstand sind {narrow} richtig, mit dem weiten {wide}.',
      },
      hint: 'Warum vergleicht RDD Fälle nahe der Schwelle und nicht beliebige?',
      after: [
        'Weniger: {wide} gegenüber {narrow}, bei einer Mehrheit von {majority}, obwohl {below2} seiner [Fenster](window) unter der Schwelle liegen statt {below}.',
        'RDD lebt von Fällen, die sich in nichts unterscheiden, als dass das Neuron gerade feuerte oder gerade nicht. Nur unmittelbar an der Schwelle ist das so. Fenster, die weit darunter aufgehen, beginnen zu anderer Zeit und sehen anderen Eingang, und ein Sprung zwischen solchen Fällen ist keine Wirkung des Spikes.',
      ],
      teacher:
        'Lassen Sie vor dem Lauf abstimmen: Die meisten sagen „mehr“. Fragen Sie, wie der Fehler in der Statistik heißt: die Bandbreite eines Diskontinuitätsdesigns.',
    },
    common: {
      title: 'Was gemeinsame Spikes zerstören',
      goal: 'wann und warum alle drei Regeln versagen und was übrig bleibt.',
      todo: [
        'Alle Neurone sind immer aktiv und haben die Hälfte ihrer Spikes gemeinsam: [gemeinsamer Eingang](common). Starten Sie und warten Sie bis 100 s.',
        'Lesen Sie die richtigen Vorzeichen ab, r über alle Synapsen und das Zeilen-r, das Mittel von r innerhalb der Zeilen.',
        'Dann setzen Sie über den Bildern den aktiven Anteil auf 0,2, lassen die Korrelation und starten erneut.',
      ],
      question: 'Was stimmt?',
      options: {
        majority: 'Sind alle aktiv, liegt keine Regel 10 Punkte vor dem, der immer „positiv“ sagt.',
        order: 'Sind alle aktiv, hat STDWI noch ein Zeilen-r über 0,9.',
        overall: 'Sind alle aktiv, ist das r von STDWI über alle Synapsen fast so hoch wie sein Zeilen-r.',
        fifth: 'Ist ein Fünftel aktiv, liegt auch keine Regel 10 Punkte vor dem, der immer „positiv“ sagt.',
        akrout: 'Ist ein Fünftel aktiv, hat Akrouts Regel die meisten Vorzeichen richtig.',
      },
      wrong: {
        majority: 'Sind alle aktiv: STDWI {stdwi}, Akrouts Regel {akrout}, RDD {rdd}; Mehrheit {majority}.',
        order: 'Sind alle aktiv, ist das Zeilen-r von STDWI {row}.',
        overall: 'Sind alle aktiv, ist das r von STDWI {r} und sein Zeilen-r {row}.',
        fifth: 'Ist ein Fünftel aktiv: STDWI {stdwi2}, Akrouts Regel {akrout2}, RDD {rdd2}; Mehrheit {majority2}.',
        akrout: 'Ist ein Fünftel aktiv: STDWI {stdwi2}, Akrouts Regel {akrout2}, RDD {rdd2}.',
      },
      hint: 'Sehen Sie auf die Balken neben den Matrizen: die Mittel der Zeilen.',
      after: [
        'Sind alle aktiv, hat STDWI {stdwi} richtig, Akrouts Regel {akrout}, RDD {rdd}, und die Mehrheit ist {majority}. Bei jedem postsynaptischen Spike waren alle Eingänge gerade aktiv, also wächst jede Schätzung einer Zeile um denselben Betrag. Innerhalb der Zeilen geht nichts verloren, Zeilen-r = {row}; über sie hinweg schon, r = {r}.',
        'Ist ein Fünftel aktiv, hat Akrouts Regel {akrout2}, STDWI {stdwi2} und RDD {rdd2} (Mehrheit {majority2}). Die Spikezahlen ganzer Stimuli unterscheiden sich vor allem darin, wer aktiv ist, und gemeinsame Spikes ändern daran wenig; Regeln, die auf Millisekunden sehen, sehen jeden gemeinsamen Spike.',
      ],
      teacher:
        'Fragen Sie, was man von jeder Zeile abziehen müsste und wer das weiß. Das Rauschen sei zu stark, lautet die übliche Antwort; das Zeilen-r widerlegt sie.',
    },
    groups: {
      title: 'Ein Interneuron, zwei Quellen',
      goal: 'was an gemeinsamem Eingang vorbeiführt und was das kostet.',
      todo: [
        'Derselbe gemeinsame Eingang, mit gemeinsamer Hemmung und seitlicher Vorhersage neben STDWI. Starten Sie, warten Sie bis 100 s und notieren Sie, um wie viele Punkte die Hemmung vor STDWI allein liegt.',
        'Setzen Sie über den Bildern die Korrelationsgruppen auf 2: Jede Hälfte der Neurone hat dann eine eigene gemeinsame Spikefolge. Starten Sie erneut.',
      ],
      question: 'Welchen Anteil ihres Gewinns gegenüber STDWI allein behält die Hemmung bei zwei Gruppen?',
      unit: '%',
      options: {},
      wrong: {
        low: 'Sie behält mehr. Bei zwei Gruppen hat auch STDWI allein eine andere Wertung: Bilden Sie die Differenz neu.',
        high: 'Sie behält weniger. Teilen Sie den Gewinn bei zwei Gruppen durch den bei einer.',
      },
      hint: 'Gewinn bei zwei Gruppen, geteilt durch Gewinn bei einer, mal 100.',
      after: [
        'Bei einer Quelle bringt die Hemmung {gain} Punkte ({stdwi} auf {inhibited}), bei zweien {gain2} ({stdwi2} auf {inhibited2}): {share} % bleiben. Ein Interneuron hört eine Summe und kann nicht zwei Signale wegnehmen.',
        'Seitliche Vorhersage hat {lateral} und {lateral2}: Jedes Neuron sagt sich aus seinen Nachbarn vorher, aus wie vielen Quellen sie auch gespeist werden, und nur seine Überraschung zählt. Sie zahlt mit einem seitlichen Gewicht für jedes Paar von Neuronen.',
      ],
      teacher:
        'Fragen Sie nach der Wertung bei zehn Gruppen, bevor sie läuft, und warum sie wieder steigt: Bei vielen Quellen ist jede klein. Wer erwartet, dass sie immer weiter fällt, hat das vergessen.',
    },
  },
};
