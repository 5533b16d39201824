// What the core says about an input, in German, by its code. The label of a parameter stands first and alone, so that no sentence
// depends on its gender or number.

/** @type {Record<string, string>} */
export const problems = {
  number: 'eine Zahl von {min} bis {max}',
  number_in_unit: 'eine Zahl von {min} bis {max} {unit}',
  whole_number: 'eine ganze Zahl von {min} bis {max}',
  whole_number_in_unit: 'eine ganze Zahl von {min} bis {max} {unit}',
  choice: 'einer dieser Werte: {names}',

  must_be: '{key}: Nötig ist {condition} (angegeben: {text}).',
  decimal_comma:
    '{key}: Nötig ist {condition} (angegeben: {text}; in Links stehen Zahlen mit Dezimalpunkt, nicht mit Komma).',
  digits_separated: '{key}: Nötig ist {condition} (angegeben: {text}; zwischen Ziffern steht nichts).',
  cut_short: '{key}: Nötig ist {condition} (angegeben: {text}, was abgeschnitten aussieht).',
  nothing_given: '{key}: Nötig ist {condition} (nichts angegeben).',
  no_parameter: '{key} ist kein Name eines Parameters.',

  not_smaller: '{key}: muss kleiner sein als {key_2} (angegeben: {value_1} und {value_2}).',
  rest_too_high:
    '{key}: muss, geteilt durch 1 + {key_2}, kleiner sein als {key_3} (angegeben: {value_1}, {value_2} und {value_3}).',
  step_too_long:
    '{key}: darf, mal 1 + {key_2}, nicht größer sein als {key_3} (angegeben: {value_1}, {value_2} und {value_3}).',
  stdwi_overshoots:
    'Die Lernrate von STDWI, mal {key_2}, muss kleiner sein als 1 (angegeben: {value_1} und {value_2}).',
  akrout_overshoots:
    'Die Lernrate von Akrouts Regel, mal {key_2}, muss kleiner sein als 1 (angegeben: {value_1} und {value_2}).',
  sal_overshoots: 'Die Lernrate von SAL, mal {key_2}, muss kleiner sein als 1 (angegeben: {value_1} und {value_2}).',
  as_in_preset: '{broken} Wie in der Vorgabe {preset} sind nun: {keys}.',

  method_twice: '{key}: {text} steht zweimal da, läuft aber einmal.',
  unknown_method: '{key}: Nötig sind einige von {names} (angegeben: {text}).',
  no_method: '{key}: Nötig sind einige von {names} (nichts angegeben).',
  other_neuron: '{method} rechnet mit dem Spike eines Integrate-and-Fire-Neurons, und {text} ist keins.',
  bad_perturbation:
    '{key}: Nötig sind Änderungen von Gewichten als Zeit:post.pre:Gewicht, mit Zeiten von 0 bis {max_time} ms und Gewichten von −{max_weight} bis {max_weight} (angegeben: {text}).',
  no_synapse: '{key}: Diese Synapse hat das Netz nicht (angegeben: {text}).',
  too_many_perturbations: '{key}: Höchstens {most} Änderungen von Gewichten; ab {text} sind sie weggelassen.',
  no_experiment: '{key}: Nötig ist eines von {names} (angegeben: {text}).',
  no_axis: '{key}: Nötig sind ein oder zwei Parameter mit Werten, etwa correlation:0/0.5/1 (angegeben: {text}).',
  no_feedback: '{key}: Nötig sind einige von {names} (angegeben: {text}).',
  unfit_feedback:
    '{text} kann keine Rückkopplungsgewichte erschließen: Die Regel rechnet mit Neuronen, die nichts als ihr Eingang treibt.',
  data_too_large: 'Die Datei ist größer als {most} MB.',
  data_line:
    'Zeile {line}: Nötig sind 64 ganze Zahlen von 0 bis 16 und eine Ziffer von 0 bis 9, durch Kommas getrennt (sie beginnt mit {text}).',
  data_more: '{more} weitere Zeilen sind nicht lesbar.',
  data_too_few: 'Eine Datei braucht mindestens 10 Beispiele (gefunden: {count}).',
  network_too_large: '{method} braucht ein kleineres Netz (angegeben: {text} Neurone).',

  other_version:
    '{key}: Nötig ist {version} (angegeben: {text}). Dieser Rechenkern kennt nur Version {version} der Links und nimmt, was er von diesem versteht.',
  unknown_key: '{key} ist kein Schlüssel von Links.',
  unknown_key_meant: '{key} ist kein Schlüssel von Links. Gemeint ist vielleicht {meant}?',
  no_value: '{text} hat nicht die Form Schlüssel=Wert.',
  given_twice: '{key}: steht zweimal da; es gilt der erste Wert, nicht {text}.',
  bad_escape: '{text} ist nicht lesbar: Auf % müssen zwei hexadezimale Ziffern folgen.',
  bad_utf8: '{text} ist nicht lesbar: Was mit % geschrieben ist, muss UTF-8 ergeben.',
  third_configuration: 'Eine Konfiguration neben einer anderen kann nicht selbst eine neben sich haben.',
  in_second: 'In {where}: {problem}',
  too_long: 'Der Link ist länger als {bytes} Bytes; was danach kommt, wurde weggelassen.',
  more_problems: '{count} weitere Teile des Links waren nicht zu verwenden.',

  repaired_quoted_printable: 'Ein Mailprogramm hatte den Link verändert (=3D für =); das ist zurückgenommen.',
  repaired_wrapped: 'Der Link war umbrochen oder enthielt Leerzeichen; sie sind entfernt.',
  repaired_backslashes: 'Zeichen des Links waren maskiert (\\_ für _, \\u0026 für &); das ist zurückgenommen.',
  repaired_lookalikes: 'Einige Zeichen waren durch ähnliche ersetzt (etwa − für -); das ist zurückgenommen.',
  repaired_percent_encoded: 'Der ganze Link war mit Prozentzeichen kodiert; er ist dekodiert.',
  repaired_mark: 'Der Link stand hinter {text} statt hinter #; er wurde von dort gelesen.',
  repaired_separators: 'Die Trennzeichen des Links waren maskiert (&amp; oder ;); das ist zurückgenommen.',
  repaired_punctuation: 'Satzzeichen am Ende des Links sind entfernt.',
  repaired_punctuation_within: 'Satzzeichen um Teile des Links herum sind entfernt.',
  repaired_followed: 'Was auf den Link folgte, ist weggelassen ({text}).',
  repaired_trackers: 'Was zur Verfolgung der Leser an den Link gehängt war, ist weggelassen ({text}).',
  repaired_spaces: 'Leerzeichen oder Zeilenumbrüche waren im Link kodiert; sie sind entfernt.',
};

/** What the values of a view must be, by key. @type {Record<string, string>} */
export const kinds = {
  until: 'eine Zahl von ms über 0 und bis 1e12',
  digest: '16 hexadezimale Ziffern',
  speed: 'eine Zahl über 0 und bis 1e6, oder max',
  theme: 'einer dieser Werte: auto, light, dark, projector',
  layer: 'einer dieser Werte: pre, post',
  neuron: 'die Nummer eines Neurons der Schicht, ab 0',
  synapse: 'post.pre, die Nummern zweier Neurone, ab 0',
  embed: '0 oder 1',
  view: 'eine Liste aus network, matrices, scatter, curves, scores, inspector, controls, oder tour:N, oder exercise:N',
  hide: 'eine Liste von höchstens 16 kurzen Namen',
  lock: 'eine Liste von höchstens 16 kurzen Namen',
  autoplay: '0 oder 1',
  poster: '0 oder 1',
  keys: 'einer dieser Werte: host, page',
  lang: 'ein Kürzel aus zwei Buchstaben',
  room: 'einer dieser Werte: lab, start, paper, learning',
  exp: 'der Name eines Experiments',
  seeds: 'eine ganze Zahl von 1 bis 1000',
  feedback: 'eine Liste von höchstens 6 Arten der Rückkopplung',
  sweep: 'ein oder zwei Parameter mit Werten, etwa correlation:0/0.5/1',
  vs: 'der Text eines Links',
  vs2: 'der Text eines Links',
  vs3: 'der Text eines Links',
};
