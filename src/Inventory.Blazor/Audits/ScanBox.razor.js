import { createBar } from '/js/scan/bar.js';
import { clean, createBox } from '/js/scan/box.js';
import { preference } from '/js/scan/dom.js';
import { awaken } from '/js/scan/early.js';
import { keepFocus } from '/js/scan/focus.js';
import { icon } from '/js/scan/icons.js';
import { newId } from '/js/scan/ids.js';
import { createLine } from '/js/scan/line.js';
import { createQueue } from '/js/scan/queue.js';
import { createResolve, toAside, toItem } from '/js/scan/resolve.js';
import { createSender } from '/js/scan/sender.js';
import { createSounds } from '/js/scan/sounds.js';
import { openStore } from '/js/scan/store.js';
import { createTurn } from '/js/scan/turn.js';
import { createVerdict } from '/js/scan/verdict.js';
import { keepAwake } from '/js/scan/wakelock.js';
import { labelOf, nameOf } from '/js/scan/words.js';

const LONGEST = 256;

/**
 * Brings the scan box to life. It needs no living circuit: scans go by POST, and their answers are shown here.
 * @param {HTMLElement} root holds the marked parts of ScanBox.razor
 * @param {object} options scanUrl, flowId, objectId, page, pages?, run, userId, userName, canMark, links { search, create }
 * @param dotnet reference with an optional `OnAnswered(json)`, or null
 */
export function start(root, options, dotnet) {
  const part = name => root.querySelector(`[data-${name}]`);
  const load = newId();
  const started = Date.now() * 1000;
  const input = part('scan-input');
  const noSuffix = preference(`inventory.scan.no-suffix.${options.userId}`, 'off');
  const news = 'BroadcastChannel' in window ? new BroadcastChannel('inventory-scans') : null;

  const opening = openStore();
  const queue = createQueue(opening, options.userId, show);
  const sounds = createSounds(options.userId);
  const awake = keepAwake();
  const bar = createBar(part('connection-bar'), { noSuffix });
  const verdict = createVerdict(part('verdict'), () => options);
  const line = createLine({ busy: () => queue.count() > 0, changed: show, back: hurry });
  const box = createBox(input, { scanned: text => scan(text, 'scan'), noSuffix: () => noSuffix.get() === 'on' });
  const focus = keepFocus(input, box);
  const resolve = createResolve(part('resolve'), {
    opening, user: options.userId, flow: options.flowId, object: options.objectId,
    act: { pick, again, done: () => { tell({ kind: 'resolved' }); focus.take(); } },
  });
  let sender;
  opening.then(store => {
    store.onfailure = show;
    sender = createSender({ queue, line, load, user: options.userId, inTurn: createTurn(store), report: { answered, aside } });
    show();
  });

  function scan(text, by, label) {
    const code = clean(text);
    if (!code) return;
    if (code.length > LONGEST) {
      refuse(code);
      return;
    }
    enqueue({
      url: options.scanUrl, flow: options.flowId, object: options.objectId, page: options.page ?? null, run: options.run ?? null,
      code, input: by, links: options.links, ...label && { label },
    });
  }

  /** The server would not take it: it goes straight to what a person must decide. */
  function refuse(code) {
    const reason = `${code.length} characters are more than the ${LONGEST} that a code may have.`;
    const entry = {
      scan_id: newId(), order: queue.nextOrder(), flow: options.flowId, object: options.objectId, user: options.userId, at: Date.now(), load,
      code: code.slice(0, LONGEST), label: `${code.slice(0, 40)}…`,
    };
    const item = { ...entry, outcome: 'refused', answer: { reason } };
    resolve.add(item);
    verdict.aside({ ...entry, code }, reason);
    sounds.play('refused');
    queue.ready.then(() => queue.settle(entry, item)).then(() => tell({ kind: 'resolved' }));
  }

  function enqueue(what) {
    const entry = queue.add({ ...what, scan_id: newId(), userName: options.userName, at: Date.now(), tick: performance.now(), load });
    if (here(entry)) verdict.waiting(entry, queue.count());
    sender?.wake();
  }

  function pick(item, candidate) {
    scan(labelOf(candidate), 'click', nameOf(candidate));
  }

  function again({ url, flow, object, page, run, code, input: by, links, label }) {
    enqueue({ url, flow, object, page, run, code, input: by, links, ...label && { label } });
  }

  async function answered(entry, answer) {
    showAnswer(entry, answer);
    await queue.settle(entry, toItem(entry, answer));
    tell({ kind: 'answered', entry, answer });
  }

  async function aside(entry, reason) {
    showAside(entry, reason);
    await queue.settle(entry, toAside(entry, reason));
    tell({ kind: 'aside', entry, reason });
  }

  function showAnswer(entry, answer) {
    const item = toItem(entry, answer);
    if (item) resolve.add(item);
    if (!here(entry) || !fromHere(entry)) return;
    verdict.answered(entry, answer);
    sounds.play(answer.outcome);
    // The circuit may be gone, or hear nothing: the banner stands without it.
    dotnet?.invokeMethodAsync('OnAnswered', JSON.stringify(answer)).catch(() => { });
  }

  function showAside(entry, reason) {
    resolve.add(toAside(entry, reason));
    if (!here(entry) || !fromHere(entry)) return;
    verdict.aside(entry, reason);
    sounds.play('refused');
  }

  const here = entry => entry.flow === options.flowId && entry.object === options.objectId;
  /** Scanned on this page, or left from before it was opened; not what another open page scans now. */
  const fromHere = entry => entry.load === load || entry.order < started;

  function show() {
    const queued = queue.count();
    verdict.recount(queued);
    bar.show({
      state: line.state(), queued, signedOut: line.signedOut(), pausedFor: line.pausedFor(),
      waitingOthers: queue.others(), remarks: remarks(),
    });
  }

  function remarks() {
    const list = [];
    if (!queue.durable()) list.push('This browser keeps nothing on the device: scans that wait are lost when the page is closed.');
    if (!isSecureContext) list.push('Without HTTPS the screen may go to sleep, and camera and clipboard do not work. Scanning does.');
    else if (!awake.works) list.push('This browser cannot keep the screen awake.');
    if (options.canMark === false) list.push('You may look at this audit, but not mark what you see.');
    return list;
  }

  function tell(message) { news?.postMessage(message); }

  function heard({ data }) {
    if (data.kind === 'answered' || data.kind === 'aside') queue.forget(data.entry.scan_id);
    if (data.kind === 'answered') showAnswer(data.entry, data.answer);
    else if (data.kind === 'aside') showAside(data.entry, data.reason);
    else if (data.kind === 'resolved') resolve.refresh();
  }

  function hurry() { sender?.hurry(); }

  function cameBack() {
    if (document.hidden) return;
    queue.ready.then(queue.refresh).then(() => { sender?.wake(); hurry(); });
  }

  function leaving(event) {
    if (!queue.durable() && queue.count()) event.preventDefault();
  }

  const toggles = [
    toggle(part('sound-toggle'), 'Sound', () => sounds.on(), on => { sounds.set(on); if (on) sounds.play('seen'); }, ['sound-on', 'sound-off']),
    toggle(part('keyboard-toggle'), 'On-screen keyboard', () => input.inputMode !== 'none', on => {
      input.inputMode = on ? 'text' : 'none';
      // The keyboard comes and goes only with the focus.
      input.blur();
      focus.take();
    }, ['keyboard', 'keyboard']),
  ];

  news?.addEventListener('message', heard);
  document.addEventListener('visibilitychange', cameBack);
  addEventListener('focus', cameBack);
  addEventListener('beforeunload', leaving);
  awaken(input).forEach(text => scan(text, 'scan'));
  show();

  return {
    update(next) {
      options = { ...options, ...next };
      show();
    },
    focus: () => focus.take(),
    stop() {
      sender?.stop();
      for (const each of [line, box, focus, bar, awake, sounds, ...toggles]) each.stop();
      news?.close();
      document.removeEventListener('visibilitychange', cameBack);
      removeEventListener('focus', cameBack);
      removeEventListener('beforeunload', leaving);
    },
  };
}

function toggle(button, name, read, write, [on, off]) {
  if (!button) return { stop() { } };
  if (!button.hasAttribute('aria-label')) button.setAttribute('aria-label', name);
  button.title = button.getAttribute('aria-label');

  function draw() {
    button.setAttribute('aria-pressed', read());
    button.replaceChildren(icon(read() ? on : off));
  }

  function click() {
    write(!read());
    draw();
  }

  button.addEventListener('click', click);
  draw();
  return { stop: () => button.removeEventListener('click', click) };
}
