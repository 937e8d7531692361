/** Makes an element. Strings become text nodes, so data can never turn into markup. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

export function setText(element, text) {
  element.hidden = !text;
  if (element.textContent !== text) element.textContent = text;
}

/** Local storage may be switched off; a preference then lasts as long as the page. */
export function preference(name, fallback) {
  let value = fallback;
  try { value = localStorage.getItem(name) ?? fallback; } catch { /* stays */ }
  return {
    get: () => value,
    set(next) {
      value = next;
      try { localStorage.setItem(name, next); } catch { /* stays */ }
    },
  };
}
