// Connects every element that asks for a behaviour: data-behaviour="live".
// A page works without any of this.
const connected = new WeakSet();

export async function connectAll(root) {
  for (const element of root.querySelectorAll('[data-behaviour]')) {
    if (connected.has(element)) continue;
    connected.add(element);
    const behaviour = await import(`./behaviours/${element.dataset.behaviour}.js`);
    behaviour.connect(element);
  }
}

connectAll(document);
