// What is typed into a question is kept after each pause, and what students will
// see of it follows. The answer is the page itself: its parts that live are put
// in place of those here, and no field is touched. Without script the same form
// does the same by its buttons.
const editForm = document.getElementById('edit');

function editing(form) {
  const pause = 800;
  let waiting = 0;
  let busy = null;  // what is on its way
  let next = null;  // the button to press once it has arrived
  let lost = false; // the last try did not arrive
  let said = false; // that it is kept: once, and again after it was not
  let settled = content();

  function content() { return new URLSearchParams(new FormData(form)).toString(); }

  // typed is the content without what names the state that the server has.
  function typed() {
    const fields = new URLSearchParams(content());
    fields.delete('seen');
    fields.delete('at');
    return fields.toString();
  }

  function tell(words) { form.querySelector('.status').textContent = words; }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
  }

  async function keep() {
    clearTimeout(waiting);
    waiting = 0;
    if (busy || typed() === settled) return;
    const sent = typed();
    tell(form.dataset.saving);
    busy = new URLSearchParams(content() + '&do=keep');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: busy, keepalive: busy.toString().length < 60000 });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok) return refused(page);
      settled = sent;
      lost = false;
      revive(page);
      if (typed() !== settled) later();
    } catch {
      lost = true;
      said = false;
      tell(form.dataset.failed);
      waiting = setTimeout(keep, 4 * pause);
    } finally {
      busy = null;
      if (next) { const button = next; next = null; form.requestSubmit(button); }
    }
  }

  // revive replaces what lives by what the page that came has in its place.
  function revive(page) {
    for (const old of document.querySelectorAll('[data-live]')) {
      const now = page.getElementById(old.id);
      if (!now || now.outerHTML === old.outerHTML) continue;
      const open = [...old.querySelectorAll('details')].map(d => d.open);
      const fresh = document.adoptNode(now);
      old.replaceWith(fresh);
      fresh.querySelectorAll('details').forEach((d, i) => { d.open = open[i] || d.open; });
    }
    if (said) return;
    said = true;
    const say = document.getElementById('say');
    say.textContent = '';
    setTimeout(() => { say.textContent = form.dataset.said; }, 50);
  }

  // refused shows the page that came instead: it holds what was typed, and asks.
  function refused(page) {
    next = null;
    const main = page.querySelector('main');
    if (!main) return tell(form.dataset.failed);
    document.querySelector('main').replaceWith(document.adoptNode(main));
    const wrong = document.getElementById('conflict') || document.querySelector('main h1');
    wrong.tabIndex = -1;
    wrong.focus();
  }

  settled = typed();
  form.addEventListener('input', e => {
    if (e.target.dataset.anew === undefined) later();
  });
  form.addEventListener('change', e => {
    if (e.target.dataset.anew !== undefined) form.requestSubmit();
  });
  form.addEventListener('focusout', e => {
    if (waiting && !(e.relatedTarget && e.relatedTarget.type === 'submit')) keep();
  });
  form.addEventListener('submit', e => {
    clearTimeout(waiting);
    if (busy) { e.preventDefault(); next = e.submitter || form.querySelector('[value=keep]'); return; }
    settled = typed();
  });
  addEventListener('pagehide', () => { if (form.isConnected) keep(); });
  addEventListener('beforeunload', e => { if (lost && form.isConnected && typed() !== settled) e.preventDefault(); });
}

if (editForm) editing(editForm);
