// The way from other dialogs to the composer of figures and clips.

import { textButton } from '../../kit/dom.js';
import { t } from '../../words/i18n.js';

/** @param {() => void} close the dialog around it */
export function composeButton(close) {
  const open = () => {
    close();
    document.dispatchEvent(new CustomEvent('compose'));
  };
  return textButton(t('compose'), open, { className: 'compose' });
}
