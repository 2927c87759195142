// Keeps the page current without losing what somebody reads or types: the page fetches itself and swaps what differs.
const every = 1500;
const parts = ['header', ...[...document.querySelectorAll('section')].map((section) => `section:has(> #${section.getAttribute('aria-labelledby')})`)];

function isBusy() {
  return document.hidden || document.activeElement?.matches('input, select') || String(getSelection()) !== '';
}

// A summary is found again by its message, anything else by its place.
function counterpart(focused, before, after) {
  const id = focused.parentElement.id;
  const same = 'a, button, summary';
  return id ? after.querySelector(`#${id} > summary`) : after.querySelectorAll(same)[[...before.querySelectorAll(same)].indexOf(focused)];
}

function swap(before, after) {
  for (const open of before.querySelectorAll('details[open]')) after.querySelector(`#${open.id}`)?.setAttribute('open', '');
  if (before.isEqualNode(after)) return;
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const focus = focused && counterpart(focused, before, after);
  before.replaceWith(after);
  focus?.focus({ preventScroll: true });
}

async function refresh() {
  if (isBusy()) return;
  const answer = await fetch(location.href, { cache: 'no-store' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (isBusy()) return;
  for (const part of parts) {
    const [before, after] = [document.querySelector(part), fresh.querySelector(part)];
    if (before && after) swap(before, after);
  }
}

// The sandbox may be stopped and started again; the page waits for it.
setInterval(() => refresh().catch(() => {}), every);
