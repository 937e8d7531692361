/** Brings the row that was scanned last into sight, without moving more than it must. */
export function bringIn(list) {
  list?.querySelector('[data-latest="true"]')?.scrollIntoView({ block: 'nearest' });
}
