// Drawing charts with Vega-Lite, in the colours of the page. What each chart shows is in the file of its section.

const views = {};

// Whole numbers in groups; decimals only where the figures are small.
const AXIS_FORMAT = ',~f';

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

// `label` says what the chart is to who can't see it; the table beside it holds the same figures.
function draw(id, label, spec) {
  const holder = document.getElementById(id);
  holder.setAttribute('role', 'img');
  holder.setAttribute('aria-label', label);
  views[id]?.();
  const inner = make('div'); // Vega gives it a role of its own
  holder.replaceChildren(inner);
  const width = Math.max(holder.clientWidth, 200);
  const full = { width, background: null, autosize: { type: 'fit', contains: 'padding' }, config: chartLook(), ...spec };
  // `ast`: expressions are walked, not compiled. The page forbids code that is made from text.
  vegaEmbed(inner, full, {
    mode: 'vega-lite', ast: true, renderer: 'svg', actions: false, defaultStyle: false, tooltip: showTip, formatLocale: chartLocale(),
  }).then(({ finalize }) => { views[id] = finalize; });
}

function clearChart(id) {
  views[id]?.();
  delete views[id];
  document.getElementById(id).replaceChildren();
}

function chartLook() {
  const text = { labelColor: colour('muted'), titleColor: colour('muted'), labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400 };
  return {
    font: getComputedStyle(document.body).fontFamily, aria: false, view: { stroke: null },
    axis: { ...text, gridColor: colour('line'), domainColor: colour('line'), tickColor: colour('line'), labelLimit: 170 },
    bar: { color: colour('accent') }, rule: { color: colour('muted') }, text: { color: colour('text'), fontSize: 12 },
    line: { color: colour('second'), strokeWidth: 2.5 }, point: { color: colour('second'), filled: true, size: 45 },
  };
}

function chartLocale() {
  const signs = state.lang === 'en' ? { decimal: '.', thousands: ',' } : { decimal: ',', thousands: '.' };
  return { ...signs, grouping: [3], currency: ['', ''] };
}

// The text beside the pointer: the handler that Vega brings would write HTML.
function showTip(_, event, item, value) {
  const tip = document.getElementById('tip');
  tip.hidden = value == null || value === '';
  if (tip.hidden) return;
  tip.textContent = String(value);
  const left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
  tip.style.left = `${Math.max(left, 8)}px`;
  tip.style.top = `${Math.max(event.clientY - tip.offsetHeight - 10, 8)}px`;
}

function inMillions(amount) {
  return amount === null ? null : amount / 1000000;
}

// Horizontal bars with their figures behind them. `bars` are {name, value, label, tip, partial}, longest first.
function barsSpec(bars, axis, layers) {
  const longest = Math.max(...bars.map((b) => b.value ?? 0), axis.least ?? 0);
  const scale = { domain: [0, (longest || 1) * 1.32], nice: false };
  const y = { field: 'name', type: 'nominal', sort: null, axis: { title: null, ticks: false, domain: false, labelPadding: 8, labelColor: colour('text') } };
  const x = { field: 'value', type: 'quantitative', scale, axis: { title: null, format: AXIS_FORMAT, tickCount: 4, values: axis.values, domain: false } };
  return {
    data: { values: bars }, height: bars.length * 26 + 30,
    layer: [
      { mark: { type: 'bar', height: 15, cornerRadiusEnd: 2 },
        encoding: { y, x, tooltip: { field: 'tip' }, color: { condition: { test: 'datum.partial', value: colour('faded') }, value: colour('accent') } } },
      ...(layers || []),
      // first a halo, so that a line behind a figure does not cross it
      ...[{ stroke: colour('surface'), strokeWidth: 4 }, {}].map((halo) => ({
        mark: { type: 'text', align: 'left', dx: 6, ...halo },
        encoding: { y, x: { field: 'end', type: 'quantitative', scale }, text: { field: 'label' } },
      })),
    ],
  };
}
