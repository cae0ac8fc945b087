// A link that is shown once is marked by one press, ready for copying.
for (const link of document.querySelectorAll('[data-mark]')) {
  link.addEventListener('click', () => getSelection().selectAllChildren(link));
}
