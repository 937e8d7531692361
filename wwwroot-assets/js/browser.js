// What only the browser knows.
export const facts = (page) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  // The page may be gone, or its line to the server.
  dark.addEventListener('change', () => page.invokeMethodAsync('SystemTheme', dark.matches).catch(() => {}));
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC', prefersDark: dark.matches };
};

// Puts the theme on the page at once; the account keeps it.
export const setTheme = (theme) => {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
};
