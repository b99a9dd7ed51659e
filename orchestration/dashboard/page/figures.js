// How figures are shown: the twin of orchestration/shown.py in Vietnamese, the same digits in English notation.
// Amounts are whole dong, percentages whole hundredths of a percent. What is unknown is shown as MISSING, never as 0.

const MISSING = '…';

function whole(number, lang) {
  if (number === null) return MISSING;
  return sign(number) + grouped(Math.abs(number), lang);
}

function dong(amount, lang) {
  if (amount === null) return MISSING;
  return `${whole(amount, lang)} ${lang === 'en' ? 'dong' : 'đồng'}`;
}

// In millions, half up; whole ones have no decimals.
function million(amount, lang) {
  if (amount === null) return MISSING;
  const hundredths = Math.floor((Math.abs(amount) + 5000) / 10000);
  return sign(amount) + decimal(hundredths, lang).replace(/[,.]00$/, '');
}

function percent(hundredths, lang) {
  if (hundredths === null) return MISSING;
  return `${sign(hundredths)}${decimal(Math.abs(hundredths), lang)}%`;
}

// The hundredths of a percent that `part` is of `of`, half up; null if unknown or the whole not above 0.
function share(part, of) {
  if (part === null || of === null || of <= 0) return null;
  const whole = BigInt(of);
  const size = BigInt(Math.abs(part));
  const hundredths = Number((size * 20000n + whole) / (2n * whole));
  return part < 0 ? -hundredths : hundredths;
}

// 2024-08-05 -> 05/08/2024, or 5 Aug 2024.
function day(iso, lang) {
  if (iso === null) return MISSING;
  const [year, month, date] = iso.slice(0, 10).split('-');
  if (lang === 'en') return `${Number(date)} ${MONTHS_EN[month - 1].slice(0, 3)} ${year}`;
  return `${date}/${month}/${year}`;
}

// 2024-07 -> 7/2024, to follow the word tháng, or July 2024.
function monthName(iso, lang) {
  const [year, month] = iso.split('-').map(Number);
  return lang === 'en' ? `${MONTHS_EN[month - 1]} ${year}` : `${month}/${year}`;
}

const MONTHS_EN = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

function decimal(hundredths, lang) {
  const cents = String(hundredths % 100).padStart(2, '0');
  return `${grouped(Math.floor(hundredths / 100), lang)}${lang === 'en' ? '.' : ','}${cents}`;
}

function grouped(size, lang) {
  return String(size).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '.');
}

function sign(number) {
  return number < 0 ? '-' : '';
}
