// The outbox holds answers that the server has not acknowledged. It lives in
// sessionStorage, so that the next page of this tab sends what this one could
// not. Of one question only the latest answer is kept; a retry carries the same
// key, so the server never counts it twice.

const shelf = 'bellwork.unsent';
let outbox = [];
try { outbox = JSON.parse(sessionStorage.getItem(shelf)) || []; } catch { /* storage is off: memory has to do */ }

let sending = null;
let failures = 0;
let retryTimer = 0;
let onward = ''; // where to go once everything is saved
let timeUp = ''; // where to go when the time is up, whatever is refused
let posting = false; // the form itself is on its way

function persist() {
  try { sessionStorage.setItem(shelf, JSON.stringify(outbox)); } catch { /* as above */ }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
}

const sameQuestion = (a, b) => a.path === b.path && a.question === b.question;

// post puts an answer into the outbox and returns it; an answer that already
// waits there keeps its key. The new one names those before it: what was given
// up can still lie in the network, and would undo it if it came later.
function post(path, question, body) {
  const item = { path, question, body, key: newKey() };
  const before = outbox.filter(o => sameQuestion(o, item));
  const waiting = before.at(-1);
  if (waiting && waiting.body === body) return waiting;
  item.instead = before.flatMap(o => [...o.instead || [], o.key]).slice(-10);
  outbox = outbox.filter(o => o === sending || !sameQuestion(o, item)).concat(item);
  persist();
  failures = 0;
  return item;
}

function drop(item) {
  outbox = outbox.filter(o => o.key !== item.key);
  persist();
}

// keys are the fields that go along with an answer.
const keys = item => [['key', item.key], ...(item.instead || []).map(key => ['instead', key])];

function request(item, options) {
  return fetch(item.path, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams([...new URLSearchParams(item.body), ...keys(item)]),
    ...options,
  });
}

// pump sends the oldest answer, and the next one after it.
async function pump() {
  clearTimeout(retryTimer);
  if (sending || !outbox.length) return settle();
  const item = sending = outbox[0];
  const limit = new AbortController();
  const tooLong = setTimeout(() => limit.abort(), 10000);
  try {
    const answer = await request(item, { signal: limit.signal });
    // A Wi-Fi's own log-in page also answers 200, but not with this.
    const told = await answer.json();
    if (answer.ok && told.saved) {
      drop(item);
      failures = 0;
      onSaved(item, told);
    } else if (told.error && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      drop(item);
      onward = timeUp;
      onRefused(item, told.error);
    } else {
      throw new Error('not saved');
    }
    sending = null;
  } catch {
    sending = null;
    if (outbox.some(o => o !== item && sameQuestion(o, item))) drop(item); // a later answer stands for it
    failures++;
    onRetrying();
    const wait = Math.min(30000, 500 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random());
    retryTimer = setTimeout(pump, wait);
    return;
  } finally {
    clearTimeout(tooLong);
  }
  pump();
}

// settle goes on to where the student wanted to be, now that all is saved.
function settle() {
  if (sending || outbox.length) return;
  unmark();
  if (onward) location.assign(onward);
}

addEventListener('online', pump);
document.addEventListener('visibilitychange', () => { if (!document.hidden) pump(); });

// The last chance of a page: the request outlives it. Should it fail, the next
// page finds the answer in the outbox.
addEventListener('pagehide', () => {
  if (leaving) return clear();
  if (posting) return;
  flush();
  for (const item of outbox) request(item, { keepalive: true }).catch(() => {});
});

// Leaving takes everything of this student along. What is not saved yet goes
// only when the page goes, because the browser may ask and the student may stay.
let leaving = false;
document.addEventListener('submit', e => { leaving = e.target.action.endsWith('/leave'); });
document.addEventListener('click', e => { if (e.target.closest('a')) leaving = false; });

function clear() {
  outbox = [];
  try { sessionStorage.removeItem(shelf); } catch { /* as above */ }
}
