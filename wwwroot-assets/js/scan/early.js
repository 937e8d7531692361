/*
  A scanner is quicker than a page: a code that is entered before the scan box is awake must not stay in it
  and mix with the next. It waits, and the box takes it first.
*/
const waiting = new WeakMap();

document.addEventListener('keydown', event => {
  const input = event.target;
  if (event.key !== 'Enter' || event.isComposing || !(input instanceof Element) || !input.matches('[data-scan-input]:not([data-awake])')) return;
  event.preventDefault();
  waiting.set(input, [...waiting.get(input) ?? [], input.value]);
  input.value = '';
});

/** The codes entered so far; from now on the box hears its keys itself. */
export function awaken(input) {
  const codes = waiting.get(input) ?? [];
  waiting.delete(input);
  input.dataset.awake = '';
  return codes;
}
