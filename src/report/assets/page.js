// Sorts and searches the table of regencies, and keeps the language of the page in step with the choice.
const table = document.getElementById('places');
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];

function valueOf(row, column) {
  const { value } = row.cells[column].dataset;
  return value === undefined ? row.cells[column].textContent : Number(value);
}

function compare(a, b) {
  if (typeof a === 'number') return a - b;
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortBy(column) {
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
}

heads.forEach((head, column) => {
  head.querySelector('button')?.addEventListener('click', () => sortBy(column));
});

// A circle of the map selects the row of its regency, and a row its circles.
const circles = [...document.querySelectorAll('#map circle')];

function choose(code) {
  for (const circle of circles) circle.classList.toggle('chosen', circle.dataset.code === code);
  for (const row of rows) {
    const isChosen = row.cells[0].textContent === code;
    row.classList.toggle('chosen', isChosen);
    if (isChosen) {
      row.hidden = false;
      row.scrollIntoView({ block: 'nearest' });
    }
  }
}

for (const circle of circles) circle.addEventListener('click', () => choose(circle.dataset.code));
body.addEventListener('click', (event) => {
  const row = event.target.closest('tr');
  if (row !== null) choose(row.cells[0].textContent);
});

const find = document.getElementById('find');
const found = document.querySelector('output[for="find"]');
find.addEventListener('input', () => {
  const wanted = find.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    const text = [0, 1, 2].map((column) => row.cells[column].textContent).join(' ');
    row.hidden = !text.toLowerCase().includes(wanted);
    if (!row.hidden) count++;
  }
  found.textContent = wanted === '' ? '' : String(count);
});

for (const choice of document.querySelectorAll('input[name="language"]')) {
  choice.addEventListener('change', () => {
    document.documentElement.lang = choice.id.slice('show-'.length);
  });
}
