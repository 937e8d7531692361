/** Brings the row that was scanned last into sight, without moving more than it must. */
export function bringIn(list) {
  list?.querySelector('[data-latest="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** Brings the tab of the page in front into sight: on a phone they are wider than the screen. Arrow keys take the focus along. */
export function showTab(panel) {
  const tab = document.getElementById(panel?.getAttribute('aria-labelledby'));
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  if (document.activeElement?.getAttribute('role') === 'tab') tab?.focus({ preventScroll: true });
}
