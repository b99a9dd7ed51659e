// Showing the page, and following the address, the size of the window and the clock.

const SECTIONS = [showSummary, showGroups, showMonths, showUnits, showReports, showQuarantine, showBeneficiaries];
let drawnFor = null;

function show() {
  readState();
  const what = address({ rows: null }) + document.documentElement.clientWidth;
  if (what !== drawnFor) {
    const focused = document.activeElement?.id;
    showPage();
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
    drawnFor = what;
  }
  showRows();
}

function showPage() {
  const root = document.documentElement;
  root.lang = state.lang;
  root.dataset.theme = theme();
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  showHealth();
  showFilters();
  document.getElementById('figures').hidden = !state.month;
  document.getElementById('no-data').hidden = Boolean(state.month);
  if (state.month) for (const section of SECTIONS) section();
}

function showFilters() {
  const months = monthsWithFigures();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
  const year = state.month?.slice(0, 4);
  const ofYear = months.filter((month) => month.startsWith(year));
  // The units of all times are many; those of the year are offered, and the one that a link names.
  const ofMonth = new Set(rowsOf('unit_progress').filter((row) => row.month === state.month).map((row) => row.unit_code));
  const units = rowsOf('units').map((unit) => unit.unit_code).filter((code) => ofMonth.has(code) || code === state.unit)
    .map((code) => [code, unitName(code)]);
  if (year) {
    showSelect('year-choice', say('year'), 'year', years.map((y) => [y, y]), year, (y) => choose({ month: months.filter((m) => m.startsWith(y)).at(-1) }));
    showSelect('month-choice', say('month'), 'month', ofYear.map((m) => [m, fig.month(m)]), state.month, (month) => choose({ month }));
    showSelect('unit-choice', say('unit'), 'unit', [['', say('allUnits')], ...units], state.unit, (unit) => choose({ unit }));
  }
  document.getElementById('language').textContent = say('toEnglish');
  document.getElementById('language').lang = state.lang === 'vi' ? 'en' : 'vi';
  document.getElementById('theme').textContent = say(theme() === 'dark' ? 'lightMode' : 'darkMode');
}

function theme() {
  return state.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

// On paper: light, every table open, charts as wide as the sheet.
function forPaper(isPrinting) {
  for (const details of document.querySelectorAll('details.figures')) details.open = isPrinting;
}

document.getElementById('language').onclick = () => choose({ lang: state.lang === 'vi' ? 'en' : 'vi' });
document.getElementById('theme').onclick = () => choose({ theme: theme() === 'dark' ? 'light' : 'dark' });
document.getElementById('print').onclick = () => window.print();
document.getElementById('rows-close').onclick = () => document.getElementById('rows').close();
document.getElementById('rows').onclose = () => state.rows && choose({ rows: null });
window.addEventListener('hashchange', show);
window.addEventListener('resize', () => requestAnimationFrame(show));
window.addEventListener('beforeprint', () => forPaper(true));
window.addEventListener('afterprint', () => forPaper(false));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { drawnFor = null; show(); });
setInterval(showAge, 60000);
show();
