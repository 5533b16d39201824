// The exercises in English. `{name}` is a figure of the runs, `[word](term)` a term of the glossary.

/**
 * @typedef {object} TextsOf an exercise
 * @property {string} title
 * @property {string} goal what it teaches
 * @property {string[]} todo what to do with the run
 * @property {string} question
 * @property {string} [unit] of a number
 * @property {Record<string, string>} options by the ids of exercises.js
 * @property {Record<string, string>} wrong why an option is not right, or a number too low or too high
 * @property {string} hint
 * @property {string[]} after why the right answer is right
 * @property {string} teacher what to ask a class, and what usually goes wrong
 */

export const words = {
  exercises: 'Exercises',
  title: 'Ten exercises',
  intro: 'Each sets up a run, asks one question, and checks your answer against runs that are computed here and now.',
  nth: 'Exercise {number} of {of}',
  about: '{level} · about {minutes} min · {state}',
  levels: { 1: 'easy', 2: 'medium', 3: 'hard' },
  states: { open: 'open', right: 'right', wrong: 'not right yet' },
  progress: '{right} of {of} right',
  goal: 'What it teaches: {goal}',
  changed: 'The run on the page is not the one that this exercise begins with.',
  again: 'Begin with it',
  howNumber: 'With a point or a comma; press Enter to check.',
  howOne: 'One is right.',
  howSome: 'Several may be right.',
  check: 'Check',
  checking: 'The runs that decide are being computed …',
  failed: 'The runs could not be computed: {message}',
  empty: 'There is no answer to check yet.',
  noNumber: 'That is not a number.',
  right: 'Right.',
  wrong: 'Not yet.',
  some: 'Of what you have chosen, {wrong} should not be there; {missing} more should.',
  answer: 'Right is: {answer}.',
  accepted: {
    spread: 'Accepted is what is within {within} {unit} of it: the standard deviation over five seeds.',
    curve: 'Accepted is what is within {within} {unit} of it: points of the curve are so far apart.',
    rounding: 'Accepted is what is within {within} {unit} of it: so much is left open by scores with one digit.',
    exact: 'Accepted is this number.',
  },
  hint: 'Hint',
  solution: 'Show the solution',
  link: 'Link to this exercise',
  copy: 'Copy link',
  copied: 'Copied.',
  notCopied: 'Press Ctrl C to copy it.',
  all: 'List',
  back: 'Back',
  next: 'Next',
  close: 'Close',
  kept: 'Your answers are kept in this browser, on this machine; nobody else sees them.',
  notKept: 'Nothing may be stored here: your answers last until you leave the page, and nobody else sees them.',
  forget: 'Forget my answers',
  print: 'Print sheet',
  withSolutions: 'with solutions, on pages of their own',
  withAnswers: 'with my answers',
  preparing: 'Computing solution {number} of {of} …',
  cannotPrint: 'The page around this one does not let it print. In a tab of its own it can:',
  sheetIntro:
    'Each code or link opens the run of its exercise, in any browser, with nothing to install. The page checks your answer there, explains it, and keeps it on your machine.',
  name: 'Name',
  date: 'Date',
  yours: 'Your answer: {answer} ({state})',
  teacher: 'For teachers',
  solutions: 'Solutions',
  solutionsIntro: 'Computed by {engine} when this sheet was made.',
  uncomputed: 'It could not be computed here; the page says it when the exercise is checked.',
  qr: 'QR code of the link',
  andOthers: 'and others',

  /** @type {Record<string, TextsOf>} */
  texts: {
    spikes: {
      title: 'What each rule must see',
      goal: 'what is inferred, and from what.',
      todo: [
        'Press play. The run stops at 100 s.',
        'Compare each matrix with that of the true weights: purple is a positive weight, orange a negative one.',
        'Look at what stands beside each name: what the rule observes.',
      ],
      question:
        'You have recorded all spikes of both layers, know when each stimulus began, and nothing else. Which of these rules can you use?',
      options: { stdwi: 'STDWI', akrout: 'Akrout’s rule', rdd: 'RDD', sal: 'SAL' },
      wrong: {
        stdwi: 'STDWI looks at nothing but spikes.',
        akrout: 'Counts of each stimulus can be counted from spikes.',
        rdd: 'RDD asks how close a potential came to threshold, which spikes do not tell.',
        sal: 'SAL looks at nothing but spikes.',
      },
      hint: 'Whoever has every spike can count them.',
      after: [
        'After {time} STDWI has {stdwi} of the signs right, Akrout’s rule {akrout} and SAL {sal}, all from spikes or their counts; always saying “positive” has {majority}.',
        'RDD, with {rdd}, also reads the presynaptic membrane potential and is told the threshold. What a synapse can see of its neuron decides which rule it could follow.',
      ],
      teacher:
        'Ask who in a brain could read which of these: a synapse, a neuron, nobody. A common slip is to say that RDD must be best because it sees most.',
    },
    majority: {
      title: 'Better than what?',
      goal: 'why a share of right signs means nothing without the majority beside it.',
      todo: [
        'Here the mean of the weights is raised: most of them are positive.',
        'Press play and wait for 100 s.',
        'Read STDWI’s share of right signs, and the share that always saying “positive” would have: the dashed line.',
      ],
      question: 'By how many percentage points is STDWI ahead of always saying “positive”?',
      unit: 'percentage points',
      options: {},
      wrong: {
        low: 'It is ahead by more. Take the difference of the two shares in the table.',
        high: 'It is ahead by less. Half of the signs is not the mark to beat here: always saying “positive” is.',
      },
      hint: 'The table beside the curve has both numbers; its last row is the majority.',
      after: [
        'STDWI has {stdwi} of the signs right, but always saying “positive” has {majority}: it is ahead by {lead} points. The [majority](majority) is the mark to beat, and it moves with the mean of the weights.',
        'Akrout’s rule has {akrout}, which is worse than not looking at all. Yet its estimates follow the weights, r = {r}: with a fixed number of active neurons it infers each weight relative to the mean of its row, and that mean is far from zero here.',
      ],
      teacher:
        'Hide the dashed line at first and let the class judge the rule. Then ask for a network in which 95 % would be a poor score, and one in which 60 % would be a good one.',
    },
    silent: {
      title: 'Who says nothing',
      goal: 'that a synapse without spikes is a synapse without information.',
      todo: [
        'Thirty presynaptic neurons, of which each stimulus makes three active for 100 ms. The run stops after 1 s.',
        'Press play, and look at STDWI’s matrix: each column belongs to one presynaptic neuron.',
      ],
      question: 'How many of the thirty columns are still blank?',
      unit: 'columns',
      options: {},
      wrong: {
        low: 'There are more. A column that is blank in one row is blank in all.',
        high: 'There are fewer. Pale is not blank: hover over a column, or open the table of the matrix.',
      },
      hint: 'A blank column is a neuron without a dot in the raster. The table of the matrix has a 0 there.',
      after: [
        '{blank} of {of} columns are blank after {time}: these neurons have not spiked, and there is nothing from which to infer their weights, for this rule or any other. After {late} there are {left}.',
        'The score counts an estimate of 0 as “positive”, and so is right about most of them by luck. When a score surprises you, ask first whether there were any spikes.',
      ],
      teacher:
        'Ask for the expected number: each neuron stays out of a stimulus with probability 0.9. Some will say that the rule failed; it was not asked.',
    },
    batch: {
      title: 'When counts become an estimate',
      goal: 'why the curve of Akrout’s rule goes in steps, and starts late.',
      todo: [
        'Here a stimulus lasts 200 ms, and a batch of Akrout’s rule has 300 stimuli.',
        'Answer before you press play; then watch the curve.',
      ],
      question: 'At which simulated time does Akrout’s rule first have an estimate?',
      unit: 's',
      options: {},
      wrong: {
        low: 'Later: there is no mean over a batch before the batch is over.',
        high: 'Earlier: one batch is enough.',
      },
      hint: 'How long do 300 stimuli take?',
      after: [
        'At {first}, once the first [batch](batch) is over: the rule multiplies deviations of counts from their mean over the batch, and the mean is not known before its end. Until then the page draws no curve.',
        'STDWI changes at each postsynaptic spike. At {time} it has {stdwi} of the signs right, Akrout’s rule {akrout}: a long batch has a good mean, and few updates.',
      ],
      teacher:
        'Ask what a brain would need to know the mean of a batch that is not over. The setting “running” of the baseline is one answer; let a group compare both.',
    },
    time: {
      title: 'How long does it take?',
      goal: 'how the score grows with time, and what the last percents cost.',
      todo: [
        'The paper’s settings, STDWI alone. Press play and wait for 200 s.',
        'Point at the curve of right signs: it says time and value. The axis of time is logarithmic.',
      ],
      question: 'After how many seconds of simulated time are 90 % of the signs right for the first time?',
      unit: 's',
      options: {},
      wrong: {
        low: 'Later. Mind the logarithmic axis: half of its length is not half of the time.',
        high: 'Earlier. Mind the logarithmic axis: a small step to the right is a long time.',
      },
      hint: 'Focus the curve and move along it with the arrow keys, or open its table.',
      after: [
        'After {t90} here. 80 % took {t80}, and 95 % take {t95}: each further step costs several times what went before. At {time} it is {end}.',
        'What is left to learn are weights near zero. An estimate is an average over spikes, whose error shrinks with the square root of time, so that a weight half as large takes about four times as long.',
      ],
      teacher:
        'Each group takes another seed: how far do their times differ? Most read a logarithmic axis as if it were linear, so let them mark the half of the time with a finger.',
    },
    traces: {
      title: 'Two traces that are nearly one',
      goal: 'what the fast and the slow trace of STDWI are for.',
      todo: [
        'Press play, wait for 100 s, and note STDWI’s right signs. The synapse below the plots shows both [traces](trace).',
        'Under Parameters set the time constant of the fast trace from 20 to 199 ms; that of the slow one is 200 ms. Press play again.',
      ],
      question: 'What becomes of the estimates?',
      options: {
        nothing: 'Nothing is left: right signs fall to the majority.',
        smaller: 'They are far smaller, but most signs are still right.',
        same: 'They are as large as before, and as often right.',
        turned: 'Their signs turn round.',
      },
      wrong: {
        nothing: 'Look again: {near} of the signs are right, and the majority is {majority}.',
        smaller: 'Look again at the scale of the estimates.',
        same: 'Look at the scale: estimates are smaller by a factor of {times}.',
        turned: 'Look at r: it is {r}.',
      },
      hint: 'Both traces jump at a presynaptic spike, the slow one by the ratio of the time constants. Compare the scale of the matrix before and after.',
      after: [
        'With 199 ms estimates are {times} times smaller, since both traces are nearly the same and the rule looks at their difference. Signs need no scale: {near} are right, against {apart} with 20 ms.',
        'Fast minus slow is above zero for a recent spike and below zero for one long ago: this is what compares “just before the postsynaptic spike” with “otherwise”. With the fast trace so slow, “just before” reaches far back, and more noise comes in.',
      ],
      teacher:
        'Have both kernels drawn by hand first. Many expect nothing to be left, because they think of the size of an estimate and not of its sign.',
    },
    rate: {
      title: 'Fast or precise?',
      goal: 'what a learning rate trades.',
      todo: [
        'Two runs: thick lines have learning rate 0.0001, thin ones (②) 0.005.',
        'At 200 s all weights are drawn again. Press play; the runs stop at 300 s.',
        'Compare right signs just before 200 s, and at the end.',
      ],
      question: 'Which learning rate has more signs right before the weights change, and which 100 s after?',
      options: {
        smallSmall: 'Before: the small one. After: the small one.',
        smallLarge: 'Before: the small one. After: the large one.',
        largeSmall: 'Before: the large one. After: the small one.',
        largeLarge: 'Before: the large one. After: the large one.',
      },
      wrong: {
        smallSmall: 'After the change the small one has {smallAfter} and the large one {largeAfter}.',
        smallLarge: 'Look again: before {smallBefore} and {largeBefore}, after {smallAfter} and {largeAfter}.',
        largeSmall: 'Before the change the small one has {smallBefore} and the large one {largeBefore}.',
        largeLarge: 'Before the change the small one has {smallBefore} and the large one {largeBefore}.',
      },
      hint: 'An estimate is an average over the past. The learning rate says how far back it reaches.',
      after: [
        'Until {change} the small rate is ahead, {smallBefore} against {largeBefore}: it averages over more spikes, so that less noise is left. At {end} the large one is, {largeAfter} against {smallAfter}: it has forgotten the old weights, and the small one has not.',
        'The time over which an estimate averages goes with one over learning rate times decay. There is no best rate, only a best one for how fast weights move.',
      ],
      teacher:
        'Ask which rate a brain should have, and what it would need to know for that. A rate that falls with time is a good proposal until the weights move.',
    },
    windows: {
      title: 'A wider look at threshold',
      goal: 'what RDD needs to see, and where.',
      todo: [
        'RDD opens a window when the presynaptic potential comes within a margin α of threshold θ. Thick lines have α = 0.025, thin ones (②) 0.35.',
        'The wider margin gives RDD many more windows in which the neuron stays below threshold.',
        'Guess first; then press play and wait for 100 s.',
      ],
      question: 'With more windows below threshold, does RDD get more signs right?',
      options: { more: 'yes, more', same: 'about as many', fewer: 'no, fewer' },
      wrong: {
        more: 'It has {narrow} right with the narrow margin and {wide} with the wide one.',
        same: 'It has {narrow} right with the narrow margin and {wide} with the wide one.',
        fewer: 'It has {narrow} right with the narrow margin and {wide} with the wide one.',
      },
      hint: 'Why does RDD compare cases near threshold, and not any two cases?',
      after: [
        'Fewer: {wide} against {narrow}, with a majority of {majority}, although {below2} of its [windows](window) lie below threshold instead of {below}.',
        'RDD is about cases that differ in nothing but whether the neuron just spiked. Only right at threshold is that so. Windows that open far below it begin at another time and see another input, and a jump between such cases is no effect of the spike.',
      ],
      teacher:
        'Let everybody vote before the run: most say “more”. Ask for the name of the error in statistics: the bandwidth of a discontinuity design.',
    },
    common: {
      title: 'What common spikes break',
      goal: 'when and why all three rules fail, and what survives.',
      todo: [
        'All neurons are active all the time and have half of their spikes in common: [common input](common). Press play and wait for 100 s.',
        'Read right signs, r over all synapses, and row r, the mean of r within each row.',
        'Then set the active fraction to 0.2 above the plots, leave the correlation, and run again.',
      ],
      question: 'What is true?',
      options: {
        majority: 'With all active, no rule has 10 points more right signs than always saying “positive”.',
        order: 'With all active, STDWI still has row r above 0.9.',
        overall: 'With all active, STDWI’s r over all synapses is nearly as high as its row r.',
        fifth: 'With a fifth active, no rule is 10 points ahead of always saying “positive” either.',
        akrout: 'With a fifth active, Akrout’s rule has the most right signs.',
      },
      wrong: {
        majority: 'With all active: STDWI {stdwi}, Akrout’s rule {akrout}, RDD {rdd}; majority {majority}.',
        order: 'With all active STDWI’s row r is {row}.',
        overall: 'With all active STDWI’s r is {r}, and its row r {row}.',
        fifth: 'With a fifth active: STDWI {stdwi2}, Akrout’s rule {akrout2}, RDD {rdd2}; majority {majority2}.',
        akrout: 'With a fifth active: STDWI {stdwi2}, Akrout’s rule {akrout2}, RDD {rdd2}.',
      },
      hint: 'Look at the bars beside the matrices: the means of rows.',
      after: [
        'With all active STDWI has {stdwi} right, Akrout’s rule {akrout}, RDD {rdd}, and the majority is {majority}. At each postsynaptic spike all inputs have just been active, so each estimate of a row grows by the same amount. Within rows nothing is lost, row r = {row}; across rows it is, r = {r}.',
        'With a fifth active Akrout’s rule has {akrout2}, STDWI {stdwi2} and RDD {rdd2} (majority {majority2}). Counts of whole stimuli differ mostly by who is active, and common spikes change them little; rules that look at milliseconds see every common spike.',
      ],
      teacher:
        'Ask what would have to be subtracted from each row, and who knows it. That the noise is too strong is the usual answer; row r refutes it.',
    },
    groups: {
      title: 'One interneuron, two sources',
      goal: 'what gets around common input, and what that takes.',
      todo: [
        'The same common input, with blanket inhibition and lateral prediction beside STDWI. Press play, wait for 100 s, and note by how many points inhibition is ahead of STDWI alone.',
        'Set correlation groups to 2 above the plots: each half of the neurons has a common train of its own. Run again.',
      ],
      question: 'What share of its gain over STDWI alone does inhibition keep with two groups?',
      unit: '%',
      options: {},
      wrong: {
        low: 'It keeps more. With two groups STDWI alone has another score, too: take the difference anew.',
        high: 'It keeps less. Divide the gain with two groups by that with one.',
      },
      hint: 'Gain with two groups, divided by gain with one, times 100.',
      after: [
        'With one source inhibition brings {gain} points ({stdwi} to {inhibited}), with two {gain2} ({stdwi2} to {inhibited2}): {share} % is kept. One interneuron hears one sum, and cannot take away two signals.',
        'Lateral prediction has {lateral} and {lateral2}: each neuron predicts itself from its neighbours, from however many sources they are fed, and only its surprise counts. It pays with a lateral weight for each pair of neurons.',
      ],
      teacher:
        'Ask for the score with ten groups before it is run, and why it rises again: with many sources each is small. Who expects it to fall on and on has forgotten that.',
    },
  },
};

/** @typedef {typeof words} ExerciseWords */
