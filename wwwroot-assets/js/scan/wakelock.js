/** Keeps the screen awake while the page is open and in front. The browser gives it only over HTTPS. */
export function keepAwake() {
  let lock = null;
  let stopped = false;

  async function take() {
    if (stopped || document.hidden || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (stopped) await lock.release();
    } catch {
      // Low battery or a setting of the device: it tries again when the page comes to the front.
    }
  }

  if (!navigator.wakeLock) return { works: false, stop() { } };
  document.addEventListener('visibilitychange', take);
  take();
  return {
    works: true,
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', take);
      lock?.release().catch(() => { });
    },
  };
}
