// Words and names in the language that is chosen.

const WORDS = { vi: WORDS_VI, en: WORDS_EN };

// A word of the page, with figures if it needs them.
function say(key, ...figures) {
  const word = WORDS[state.lang][key];
  if (word === undefined) throw new Error(`no word for ${key}`);
  return typeof word === 'function' ? word(...figures) : word;
}

// A name of the warehouse: an element that says its language where that is not the page's.
function named(vietnamese) {
  if (state.lang === 'vi') return vietnamese;
  return NAMES_EN[vietnamese] || make('span', { lang: 'vi' }, vietnamese);
}

// What a clerk or a seed wrote, in Vietnamese whatever the page's language is.
function quoted(text) {
  return state.lang === 'vi' ? text : make('span', { lang: 'vi' }, text);
}

// The same as plain text, for charts.
function nameText(vietnamese) {
  return (state.lang === 'en' && NAMES_EN[vietnamese]) || vietnamese;
}

const fig = {
  whole: (number) => whole(number, state.lang),
  dong: (amount) => dong(amount, state.lang),
  million: (amount) => million(amount, state.lang),
  percent: (hundredths) => percent(hundredths, state.lang),
  day: (iso) => day(iso, state.lang),
  month: (iso) => monthName(iso, state.lang),
};
