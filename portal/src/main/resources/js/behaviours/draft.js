// Keeps what was typed whenever a field is left, so that neither a lost connection nor a closed page takes it away.
export function connect(form) {
  const state = form.querySelector('[data-draft=state]');
  let saving;

  form.addEventListener('change', async (event) => {
    if (event.target.type === 'file') return;
    const data = new FormData(form);
    data.delete('file');
    data.set('action', 'save');
    saving?.abort();
    saving = new AbortController();
    try {
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: data, signal: saving.signal, redirect: 'error' });
      state.textContent = answer.ok ? state.dataset.saved : state.dataset.unsaved;
    } catch (failure) {
      if (failure.name !== 'AbortError') state.textContent = state.dataset.unsaved;
    }
  });

  // What is sent now has everything; nothing older may arrive after it.
  form.addEventListener('submit', () => saving?.abort());
}
