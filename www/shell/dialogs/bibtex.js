// What to cite: the papers behind the rules, and this software.

/** @param {string} engine name and version */
export function bibtex(engine) {
  const [, version = ''] = engine.split(' ');
  return `@article{ahmad2021overcoming,
  title   = {Overcoming the weight transport problem via spike-timing-dependent weight inference},
  author  = {Ahmad, Nasir and Ambrogioni, Luca and van Gerven, Marcel A. J.},
  journal = {Neurons, Behavior, Data analysis, and Theory},
  year    = {2021},
  doi     = {10.51628/001c.27423}
}
@article{guerguiev2019spike,
  title   = {Spike-based causal inference for weight alignment},
  author  = {Guerguiev, Jordan and Kording, Konrad P. and Richards, Blake A.},
  journal = {arXiv preprint arXiv:1910.01689},
  year    = {2019}
}
@article{akrout2019deep,
  title   = {Deep learning without weight transport},
  author  = {Akrout, Mohamed and Wilson, Collin and Humphreys, Peter C. and Lillicrap, Timothy and Tweed, Douglas},
  journal = {arXiv preprint arXiv:1904.05391},
  year    = {2019}
}
@software{stdwilab,
  title   = {STDWI Lab: inference of synaptic weights from spikes, live},
  author  = {{STDWI Lab contributors}},
  version = {${version}},
  year    = {2026}
}
`;
}
