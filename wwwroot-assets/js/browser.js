// What only the browser knows.
export const facts = () => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
  prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
});

// Puts the theme on the page at once; the account keeps it.
export const setTheme = (theme) => {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
};
