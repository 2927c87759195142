// Makes one piece of a page like another of the same kind, touching only what differs, so that focus, scroll position,
// typed text and opened details stay as they are.
export function follow(old, fresh) {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.isEqualNode(fresh)) return;
  attributes(old, fresh);
  if (isTyped(old)) return;
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  after.forEach((child, i) => {
    if (i < before.length) follow(before[i], child);
    else old.append(document.importNode(child, true));
  });
  before.slice(after.length).forEach((child) => child.remove());
}

function attributes(old, fresh) {
  const kept = old.nodeName === 'DETAILS' ? ['open'] : isTyped(old) ? ['value', 'checked'] : [];
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !kept.includes(name)) old.setAttribute(name, value);
  }
}

function isTyped(element) {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.nodeName);
}
