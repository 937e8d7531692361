export const outcomes = {
  'seen': 'Seen',
  'already-seen': 'Already seen',
  'elsewhere': 'Elsewhere',
  'several': 'Several match',
  'unknown': 'Unknown code',
  'refused': 'Refused',
};

const refusals = {
  late: 'The run is closed; the scan is kept there as late.',
  closed: 'The run is closed.',
  disabled: 'This audit is switched off.',
  forbidden: 'You may not mark objects as seen.',
  'no-pages': 'This flow has no pages.',
};

const looseMatches = {
  loose: 'Matched by quick search, not by tag or serial.',
  search: 'Matched by quick search, not by tag or serial.',
  id: 'Matched by its number, not by tag or serial.',
};

const slugs = {
  asset: 'assets', device: 'devices', module: 'modules', inventoryitem: 'inventory-items', rack: 'racks', location: 'locations',
};

/** Names of things come as text or as a brief object. */
export function nameOf(thing) {
  if (thing === null || thing === undefined) return '';
  return typeof thing === 'object' ? thing.display ?? thing.name ?? '' : String(thing);
}

export function matchedBy(reason) {
  if (!reason || reason === 'exact') return '';
  return looseMatches[reason] ?? reason;
}

export function refusal(reason) {
  return refusals[reason] ?? reason ?? 'The server gave no reason.';
}

/** Who saw it, when and where: "Ana, 2 minutes ago, at R12". */
export function sighting(answer) {
  const place = nameOf(answer.place);
  return [nameOf(answer.seen_by), answer.seen_at && ago(answer.seen_at), place && `at ${place}`].filter(Boolean).join(', ');
}

/** The name of the page that an answer is on, when that is not the page in front of the person. */
export function otherPage(answer, current, pages = []) {
  const id = answer.page?.id ?? answer.page;
  if (id === null || id === undefined || id === current) return '';
  const name = answer.page.name ?? pages.find(page => page.id === id)?.name;
  return name ? `on page ${name}` : 'on another page';
}

export function ago(instant) {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  const minutes = Math.round((Date.now() - time) / 60000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  if (time.toDateString() === new Date().toDateString()) return `today at ${clock(time)}`;
  return time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

export function clock(instant) {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** The path of an object's own page, which is also what its printed label says. */
export function labelOf(thing) {
  if (thing?.display_url) {
    const url = new URL(thing.display_url, location.href);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.pathname;
  }
  const slug = slugs[String(thing?.object_type ?? '').split('.').pop()];
  return slug ? `/${slug}/${thing.id}` : '';
}
