// STDWI with balanced traces in English.

export const en = {
  texts: {
    doc: 'STDWI whose slow trace has exactly the mean of the fast one, however long the time steps are.',
    how: 'STDWI with another amplitude of the slow trace. The published one, τ_fast/τ_slow, balances the two traces for very short steps; with steps of 0.25 ms the slow trace comes out half a percent too small. So on average a little too much is added for every synapse, more where its neuron spikes more, and where all neurons are active that costs right signs. The amplitude here makes both means equal.',
    memory: 'As STDWI.',
    cost: 'As STDWI.',
    local: 'Yes, as STDWI.',
    fails: 'As STDWI, but for the offset that unequal traces add where all neurons are active.',
  },
};
