// The numbers of the charts of the page: tables of them, and the values where the pointer is.
/** The numbers behind a chart: a table that is made when it is opened, and values where the pointer is. */
function numbersOf(figure) {
  const script = figure.querySelector('script');
  let read;
  const data = () => {
    read ??= JSON.parse(script.textContent);
    const own = (either) => (Array.isArray(either) ? either : either[language()]);
    return { title: read.title[language()], head: own(read.heads), rows: own(read.rows) };
  };
  const details = figure.querySelector('details');
  const show = () => {
    details.querySelector('.wide')?.remove();
    if (details.open) details.append(tableOf(data()));
  };
  details.addEventListener('toggle', show);
  for (const choice of document.querySelectorAll('input[name="language"]'))
    choice.addEventListener('change', show);
  if (figure.dataset.hover !== undefined)
    for (const svg of figure.querySelectorAll('svg')) hoverOf(figure, svg, data);
}

function tableOf({ title, head, rows }) {
  const numbers = new Intl.NumberFormat(LOCALES[language()], { maximumFractionDigits: 3 });
  const box = made('div', undefined, { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title });
  const table = made('table');
  const heads = made('tr');
  heads.append(...head.map((word) => made('th', word, { scope: 'col' })));
  table.createTHead().append(heads);
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    row.append(
      ...cells.map((cell) => made('td', typeof cell === 'number' ? numbers.format(cell) : (cell ?? '–'))),
    );
  }
  box.append(table);
  return box;
}

/** Text from data is only ever set as text. */
function made(name, text, attributes = {}) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Tells the values of the day, of the step, or of the regency and day, that the pointer or the arrows are at. */
function hoverOf(figure, svg, data) {
  const plot = svg.querySelector('.root > g > .background');
  const kind = figure.dataset.hover;
  const tip = made('p', undefined, { class: 'tip', role: 'status' });
  tip.hidden = true;
  svg.after(tip);
  let at = { across: -1, down: 0 };
  const sizes = () => {
    const { head, rows } = data();
    return kind === 'grid' ? [head.length - 3, rows.length] : [rows.length, 1];
  };
  const show = () => {
    tip.replaceChildren(...saidAt(kind, data(), at).map((line) => made('span', line)));
    tip.hidden = false;
    const box = plot.getBoundingClientRect();
    const frame = figure.getBoundingClientRect();
    const [across, down] = sizes();
    const x = box.left - frame.left + ((at.across + (kind === 'step' ? 1 : 0.5)) / across) * box.width;
    const y = box.top - frame.top + (kind === 'grid' ? (at.down / down) * box.height : 0);
    const isRight = x > frame.width / 2;
    tip.style.left = `${isRight ? x - tip.offsetWidth - 10 : x + 10}px`;
    tip.style.top = `${Math.min(y, frame.height - tip.offsetHeight)}px`;
  };
  const within = (value, most) => Math.max(0, Math.min(most - 1, value));
  svg.addEventListener('pointermove', (event) => {
    const box = plot.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    tip.hidden = true;
    if (x < 0 || x > 1 || y < 0 || y > 1) return;
    const [across, down] = sizes();
    const column = kind === 'step' ? Math.round(x * across) - 1 : Math.floor(x * across);
    at = { across: within(column, across), down: within(Math.floor(y * down), down) };
    show();
  });
  svg.addEventListener('pointerleave', () => {
    tip.hidden = true;
  });
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tip.hidden = true;
    const arrow = ARROWS[event.key];
    if (arrow === undefined || (kind !== 'grid' && arrow[0] === 0)) return;
    const [across, down] = sizes();
    at = { across: within(at.across + arrow[0], across), down: within(at.down + arrow[1], down) };
    show();
    event.preventDefault();
  });
  svg.addEventListener('blur', () => {
    tip.hidden = true;
  });
}

/** The lines of a tip, its first the day. */
function saidAt(kind, { head, rows }, { across, down }) {
  const locale = LOCALES[language()];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (kind === 'grid') {
    const [province, , name] = rows[down];
    const share = rows[down][across + 3];
    return [dateOf(head[across + 3], locale), `${name}, ${province}: ${share === null ? '–' : shares.format(share)}`];
  }
  const [day, ...cells] = rows[across];
  // The first is of all; of its parts those that are not nothing.
  const figures = cells.flatMap((cell, i) =>
    typeof cell === 'number' && (i === 0 || cell !== 0) ? [`${head[i + 1]}: ${numbers.format(cell)}`] : [],
  );
  return [dateOf(day, locale), ...figures];
}

/** "10 Desember 2018, 23.00"; what is no date of a calendar stays as it is. */
function dateOf(text, locale) {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(String(text));
  if (parts === null) return String(text);
  const [, day, time] = parts;
  const date = new Date(`${day}T${time ?? '00:00'}:00Z`);
  const style = time === undefined ? { dateStyle: 'long' } : { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date);
}
