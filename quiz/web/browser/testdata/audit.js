// What the audit runs in a page: axe-core with the rules of WCAG 2.2 A and AA,
// and what axe does not look at, that is text which does not fit and targets
// which are hard to hit.
// The audit runs before each page's own script.
const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

// rgb returns a colour, in whatever notation, as red, green and blue of 0 to 255.
const rgb = colour => {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data];
};

// contrast is WCAG's contrast ratio of two colours.
const contrast = (a, b) => {
  const light = colour => {
    const [r, g, b] = rgb(colour).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [x, y] = [light(a), light(b)];
  return Math.max(x, y) / Math.min(x, y);
};

// groundOf returns the colour that an element lies on.
const groundOf = e => {
  for (; e; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor;
    if (rgb(colour)[3] === 255) return colour;
  }
  return 'white';
};

// What axe leaves to a person, because it cannot tell the ground of text on a
// picture or a gradient. The audit measures these itself.
const measured = 'svg text, .strip [data-is="partly"] > *';

window.bellworkAudit = async (text, rules) => {
  const root = document.documentElement;
  root.style.fontSize = text === 100 ? '' : `${112.5 * text / 100}%`;
  const found = [];
  const name = e => e.localName + (e.id ? '#' + e.id : '') + (e.className && e.className.baseVal === undefined ? '.' + e.className.trim().replace(/\s+/g, '.') : '');
  const note = (Kind, Rule, e, Why) => found.push({ Kind, Rule, Target: typeof e === 'string' ? e : name(e), Why });
  const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.vh') && e.getClientRects().length > 0;

  if (rules) {
    const result = await axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations', 'incomplete'],
    });
    for (const kind of ['violations', 'incomplete']) {
      for (const rule of result[kind]) {
        for (const node of rule.nodes) {
          if (kind === 'incomplete' && rule.id === 'color-contrast' && document.querySelector(node.target[0]).matches(measured)) continue;
          note(kind === 'violations' ? 'violation' : kind, rule.id, node.target.join(' '), node.html.slice(0, 120) + ' ' +
            [...node.any, ...node.all, ...node.none].map(c => c.message).join('; ').slice(0, 300));
        }
      }
    }
  }

  for (const e of document.querySelectorAll(measured)) {
    if (!seen(e)) continue;
    const style = getComputedStyle(e);
    const grounds = [groundOf(e)].concat(style.backgroundImage.match(/oklch\([^)]*\)|rgb\([^)]*\)/g) || []);
    for (const ground of grounds) {
      const ratio = contrast(e.localName === 'text' ? style.fill : style.color, ground);
      if (!(ratio >= 4.5)) note('contrast', '1.4.3', e, `${ratio} of ${e.textContent} on ${ground}`);
    }
  }

  // 1.4.10 and 1.4.4: no scrolling in two directions, nothing cut off.
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) note('wide', 'reflow', 'html', `${page.scrollWidth} in ${page.clientWidth} pixels`);
  for (const e of document.body.querySelectorAll('*')) {
    if (e.closest('svg, .skip') || !seen(e)) continue;
    const box = e.getBoundingClientRect();
    if (!e.closest('.scroll, pre, .katex, math') && (box.right > page.clientWidth + 1 || box.left < -1)) {
      note('wide', 'outside', e, `from ${box.left} to ${box.right} in ${page.clientWidth}`);
    }
    if (e.matches('input, textarea, select')) continue; // what is typed scrolls
    const style = getComputedStyle(e);
    const clips = style.overflowX === 'hidden' || style.overflowX === 'clip' || style.overflowY === 'hidden';
    const shortened = style.textOverflow === 'ellipsis'; // on purpose, and the whole text is in its label
    if (clips && !shortened && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) {
      note('cut', 'clipped', e, `${e.scrollWidth}×${e.scrollHeight} in ${e.clientWidth}×${e.clientHeight}`);
    }
  }

  // 2.5.8: a target has 24 pixels each way, or stands in a sentence. A box or
  // radio button is hit anywhere on its row.
  for (const e of document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')) {
    if (!seen(e) || e.matches('.skip') || e.disabled) continue;
    const target = e.closest('label') || e;
    const box = target.getBoundingClientRect();
    const inSentence = getComputedStyle(e).display === 'inline' && e.parentElement.innerText.trim() !== e.innerText.trim();
    if ((box.width < 24 || box.height < 24) && !inSentence) note('small', 'target', target, `${box.width}×${box.height}`);
  }
  return found;
};
