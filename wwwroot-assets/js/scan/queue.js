/**
 * @typedef {object} Entry one scan that the server has not answered
 * @property {string} scan_id
 * @property {number} order grows with every scan on this device
 * @property {string} url where it is posted
 * @property {number} flow
 * @property {number} object the start object
 * @property {?number} page
 * @property {?number} run
 * @property {string} code
 * @property {string} input
 * @property {string} [label] what a person reads instead of the code
 * @property {object} [links] where the code may be searched and added: those of the page on which it was scanned
 * @property {number|string} user
 * @property {string} userName
 * @property {number} at when it was scanned, by this device's clock
 * @property {string} load the page load that scanned it
 * @property {number} tick performance.now() of that page load
 */

/**
 * The scans of this device in order. Memory is the first place, so that order holds however slow the
 * disk is; the store is the second, so that a reload loses nothing and other pages can send them too.
 */
export function createQueue(opening, user, changed) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  const stored = new Set();
  const settled = new Set();
  let store;
  let last = 0;

  const ready = opening.then(async opened => {
    store = opened;
    await refresh();
  });

  /** @returns {Entry} */
  function add(scan) {
    last = nextOrder();
    const entry = { ...scan, user, order: last };
    entries.set(entry.scan_id, entry);
    keep(entry);
    changed();
    return entry;
  }

  function nextOrder() {
    return Math.max(last + 1, Date.now() * 1000);
  }

  async function keep(entry) {
    await ready;
    try {
      await store.write([{ into: 'queue', put: entry }]);
      if (store.durable) stored.add(entry.scan_id);
    } catch {
      // Stays in memory; the bar says that it lasts only as long as the page.
    }
  }

  /** Takes in what other pages of this browser stored, and drops what they had answered. */
  async function refresh() {
    let rows;
    try { rows = await store.all('queue'); } catch { return; }
    const found = new Set();
    for (const row of rows) {
      if (settled.has(row.scan_id)) continue;
      found.add(row.scan_id);
      stored.add(row.scan_id);
      last = Math.max(last, row.order);
      if (!entries.has(row.scan_id)) entries.set(row.scan_id, row);
    }
    if (store.durable)
      for (const id of entries.keys())
        if (stored.has(id) && !found.has(id)) entries.delete(id);
    changed();
  }

  /**
   * The oldest scans up to the first one for another address, at most `limit`. They are sent while they are written to disk:
   * whichever is done first keeps them, and nobody waits for both. Other pages' scans are looked for when there are none of our own.
   */
  async function next(limit) {
    if (!waiting().length) await refresh();
    const scans = waiting();
    const other = scans.findIndex(entry => entry.url !== scans[0].url);
    return scans.slice(0, other > 0 ? Math.min(other, limit) : limit);
  }

  /** The server answered: out of the queue, and in the same stroke onto the list of what a person must decide. */
  async function settle(entry, item) {
    forget(entry.scan_id);
    const changes = [{ into: 'queue', remove: entry.scan_id }];
    if (item) changes.push({ into: 'resolve', put: item });
    await patiently(store.write(changes).catch(() => { }));
  }

  function forget(id) {
    settled.add(id);
    entries.delete(id);
    changed();
  }

  const mine = entry => entry.user === user;
  const waiting = () => [...entries.values()].filter(mine).sort(byOrder);

  return {
    ready, add, nextOrder, refresh, next, settle, forget,
    count: () => waiting().length,
    /** Whether scans wait, and all of them were made by this page load. */
    onlyFrom: load => waiting().length > 0 && waiting().every(entry => entry.load === load),
    durable: () => !store || store.durable,
    /** Scans of other people who used this device: name and number. */
    others() {
      const names = new Map();
      for (const entry of entries.values())
        if (!mine(entry)) names.set(entry.userName, (names.get(entry.userName) ?? 0) + 1);
      return [...names];
    },
  };
}

const byOrder = (a, b) => a.order - b.order || (a.scan_id < b.scan_id ? -1 : 1);

/** A disk that hangs must not hold up the scans. */
function patiently(promise) {
  return Promise.race([promise, new Promise(resolve => setTimeout(resolve, 1000))]);
}
