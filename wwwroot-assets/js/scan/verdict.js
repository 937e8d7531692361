import { el, setText } from '/js/scan/dom.js';
import { icon } from '/js/scan/icons.js';
import { count, matchedBy, nameOf, otherPage, outcomes, refusal, sighting } from '/js/scan/words.js';

/** Longer names are set smaller, on two lines. */
const LONG = 22;

/** The banner with the answer to the latest scan. An older scan's answer that comes late never replaces it. */
export function createVerdict(region, options) {
  const sign = el('div', { class: 'verdict-sign' });
  const word = el('p', { class: 'verdict-word' });
  const what = el('p', { class: 'verdict-what' });
  const detail = el('p', { class: 'verdict-detail' });
  const code = el('p', { class: 'verdict-code code' });
  region.replaceChildren(sign, el('div', { class: 'verdict-text' }, word, what, detail), code);
  region.setAttribute('aria-atomic', 'true');

  let latest = 0;
  let awaited = null;
  show(null, '', { drawing: 'ready', word: 'Ready to scan' });

  function show(outcome, scanned, text) {
    if (outcome) region.dataset.outcome = outcome; else delete region.dataset.outcome;
    if (scanned) region.dataset.code = scanned; else delete region.dataset.code;
    sign.replaceChildren(icon(text.drawing ?? outcome));
    setText(word, text.word ?? outcomes[outcome] ?? outcome);
    setText(what, text.what ?? '');
    region.toggleAttribute('data-long', (text.what ?? '').length > LONG);
    setText(detail, text.detail ?? '');
    setText(code, text.code ?? '');
  }

  return {
    waiting(entry, queued) {
      latest = entry.order;
      awaited = entry;
      show(null, entry.code, { drawing: 'waiting', word: received(queued), what: entry.label ?? entry.code });
    },

    recount(queued) {
      if (awaited) setText(word, received(queued));
    },

    answered(entry, answer) {
      if (entry.order < latest) return false;
      latest = entry.order;
      awaited = null;
      show(answer.outcome, entry.code, describe(entry, answer, options()));
      return true;
    },

    aside(entry, reason) {
      if (entry.order < latest) return false;
      latest = entry.order;
      awaited = null;
      show('refused', entry.code, { what: entry.label ?? entry.code, detail: `${reason} It is kept under To resolve.` });
      return true;
    },
  };
}

const received = queued => `Received, ${queued} waiting`;

function describe(entry, answer, { page, pages }) {
  const scanned = entry.label ?? entry.code;
  const named = nameOf(answer.object);
  const place = nameOf(answer.place);
  const also = [otherPage(answer, page, pages), matchedBy(answer.reason)];
  const text = parts => parts.filter(Boolean).map(part => part.replace(/\.$/, '')).join(' · ');
  switch (answer.outcome) {
    case 'seen':
      return { what: named, detail: text([place, ...also]), code: scanned };
    case 'already-seen':
      return { what: named, detail: text([sighting(answer), ...also]), code: scanned };
    case 'elsewhere':
      return { what: named, detail: text([place ? `The records have it at ${place}` : 'The records have it nowhere', matchedBy(answer.reason)]), code: scanned };
    case 'several':
      return { what: scanned, detail: `${count(answer.candidates?.length ?? 0, 'object')} match. Choose one under To resolve.` };
    case 'unknown':
      return { what: scanned, detail: 'Nothing matches here or elsewhere. It is kept under To resolve.' };
    default:
      return { what: scanned, detail: refusal(answer.reason) };
  }
}
