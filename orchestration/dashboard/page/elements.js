// Making elements. Text becomes a text node, always: nothing that was submitted is ever read as HTML.

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'onclick' || name === 'onchange') element[name] = value;
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...shownOnly(children));
  return element;
}

function shownOnly(children) {
  return children.flat().filter((child) => child !== null && child !== false && child !== '');
}

function fill(id, ...children) {
  const element = document.getElementById(id);
  element.replaceChildren(...shownOnly(children));
  return element;
}

// A table from headings and rows. A heading is [text, kind]: kind 'n' is a figure. A row is cells, or {cells, ...attributes}.
// `name` is said, `note` is seen above it.
function table(name, headings, rows, attributes, note) {
  const head = headings.map(([text, kind]) => make('th', { scope: 'col', class: kind === 'n' ? 'n' : null }, text));
  const body = rows.map((row) => {
    const { cells, ...more } = Array.isArray(row) ? { cells: row } : row;
    return make('tr', more, cells.map((content, i) => {
      const kind = headings[i][1];
      const label = { 'data-label': headings[i][0], class: kind === 'n' ? 'n' : null };
      return i === 0 ? make('th', { scope: 'row', ...label }, content) : make('td', label, content);
    }));
  });
  return make('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': name },
    make('table', attributes, make('caption', {}, make('span', { class: 'aside' }, name), note ?? null), make('thead', {}, make('tr', {}, head)), make('tbody', {}, body)));
}

// A figure that leads to its rows. What is missing leads nowhere.
function figure(text, rowsAsked, about) {
  if (text === MISSING) return make('span', { class: 'missing', title: say('noReport') }, text);
  return make('button', {
    type: 'button', class: 'figure', title: say('rowsBehind'), 'aria-label': `${text}. ${about}: ${say('rowsBehind')}`,
    onclick: () => openRows(rowsAsked),
  }, text);
}

// A <select> with its label; `options` are [value, text]. One that offers the same stays in place: a choice being made by
// keyboard is not interrupted by the page that follows it.
function showSelect(holder, label, id, options, chosen, change) {
  const offered = JSON.stringify([label, options]);
  if (document.getElementById(holder).dataset.offered !== offered) {
    const list = options.map(([value, text]) => make('option', { value }, text));
    fill(holder, make('label', { for: id }, make('span', {}, label),
      make('select', { id, onchange: (event) => change(event.target.value) }, list))).dataset.offered = offered;
  }
  document.getElementById(id).value = chosen;
}

// A bar of a share: beyond 100% it is full.
function bar(hundredths) {
  const width = hundredths === null ? 0 : Math.max(0, Math.min(hundredths / 100, 100));
  const rest = make('span', { class: 'bar', 'aria-hidden': 'true' });
  const done = make('span', { class: 'done' });
  done.style.width = `${width}%`;
  rest.append(done);
  return rest;
}
