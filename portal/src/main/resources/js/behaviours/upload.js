// Sends every file as soon as it is chosen, one after another, and says in words how far it is. What did not arrive can be
// sent again; the page is not left while something is on its way.
import { follow } from '../follow.js';
import { send } from '../send.js';
import { shrunk } from '../shrink.js';

export function connect(box) {
  const form = box.closest('form');
  const part = (name, page = box) => page.querySelector(`[data-upload=${name}]`);
  let queue = Promise.resolve(), waiting = 0;

  part('add')?.parentElement.remove();
  box.addEventListener('change', ({ target }) => {
    [...target.files].forEach(add);
    target.value = '';
  });
  form.addEventListener('submit', (event) => {
    if (waiting === 0) return;
    event.preventDefault();
    queue.then(() => form.requestSubmit(event.submitter));
  });

  function add(file) {
    const line = document.createElement('li'), state = document.createElement('span');
    const again = document.createElement('button');
    Object.assign(again, { type: 'button', className: 'button button--plain', textContent: box.dataset.again, onclick: begin });
    line.className = 'uploads__file';
    line.append(`${file.name} `, state, again);
    part('coming').append(line);
    begin();

    function begin() {
      state.textContent = box.dataset.waiting;
      again.hidden = true;
      waiting++;
      queue = queue.then(travel).then((page) => page?.querySelector('#files'), () => null).then(end);
    }

    async function travel() {
      const data = new FormData(form);
      data.set('file', await shrunk(file), file.name);
      data.set('action', 'add');
      return send(form.getAttribute('action'), data, (percent) => {
        state.textContent = box.dataset.sending.replace('%', `${percent} %`);
      });
    }

    function end(fresh) {
      const refusal = fresh?.querySelector('#files-error');
      waiting--;
      again.hidden = Boolean(fresh);
      state.textContent = refusal?.textContent ?? box.dataset.failed;
      if (refusal) line.firstChild.textContent = '';
      if (fresh) follow(part('kept'), part('kept', fresh));
      if (fresh && !refusal) line.remove();
    }
  }
}
