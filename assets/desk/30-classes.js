// A list of names can come from a file: its text is put where it would be pasted.
for (const area of document.querySelectorAll('textarea[data-file]')) {
  const label = document.createElement('label');
  const file = document.createElement('input');
  file.type = 'file';
  file.accept = '.csv,.txt,.tsv,text/plain,text/csv';
  label.append(area.dataset.file, file);
  label.className = 'how';
  area.after(label);
  file.addEventListener('change', async () => {
    if (file.files[0]) area.value = await file.files[0].text();
    file.value = '';
    area.focus();
  });
}

// Printing is one press where there is script, and the browser's menu where not.
for (const place of document.querySelectorAll('[data-print]')) {
  const button = document.createElement('button');
  button.className = 'main';
  button.textContent = place.dataset.print;
  button.addEventListener('click', () => print());
  place.append(button);
}
