// The parts below smooth what already works as forms. They share one function
// scope and are joined in the order of their names.

const form = document.getElementById('answer');
const line = document.getElementById('saved');
const voice = document.getElementById('say');

// say announces a sentence to screen readers. Clearing first lets the same
// sentence be heard twice.
function say(text) {
  voice.textContent = '';
  setTimeout(() => { voice.textContent = text; }, 50);
}

// fill puts values into a sentence of the catalogue: {time}, {date}, {item}.
function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
}

// show sets the saved line and its state.
function show(state, text) {
  line.dataset.state = state;
  line.textContent = text;
}

// A page from the back-forward cache would show an old clock and old answers.
addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
