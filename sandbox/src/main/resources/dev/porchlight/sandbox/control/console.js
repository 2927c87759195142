// Keeps the page current without losing what somebody reads or types: the page fetches itself and swaps what differs.
const every = 1500;

function isBusy() {
  return document.activeElement?.matches('input, select') || String(getSelection()) !== '';
}

async function refresh() {
  if (document.hidden || isBusy()) return;
  const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['header', ...[...document.querySelectorAll('main section')].map((s) => `section[aria-labelledby="${s.getAttribute('aria-labelledby')}"]`)]) {
    const before = document.querySelector(part);
    const after = fresh.querySelector(part);
    if (!before || !after) continue;
    for (const open of before.querySelectorAll('details[open]')) after.querySelector(`#${open.id}`)?.setAttribute('open', '');
    if (!before.isEqualNode(after) && !before.contains(document.activeElement)) before.replaceWith(after);
  }
}

setInterval(() => refresh().catch(() => {}), every);
