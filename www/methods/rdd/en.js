// RDD in English.

export const en = {
  texts: {
    stands: 'regression discontinuity design',
    doc: 'Does the response jump where the presynaptic drive just reaches threshold θ?',
    how: 'From [windows](window) that open whenever the presynaptic neuron comes close to threshold. Its [drive](drive) u says how hard it was pushed, whether or not it spiked. If just below and just above θ everything else is equal on average, a jump in the response Δx between the two fitted lines is what the spike itself caused. With only a few windows below θ, the jump is poorly measured.',
    memory: 'Two lines for each synapse, a drive for each presynaptic neuron.',
    cost: 'M for each presynaptic window.',
    local: 'The synapse must know how hard its neuron was driven, whether or not it spiked.',
    fails:
      'Where inputs share spikes, with few active neurons at a smaller share than for the others. Where hardly a window lies below θ, as in preset Paper, there is no jump to measure: what is left is a spike-triggered average, which gets most signs right, but not for the reason that it was made for. With windows much shorter than a postsynaptic neuron takes to respond it is worse than always saying “positive”.',
    windows: 'Windows below θ: {below}, above: {above}.',
    drive: 'largest presynaptic drive in the window',
    change: 'change in the postsynaptic PSP (per ms)',
    lineAbove: 'the line above threshold, at threshold',
    lineBelow: 'the line below threshold, at threshold',
    side: 'side of threshold',
    above: 'above',
    below: 'below',
    why: 'Each triangle is a window of the last half minute: {below} below threshold, {above} above (all neurons, whole run: {all}). The solid lines are the rule’s own, fitted online: they began at zero, and each window moves them by a small step, so they can be much flatter than the dashed ones, the least-squares lines through these windows. The bar is the jump between the solid lines: the estimate.',
    tooFew: 'Below threshold there are too few windows for a least-squares line.',
    lineKinds: 'solid: online fit; dashed: least squares',
  },
};
