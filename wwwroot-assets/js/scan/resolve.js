import { el } from '/js/scan/dom.js';
import { icon } from '/js/scan/icons.js';
import { clock, count, labelOf, nameOf, outcomes, refusal } from '/js/scan/words.js';

const FIRST = 4;
const decisions = ['elsewhere', 'several', 'unknown', 'refused'];

/** What stays on the list after an answer, or null when nothing is left to decide. */
export function toItem(entry, answer) {
  return decisions.includes(answer.outcome) ? { ...entry, outcome: answer.outcome, answer } : null;
}

export function toAside(entry, reason) {
  return { ...entry, outcome: 'aside', reason };
}

/**
 * The list *To resolve*. It is kept on the device; nothing on it ever interrupts scanning.
 * @param act `pick(item, candidate)`, `again(item)`, `done()` after anything that removes an item
 */
export function createResolve(container, { opening, user, flow, object, act }) {
  const items = new Map();
  const stored = new Set();
  const number = el('span', { class: 'resolve-count' });
  const toggle = el('button', { type: 'button', class: 'resolve-toggle', click: () => open(container.dataset.open !== 'true') },
    'To resolve ', number, icon('expand'));
  const list = el('ul', { class: 'resolve-list' });
  const empty = el('p', { class: 'resolve-empty' }, 'Nothing to decide. Scans that need a decision wait here.');
  container.replaceChildren(el('h2', { class: 'resolve-title' }, toggle), list, empty);
  open(matchMedia('(min-width: 900px)').matches);
  let store;
  const ready = opening.then(opened => { store = opened; return refresh(); });
  recount();

  function open(wanted) {
    container.dataset.open = wanted;
    toggle.setAttribute('aria-expanded', wanted);
  }

  /** What belongs here: this audit's, and what another audit's scan was refused for, which no other page would show. */
  function concerns(item) {
    if (item.user !== user) return false;
    return (item.flow === flow && item.object === object) || item.outcome === 'aside' || item.outcome === 'refused';
  }

  function add(item) {
    if (!concerns(item) || items.has(item.scan_id)) return;
    forgetTwin(item);
    const row = render(item);
    items.set(item.scan_id, { item, row });
    const newer = [...items.values()].filter(other => other.item.order > item.order).sort((a, b) => a.item.order - b.item.order)[0];
    if (newer) newer.row.after(row); else list.prepend(row);
    recount();
  }

  /** The same code scanned again asks the same question: the newer one stays. */
  function forgetTwin(item) {
    if (item.outcome === 'aside' || item.outcome === 'refused') return;
    for (const { item: other } of items.values())
      if (other.code === item.code && other.outcome === item.outcome && other.order < item.order) drop(other);
  }

  function drop(item) {
    items.get(item.scan_id)?.row.remove();
    items.delete(item.scan_id);
    recount();
    store?.write([{ into: 'resolve', remove: item.scan_id }]).catch(() => { });
  }

  function recount() {
    number.textContent = items.size;
    container.dataset.count = items.size;
    empty.hidden = items.size > 0;
  }

  /** Another page of this browser may have added or removed some. What is still on its way to the disk stays. */
  async function refresh() {
    if (!store.durable) return;
    const rows = await store.all('resolve').catch(() => null);
    if (!rows) return;
    const kept = new Set(rows.map(row => row.scan_id));
    for (const [id, { row }] of [...items])
      if (stored.has(id) && !kept.has(id)) { row.remove(); items.delete(id); }
    for (const id of kept) stored.add(id);
    rows.sort((a, b) => a.order - b.order).forEach(add);
    recount();
  }

  function decided(item, what) {
    return () => {
      drop(item);
      what?.();
      act.done();
    };
  }

  function render(item) {
    const title = item.outcome === 'aside' ? 'Put aside' : outcomes[item.outcome];
    return el('li', { class: 'resolve-item', 'data-outcome': item.outcome },
      el('div', { class: 'resolve-head' },
        el('span', { class: 'resolve-word' }, icon(item.outcome === 'aside' ? 'refused' : item.outcome), title),
        el('time', { datetime: new Date(item.at).toISOString() }, clock(item.at))),
      el('p', { class: 'resolve-code code' }, item.label ?? item.code),
      ...bodies[item.outcome]?.(item) ?? []);
  }

  const bodies = {
    elsewhere: item => [
      el('p', { class: 'resolve-what' }, nameOf(item.answer.object)),
      el('p', { class: 'resolve-detail' }, nameOf(item.answer.place) ? `The records have it at ${nameOf(item.answer.place)}` : 'The records have it nowhere'),
      actions(link('Open', labelOf(item.answer.object)), button('Leave', decided(item))),
    ],
    several: item => {
      const picks = (item.answer.candidates ?? []).slice(0, 20).map(candidate =>
        el('li', {}, el('button', { type: 'button', class: 'button resolve-pick', click: decided(item, () => act.pick(item, candidate)) },
          el('span', {}, nameOf(candidate)), candidate.detail && el('span', { class: 'resolve-detail' }, candidate.detail))));
      const more = picks.slice(FIRST);
      return [
        el('ul', { class: 'resolve-picks', 'aria-label': `Objects that match ${item.code}` }, ...picks.slice(0, FIRST)),
        more.length ? el('details', {}, el('summary', { class: 'resolve-more' }, count(more.length, 'more', 'more')), el('ul', { class: 'resolve-picks' }, ...more)) : null,
        actions(button('Drop', decided(item))),
      ];
    },
    unknown: item => [
      actions(create(item), link('Search', item.links?.search && item.links.search + encodeURIComponent(item.code)), button('Drop', decided(item))),
    ],
    refused: item => [
      el('p', { class: 'resolve-detail' }, refusal(item.answer.reason)),
      actions(button('Drop', decided(item))),
    ],
    aside: item => [
      el('p', { class: 'resolve-detail' }, item.reason),
      actions(button('Try again', decided(item, () => act.again(item))), button('Drop', decided(item))),
    ],
  };

  function create(item) {
    const offers = (item.links?.create ?? []).map(({ label, href }) => ({ label, href: href.replaceAll('{code}', encodeURIComponent(item.code)) }));
    if (offers.length < 2) return offers.length ? link('Create', offers[0].href, offers[0].label) : null;
    return el('details', { class: 'resolve-create' },
      el('summary', { class: 'button' }, 'Create'),
      el('ul', {}, ...offers.map(({ label, href }) => el('li', {}, link(label, href)))));
  }

  return { ready, add, refresh };
}

const actions = (...children) => el('div', { class: 'resolve-actions' }, ...children);
const button = (text, click) => el('button', { type: 'button', class: 'button', click }, text);

/** Opens beside the audit, which stays as it is. */
function link(text, href, title) {
  return href ? el('a', { class: 'button', href, title, target: '_blank', rel: 'noopener' }, text) : null;
}
