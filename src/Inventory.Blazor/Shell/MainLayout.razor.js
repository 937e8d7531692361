// Keys, the menu on narrow screens, copy buttons: what must answer at once, circuit or not.
const root = document.documentElement;
const isTyping = (target) => target.closest?.('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open], .mud-dialog');
const keyed = (name) => [...document.querySelectorAll(`[data-key="${name}"]`)].find((e) => e.offsetParent !== null);

function openPalette() {
  const palette = document.getElementById('palette');
  if (!palette || palette.open) return;
  palette.showModal();
  palette.dispatchEvent(new Event('opened'));
}

function toggleDrawer(open) {
  if (open) root.dataset.drawer = 'open';
  else delete root.dataset.drawer;
  const button = document.querySelector('button[data-drawer-toggle]');
  button?.setAttribute('aria-expanded', String(open));
  if (open) document.querySelector('#drawer a')?.focus();
  else if (document.activeElement?.closest('#drawer')) button?.focus();
}

async function copy(button) {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Plain HTTP has no clipboard: the old way.
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    button.focus();
  }
  button.dataset.copied = '';
  const said = button.querySelector('[role="status"]');
  if (said) said.textContent = 'Copied';
  setTimeout(() => {
    delete button.dataset.copied;
    if (said) said.textContent = '';
  }, 1500);
}

addEventListener('click', (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const button = target.closest('[data-copy]');
  if (button) copy(button);
  if (target.closest('[data-drawer-toggle]')) toggleDrawer(root.dataset.drawer !== 'open');
  else if (target.closest('#drawer a')) toggleDrawer(false);
  if (target.closest('[data-palette]')) openPalette();
  if (target.closest('[data-keys]')) document.getElementById('keys')?.showModal();
  if (target.closest('[data-skip]')) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}, true);

// A press that leaves a field may move the button away under the finger, as messages come and go: the click is the button's all the same.
let pressed = null;
addEventListener('pointerdown', (event) => {
  const button = event.button === 0 ? event.target.closest?.('button') : null;
  pressed = button && event;
  button?.setPointerCapture(event.pointerId);
}, true);
addEventListener('pointermove', (event) => {
  if (event.pointerId !== pressed?.pointerId || Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 12) return;
  event.target.releasePointerCapture?.(pressed.pointerId);
  pressed = null;
}, true);

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && root.dataset.drawer === 'open') toggleDrawer(false);
  // From a text field too: it types nothing.
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    if (document.querySelector('dialog[open], .mud-dialog')) return;
    event.preventDefault();
    openPalette();
    return;
  }
  if (isTyping(event.target) || event.altKey) return;
  if (event.key === '/' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const box = keyed('search');
    if (!box) {
      openPalette();
      return;
    }
    box.focus();
    box.select();
  } else if (event.ctrlKey || event.metaKey) {
    // The browser's own.
  } else if (event.key === '?') {
    document.getElementById('keys')?.showModal();
  } else if (event.key === 'c' || event.key === 'e') {
    const link = keyed(event.key);
    if (!link) return;
    event.preventDefault();
    link.click();
  }
});
