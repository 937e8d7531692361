// After a restart of the server the page is dead: reload at once, except over something that was typed.
const bar = document.getElementById('components-reconnect-modal');

bar?.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'rejected' && !document.querySelector('form[data-dirty]')) location.reload();
});

bar?.addEventListener('click', (event) => {
  if (!event.target.closest('[data-reload]')) return;
  // The form keeps its draft; nobody needs to be asked.
  document.querySelector('form[data-dirty]')?.removeAttribute('data-dirty');
  location.reload();
});
