/** Of a curve of ages: places for the pointer and the arrows. */
const AGES = 200;
/** Cells that an arrow passes with the shift key. */
const FAR = 24;

/** Tells the values of the day, instant, step, bar, age or row that the pointer or the arrows are at. */
function hoverOf(figure, svg, data) {
  const plot = svg.querySelector('.root > g > .background');
  const { hover: kind, ...plotted } = figure.dataset;
  const tip = made('p', undefined, { class: 'tip', role: 'status' });
  tip.hidden = true;
  svg.after(tip);
  let at = { across: kind === 'row' ? 0 : -1, down: kind === 'row' ? -1 : 0 };
  const cells = () => cellsOf(kind, data(), plotted);
  const show = () => {
    tip.replaceChildren(...saidAt(kind, data(), at, plotted).map((line) => made('span', line)));
    tip.hidden = false;
    const box = plot.getBoundingClientRect();
    const frame = figure.getBoundingClientRect();
    const [across, down] = cells();
    const x = box.left - frame.left + placeOf(kind, at.across, across) * box.width;
    const row = kind === 'grid' ? at.down : kind === 'row' ? at.down + 1 : 0;
    const y = box.top - frame.top + (row / down) * box.height;
    const isRight = x > frame.width / 2;
    tip.style.left = `${isRight ? x - tip.offsetWidth - 10 : x + 10}px`;
    tip.style.top = `${Math.min(y, frame.height - tip.offsetHeight)}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  // The last bar may be a part of one.
  const within = (value, most) => Math.max(0, Math.min(Math.ceil(most) - 1, value));
  svg.addEventListener('pointermove', (event) => {
    const box = plot.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    hide();
    if (x < 0 || x > 1 || y < 0 || y > 1) return;
    const [across, down] = cells();
    const column =
      kind === 'instant'
        ? Math.round(x * (across - 1))
        : kind === 'step'
          ? Math.round(x * across) - 1
          : Math.floor(x * across);
    at = { across: within(column, across), down: within(Math.floor(y * down), down) };
    show();
  });
  svg.addEventListener('pointerleave', hide);
  svg.addEventListener('blur', hide);
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    const [across, down] = cells();
    // A plot of one row leaves the arrows up and down to the page, one of one column the others.
    if ((arrow[0] !== 0 ? across : down) === 1 && kind !== 'grid') return;
    const [right, below] = arrow.map((way) => way * (event.shiftKey ? FAR : 1));
    at = { across: within(at.across + right, across), down: within(at.down + below, down) };
    show();
    event.preventDefault();
  });
}

/** Where a cell is, from 0 to 1: instants stand from edge to edge, a step has its end, others their middle. */
function placeOf(kind, at, across) {
  if (kind === 'instant') return at / (across - 1);
  return (at + (kind === 'step' ? 1 : 0.5)) / across;
}

/** How many cells the plot has, across and down. */
function cellsOf(kind, { head, rows }, { bar }) {
  if (kind === 'grid') return [head.length - 3, rows.length];
  if (kind === 'row') return [1, rows.length];
  if (kind === 'age') return [AGES, 1];
  return [kind === 'bar' ? rows.length / Number(bar) : rows.length, 1];
}

/** The lines of a tip; the first says of what. */
function saidAt(kind, { head, rows }, { across, down }, { bar, day, least, most }) {
  const locale = LOCALES[language()];
  if (kind === 'grid') {
    const [province, , name] = rows[down];
    const share = rows[down][across + 3];
    return [dateOf(head[across + 3], locale), `${name}, ${province}: ${shareText(share, locale)}`];
  }
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (kind === 'row') {
    const [, name, province, ...figures] = rows[down];
    const texts = figures.map((figure, i) =>
      i === figures.length - 1 ? shareText(figure, locale) : numbers.format(figure),
    );
    return [`${name}, ${province}`, ...texts.map((text, i) => `${head[i + 3]}: ${text}`)];
  }
  if (kind === 'age') return ageAt(agePlaced((across + 0.5) / AGES, least, most), head, rows, locale);
  if (kind === 'bar') return barAt(across * Number(bar), Number(bar), Number(day), head, rows, locale);
  const [moment, ...cells] = rows[across];
  // The first is of all; of its parts those that are not nothing.
  const figures = cells.flatMap((cell, i) =>
    typeof cell === 'number' && (i === 0 || cell !== 0) ? [`${head[i + 1]}: ${numbers.format(cell)}`] : [],
  );
  return [dateOf(moment, locale), ...figures];
}

/** The age [s] at a place of the axis, from 0 to 1; the axis is logarithmic where it has a least age. */
function agePlaced(place, least, most) {
  if (least === undefined) return Number(most) * place;
  return Number(least) * (Number(most) / Number(least)) ** place;
}

/** The share that a curve has reached at an age [s]; nothing is known past its end. */
function ageAt(age, [, ageName, shareName], rows, locale) {
  const last = rows.filter((row) => row[1] <= age).at(-1);
  const isPast = age > rows.at(-1)[1];
  return [
    `${ageName.replace(/ \[.*\]$/, '')}: ${durationText(age, locale)}`,
    `${shareName}: ${isPast || last === undefined ? '–' : shareText(last[2], locale)}`,
  ];
}

/** Means of the steps of a bar that were open, as it is drawn. */
function barAt(from, length, day, head, rows, locale) {
  const steps = rows.slice(from, from + length);
  // A step is told by its end: the middle of a day lies in that day.
  const middle = day >> 1;
  const days = [steps[Math.min(middle, steps.length - 1)], steps[Math.max(0, steps.length - 1 - middle)]];
  const texts = length === 1 ? [steps[0][0]] : days.map(([moment]) => String(moment).slice(0, 10));
  const moments = [...new Set(texts)].map((text) => dateOf(text, locale));
  const shares = head.slice(1).map((name, i) => {
    const open = steps.map((row) => row[i + 1]).filter((share) => share !== null);
    const mean = open.reduce((sum, share) => sum + share, 0) / open.length;
    return `${name}: ${shareText(open.length === 0 ? null : mean, locale)}`;
  });
  return [moments.join(' – '), ...shares];
}

/** "12,3%"; never 0% or 100% unless it is. */
function shareText(share, locale) {
  if (share === null) return '–';
  const one = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const percent = (value, style) => new Intl.NumberFormat(locale, style).format(value);
  if (share === 0 || share === 1) return percent(share, { style: 'percent' });
  if (share < 0.001) return `< ${percent(0.001, one)}`;
  return share > 0.999 ? `> ${percent(0.999, one)}` : percent(share, one);
}

/** "45,2 hari" of seconds, in the unit that reads best. */
function durationText(seconds, locale) {
  const [unit, size] =
    seconds < 60 ? ['second', 1] : seconds < 3_600 ? ['minute', 60] : seconds < 172_800 ? ['hour', 3_600] : ['day', 86_400];
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, style).format(seconds / size);
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
