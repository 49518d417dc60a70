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
  details.querySelector('.unscripted').remove();
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
  const box = made('div', undefined, { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title });
  const table = made('table');
  const heads = made('tr');
  heads.append(...head.map((word) => made('th', word, { scope: 'col' })));
  table.createTHead().append(heads);
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    row.append(
      ...cells.map((cell) => made('td', typeof cell === 'number' ? numberText(cell) : (cell ?? '–'))),
    );
  }
  box.append(table);
  return box;
}

/** With three decimals; a part that they would make nothing or a whole has as many as tell it from that. */
function numberText(value) {
  const seemsWhole = Math.abs(value) < 1 && Number.isInteger(Number(value.toFixed(3)));
  const digits = seemsWhole ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 3 };
  return new Intl.NumberFormat(LOCALES[language()], digits).format(value);
}

/** Text from data is only ever set as text. */
function made(name, text, attributes = {}) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
