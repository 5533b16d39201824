// The guided tour in English. `[A]` is a mark in the plots, `{name}` a figure of the run, `[word](term)` a term of the glossary.

/**
 * @typedef {object} StepWords
 * @property {string} title
 * @property {string[]} text before the reader answers
 * @property {string} question
 * @property {Record<string, string>} options by the ids of steps.js
 * @property {string[]} after what the run says
 * @property {string} teacher what to ask a class, and what usually goes wrong
 */

export const words = {
  tour: 'Tour',
  step: 'Tour, step {step} of {of}',
  guess: 'Your guess',
  checking: 'The run gives the answer …',
  right: 'You were right.',
  wrong: 'Not so. The run says: {answer}.',
  unasked: 'The run says: {answer}.',
  changed:
    'You have changed this run. Your answer is checked against it as it is now, and the words above may not fit it.',
  differs: 'This run comes out differently from the tour’s own; what is marked shows how.',
  again: 'Back to the run of the tour',
  teacher: 'For teachers',
  fails: 'Which rule fails when, and why',
  score: 'So far you have guessed {right} of {asked} right.',
  back: 'Back',
  next: 'Next',
  close: 'Close',
  mark: 'Mark {letter}',
  andOthers: 'and others',
  exercises: 'Try yourself: ten exercises',

  /** @type {StepWords[]} */
  steps: [
    {
      title: 'Weight transport',
      text: [
        'Backpropagation sends errors back through the same weights that carried activity forward. A synapse, however, conducts only one way. A second one would be needed on the way back, and nothing tells it the weight: the [weight transport](transport) problem.',
        'Could it infer the weight from the activity of its two neurons? [A] is what there is to infer, purple where a weight is positive and orange where it is negative. [B], still empty, is what STDWI has inferred so far.',
      ],
      question: 'Whoever knows nothing can always say “positive”. How many of the signs would be right?',
      options: { half: 'about half', more: 'well over half', nearlyAll: 'nearly all' },
      after: [
        'Always saying “positive” is right for {majority} of these {weights} weights, because more of them are positive. This is the [majority](majority), the mark to beat: a rule with no more than that has learnt nothing about single weights.',
        'Signs count because a way back needs little more: even with random weights a network can learn, and with the right signs it learns better.',
      ],
      teacher:
        'Ask which neuron could know this weight, and what would have to reach it. A share of right signs well over half is often taken for a success; let the class find the score of somebody who never looks.',
    },
    {
      title: 'The network',
      text: [
        'A hundred presynaptic neurons drive ten postsynaptic ones. Every 100 ms another fifth of the hundred is drawn and stimulated with Poisson spikes: each of these neurons integrates them, spikes, and is reset.',
        '[A] shows single spikes on their way: each line is a synapse, purple where it excites and orange where it inhibits, thick where its weight is large. In [B] the potential of one neuron climbs to threshold θ and is reset.',
      ],
      question: 'How many presynaptic spikes are there, on average, for each spike of one postsynaptic neuron?',
      options: { one: 'one or two', dozen: 'ten or twenty', hundreds: 'hundreds' },
      after: [
        'In the first {time} all presynaptic neurons together spiked {together} times a second, and a postsynaptic one {post} times: about {each} for each of its spikes. No single one decides.',
        'So a weight shows only in what follows a neuron’s spikes on average, over many of them. Averages of this kind are all that the rules have.',
      ],
      teacher:
        'Ask for one line in A whose spike made a postsynaptic neuron spike: nobody can name one for certain. Many expect each large weight to force a spike, as in drawings with two neurons.',
    },
    {
      title: 'What each rule sees, and who is ahead',
      text: [
        'STDWI sees spikes [A]. Akrout’s rule sees spike counts of whole stimuli [B]. RDD also reads the presynaptic membrane potential [C]: what needs more is harder to build from synapses. All three watch the same run. Each has a unit of its own: compare signs and order, not sizes.',
      ],
      question: 'After 100 s of it, which of them has the most signs right?',
      options: { stdwi: 'STDWI', akrout: 'Akrout’s rule', rdd: 'RDD', tie: 'too close to call' },
      after: [
        'After {time} STDWI [D] has {stdwi} of the signs right, RDD {rdd}, Akrout’s rule {akrout}, and always “positive”, the dashed line [E], {majority}.',
        'The rule that sees spikes alone is ahead of one that reads potentials too: seeing more is no help if less use is made of it. This holds for these settings and one learning rate for all; two steps from now the ranking reverses.',
      ],
      teacher:
        'Let everybody commit to a ranking before the run. That RDD must win, since it sees most, is the usual guess; ask what it does with what it sees, and come back to this when it has a step of its own.',
    },
    {
      title: 'Why STDWI works',
      text: [
        'Each spike of a presynaptic neuron adds to two [traces](trace), which then decay: the fast one soon, the slow one late. At each postsynaptic spike STDWI adds the fast trace minus the slow one to its estimate.',
        'The synapse at [A] has the most negative weight of all.',
      ],
      question: 'At a postsynaptic spike, is its fast trace minus its slow one on average above zero or below?',
      options: { above: 'above zero', zero: 'exactly zero', below: 'below zero' },
      after: [
        'After {time} its estimate is {estimate}, and the weight {weight}. Spikes of an inhibitory synapse put the next postsynaptic spike off. When that comes at last, the presynaptic ones lie some time back: the fast trace has forgotten them, and the slow one has not. [B] shows both traces, [C] what a presynaptic spike adds, by how long ago it was.',
        'Where a synapse excites, it is the other way round. Over all synapses the estimates follow the weights: r = {r}.',
      ],
      teacher:
        'Have the class draw both traces for a spike just before a postsynaptic one, and for one long before. A common slip is to read the estimate as the weight: its unit is its own, only pattern and sign can be compared.',
    },
    {
      title: 'Does it matter how active neurons are drawn?',
      text: [
        'Here, as in the paper’s code, exactly a fifth of the neurons is active in each stimulus: one neuron’s activity means another’s silence. (Here the rules learn at the paper’s own rate, a fifth of that of the last steps, for 600 s.) In a second run, ② and thin lines [A], each neuron is drawn independently, and the number of active ones fluctuates.',
      ],
      question: 'Who has more signs right in the second run, after 600 s?',
      options: { stdwi: 'STDWI', akrout: 'Akrout’s rule', tie: 'too close to call' },
      after: [
        'With a fixed number, Akrout’s rule infers weights relative to the mean of their row: its means are short bars [B], where the true ones are long [C]. It has {akrout} of the signs right, STDWI {stdwi}.',
        'With independent draws all neurons go up and down with their number, and this lifts the rows of STDWI. Now Akrout’s rule has {akrout2}, STDWI {stdwi2}; the thin lines cross within [D]. Row r forgives an offset of a whole row and is at least {row} for all of them. So before a ranking is believed, ask how the stimuli were drawn.',
      ],
      teacher:
        'Ask what a count above its own mean says if the number of active neurons is fixed. The usual mistake is to rank rules by one setting; let groups defend opposite rankings, each with a run.',
    },
    {
      title: 'When inputs share spikes',
      text: [
        'Now all neurons are active all the time, and half of each neuron’s spikes are copied from one common train: [common input](common). In ② only a tenth is [A]. (The learning rate is the faster one again, so that 100 s suffice.)',
      ],
      question: 'With half in common, how many signs does STDWI get right after 100 s?',
      options: { most: 'most of them', majority: 'few more than always saying “positive”' },
      after: [
        'It has {stdwi} right, where always saying “positive” [D] gives {majority}, and the two others do no better. When a postsynaptic neuron spikes, all its inputs have just been active: those that drove it, and those that merely came along. So every estimate in its row grows by about the same amount: its bars [B] are long, though the true means [C] are short.',
        'Within each row the order survives: row r is {row}. And it is a slope, not a wall: with a tenth in common, ②, a correlation of only {pairs2} between two neurons, STDWI still has {stdwi2}; with a half it is {pairs}.',
      ],
      teacher:
        'Ask what a synapse would have to know to tell a driver from a bystander. Many say that the noise is too strong; use row r to show that the order within a row survives; only its zero is lost.',
    },
    {
      title: 'What RDD compares',
      text: [
        'RDD [A] compares windows in which the presynaptic [drive](drive) just reached threshold with windows in which it just failed. If all else is equal, the jump of the response is what the spike itself has caused.',
      ],
      question: 'Of its windows in 100 s, how many lie below threshold?',
      options: { half: 'about half', tenth: 'about a tenth', few: 'hardly any' },
      after: [
        'Of its windows {below} lie below threshold and {above} above. With this stimulation a potential that comes near threshold nearly always crosses it. The line below threshold in [B] has next to nothing to fit.',
        'What is left of the jump is the height of the line above: how the postsynaptic response changes, on average, around a presynaptic spike. That is a spike-triggered average, as STDWI’s estimate is, but triggered by the presynaptic spike. So it works, with {rdd} of the signs right against {majority} for always saying “positive”, and common input fools it in the same way. ② is the variant in which real spikes decide the side: here it has {rdd2}.',
      ],
      teacher:
        'Ask what a regression discontinuity needs on both sides of its threshold. That RDD is refuted here is the wrong lesson: this stimulation does not give it the windows that it is made for.',
    },
    {
      title: 'Taking away what all have in common: blanket inhibition',
      text: [
        'What all neurons do together, one interneuron can hear. Let it take away from each neuron’s [trace](trace) that neuron’s share of it; then STDWI sees what is left. The common input is that of the step before last.',
        'In ② there are two groups of neurons, each with a common train of its own [A].',
      ],
      question: 'One interneuron and two sources: how much does inhibition still help in ②?',
      options: { same: 'as much as with one source', less: 'less', none: 'not at all' },
      after: [
        'With one source, inhibition [B] has {inhibited} of the signs right after {time}, STDWI alone {stdwi}; its means of rows [C] are short again. With two sources it has {inhibited2}, STDWI alone {stdwi2}. One interneuron has one signal and cannot take away two.',
      ],
      teacher:
        'Ask how many interneurons ten sources would need, and who would tell each of them which source is its own. That more inhibition helps more is the usual guess: it is the number of signals that counts, not their strength.',
    },
    {
      title: 'Predicting one’s neighbours: lateral prediction',
      text: [
        'Let each presynaptic neuron learn to predict itself from its neighbours. What they can predict is common, from one source or from many; the rest, its surprise, is its own. Lateral prediction [A] counts only the surprise at a postsynaptic spike.',
      ],
      question: 'With two common sources, how does it do against blanket inhibition?',
      options: { better: 'better', tie: 'too close to call', worse: 'worse' },
      after: [
        'Lateral prediction [B] has {lateral} of the signs right after {time}, blanket inhibition {inhibited}, STDWI alone {stdwi}. Its means of rows [C] are short.',
        'Each lateral weight and each synapse learns from its own two neurons, so this is local. Its price is memory: {pairs} lateral weights, one in each direction for every pair of presynaptic neurons. That lateral weights decorrelate has long been known; here they serve to infer weights.',
      ],
      teacher:
        'Ask what is left of a neuron’s spikes once its neighbours have predicted what they can. Many object that prediction takes away signal as well: it does, and what is left is enough.',
    },
    {
      title: 'Two rules, and their price',
      text: [
        'With lateral prediction [A] each synapse learns alone. The predictive rule [B] has all synapses onto a neuron predict its spikes together, and changes each of them by the error: a delta rule. What one input explains, no other needs to explain. A ceiling runs beside them: least squares knows the neuron and solves for all weights at once.',
      ],
      question: 'Lateral prediction or the predictive rule: which has more signs right?',
      options: { lateral: 'lateral prediction', predictive: 'the predictive rule', tie: 'too close to call' },
      after: [
        'They have {lateral} [C] and {predictive} [D] of the signs right, close to the ceiling with {squares} [E]. Rows that stay blank belong to neurons whose weights add up to about zero or less, so that they hardly spike: without spikes there is nothing to infer from.',
        'But the error of the predictive rule is a sum over all synapses onto one postsynaptic neuron, while the synapses on the way back sit on a hundred presynaptic ones. Each would need a shadow of that neuron. Is that weight transport again? A table below the plots says of each rule what it sees, what it knows, where its memory sits, and what it costs.',
        'Now it is your turn. Change anything under Parameters: a smaller network, weaker stimulation, shorter traces. Cite gives a link that stops where you are and verifies itself.',
      ],
      teacher:
        'Let the class argue whether the predictive rule is local. The score cannot settle it: the table below the plots can. As homework, each group brings a link in which another rule wins, and says why.',
    },
  ],
};

/** @typedef {typeof words} TourWords */
