const pause = 300;

// Tells the server what is sought: when the person pauses, or presses Enter.
export function attach(input, owner, told) {
  let timer = 0;
  const tell = () => {
    clearTimeout(timer);
    if (input.value === told || !input.isConnected) return;
    told = input.value;
    owner.invokeMethodAsync('SearchAsync', told);
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  input.addEventListener('input', tellSoon);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') tell();
    if (event.key === 'Escape' && input.value) {
      input.value = '';
      tell();
    }
  });
  input.addEventListener('search', tell);
  input.addEventListener('shown', () => { told = input.value; });
  // Some type before this module is here.
  tellSoon();
}

export function show(input, text) {
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event('shown'));
}
