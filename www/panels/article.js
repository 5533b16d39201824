// The words around the plots: what the question is, how each rule works, what the scores mean, where it all comes from.
// index.html has the places; the words are in words/, the rules in methods/.

import { byId, el, textButton } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { methodPage } from '../methods/pages.js';
import { methodLook } from '../methods/registry.js';
import { group, t } from '../words/i18n.js';
import { forReader, LANGUAGES } from '../words/languages.js';
import { addressOf, reference, sourceNamed } from '../words/sources.js';
import { withTerms } from '../words/terms.js';
import { methodTable } from './overview.js';
import { fillPlaces, LATER } from './places.js';

/** @param {{title: string, text: string, link: string}} experiment */
function experimentLink({ title, text, link }) {
  // A new link in the address bar is all it takes; the plots are at the top.
  const anchor = el('a', { className: 'experiment', href: `#v=1&${link}` }, [
    el('strong', { textContent: title }),
    el('span', { textContent: text }),
  ]);
  anchor.onclick = () => {
    anchor.href = `#${forReader(`v=1&${link}`)}`;
    window.scrollTo(0, 0);
  };
  return anchor;
}

/** The way to the exercises, which leaves the reader's run alone. */
function exercisesButton() {
  const open = () => button.dispatchEvent(new CustomEvent('exercises', { bubbles: true }));
  const button = textButton(t('experimentsExercises'), open, { id: 'open-exercises' });
  return button;
}

/** The page in each language it has; a link keeps all else that the address holds. */
function languageLinks() {
  return Object.entries(LANGUAGES).flatMap(([code, name]) => {
    if (code === t('locale')) return [el('strong', { textContent: name }), ' '];
    const link = el('a', {
      href: `#lang=${code}`,
      lang: code,
      hreflang: code,
      title: t('otherLanguage'),
      textContent: name,
    });
    // The run knows its own link by then.
    link.onclick = (event) => {
      event.preventDefault();
      link.dispatchEvent(new CustomEvent('language', { bubbles: true, detail: code }));
    };
    return [link, ' '];
  });
}

/** How a method works: its equation, and a paragraph. @param {string} name */
function ruleCard(name) {
  const page = methodPage(name);
  const { stands } = methodLook(name);
  return el('section', { className: `card method-${name}` }, [
    el('h3', {}, [markOf(name), labelOf(name)]),
    ...(stands === undefined ? [] : [el('p', { className: 'note', textContent: stands() })]),
    page.equation(),
    el('p', {}, withTerms(page.how())),
  ]);
}

/** Those whose rules are shown. */
let shown = '';

/** @param {string[]} names of the methods whose rules are shown, in order */
export function showRules(names) {
  if (names.join() === shown) return;
  shown = names.join();
  byId('rule-cards').replaceChildren(...names.map(ruleCard));
}

/** Fills what lies below the plots. */
export function fillArticle() {
  fillPlaces((place) => place.closest(LATER) !== null);
  const terms = Object.entries(group('scoreTerms')).flatMap(([term, text]) => [
    el('dt', { textContent: term }),
    el('dd', {}, withTerms(text)),
  ]);
  byId('score-terms').append(...terms);
  const sources = Object.entries(group('sources')).map(([name, role]) => {
    const source = sourceNamed(name);
    const address = addressOf(source);
    const link = el('a', {
      href: address,
      rel: 'noopener',
      target: '_blank',
      textContent: address.replace('https://', ''),
    });
    return el('li', {}, [`${reference(source)} ${role} `, link]);
  });
  byId('source-list').append(...sources);
  byId('method-table').append(methodTable());
  byId('experiment-list').append(...group('experiments').map(experimentLink));
  byId('experiment-list').after(el('p', {}, [exercisesButton()]));
  byId('languages').append(`${t('language')}: `, ...languageLinks());
}
