// The countdown. Only the distance between two times of the server counts, so a
// phone whose clock is wrong shows the right time left.

const clock = document.getElementById('clock');

function startClock() {
  const words = clock.dataset;
  const total = Date.parse(words.deadline) - Date.parse(words.now);
  const wall = Date.now();
  const steady = performance.now(); // some phones stop it while they sleep
  let before = Infinity;

  function tick() {
    const gone = Math.max(Date.now() - wall, performance.now() - steady);
    const left = Math.max(0, Math.ceil((total - gone) / 1000));
    clock.textContent = fill(words.left, { time: Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') });
    clock.classList.toggle('soon', left <= 300);
    for (const mark of [20, 60, 300]) {
      if (left <= mark && before > mark && left > 0) {
        say(words[mark]);
        break;
      }
    }
    if (left === 0) {
      clock.textContent = words[0];
      say(words[0]);
      timeUp = words.over;
      setTimeout(() => go(timeUp), 1500);
      return;
    }
    before = left;
    setTimeout(tick, 1000 - gone % 1000);
  }
  tick();
}

if (clock) startClock();
