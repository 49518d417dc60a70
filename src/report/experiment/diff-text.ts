/** Two results folders side by side in the terminal, 80 columns: what went in, what came out, what is noise. */

import { better } from '../../experiment/better.ts';
import type { Changed, Family } from '../../experiment/diff.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { draftSentence } from '../draft.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signedAlike } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { COLUMNS, cut, screen, wrapped } from '../wrapped.ts';
import { differenceText, verdict } from './compare-text.ts';
import { type Change, isOfSample } from './diff-causes.ts';
import type { DiffInput } from './diff-json.ts';
import { mostOf, sidesText } from './diff-sides.ts';
import { rowsOfBoth } from './diff-whole.ts';

/** Longest name of a measure that stands in one line with its figures. */
const NAME = 30;

const WORDS = {
  inputs: { id: 'MASUKAN', en: 'INPUTS' },
  outputs: { id: 'HASIL KESELURUHAN', en: 'OUTPUTS, OVERALL' },
  noInputs: { id: '  sama semua', en: '  all alike' },
  absent: { id: '(tidak ada)', en: '(absent)' },
  difference: { id: 'selisih B - A', en: 'difference B - A' },
  otherFile: { id: 'isi berbeda', en: 'other content' },
  onlyA: { id: 'hanya di A', en: 'only in A' },
  onlyB: { id: 'hanya di B', en: 'only in B' },
} as const satisfies Record<string, Both>;

/** What follows from what differs. */
const CAUSES = {
  alike: {
    id: 'Semua angka di summary.csv sama.',
    en: 'All numbers of summary.csv are alike.',
  },
  contradiction: {
    id: 'SKENARIO, TABEL, BENIH, ULANGAN, DAN VERSI SAMA, TETAPI ANGKANYA LAIN. Itu tidak boleh terjadi: salah satu folder bukan dari program atau skenario yang disebutnya.',
    en: 'SAME SCENARIO, TABLES, SEED, REPLICATIONS AND VERSION, BUT OTHER NUMBERS. That must not be: one of the folders is not of the program or the scenario that it names.',
  },
  node: {
    id: 'Skenario, tabel, benih, ulangan, dan versi Tampung sama, tetapi angkanya lain; hanya versi Node yang berbeda, yang dapat membulatkan dengan cara lain.',
    en: 'Same scenario, tables, seed, replications and version of Tampung, but other numbers; only the version of Node differs, which may round otherwise.',
  },
  version: {
    id: 'Hanya versi program yang berbeda: selisihnya berasal dari program.',
    en: 'Only the version of the program differs: the differences are of its making.',
  },
  chance: {
    id: 'Hanya benih atau ulangan yang berbeda: setiap selisih adalah derau, juga yang tampak berbeda.',
    en: 'Only seed or replications differ: every difference is noise, also one that seems told apart.',
  },
  system: {
    id: 'Skenario atau tabel berbeda; benih, ulangan, dan versi sama.',
    en: 'The scenario or its tables differ; seed, replications and version are alike.',
  },
  several: {
    id: 'Lebih dari satu hal berbeda (skenario atau tabel, versi, kejadian acak): selisih itu sendiri tidak menunjukkan asalnya.',
    en: 'More than one thing differs (scenario or tables, version, chances): a difference by itself does not say which made it.',
  },
} as const satisfies Record<string, Both>;

export function diffText(input: DiffInput, language: Language): string {
  const f = format(language);
  const { causes, diff, made } = input;
  const lines = [
    ...headLines(input, f),
    '',
    ...inputLines(input, f),
    '',
    ...wrapped(CAUSES[causes.cause][language], 0),
    ...(diff.national.rows.length === 0
      ? []
      : ['', ...outputLines(diff.national, [made[0].clock, made[1].clock], f)]),
    '',
    ...noiseLines(input, f),
    ...countLines(input, f),
  ];
  return screen(lines);
}

function headLines({ paths, made }: DiffInput, f: Format): string[] {
  const runs = (count: number) =>
    f.language === 'id'
      ? `${f.count(count)} ulangan`
      : `${f.count(count)} ${count === 1 ? 'run' : 'replications'}`;
  return made.flatMap(({ scenario, option, replications }, i) =>
    wrapped(
      `${'AB'.charAt(i)}: ${plain(paths[i]!)}: ${plain(scenario)} (${optionName(option, f.language)}), ${runs(replications)}`,
      3,
    ),
  );
}

function inputLines({ causes: { manifest, inputs, keys } }: DiffInput, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const files = inputs.map(({ path, a, b }) => {
    const how = a === undefined ? 'onlyB' : b === undefined ? 'onlyA' : 'otherFile';
    return cut(`  ${plain(path.join('/'))}: ${word(how)}`, COLUMNS);
  });
  const lines = [
    ...manifest.flatMap((change) => changeLines(change, f)),
    ...files,
    ...keys.flatMap((change) => changeLines(change, f)),
  ];
  return [word('inputs'), ...(lines.length === 0 ? [word('noInputs')] : lines)];
}

/** "match.speed: 400 /day → 800 /day", on lines of their own where they are long. */
function changeLines({ path, a, b }: Change, f: Format): string[] {
  const shown = (value: unknown) => {
    if (value === undefined) return WORDS.absent[f.language];
    return plain(typeof value === 'string' ? value : JSON.stringify(value));
  };
  const name = plain(path.join('.'));
  const line = `  ${name}: ${shown(a)} → ${shown(b)}`;
  if ([...line].length <= COLUMNS) return [line];
  const lines = [`  ${name}`, `    A: ${shown(a)}`, `    B: ${shown(b)}`];
  return lines.map((one) => cut(one, COLUMNS));
}

function outputLines({ rows }: Family, clocks: Clocks, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const head = `${word('outputs').padEnd(32)}${'A'.padStart(14)}${'B'.padStart(14)}  ${word('difference')}`;
  return [head, ...rows.flatMap((row) => rowLines(row, clocks, f))];
}

type Clocks = Parameters<typeof sidesText>[1];

/** One line, the name before it where it is long; where chance can be told, the interval on a line of its own. */
function rowLines(row: Changed, clocks: Clocks, f: Format): string[] {
  const { measure, unit, a, b, value, interval, apart } = row;
  const texts = sidesText(row, clocks, f);
  const [ofA, ofB] = [a, b].map((side, i) => {
    const text = texts[i] ?? (side === undefined ? WORDS.absent[f.language] : '–');
    return ` ${text}`.padStart(14);
  });
  const name = measureName(measure)[f.language];
  const isLong = name.length > NAME;
  const own = isLong ? [`  ${name}`] : [];
  const first = `  ${(isLong ? '' : name).padEnd(NAME)}`;
  const start = `${first}${ofA}${ofB}`;
  if (value === null) return [...own, `${start}  –`];
  const most = mostOf(row);
  if (interval === null) return [...own, `${start}  ${signedAlike([value], unit, f, most)[0]}`];
  const difference = { value, interval, apart, gain: null };
  const told = verdict(difference, better(measure), f);
  return [...own, start, `${differenceText(difference, unit, f, most).padStart(60)}  ${told}`];
}

function noiseLines({ diff, made, causes }: DiffInput, f: Format): string[] {
  const id = f.language === 'id';
  const { rows, intervals } = diff.national;
  if (rows.length === 0) return [];
  const single = made.filter(({ replications }) => replications < 2).length;
  if (single > 0) {
    return wrapped(
      id
        ? `${single === 2 ? 'Masing-masing satu kali jalan' : 'Salah satunya hanya satu kali jalan'}: derau tidak dapat dibedakan dari perubahan. Jalankan keduanya dengan --replications 20.`
        : `${single === 2 ? 'One run each' : 'One of the two is a single run'}: noise cannot be told from change. Run both with --replications 20.`,
      0,
    );
  }
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  const apart = rows.filter((row) => row.apart !== 'unclear').length;
  const draft = draftSentence(Math.min(...made.map(({ replications }) => replications)));
  return [
    ...wrapped(
      id
        ? `${f.count(apart)} dari ${f.count(intervals)} selisih terbedakan dari 0; selang Welch, bersama-sama ${level} (Bonferroni). Selisih tanpa selang tidak dapat dinilai.`
        : `${f.count(apart)} of ${f.count(intervals)} differences can be told from 0; Welch intervals, together ${level} (Bonferroni). What has no interval cannot be judged.`,
      0,
    ),
    ...(causes.sameSeed
      ? wrapped((causes.keys.some(isOfSample) ? IN_PART : SHARED)[f.language], 0)
      : []),
    ...(draft ? wrapped(draft[f.language], 0) : []),
  ];
}

const SHARED: Both = {
  id: 'Benih sama: kejadian acaknya sama, tetapi selang ini mengandaikan dua percobaan yang bebas; biasanya terlalu lebar. tampung compare memasangkan ulangannya.',
  en: 'The same seed: the chances are shared, but these intervals take the two as independent; they are mostly too wide. tampung compare pairs the replications.',
};

/** A part of the offices has the people of these offices, but not of the others. */
const IN_PART: Both = {
  id: 'Benih sama, tetapi bagian kantor yang disimulasikan lain: kejadian acaknya sama hanya di kantor yang ada di keduanya. Sebagian kantor mewakili semua sebagai perkiraan, dan galat itu tidak termuat dalam selang ini.',
  en: 'The same seed, but another part of the offices: the chances are shared only at offices that are in both. A part that stands for all is an approximation, and that error is not in these intervals.',
};

function countLines({ diff, causes, made }: DiffInput, f: Format): string[] {
  const { national, regencies, alike, otherInterval } = diff;
  const [whole, parts] = [national, regencies].map(({ rows }) => f.count(rows.length));
  const rows = rowsOfBoth(made, whole!, parts!)[f.language];
  const tables = causes.files.filter((name) => !name.startsWith('charts/'));
  const text =
    f.language === 'id'
      ? `Baris summary.csv yang berbeda: ${rows} (--json); hanya selangnya: ${f.count(otherInterval)}; sama: ${f.count(alike)}.`
      : `Rows of summary.csv that differ: ${rows} (--json); in the interval only: ${f.count(otherInterval)}; alike: ${f.count(alike)}.`;
  const files = f.language === 'id' ? 'Berkas yang berbeda' : 'Files that differ';
  const none = f.language === 'id' ? 'tidak ada' : 'none';
  const charts = causes.files.length - tables.length;
  const names = [
    ...tables.map((name) => plain(name)),
    ...(charts === 0 ? [] : [`${f.count(charts)} charts/`]),
  ];
  return [
    ...wrapped(text, 0),
    ...wrapped(`${files}: ${names.length === 0 ? none : names.join(', ')}.`),
  ];
}
