/*
  What the device keeps: `queue` (scans that the server has not answered), `resolve` (answers that wait
  for a person), `lease` (which page sends, where the browser has no locks).
*/

const NAME = 'inventory-scans';

/** Opens the store; where the browser has none, everything still works but lasts only as long as the page. */
export async function openStore() {
  try {
    return indexedStore(await open());
  } catch {
    return memoryStore();
  }
}

function open() {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not answer')), 3000);
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('queue', { keyPath: 'scan_id' });
      request.result.createObjectStore('resolve', { keyPath: 'scan_id' });
      request.result.createObjectStore('lease', { keyPath: 'name' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function indexedStore(database) {
  const store = {
    durable: true,
    onfailure: null,

    async all(name) {
      return result(database.transaction(name).objectStore(name).getAll());
    },

    /**
     * All changes or none. What is put is on disk before the promise is kept: a tablet's battery may die
     * in the cellar. A removal that is lost only sends a scan again, which the server knows by its id.
     * @param {{into: string, put?: object, remove?: string}[]} changes
     */
    async write(changes) {
      try {
        const names = [...new Set(changes.map(change => change.into))];
        const durability = changes.some(change => change.put) ? 'strict' : 'relaxed';
        const transaction = database.transaction(names, 'readwrite', { durability });
        for (const { into, put, remove } of changes) {
          if (put) transaction.objectStore(into).put(put);
          else transaction.objectStore(into).delete(remove);
        }
        await done(transaction);
      } catch (error) {
        store.durable = false;
        store.onfailure?.();
        throw error;
      }
    },

    /** Takes or prolongs the lease; false while another page holds it. */
    async claim(owner, milliseconds) {
      const transaction = database.transaction('lease', 'readwrite');
      const leases = transaction.objectStore('lease');
      const held = await result(leases.get('sender'));
      const now = Date.now();
      // A lease that ends later than any we would give was written before the clock was set back.
      const free = !held || held.owner === owner || held.until < now || held.until > now + 2 * milliseconds;
      if (free) leases.put({ name: 'sender', owner, until: now + milliseconds });
      await done(transaction);
      return free;
    },

    async release(owner) {
      const transaction = database.transaction('lease', 'readwrite');
      const leases = transaction.objectStore('lease');
      const held = await result(leases.get('sender'));
      if (held?.owner === owner) leases.delete('sender');
      await done(transaction);
    },
  };
  database.onversionchange = () => database.close();
  return store;
}

function memoryStore() {
  return {
    durable: false,
    onfailure: null,
    all: async () => [],
    write: async () => { },
    claim: async () => true,
    release: async () => { },
  };
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
