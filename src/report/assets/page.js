// What the page does beyond showing: languages, the tables and maps of the regencies, the numbers of the charts.
const LOCALES = { id: 'id-ID', en: 'en-GB' };
const language = () => document.documentElement.lang;

/** The text of an element in the language that is shown. */
function textOf(element) {
  const own = element.querySelector(`[lang="${language()}"]`);
  return (own ?? element).textContent;
}

const options = [...document.querySelectorAll('.option')];
for (const figure of document.querySelectorAll('figure')) numbersOf(figure);
// The page of a document has no options: it is about them all.
if (options.length > 0) livens(options[0]);

document.querySelectorAll('input[name="option"]').forEach((choice, i) => {
  const apply = () => {
    const asleep = options[i].querySelector(':scope > noscript');
    if (!choice.checked || asleep === null) return;
    options[i].innerHTML = asleep.textContent;
    for (const figure of options[i].querySelectorAll('figure')) numbersOf(figure);
    livens(options[i]);
  };
  choice.addEventListener('change', apply);
  apply();
});

for (const choice of document.querySelectorAll('input[name="language"]')) {
  const apply = () => {
    if (!choice.checked) return;
    document.documentElement.lang = choice.id.slice('show-'.length);
    document.title = textOf(document.querySelector('h1'));
    // What was said in the other language.
    for (const says of document.querySelectorAll('.says')) says.textContent = '';
  };
  choice.addEventListener('change', apply);
  // A browser may come back to the page with the choice that was made before.
  apply();
}

/** The table and the map of an option that is shown; a scenario without places has none. */
function livens(option) {
  const table = option.querySelector('.places');
  if (table === null) return;
  const places = placesOf(option, table);
  searchOf(option, places.rows);
  mapOf(option, places);
}

/** Sorts the table of regencies by the column that is clicked. */
function placesOf(option, table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const valueOf = (row, column) => {
    const { value } = row.cells[column].dataset;
    return value === undefined ? row.cells[column].textContent : Number(value);
  };
  const compare = (a, b) => (typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0);
  const sortBy = (column) => {
    const head = heads[column];
    const isNumber = typeof valueOf(rows[0], column) === 'number';
    const before = head.getAttribute('aria-sort');
    // Of figures a reader wants the largest first.
    const descends = before === null ? isNumber : before === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
    const sign = descends ? -1 : 1;
    rows.sort((a, b) => sign * compare(valueOf(a, column), valueOf(b, column)));
    body.append(...rows);
  };
  heads.forEach((head, column) => {
    head.querySelector('button')?.addEventListener('click', () => sortBy(column));
  });
  return { body, rows, heads };
}

function searchOf(option, rows) {
  const find = option.querySelector('.find input');
  const found = option.querySelector('.find output');
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const text = [0, 1, 2].map((column) => row.cells[column].textContent).join(' ');
      row.hidden = !text.toLowerCase().includes(wanted);
      if (!row.hidden) count++;
    }
    found.textContent = wanted === '' ? '' : `${count} / ${rows.length}`;
  });
}

/** A circle of the map selects the row of its regency, and a row its circles. */
function mapOf(option, { body, rows, heads }) {
  const circles = [...option.querySelectorAll('.map circle')];
  const says = option.querySelector('.says');
  const rowOf = new Map(rows.map((row) => [row.cells[0].textContent, row]));
  const choose = (code) => {
    for (const circle of circles) {
      const isChosen = circle.dataset.code === code;
      circle.classList.toggle('chosen', isChosen);
      circle.setAttribute('aria-pressed', String(isChosen));
    }
    for (const row of rows) row.classList.toggle('chosen', row.cells[0].textContent === code);
    const row = rowOf.get(code);
    if (row === undefined) return;
    row.hidden = false;
    row.scrollIntoView({ block: 'nearest' });
  };
  const tell = (code) => {
    const cells = [...(rowOf.get(code)?.cells ?? [])];
    const figures = cells.slice(3, -1).map((cell, i) => `${textOf(heads[i + 3])} ${textOf(cell)}`);
    const [, name, province] = cells.map((cell) => cell.textContent);
    if (says !== null && cells.length > 0) says.textContent = `${name}, ${province}: ${figures.join('; ')}`;
  };
  body.addEventListener('click', (event) => {
    const row = event.target.closest('tr');
    if (row !== null) choose(row.cells[0].textContent);
  });
  // One stop of the tabulator; from there the arrows lead to the neighbours.
  circles.forEach((circle, i) => {
    circle.setAttribute('role', 'button');
    circle.setAttribute('tabindex', i === 0 ? '0' : '-1');
    circle.addEventListener('click', () => choose(circle.dataset.code));
    circle.addEventListener('pointerenter', () => tell(circle.dataset.code));
    circle.addEventListener('focus', () => tell(circle.dataset.code));
    circle.addEventListener('keydown', (event) => {
      const to = neighbour(circles, circle, event.key);
      if (to !== undefined) {
        circle.setAttribute('tabindex', '-1');
        to.setAttribute('tabindex', '0');
        to.focus();
      } else if (event.key === 'Enter' || event.key === ' ') choose(circle.dataset.code);
      else return;
      event.preventDefault();
    });
  });
  option.querySelector('.map')?.setAttribute('role', 'group');
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest circle in the direction of an arrow; what lies to the side counts double. */
function neighbour(circles, from, key) {
  const arrow = ARROWS[key];
  if (arrow === undefined) return undefined;
  const placeOf = (circle) => [circle.cx.baseVal.value, circle.cy.baseVal.value];
  const [x, y] = placeOf(from);
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const circle of circles) {
    const [dx, dy] = placeOf(circle).map((at, i) => at - (i === 0 ? x : y));
    const along = dx * arrow[0] + dy * arrow[1];
    const aside = Math.abs(dx * arrow[1]) + Math.abs(dy * arrow[0]);
    if (along <= 0 || along + 2 * aside >= least) continue;
    least = along + 2 * aside;
    best = circle;
  }
  return best;
}
