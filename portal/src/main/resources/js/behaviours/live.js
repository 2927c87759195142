// Keeps an open page true: when the customer's file has moved, the page asks for itself and takes over what differs.
import { connectAll } from '../app.js';
import { follow } from '../follow.js';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

export function connect(age) {
  let stream, timer, pause = FIRST_PAUSE, asking = false, again = false;

  function listen() {
    clearTimeout(timer);
    stream?.close();
    if (document.hidden) return;
    stream = new EventSource(`/live?since=${age.dataset.version}`);
    stream.onopen = () => { pause = FIRST_PAUSE; };
    stream.onmessage = (event) => {
      if (Number(event.data) > Number(age.dataset.version)) refresh();
    };
    stream.onerror = () => {
      // While connecting, the browser tries again by itself. When it has given up, so do we for a while.
      if (stream.readyState === EventSource.CLOSED) later(listen);
    };
  }

  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  // One question at a time; what moves meanwhile is asked for afterwards.
  function refresh() {
    if (asking) { again = true; return; }
    asking = true;
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onloadend = () => {
      asking = false;
      const fresh = request.status === 200 && request.responseURL === location.href.split('#')[0]
        ? request.response?.querySelector('main') : null;
      const here = document.querySelector('main');
      if (fresh && fresh.dataset.record !== here.dataset.record) {
        // Another record was opened in another tab: nothing of it may stand under this one's name.
        location.reload();
      } else if (fresh) {
        follow(here, fresh);
        connectAll(document);
      } else if (request.status === 200 || request.status === 404) {
        location.reload();
      } else {
        later(refresh);
      }
      if (again) { again = false; refresh(); }
    };
    request.send();
  }

  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => stream?.close());
  listen();
}
