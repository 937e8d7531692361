const BATCH = 20;
const TIMEOUT = 15000;
const BACKOFF = [500, 1000, 2000, 4000, 5000];
const SIGN_IN = 5000;
const QUIET = 2000;
const LONGEST_PAUSE = 300000;
const LONGEST_HELD = 30 * 24 * 3600 * 1000;

/**
 * Sends the queue in order, one request at a time. A scan leaves the queue only on the server's answer.
 * What is scanned here is sent at once; what other pages left waits for
 * a quiet moment and is taken in turn, so that not all of them send it.
 * @param report `answered(entry, answer)` and `aside(entry, reason)` return when the queue has settled it
 */
export function createSender({ queue, line, inTurn, load, user, report }) {
  let failures = 0;
  let single = 0;
  let resting = null;
  let stopped = false;

  async function run() {
    await queue.ready;
    while (!stopped) {
      const own = queue.onlyFrom(load);
      let rest = await (own ? step() : inTurn(step)).catch(() => backOff());
      if (own && !queue.count()) rest ??= { time: QUIET, until: 'scan' };
      // A scan that came while the turn was given back found nobody resting.
      if (rest && !(rest.until === 'scan' && queue.count())) await takeRest(rest);
    }
  }

  /** @returns how long to rest and what may end the rest early: nothing, someone's hurry, a new scan */
  async function step() {
    if (stopped) return null;
    const batch = await queue.next(single ? 1 : BATCH);
    if (!batch.length) return { time: Infinity, until: 'scan' };

    let response, body;
    try {
      [response, body] = await post(batch);
    } catch {
      line.failed();
      return backOff();
    }

    if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 409) {
      line.answered();
      line.setSignedOut(true);
      return { time: SIGN_IN, until: 'hurry' };
    }
    line.setSignedOut(false);
    if (response.status === 429) {
      line.answered();
      return pause(response.headers.get('Retry-After'));
    }
    if (response.status >= 500 || response.status === 408 || response.status === 425) {
      line.troubled();
      return backOff();
    }
    line.answered();
    return response.ok ? takeIn(batch, body) : putAside(batch, response.status, body);
  }

  async function post(batch) {
    const limit = new AbortController();
    const giveUp = setTimeout(() => limit.abort(), TIMEOUT);
    try {
      const scans = batch.map(toScan);
      const response = await fetch(batch[0].url, {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', 'X-Inventory-Scan': '1', 'X-Inventory-User': String(user) },
        body: JSON.stringify(scans.length === 1 ? scans[0] : scans),
        signal: limit.signal,
      });
      const text = await response.text();
      // A page that is not JSON comes from something between us and the server.
      const body = response.ok ? JSON.parse(text) : parsed(text);
      return [response, body];
    } finally {
      clearTimeout(giveUp);
    }
  }

  function toScan(entry) {
    const scan = { scan_id: entry.scan_id, object_id: entry.object, code: entry.code, input: entry.input, queued_ms: held(entry) };
    if (entry.page != null) scan.page = entry.page;
    if (entry.run != null) scan.run = entry.run;
    return scan;
  }

  /** The clock may be set back, and performance.now() may stand still while the device sleeps: the longer one counts. */
  function held(entry) {
    const byClock = Date.now() - entry.at;
    const byTick = entry.load === load ? performance.now() - entry.tick : 0;
    return Math.round(Math.min(Math.max(byClock, byTick, 0), LONGEST_HELD));
  }

  async function takeIn(batch, body) {
    const answers = Array.isArray(body) ? body : [body];
    for (const [index, entry] of batch.entries()) {
      const answer = answers.find(one => one?.scan_id === entry.scan_id) ?? (answers[index]?.scan_id ? null : answers[index]);
      if (answer?.outcome) await report.answered(entry, answer);
      else if (answer?.error) await report.aside(entry, asText(answer.error));
      else return misunderstood(batch);
      failures = 0;
      if (single) single--;
    }
    return null;
  }

  async function putAside(batch, status, body) {
    // One bad scan must not take nineteen good ones with it.
    if (batch.length > 1) { single = batch.length; return null; }
    failures = 0;
    if (single) single--;
    await report.aside(batch[0], asText(body) || reasons[status] || `The server answered ${status}.`);
    return null;
  }

  function misunderstood(batch) {
    line.troubled();
    single = batch.length;
    return backOff();
  }

  function backOff() {
    return { time: BACKOFF[Math.min(failures++, BACKOFF.length - 1)], until: 'hurry' };
  }

  function pause(retryAfter) {
    const wanted = /^\d+$/.test(retryAfter ?? '') ? retryAfter * 1000 : Date.parse(retryAfter ?? '') - Date.now();
    const time = Math.min(Math.max(wanted || 1000, 250), LONGEST_PAUSE);
    line.pauseUntil(Date.now() + time);
    return { time, until: 'over' };
  }

  function takeRest({ time, until }) {
    return new Promise(resolve => {
      const timer = time === Infinity ? 0 : setTimeout(end, time);
      function end() {
        clearTimeout(timer);
        resting = null;
        resolve();
      }
      resting = { until, end };
    });
  }

  run();

  return {
    /** There is a new scan. */
    wake() { if (resting?.until === 'scan') resting.end(); },
    /** Something says that the line is back, or that someone signed in. */
    hurry() { if (resting && resting.until !== 'over') resting.end(); },
    stop() { stopped = true; resting?.end(); },
  };
}

const reasons = {
  400: 'The server could not read this scan.',
  403: 'You may not run this audit.',
  404: 'This audit or its place is no longer there.',
  413: 'The scan is too large.',
};

function parsed(text) {
  try { return JSON.parse(text); } catch { return null; }
}

/** Problems come as text, as `detail`, or as lists by field. */
function asText(problem) {
  if (typeof problem === 'string') return problem;
  if (Array.isArray(problem)) return problem.map(asText).join(' ');
  if (!problem) return '';
  return asText(problem.detail ?? problem.error ?? problem.title ?? Object.values(problem));
}
