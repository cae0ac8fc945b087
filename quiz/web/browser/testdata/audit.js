// What the audit runs in a page: axe-core with the rules of WCAG 2.2 A and AA,
// and what axe does not look at, that is text which does not fit and targets
// which are hard to hit.
window.bellworkAudit = async (text, full) => {
  const root = document.documentElement;
  root.style.fontSize = text === 100 ? '' : `${112.5 * text / 100}%`;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const found = [];
  const name = e => e.localName + (e.id ? '#' + e.id : '') + (e.className && e.className.baseVal === undefined ? '.' + e.className.trim().replace(/\s+/g, '.') : '');
  const note = (Kind, Rule, e, Why) => found.push({ Kind, Rule, Target: typeof e === 'string' ? e : name(e), Why });
  const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.vh') && e.getClientRects().length > 0;

  if (full) {
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations', 'incomplete'],
    });
    for (const kind of ['violations', 'incomplete']) {
      for (const rule of result[kind]) {
        for (const node of rule.nodes) {
          note(kind === 'violations' ? 'violation' : kind, rule.id, node.target.join(' '), node.html.slice(0, 120) + ' ' +
            [...node.any, ...node.all, ...node.none].map(c => c.message).join('; ').slice(0, 300));
        }
      }
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
