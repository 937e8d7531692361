/** Brings the row that was scanned last into sight, without moving more than it must. */
export function bringIn(list) {
  list?.querySelector('[data-latest="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** Brings the tab of the page in front into sight: on a phone they are wider than the screen. */
export function showTab(panel) {
  document.getElementById(panel?.getAttribute('aria-labelledby'))?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
