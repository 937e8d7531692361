import { newId } from '/js/scan/ids.js';

const LEASE = 3000;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * One page of this browser sends at a time. Web Locks exist only over HTTPS; over plain HTTP a short
 * lease in the store does the same. Should a lease lapse while its page sleeps, the server still knows
 * every scan by its id.
 */
export function createTurn(store) {
  if (navigator.locks) return work => navigator.locks.request('inventory-scans', work);

  const owner = newId();
  addEventListener('pagehide', () => store.release(owner).catch(() => { }));

  return async work => {
    while (!await store.claim(owner, LEASE).catch(() => true)) await pause(100 + Math.random() * 100);
    const prolong = setInterval(() => store.claim(owner, LEASE).catch(() => { }), LEASE / 3);
    try {
      return await work();
    } finally {
      clearInterval(prolong);
      await store.release(owner).catch(() => { });
    }
  };
}
