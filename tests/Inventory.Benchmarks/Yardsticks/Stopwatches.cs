namespace Inventory.Benchmarks.Yardsticks;

/// <summary>What runs in a page to take the time: all windows of a machine tell milliseconds since the same instant.</summary>
internal static class Stopwatches
{
    /// <summary>Notes in <c>entered</c> when Enter is pressed, and lets <c>turned</c> tell when the row with that key is seen; fails after ten seconds.</summary>
    public const string AwaitRow = """
        key => {
          const now = () => performance.timeOrigin + performance.now();
          addEventListener('keydown', e => { if (e.key === 'Enter') window.entered = now(); }, { capture: true, once: false });
          window.turned = new Promise((resolve, reject) => {
            const row = () => document.querySelector(`[data-object="${key}"][data-seen="true"]`);
            const watch = new MutationObserver(() => { if (row()) { watch.disconnect(); resolve(now()); } });
            watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-seen'] });
            setTimeout(() => { watch.disconnect(); reject(new Error(`${key} did not turn.`)); }, 10000);
          });
          window.turned.catch(() => {});
        }
        """;
}
