const pause = 150;

// The dialog answers keys itself; the server tells what is found when the person pauses.
export function attach(dialog, owner) {
  const input = dialog.querySelector('input');
  let timer = 0;
  const options = () => [...dialog.querySelectorAll('[role="option"]')];
  const marked = () => dialog.querySelector('[aria-selected="true"]');
  const mark = (option) => {
    marked()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const ask = () => owner.invokeMethodAsync('AskAsync', input.value).then(() => mark(options()[0])).catch(() => {});

  dialog.addEventListener('opened', () => {
    input.value = '';
    ask();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = options();
      const at = all.indexOf(marked()) + (event.key === 'ArrowDown' ? 1 : -1);
      mark(all[(at + all.length) % all.length]);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      marked()?.click();
    }
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('[role="option"]')) dialog.close();
  });
  // Some open it and type before this module is here.
  if (dialog.open) ask();
}
