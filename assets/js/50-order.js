// Putting in order: the selects become rows with buttons. The selects stay the
// truth that is sent; they are filled with the first move, or by the button that
// keeps the order as it stands.

function arrow(d, label) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(svg.namespaceURI, 'path'));
  svg.firstChild.setAttribute('d', d);
  button.append(svg);
  return button;
}

function buildRow(option, words) {
  const row = document.createElement('li');
  row.dataset.id = option.value;
  const item = document.createElement('span');
  item.className = 'item';
  item.textContent = option.text;
  row.append(item,
    arrow('M6 15l6-6 6 6', fill(words.up, { item: option.text })),
    arrow('M6 9l6 6 6-6', fill(words.down, { item: option.text })));
  return row;
}

function makeOrder(box) {
  const selects = [...box.querySelectorAll('select')];
  const options = [...selects[0].options].filter(o => o.value);
  const placed = selects.map(s => s.value).filter(Boolean);
  options.sort((a, b) => rank(a) - rank(b));
  function rank(o) { return placed.includes(o.value) ? placed.indexOf(o.value) : placed.length; }

  const list = document.createElement('ol');
  list.className = 'ranks';
  list.append(...options.map(o => buildRow(o, box.dataset)));
  box.append(list);
  box.classList.add('live');
  box.querySelector('.how').textContent = box.dataset.how;

  // write copies the rows into the selects.
  const write = () => [...list.children].forEach((row, i) => { selects[i].value = row.dataset.id; });
  const ends = () => [...list.children].forEach((row, i, rows) => {
    row.children[1].setAttribute('aria-disabled', i === 0);
    row.children[2].setAttribute('aria-disabled', i === rows.length - 1);
  });

  function move(row, up) {
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const focused = document.activeElement;
    if (up) other.before(row); else other.after(row);
    if (row.contains(focused)) focused.focus();
    list.querySelectorAll('.moved').forEach(r => r.classList.remove('moved'));
    row.classList.add('moved');
    ends();
    write();
    later();
    say(fill(box.dataset.moved, { item: row.firstChild.textContent, n: [...list.children].indexOf(row) + 1 }));
  }

  list.addEventListener('click', e => {
    const button = e.target.closest('button');
    if (button) move(button.parentElement, button === button.parentElement.children[1]);
  });
  list.addEventListener('keydown', e => {
    if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return;
    e.preventDefault();
    move(e.target.closest('li'), e.key === 'ArrowUp');
  });
  // Saving and checking take the order as it stands, before the answer is read.
  form.addEventListener('submit', e => {
    if (e.submitter && /^(save|check)$/.test(e.submitter.value)) write();
  }, true);
  ends();
}

document.querySelectorAll('#answer .order').forEach(makeOrder);
