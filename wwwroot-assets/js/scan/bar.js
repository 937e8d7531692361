import { el, setText } from '/js/scan/dom.js';
import { icon } from '/js/scan/icons.js';
import { count } from '/js/scan/words.js';

const words = { online: 'Online', reconnecting: 'Reconnecting', offline: 'Offline' };

/** The line, the queue, and what this device cannot do. */
export function createBar(bar, { noSuffix }) {
  const sign = el('span', { class: 'connection-sign' });
  const word = el('span', { 'aria-live': 'polite' });
  const queue = el('span', { class: 'connection-queue' });
  const signIn = el('a', { class: 'connection-sign-in', href: '/login' }, 'Sign in again');
  const others = el('span', { class: 'connection-others' });
  const notes = el('ul', { class: 'connection-notes' });
  const suffix = el('input', { type: 'checkbox', change: () => noSuffix.set(suffix.checked ? 'on' : 'off') });
  suffix.checked = noSuffix.get() === 'on';
  const details = el('details', { class: 'connection-details' },
    el('summary', {}, icon('device'), 'This device'),
    el('div', { class: 'connection-panel' }, notes,
      el('label', { class: 'connection-setting' }, suffix, 'My scanner sends no Enter: a pause ends a code')));
  bar.replaceChildren(el('span', { class: 'connection-state' }, sign, word), queue, others, signIn, details);

  const closeDetails = event => {
    if (details.open && (event.key === 'Escape' || (event.type === 'pointerdown' && !details.contains(event.target)))) details.open = false;
  };
  document.addEventListener('keydown', closeDetails);
  document.addEventListener('pointerdown', closeDetails);

  let shown;
  return {
    show({ state, queued, signedOut, pausedFor, waitingOthers, remarks }) {
      bar.dataset.connection = state;
      bar.dataset.queued = queued;
      bar.dataset.signedOut = signedOut;
      if (shown !== state) sign.replaceChildren(icon(state));
      shown = state;
      setText(word, signedOut ? 'Signed out' : words[state]);
      setText(queue, queueWords(state, queued, signedOut, pausedFor));
      setText(others, waitingOthers.map(([name, number]) => `${count(number, 'scan')} of ${name} ${number === 1 ? 'waits' : 'wait'} until ${name} signs in`).join(', '));
      signIn.hidden = !signedOut;
      if (signedOut) signIn.href = `/login?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
      details.dataset.notes = remarks.length;
      if (notes.childElementCount !== remarks.length) notes.replaceChildren(...remarks.map(remark => el('li', {}, remark)));
      notes.hidden = !remarks.length;
    },
    stop() {
      document.removeEventListener('keydown', closeDetails);
      document.removeEventListener('pointerdown', closeDetails);
    },
  };
}

function queueWords(state, queued, signedOut, pausedFor) {
  if (pausedFor) return `${queued} waiting; the server asks for a pause of ${pausedFor} s`;
  if (!queued) return '';
  return state === 'online' && !signedOut ? `${queued} waiting` : `${count(queued, 'scan')} kept on this device`;
}
