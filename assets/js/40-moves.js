// Moving to another question: without a script the button posts the answer
// along; here it is saved already, so one plain request does. While something is
// not saved the page stays, because a page that cannot load helps nobody.

function go(to) {
  flush();
  within = true;
  onward = to;
  settle();
}

document.addEventListener('click', e => {
  const button = e.target.closest('button[name="go"]');
  if (!button || !form) return;
  e.preventDefault();
  const attempt = form.dataset.attempt;
  go(button.value === 'review' ? attempt + '/review' : attempt + '?q=' + button.value + '#question');
});

// The rows can be chosen by letter or number while the focus is within the
// question, where it is after every move. Elsewhere single keys do nothing, so
// that they cannot be hit by accident (WCAG 2.1.4).
document.addEventListener('keydown', e => {
  if (!form || e.ctrlKey || e.altKey || e.metaKey || e.isComposing) return;
  const at = document.activeElement;
  if (!at || !at.closest('.question') || at.matches('select, textarea, input:not([type="radio"], [type="checkbox"])')) return;
  const index = '123456'.indexOf(e.key) >= 0 ? '123456'.indexOf(e.key) : 'abcdef'.indexOf(e.key.toLowerCase());
  const row = form.querySelectorAll('.row input')[index];
  if (!row || e.key.length !== 1) return;
  e.preventDefault();
  byArrow = false;
  row.focus();
  row.click();
});
