// Choosing saves. What is typed or moved saves on a pause, and so does a choice
// made with the arrow keys, because those pass over rows nobody meant.

const pause = 800;
let waiting = 0;      // timer of the pause
let settled = '';     // the content that the server has, or has refused
let settledKey = '';
let byArrow = false;
let atFirst = '';     // what the saved line said when the page came
let within = false;   // the way off this page leads to another of ours

const content = () => new URLSearchParams(new FormData(form)).toString();
const path = () => form.getAttribute('action');
const question = () => form.elements.question.value;

function changed() {
  return form && content() !== settled;
}

// flush sends at once what waits for its pause.
function flush() {
  clearTimeout(waiting);
  waiting = 0;
  if (!changed()) return;
  post(path(), question(), content());
  show('saving', form.dataset.saving);
  pump();
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(flush, pause);
}

function mine(item) {
  return form && item.path === path() && item.question === question();
}

function onSaved(item, told) {
  if (!mine(item)) return;
  settled = item.body;
  settledKey = item.key;
  if (changed()) return;
  const sentence = told.readAs ? form.dataset.read : form.dataset.saved;
  show('saved', fill(sentence, { time: told.saved, date: told.readAs }));
  say(voice.dataset.saved);
  markStep(item.body);
}

function onRefused(item, error) {
  if (!mine(item)) return;
  settled = item.body;
  settledKey = '';
  const sentence = [error.message, error.hint].filter(Boolean).join(' ');
  show('refused', sentence);
  say(sentence);
}

function onRetrying() {
  if (form) {
    if (line.dataset.state !== 'retrying') say(form.dataset.retrying);
    show('retrying', form.dataset.retrying);
    return;
  }
  if (document.getElementById('unsent')) return;
  const note = document.createElement('p');
  note.id = 'unsent';
  note.className = 'note';
  note.textContent = voice.dataset.unsaved;
  document.getElementById('main').prepend(note);
  say(voice.dataset.unsaved);
}

// unmark takes away what onRetrying put there.
function unmark() {
  const note = document.getElementById('unsent');
  if (note) note.remove();
  if (line && line.dataset.state === 'retrying') show('', atFirst);
}

// markStep fills or empties this question's bubble in the strip.
function markStep(body) {
  const step = document.querySelector('.strip [aria-current]');
  if (!step) return;
  const given = [...new URLSearchParams(body)].some(([name, value]) => name !== 'question' && name !== 'key' && value);
  step.parentElement.dataset.is = given ? 'done' : 'open';
  step.setAttribute('aria-label', given ? form.dataset.done : form.dataset.open);
}

// restore shows an answer that is still in the outbox in place of the older
// one that the server sent.
function restore(body) {
  const values = new URLSearchParams(body);
  for (const field of form.elements) {
    if (!field.name || field.type === 'submit' || field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked = values.getAll(field.name).includes(field.value);
    } else {
      field.value = values.get(field.name) || '';
    }
  }
}

if (form) {
  settled = content();
  atFirst = line.textContent;
  const unsent = outbox.filter(mine).pop();
  if (unsent) {
    restore(unsent.body);
    show('saving', form.dataset.saving);
  }

  form.addEventListener('keydown', e => { byArrow = e.key.startsWith('Arrow'); });
  form.addEventListener('pointerdown', () => { byArrow = false; });
  form.addEventListener('input', e => {
    const picks = e.target.type === 'radio' || e.target.type === 'checkbox';
    if (picks && !byArrow) flush(); else later();
  });
  form.addEventListener('focusout', e => {
    if (waiting && !(e.relatedTarget && e.relatedTarget.name === e.target.name)) flush();
  });

  // Whatever the form itself sends carries the key of the same content sent
  // from here, so that the two count once.
  form.addEventListener('submit', e => {
    const button = e.submitter;
    if (button && button.name === 'do' && button.value === 'save') {
      e.preventDefault();
      flush();
      return;
    }
    clearTimeout(waiting);
    posting = true;
    const body = content();
    const item = body === settled ? { key: settledKey } : post(path(), question(), body);
    if (!item.key) return;
    for (const [name, value] of keys(item)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  });
}

document.addEventListener('click', e => { if (e.target.closest('a[href^="/"]')) within = true; });
document.addEventListener('submit', () => { within = !leaving; });
addEventListener('beforeunload', e => {
  if (!within && (waiting || changed() || outbox.length)) e.preventDefault();
  within = false;
});
