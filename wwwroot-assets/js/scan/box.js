const FAST = 35;
const PAUSE = 120;
const SHORTEST = 4;

/** Trimmed, without control characters, as the server cleans it too. */
export function clean(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
}

/**
 * The input itself. Enter reads and clears it at once; Tab does when it holds text, so that nobody is
 * trapped. With `noSuffix()` a pause after a fast run of keys does too.
 */
export function createBox(input, { scanned, noSuffix }) {
  let run = 0;
  let lastKey = -Infinity;
  let timer = 0;

  for (const [name, value] of [['autocomplete', 'off'], ['autocapitalize', 'off'], ['spellcheck', 'false'], ['enterkeyhint', 'send']])
    input.setAttribute(name, value);

  function submit() {
    clearTimeout(timer);
    const text = input.value;
    input.value = '';
    run = 0;
    scanned(text);
  }

  /** A key that produced a character, here or routed from elsewhere on the page. */
  function typed(time) {
    run = time - lastKey < FAST ? run + 1 : 1;
    lastKey = time;
    clearTimeout(timer);
    if (!noSuffix()) return;
    timer = setTimeout(() => { if (run >= SHORTEST && run >= input.value.length) submit(); }, PAUSE);
  }

  function keydown(event) {
    if (event.isComposing) return;
    const held = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key === 'Enter') {
      event.preventDefault();
      submit();
    } else if (event.key === 'Tab' && !event.shiftKey && !held && input.value) {
      event.preventDefault();
      submit();
    } else if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'j') {
      // Scanners that end with CR and LF send Ctrl+J, which would open the downloads.
      event.preventDefault();
    } else if (event.key.length === 1 && !held) {
      typed(event.timeStamp);
    }
  }

  input.addEventListener('keydown', keydown);

  return {
    submit,
    insert(character, time) {
      input.setRangeText(character, input.selectionStart, input.selectionEnd, 'end');
      typed(time);
    },
    stop() {
      clearTimeout(timer);
      input.removeEventListener('keydown', keydown);
    },
  };
}
