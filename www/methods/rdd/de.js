// RDD in German.

/** @import { MethodWords } from '../types.js' */

/** @type {Required<MethodWords<typeof import('./en.js').en.texts>>} */
export const de = {
  texts: {
    stands: 'Regressions-Diskontinuitäts-Analyse',
    doc: 'Springt die Antwort, wo der präsynaptische Antrieb die Schwelle θ erreicht?',
    how: 'Aus [Fenstern](window), die sich öffnen, wenn das präsynaptische Neuron der Schwelle nahekommt. Der [Antrieb](drive) u sagt, wie stark es getrieben wurde, ob es nun feuerte oder nicht. Ist knapp unter und knapp über θ alles andere im Mittel gleich, so ist ein Sprung der Antwort Δx zwischen zwei angepassten Geraden das, was der Spike selbst bewirkt hat. Liegen nur wenige Fenster unter θ, wird der Sprung kaum gemessen.',
    memory: 'Zwei Geraden je Synapse, ein Antrieb je präsynaptischem Neuron.',
    cost: 'M je präsynaptischem Fenster.',
    local: 'Die Synapse muss wissen, wie stark ihr Neuron getrieben wurde, ob es nun feuerte oder nicht.',
    fails:
      'Wo Eingänge Spikes gemeinsam haben, bei wenigen aktiven Neuronen schon bei kleinerem Anteil als die anderen: Wo kaum ein Fenster unter θ liegt, wie in der Vorgabe „Artikel“, gibt es keinen Sprung zu messen: Es bleibt ein spike-getriggerter Mittelwert, der die meisten Vorzeichen trifft, aber nicht aus dem Grund, für den sie gemacht ist. Mit Fenstern, die viel kürzer sind als die Antwort des postsynaptischen Neurons, ist sie schlechter als die Antwort „immer positiv“.',
    windows: 'Fenster unter θ: {below}, darüber: {above}.',
    drive: 'größter präsynaptischer Antrieb im Fenster',
    change: 'Änderung des postsynaptischen PSP (je ms)',
    lineAbove: 'die Gerade über der Schwelle, an der Schwelle',
    lineBelow: 'die Gerade unter der Schwelle, an der Schwelle',
    side: 'Seite der Schwelle',
    above: 'darüber',
    below: 'darunter',
    why: 'Jedes Dreieck ist ein Fenster der letzten halben Minute: {below} unter der Schwelle, {above} darüber (alle Neurone, ganzer Lauf: {all}). Die durchgezogenen Geraden sind die der Regel, laufend angepasst: Sie begannen bei null, und jedes Fenster verschiebt sie um einen kleinen Schritt; so können sie viel flacher sein als die gestrichelten, die Ausgleichsgeraden durch diese Fenster. Der Balken ist der Sprung zwischen den durchgezogenen: die Schätzung.',
    tooFew: 'Unter der Schwelle liegen zu wenige Fenster für eine Ausgleichsgerade.',
    lineKinds: 'durchgezogen: laufend angepasst; gestrichelt: Ausgleichsgerade',
  },
  core: {
    label: 'RDD',
    labels: {
      rdd_variant: 'RDD-Variante',
      rdd_margin: 'RDD-Abstand zur Schwelle',
      rdd_window_ms: 'RDD-Fenster',
      rdd_max_drive_distance: 'größter RDD-Antriebsabstand',
      rdd_learning_rate: 'RDD-Lernrate',
    },
    docs: {
      rdd_variant:
        'Welche veröffentlichte Form verwendet wird: „Referenz“ ist die des Codes zu arXiv 2003.03988, „zweiseitig“ die von arXiv 1910.01689.',
      rdd_margin:
        'Abstand α zur Schwelle, innerhalb dessen das präsynaptische Potential ein Fenster öffnet. Veröffentlicht: 0,025, im Notebook 0,05; variiert von 0,005 bis 0,35.',
      rdd_window_ms: 'Dauer W eines Fensters. Veröffentlicht: 35 ms, auch 50 und 10 ms; variiert von 5 bis 75 ms.',
      rdd_max_drive_distance:
        'Fenster, an deren Ende der Antrieb weiter als das von der Schwelle entfernt ist, werden übergangen. Veröffentlicht: 10.',
      rdd_learning_rate: 'Lernrate von RDD; 0 nimmt die gemeinsame. Veröffentlicht: die gemeinsame.',
    },
    choices: {
      reference: 'Referenz',
      two_sided: 'zweiseitig',
    },
  },
};
