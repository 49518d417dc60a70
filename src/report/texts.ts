/** Every fixed text of charts and tables, both languages side by side. */

import type { Holder } from '../run/delay-book.ts';
import type { Both } from './format.ts';

export const TEXTS = {
  recorded: { id: 'Direkam', en: 'Recorded' },
  onTime: { id: 'Tepat waktu', en: 'On time' },
  delayed: { id: 'Tertunda', en: 'Delayed' },
  waitingWithin: { id: 'Menunggu, dalam sasaran', en: 'Waiting, within target' },
  waitingPast: { id: 'Menunggu, lewat sasaran', en: 'Waiting, past target' },
  waitingAtOffice: { id: 'Menunggu di kantor', en: 'Waiting at the office' },
  waitingAtCentre: { id: 'Menunggu di pusat', en: 'Waiting at the centre' },
  stranded: { id: 'Tertahan', en: 'Stranded' },
  dropped: { id: 'Gugur', en: 'Dropped' },
  lost: { id: 'Hilang', en: 'Lost' },
  atOffice: { id: 'Di kantor', en: 'At the office' },
  atCentre: { id: 'Di pusat', en: 'At the centre' },
  matchCapacity: { id: 'Kapasitas pencocokan', en: 'Matching capacity' },
  perDay: { id: 'kiriman per hari', en: 'submissions per day' },
  perHour: { id: 'kiriman per jam', en: 'submissions per hour' },
  submissions: { id: 'kiriman', en: 'submissions' },
  waiting: { id: 'kiriman menunggu', en: 'submissions waiting' },
  persons: { id: 'Belum direkam', en: 'Not recorded yet' },
  peopleWaiting: { id: 'orang menunggu', en: 'people waiting' },
  undelivered: { id: 'belum sampai', en: 'undelivered' },
  shareUndelivered: { id: 'bagian yang belum sampai', en: 'share undelivered' },
  countUndelivered: { id: 'jumlah', en: 'number' },
  sourcesWaiting: { id: 'sumber yang sedang menunggu', en: 'that sources who wait do not come' },
  repeats: { id: 'orang yang datang lagi setelah direkam', en: 'people who come once more' },
  copiesMatched: {
    id: 'kerja pencocokan atas salinan',
    en: 'the work of the match on copies',
  },
  backOffs: {
    id: 'waktu tunggu saluran yang ditolak gerbang (yang masuk bisa jauh lebih sedikit)',
    en: 'how long lines wait once the gateway refused them (it may let in far less)',
  },
  storesLost: { id: 'simpanan kantor yang hilang', en: 'stores that are lost' },
  latitude: { id: 'lintang', en: 'latitude' },
  longitude: { id: 'bujur', en: 'longitude' },
  notDrawn: { id: 'tidak digambar', en: 'not drawn' },
  noneYet: { id: 'belum ada', en: 'none yet' },
  nothingToShow: { id: 'Tidak ada yang perlu ditampilkan', en: 'Nothing to show' },
  assumptions: { id: 'Asumsi', en: 'Assumptions' },
  code: { id: 'kode', en: 'code' },
  name: { id: 'nama', en: 'name' },
  province: { id: 'provinsi', en: 'province' },
  date: { id: 'tanggal', en: 'date' },
  instant: { id: 'waktu', en: 'time' },
  least: { id: 'batas bawah pita', en: 'low end of the band' },
  most: { id: 'batas atas pita', en: 'high end of the band' },
  option: { id: 'opsi', en: 'option' },
  age: { id: 'umur [s]', en: 'age [s]' },
  answered: { id: 'Dijawab', en: 'Answered' },
  shareAnswered: { id: '% kiriman yang sudah dijawab', en: '% of submissions answered' },
  partAnswered: { id: 'bagian yang sudah dijawab', en: 'share answered' },
  target: { id: 'sasaran', en: 'target' },
  base: { id: 'dasar', en: 'base' },
  binds: { id: 'penghambat utama', en: 'what binds' },
  station: { id: 'alat rekam', en: 'stations' },
  uplink: { id: 'saluran kantor', en: 'uplinks' },
  gateway: { id: 'gerbang pusat', en: 'gateway' },
  match: { id: 'pencocokan', en: 'match' },
  courier: { id: 'kurir', en: 'courier' },
  carried: { id: 'dibawa kurir ke pusat', en: 'is taken to the centre by courier' },
  readIn: { id: 'baca kotak', en: 'read-in' },
  adjudicate: { id: 'ajudikasi', en: 'adjudication' },
  reply: { id: 'balasan', en: 'reply' },
  print: { id: 'pencetakan', en: 'print' },
} as const satisfies Record<string, Both>;

/** What holds submissions up, as names of their own. */
export const HOLDER_NAMES = {
  uplink: { id: 'Saluran kantor', en: 'Uplinks' },
  gateway: { id: 'Gerbang pusat', en: 'Gateway' },
  match: { id: 'Pencocokan', en: 'Match' },
  stranded: { id: 'Tertahan', en: 'Stranded' },
  courier: { id: 'Kurir', en: 'Courier' },
} as const satisfies Record<Holder, Both>;

/** What each side believes or has, as names of lines. */
export const LEDGER_NAMES = {
  believedRecorded: { id: 'Merasa sudah direkam', en: 'Believed recorded' },
  believedSent: { id: 'Dianggap terkirim', en: 'Believed sent' },
  centreHolds: { id: 'Ada di pusat', en: 'At the centre' },
  printReady: { id: 'Siap cetak', en: 'Print-ready' },
  printed: { id: 'Sudah dicetak', en: 'Printed' },
} as const satisfies Record<string, Both>;
