// The papers behind the page, once: the list below the plots, the tour's cards and the BibTeX are made from this, and a test
// holds CITATION.cff, MODEL.md and README.md to it. What a paper is cited for is a word of each language.

/**
 * @typedef {object} Source
 * @property {string} key in BibTeX
 * @property {[family: string, given: string][]} authors
 * @property {string} title
 * @property {string} [journal]
 * @property {string} [conference] in whose proceedings it is
 * @property {number} year
 * @property {string} [doi]
 * @property {string} [arxiv] of a published paper, the preprint
 */

/** @satisfies {Record<string, Source>} */
export const SOURCES = {
  ahmad: {
    key: 'ahmad2021overcoming',
    authors: [
      ['Ahmad', 'Nasir'],
      ['Ambrogioni', 'Luca'],
      ['van Gerven', 'Marcel A. J.'],
    ],
    title: 'Overcoming the weight transport problem via spike-timing-dependent weight inference',
    journal: 'Neurons, Behavior, Data analysis, and Theory',
    year: 2021,
    doi: '10.51628/001c.27423',
    arxiv: '2003.03988',
  },
  guerguiev: {
    key: 'guerguiev2020spike',
    authors: [
      ['Guerguiev', 'Jordan'],
      ['Kording', 'Konrad P.'],
      ['Richards', 'Blake A.'],
    ],
    title: 'Spike-based causal inference for weight alignment',
    conference: 'International Conference on Learning Representations',
    year: 2020,
    arxiv: '1910.01689',
  },
  akrout: {
    key: 'akrout2019deep',
    authors: [
      ['Akrout', 'Mohamed'],
      ['Wilson', 'Collin'],
      ['Humphreys', 'Peter C.'],
      ['Lillicrap', 'Timothy'],
      ['Tweed', 'Douglas'],
    ],
    title: 'Deep learning without weight transport',
    conference: 'Advances in Neural Information Processing Systems 32',
    year: 2019,
    arxiv: '1904.05391',
  },
  grossberg: {
    key: 'grossberg1987competitive',
    authors: [['Grossberg', 'Stephen']],
    title: 'Competitive learning: from interactive activation to adaptive resonance',
    journal: 'Cognitive Science',
    year: 1987,
    doi: '10.1111/j.1551-6708.1987.tb00862.x',
  },
  crick: {
    key: 'crick1989recent',
    authors: [['Crick', 'Francis']],
    title: 'The recent excitement about neural networks',
    journal: 'Nature',
    year: 1989,
    doi: '10.1038/337129a0',
  },
  lillicrap: {
    key: 'lillicrap2016random',
    authors: [
      ['Lillicrap', 'Timothy P.'],
      ['Cownden', 'Daniel'],
      ['Tweed', 'Douglas B.'],
      ['Akerman', 'Colin J.'],
    ],
    title: 'Random synaptic feedback weights support error backpropagation for deep learning',
    journal: 'Nature Communications',
    year: 2016,
    doi: '10.1038/ncomms13276',
  },
  liao: {
    key: 'liao2016important',
    authors: [
      ['Liao', 'Qianli'],
      ['Leibo', 'Joel Z.'],
      ['Poggio', 'Tomaso'],
    ],
    title: 'How important is weight symmetry in backpropagation?',
    conference: 'AAAI Conference on Artificial Intelligence',
    year: 2016,
    arxiv: '1510.05067',
  },
  nokland: {
    key: 'nokland2016direct',
    authors: [['Nøkland', 'Arild']],
    title: 'Direct feedback alignment provides learning in deep neural networks',
    conference: 'Advances in Neural Information Processing Systems 29',
    year: 2016,
    arxiv: '1609.01596',
  },
  kolen: {
    key: 'kolen1994backpropagation',
    authors: [
      ['Kolen', 'John F.'],
      ['Pollack', 'Jordan B.'],
    ],
    title: 'Backpropagation without weight transport',
    conference: 'IEEE International Conference on Neural Networks',
    year: 1994,
    doi: '10.1109/ICNN.1994.374486',
  },
  kuhn: {
    key: 'kuhn2003higher',
    authors: [
      ['Kuhn', 'Alexandre'],
      ['Aertsen', 'Ad'],
      ['Rotter', 'Stefan'],
    ],
    title: 'Higher-order statistics of input ensembles and the response of simple model neurons',
    journal: 'Neural Computation',
    year: 2003,
    doi: '10.1162/089976603321043702',
  },
  gierlich: {
    key: 'gierlich2025spike',
    authors: [
      ['Gierlich', 'Timo'],
      ['Baumbach', 'Andreas'],
      ['Kungl', 'Akos F.'],
      ['Max', 'Kevin'],
      ['Petrovici', 'Mihai A.'],
    ],
    title: 'Spike-based alignment learning solves the weight transport problem',
    year: 2025,
    arxiv: '2503.02642',
  },
  linsker: {
    key: 'linsker1992local',
    authors: [['Linsker', 'Ralph']],
    title: 'Local synaptic learning rules suffice to maximize mutual information in a linear network',
    journal: 'Neural Computation',
    year: 1992,
    doi: '10.1162/neco.1992.4.5.691',
  },
  pehlevan: {
    key: 'pehlevan2015optimization',
    authors: [
      ['Pehlevan', 'Cengiz'],
      ['Chklovskii', 'Dmitri B.'],
    ],
    title: 'Optimization theory of Hebbian/anti-Hebbian networks for PCA and whitening',
    year: 2015,
    arxiv: '1511.09468',
  },
  soudry: {
    key: 'soudry2013shotgun',
    authors: [
      ['Soudry', 'Daniel'],
      ['Keshri', 'Suraj'],
      ['Stinson', 'Patrick'],
      ['Oh', 'Min-hwan'],
      ['Iyengar', 'Garud'],
      ['Paninski', 'Liam'],
    ],
    title: 'A shotgun sampling solution for the common input problem in neural connectivity inference',
    year: 2013,
    arxiv: '1309.3724',
  },
  zaytsev: {
    key: 'zaytsev2015reconstruction',
    authors: [
      ['Zaytsev', 'Yury V.'],
      ['Morrison', 'Abigail'],
      ['Deger', 'Moritz'],
    ],
    title: 'Reconstruction of recurrent synaptic connectivity of thousands of neurons from simulated spiking activity',
    journal: 'Journal of Computational Neuroscience',
    year: 2015,
    doi: '10.1007/s10827-015-0565-5',
  },
  chichilnisky: {
    key: 'chichilnisky2001simple',
    authors: [['Chichilnisky', 'E. J.']],
    title: 'A simple white noise analysis of neuronal light responses',
    journal: 'Network: Computation in Neural Systems',
    year: 2001,
    doi: '10.1080/713663221',
  },
  sejnowski: {
    key: 'sejnowski1977storing',
    authors: [['Sejnowski', 'Terrence J.']],
    title: 'Storing covariance with nonlinearly interacting neurons',
    journal: 'Journal of Mathematical Biology',
    year: 1977,
    doi: '10.1007/BF00275079',
  },
  ahmad2022: {
    key: 'ahmad2022constrained',
    authors: [
      ['Ahmad', 'Nasir'],
      ['Schrader', 'Ellen'],
      ['van Gerven', 'Marcel'],
    ],
    title: 'Constrained parameter inference as a principle for learning',
    year: 2022,
    arxiv: '2203.13203',
  },
};

/** @typedef {keyof typeof SOURCES} SourceName */

/** @param {string} name @returns {Source} */
export function sourceNamed(name) {
  if (!Object.hasOwn(SOURCES, name)) throw new Error(`no source is named “${name}”`);
  return SOURCES[/** @type {SourceName} */ (name)];
}

/** Where a reader finds it. @param {Source} source */
export function addressOf({ doi, arxiv }) {
  return doi === undefined ? `https://arxiv.org/abs/${arxiv}` : `https://doi.org/${doi}`;
}

/** As in a list of references: initials and names, title, where it is, year. @param {Source} source */
export function reference({ authors, title, journal, conference, year }) {
  const names = authors.map(
    ([family, given]) => `${given.replace(/(?<=\p{Lu})\p{Ll}+|(?<=-\p{Ll})\p{Ll}+/gu, '.')} ${family}`,
  );
  const place = journal ?? conference;
  const end = /[.?!]$/.test(title) ? '' : '.';
  return `${names.join(', ')}: ${title}${place === undefined ? ',' : `${end} ${place},`} ${year}.`;
}

/** As in a sentence: family names and the year. @param {Source} source @param {string} andOthers in the reader's language */
export function shortReference({ authors, year }, andOthers) {
  const names = authors.map(([family]) => family);
  return `${names.length > 3 ? `${names[0]} ${andOthers}` : names.join(', ')} ${year}`;
}

/** @param {Source} source */
export function bibtexEntry({ key, authors, title, journal, conference, year, doi, arxiv }) {
  const isOfConference = conference !== undefined;
  const fields = {
    title,
    author: authors.map(([family, given]) => `${family}, ${given}`).join(' and '),
    booktitle: conference,
    journal: isOfConference ? undefined : (journal ?? `arXiv preprint arXiv:${arxiv}`),
    year,
    doi,
    eprint: isOfConference ? arxiv : undefined,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  const kind = isOfConference ? 'inproceedings' : 'article';
  return `@${kind}{${key},\n${lines.map(([field, value]) => `  ${field.padEnd(9)} = {${value}}`).join(',\n')}\n}`;
}
