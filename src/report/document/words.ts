/** The fixed texts of documents and workbooks, both languages side by side. */

import type { Both } from '../format.ts';

export const DOCUMENT = {
  notModelled: { id: 'Yang tidak dimodelkan', en: 'What is not modelled' },
  figure: { id: 'Gambar', en: 'Figure' },
  table: { id: 'Tabel', en: 'Table' },
  page: { id: 'halaman', en: 'page' },
  judged: { id: 'Yang diminta dan yang didapat', en: 'What is wanted and what was found' },
  target: { id: 'Sasaran', en: 'Target' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  found: { id: 'Didapat', en: 'Found' },
  wanted: { id: 'Diminta', en: 'Wanted' },
  low: { id: 'Selang 95%, bawah', en: '95% interval, low' },
  high: { id: 'Selang 95%, atas', en: '95% interval, high' },
  quantile: { id: 'Untuk', en: 'For' },
  worst: {
    id: 'Kabupaten dan kota dengan bagian terbesar yang belum sampai ke pusat',
    en: 'Regencies and cities with the largest share not at the centre',
  },
  all: {
    id: 'Semua kabupaten dan kota, dalam urutan skenario',
    en: 'All regencies and cities, in the order of the scenario',
  },
  days: {
    id: 'Kiriman menurut hari perekaman dan nasibnya pada akhir simulasi',
    en: 'Submissions by the day of recording, and what became of them by the end',
  },
  day: { id: 'Hari', en: 'Day' },
  answered: { id: 'Dijawab pada hari itu', en: 'Answered on the day' },
  turnedAway: { id: 'Pulang tanpa dilayani', en: 'Left unserved' },
  toAnswer95: { id: 'Sampai dijawab, 95%', en: 'To the answer, 95%' },
  shownRun: {
    id: (run: number, of: number) => `ulangan ${run} dari ${of}`,
    en: (run: number, of: number) => `replication ${run} of ${of}`,
  },
  costsOfRun: {
    id: 'Biaya selama masa simulasi, dari harga termurah sampai termahal',
    en: 'Costs over the run, from the lowest prices to the highest',
  },
  cost: { id: 'Biaya', en: 'Cost' },
  costKind: { id: 'Cara bayar', en: 'Paid' },
  quantity: { id: 'Volume', en: 'Quantity' },
  costLow: { id: 'Paling murah', en: 'Low' },
  costHigh: { id: 'Paling mahal', en: 'High' },
  asAbove: { id: 'sama dengan di atas', en: 'as above' },
  priceBasis: { id: 'Dasar harga', en: 'Basis of the price' },
  total: { id: 'Jumlah', en: 'Total' },
  toCentre95: { id: 'Sampai ke pusat, 95%', en: 'To the centre, 95%' },
  risk: { id: 'Risiko', en: 'Risk' },
  hours: { id: 'jam', en: 'hours' },
  points: { id: 'poin', en: 'pp' },
  sheetAbout: { id: 'Ikhtisar', en: 'Overview' },
  item: { id: 'Perihal', en: 'Item' },
  says: { id: 'Isi', en: 'Content' },
  sheets: { id: 'Lembar', en: 'Sheets' },
  ofOne: {
    id: (names: string, run: string) => `${names}: ${run}; yang lain rerata semua ulangan`,
    en: (names: string, run: string) => `${names}: ${run}; the others are means over all of them`,
  },
  sheetOutcome: { id: 'Nasib kiriman', en: 'Outcome' },
  sheetDelays: { id: 'Lama', en: 'Delays' },
  sheetStages: { id: 'Tahap', en: 'Stages' },
  sheetRegencies: { id: 'Kabupaten dan kota', en: 'Regencies' },
  sheetDays: { id: 'Harian', en: 'Daily' },
  sheetAssumptions: { id: 'Asumsi', en: 'Assumptions' },
} as const satisfies Record<string, Both | Record<'id' | 'en', unknown>>;

export const COST_KINDS = {
  purchase: { id: 'dibeli', en: 'once' },
  yearly: { id: 'per tahun', en: 'a year' },
  each: { id: 'setiap kali', en: 'each time' },
} as const satisfies Record<string, Both>;
