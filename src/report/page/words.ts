/** The fixed texts of the page, both languages side by side. */

import type { Both } from '../format.ts';

export const WORDS = {
  language: { id: 'Bahasa', en: 'Language' },
  report: { id: 'Laporan simulasi', en: 'Simulation report' },
  question: { id: 'Pertanyaan', en: 'Question' },
  answer: { id: 'Jawaban', en: 'Answer' },
  figures: { id: 'Angka pokok', en: 'Key figures' },
  charts: { id: 'Grafik', en: 'Charts' },
  regencies: { id: 'Kabupaten dan kota', en: 'Regencies and cities' },
  assumptions: { id: 'Asumsi', en: 'Assumptions' },
  method: { id: 'Cara kerja', en: 'Method' },
  again: { id: 'Mengulang hasil ini', en: 'To get these results again' },
  scenario: { id: 'Skenario', en: 'Scenario' },
  option: { id: 'Opsi', en: 'Option' },
  seed: { id: 'Benih', en: 'Seed' },
  period: { id: 'Masa', en: 'Period' },
  program: { id: 'Program', en: 'Program' },
  runs: { id: 'Ulangan', en: 'Runs' },
  oneRun: {
    id: 'satu, jadi tanpa selang kepercayaan',
    en: 'one, hence no confidence interval',
  },
  outcome: {
    id: 'Nasib kiriman pada akhir simulasi',
    en: 'What became of the submissions by the end',
  },
  means: { id: 'Rerata semua ulangan', en: 'Means over the replications' },
  mean: { id: 'Rerata', en: 'Mean' },
  interval: { id: 'Selang', en: 'Interval' },
  class: { id: 'Golongan', en: 'Class' },
  number: { id: 'Jumlah', en: 'Number' },
  share: { id: 'Bagian', en: 'Share' },
  delays: { id: 'Lama sejak direkam', en: 'Time from the recording' },
  within: { id: 'selesai untuk', en: 'over for' },
  toCentre: { id: 'ke pusat', en: 'to the centre' },
  toAnswer: { id: 'ke jawaban', en: 'to the answer' },
  notReached: { id: 'tak tercapai', en: 'not reached' },
  stages: { id: 'Tahap', en: 'Stages' },
  stage: { id: 'Tahap', en: 'Stage' },
  peak: { id: 'Puncak antrean', en: 'Peak backlog' },
  peakOn: { id: 'pada', en: 'on' },
  atEnd: { id: 'di akhir', en: 'at the end' },
  utilisation: { id: 'Pemakaian', en: 'Utilisation' },
  numbers: { id: 'Angka di balik grafik', en: 'The numbers behind the chart' },
  numbersIn: { id: 'Angkanya ada dalam berkas', en: 'The numbers are in the file' },
  find: { id: 'Cari nama, kode, atau provinsi', en: 'Find a name, code or province' },
  choose: {
    id: 'Tunjuk lingkaran untuk melihat angkanya; klik untuk memilih barisnya dalam tabel.',
    en: 'Point at a circle for its figures; click it to select its row in the table.',
  },
  perRegency: {
    id: 'Kabupaten dan kota; klik judul kolom untuk mengurutkan',
    en: 'Regencies and cities; click a column head to sort',
  },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Nama', en: 'Name' },
  province: { id: 'Provinsi', en: 'Province' },
  recorded: { id: 'Direkam', en: 'Recorded' },
  onTime: { id: 'Tepat waktu', en: 'On time' },
  undelivered: { id: 'Belum sampai ke pusat', en: 'Not at the centre' },
  unanswered: { id: 'Belum dijawab', en: 'Not answered' },
  daily: { id: 'Belum sampai, dari hari ke hari', en: 'Not at the centre, day by day' },
  of: { id: 'Asumsi atas', en: 'Assumption on' },
  value: { id: 'Nilai', en: 'Value' },
  range: { id: 'Rentang', en: 'Range' },
  basis: { id: 'Dasar', en: 'Basis' },
  weight: { id: 'Bobot', en: 'Weight' },
  none: { id: 'Skenario ini tidak mencatat asumsi.', en: 'This scenario lists no assumptions.' },
} as const satisfies Record<string, Both>;

/** What a reader must know of the simulation to judge it (STRESS-DES, Monks et al. 2019). */
export const METHOD: readonly Both[] = [
  {
    id: 'Simulasi kejadian diskret: setiap kiriman diikuti satu per satu dari perekaman sampai jawaban, tanpa pengelompokan dan tanpa pendekatan aliran.',
    en: 'Discrete-event simulation: every submission is followed by itself from the recording to the answer, without batches and without fluid shortcuts.',
  },
  {
    id: 'Urutan kejadian serentak: perubahan keadaan, lalu yang berakhir, lalu kedatangan, lalu pengamatan; di dalamnya, yang dijadwalkan lebih dulu.',
    en: 'Order of simultaneous events: changes of the world, then endings, then arrivals, then observation; within each, first scheduled first.',
  },
  {
    id: 'Semua unsur acak berasal dari satu fungsi murni atas benih (Threefry-2x32-20); benih yang sama memberi hasil yang sama persis, dan semua opsi menghadapi warga yang sama.',
    en: 'All chance comes from one pure function of the seed (Threefry-2x32-20): the same seed gives the same bytes, and all options face the same citizens.',
  },
  {
    id: 'Keadaan awal: kosong, kecuali antrean awal yang ditulis dalam skenario. Tidak ada masa pemanasan yang dibuang.',
    en: 'Initial state: empty, but for the backlog written in the scenario. No warm-up is cut off.',
  },
  {
    id: 'Setelah setiap kejadian jumlah nasional diperiksa, dan pada akhirnya jumlah setiap kabupaten/kota: semua golongan bersama-sama sama dengan yang direkam. Simulasi yang tidak demikian tidak memberi hasil.',
    en: 'After every event the sums of the country are checked, and at the end those of each regency: the classes together are what was recorded. A run in which they are not gives no results.',
  },
];
