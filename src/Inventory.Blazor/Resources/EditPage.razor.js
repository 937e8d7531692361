// Keeps what is typed in this tab, so that a reload, or a server that starts anew, costs nothing.
const prefix = 'draft:';
const read = (key) => JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') ?? {};
const write = (key, values) => sessionStorage.setItem(prefix + key, JSON.stringify(values));

export function keep(key, name, value) {
  write(key, { ...read(key), [name]: value });
}

export function forget(key) {
  sessionStorage.removeItem(prefix + key);
}

// Answers what was typed here before and never saved.
export function open(form, key, isNew) {
  const draft = read(key);
  form.addEventListener('input', (event) => {
    const name = event.target.dataset?.draft;
    if (!name) return;
    form.dataset.dirty = '';
    keep(key, name, event.target.type === 'checkbox' ? String(event.target.checked) : event.target.value);
  });
  // In a picker Enter takes what is marked; it does not send the form as well.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.closest('.picker')) event.preventDefault();
  });
  const ask = (event) => {
    if (!form.isConnected) removeEventListener('beforeunload', ask);
    else if (form.dataset.dirty !== undefined) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  // Who types already is not interrupted.
  if (isNew && Object.keys(draft).length === 0 && !form.contains(document.activeElement)) form.querySelector('fieldset :is(input, select, textarea)')?.focus();
  return draft;
}

// The first field that something is wrong with; else the first field.
export function showProblem(form) {
  const problem = form.querySelector('[aria-invalid="true"]') ?? document.querySelector('main .alert-danger[role="alert"]') ?? form.querySelector('fieldset :is(input, select, textarea)');
  problem?.focus();
  problem?.scrollIntoView({ block: 'center' });
}
