const TEXT = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=color], [type=file]), textarea, select, [contenteditable=""], [contenteditable=true]';
const POPUP = 'dialog[open], [role=dialog], [role=alertdialog], [role=listbox], [role=menu]';
const PRESSABLE = 'button, a[href], summary, input, [role=button], [role=tab], [role=checkbox], [role=switch], [role=option], [role=menuitem], [role=link]';

/**
 * Keeps the focus in the scan box without taking it from anyone who needs it: focus that falls to
 * nobody comes back, and keys typed on something that takes no text go to the box.
 */
export function keepFocus(input, box) {
  let asked = false;

  function take() {
    input.focus({ preventScroll: true });
  }

  function lost() {
    const active = document.activeElement;
    return !active || active === document.body || active === document.documentElement || !active.isConnected;
  }

  function popupOpen() {
    return [...document.querySelectorAll(POPUP)].some(visible);
  }

  function check() {
    asked = false;
    if (!document.hasFocus() || !lost() || popupOpen() || selecting()) return;
    take();
  }

  // Where the focus goes is known only after the event, and after whatever the page does about it.
  function checkSoon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(check);
  }

  function keydown(event) {
    const target = event.target;
    if (target === input || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest(TEXT) || target.closest(POPUP) || popupOpen()) return;
    const pressable = target.closest(PRESSABLE);
    if (event.key === 'Enter' && !pressable && input.value) {
      claim(event);
      box.submit();
    } else if (event.key.length === 1 && !(event.key === ' ' && pressable)) {
      claim(event);
      box.insert(event.key, event.timeStamp);
    }
  }

  function claim(event) {
    event.preventDefault();
    event.stopPropagation();
    take();
  }

  // The window comes first, so that a page's own shortcuts do not see the keys of a scanner.
  addEventListener('keydown', keydown, true);
  addEventListener('focus', checkSoon);
  document.addEventListener('focusout', checkSoon);
  document.addEventListener('pointerup', checkSoon);
  document.addEventListener('close', checkSoon, true);
  const observer = new MutationObserver(checkSoon);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'inert', 'open'] });
  take();

  return {
    take,
    stop() {
      removeEventListener('keydown', keydown, true);
      removeEventListener('focus', checkSoon);
      document.removeEventListener('focusout', checkSoon);
      document.removeEventListener('pointerup', checkSoon);
      document.removeEventListener('close', checkSoon, true);
      observer.disconnect();
    },
  };
}

/** Somebody marks text on the page to copy it; the keys of a scanner still find the box. */
function selecting() {
  return getSelection()?.type === 'Range';
}

function visible(element) {
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? element.getClientRects().length > 0;
}
