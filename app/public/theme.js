// before anything is painted: the page has its colours from the first picture on, and scripts of its own come later
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('taskloom.theme');
  } catch {
    // storage may be refused
  }
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
