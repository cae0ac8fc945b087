// Sending a file shows how far it is and can be stopped; files can be dropped on
// the page and pasted. The answer is the page that the form would lead to.
const importForm = document.getElementById('import');

function importing(form) {
  const file = form.querySelector('[type=file]');
  const drop = form.querySelector('.drop');
  const box = form.querySelector('.progress');
  const bar = box.querySelector('progress');
  const label = box.querySelector('label');
  const status = form.querySelector('.status');
  const largest = 64 * 1024 * 1024;
  let request = null;

  function stop(words) {
    request = null;
    box.hidden = true;
    form.querySelector('.main').disabled = false;
    status.textContent = words;
  }

  function send() {
    if (file.files[0] && file.files[0].size > largest) return stop(form.dataset.large);
    request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    request.upload.onprogress = e => { if (e.lengthComputable) bar.value = e.loaded / e.total; };
    request.upload.onload = () => { bar.removeAttribute('value'); label.textContent = form.dataset.reading; };
    request.onload = () => arrived(request);
    request.onerror = () => stop(form.dataset.failed);
    request.onabort = () => stop(form.dataset.cancelled);
    bar.value = 0;
    label.textContent = form.dataset.sending;
    status.textContent = '';
    box.hidden = false;
    form.querySelector('.main').disabled = true;
    request.send(new FormData(form));
  }

  function arrived(answer) {
    const main = answer.response && answer.response.querySelector('main');
    if (answer.status < 300) return location.assign(answer.responseURL);
    if (!main) return stop(form.dataset.failed);
    document.querySelector('main').replaceWith(document.adoptNode(main));
    const next = document.getElementById('import');
    if (next) importing(next);
    const wrong = document.querySelector('main .error');
    if (wrong) { wrong.tabIndex = -1; wrong.focus(); }
  }

  function take(list) {
    if (!list.length || request) return false;
    file.files = list;
    send();
    return true;
  }

  form.addEventListener('submit', e => { e.preventDefault(); if (!request) send(); });
  box.querySelector('button').addEventListener('click', () => request && request.abort());
  form.closest('main').addEventListener('dragover', e => {
    if (!e.dataTransfer.types.includes('Files')) return;
    e.preventDefault();
    drop.classList.add('over');
  });
  for (const end of ['dragleave', 'drop']) form.closest('main').addEventListener(end, () => drop.classList.remove('over'));
  form.closest('main').addEventListener('drop', e => { if (take(e.dataTransfer.files)) e.preventDefault(); });
  form.closest('main').addEventListener('paste', e => { if (take(e.clipboardData.files)) e.preventDefault(); });
}

if (importForm) importing(importForm);
