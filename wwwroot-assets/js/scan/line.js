const HEALTH = '/health/live';
const AWAY = 3000;
const IDLE = 10000;

/**
 * What is known about the line to the server. The sender reports what it meets; while it has nothing
 * to send, a small request asks, so that the bar is right before the next scan.
 */
export function createLine({ busy, changed, back }) {
  let failures = 0;
  let trouble = false;
  let browserOffline = !navigator.onLine;
  let signedOut = false;
  let pausedUntil = 0;
  let timer = 0;
  let asking = false;
  let stopped = false;

  function state() {
    if (browserOffline || failures > 1) return 'offline';
    return failures || trouble ? 'reconnecting' : 'online';
  }

  function note(change) {
    const before = state();
    change();
    changed();
    if (before !== 'online' && state() === 'online') back();
    if (before !== state()) plan();
  }

  const answered = () => note(() => { failures = 0; trouble = false; browserOffline = false; });
  const failed = () => note(() => { failures++; });
  const troubled = () => note(() => { failures = 0; trouble = true; browserOffline = false; });

  async function ask() {
    if (asking || stopped) return;
    asking = true;
    const limit = new AbortController();
    const giveUp = setTimeout(() => limit.abort(), 5000);
    try {
      const response = await fetch(HEALTH, { cache: 'no-store', signal: limit.signal });
      if (response.status < 500) answered(); else troubled();
    } catch {
      failed();
    } finally {
      clearTimeout(giveUp);
      asking = false;
    }
  }

  function plan() {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(async () => {
      if (!busy() && !(document.hidden && state() === 'online')) await ask();
      plan();
    }, state() === 'online' ? IDLE : AWAY);
  }

  function browserSays() {
    note(() => {
      browserOffline = !navigator.onLine;
      if (!browserOffline && failures) failures = 1;
    });
    if (!browserOffline) { back(); if (!busy()) ask(); }
  }

  // The circuit notices a lost server at once; asking tells whether scans can still go.
  const circuitChanged = () => { if (!busy()) ask(); };

  addEventListener('online', browserSays);
  addEventListener('offline', browserSays);
  document.addEventListener('components-reconnect-state-changed', circuitChanged, true);
  plan();

  return {
    state, answered, failed, troubled,
    signedOut: () => signedOut,
    pausedFor: () => Math.max(0, Math.ceil((pausedUntil - Date.now()) / 1000)),
    setSignedOut(value) { if (signedOut !== value) { signedOut = value; changed(); } },
    pauseUntil(time) { pausedUntil = time; changed(); },
    stop() {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', browserSays);
      removeEventListener('offline', browserSays);
      document.removeEventListener('components-reconnect-state-changed', circuitChanged, true);
    },
  };
}
