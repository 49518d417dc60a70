/** Every fixed text of charts and tables, both languages side by side. */

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
  submissions: { id: 'kiriman', en: 'submissions' },
  waiting: { id: 'kiriman menunggu', en: 'submissions waiting' },
  undelivered: { id: 'belum sampai', en: 'undelivered' },
  shareUndelivered: { id: 'bagian yang belum sampai', en: 'share undelivered' },
  countUndelivered: { id: 'jumlah', en: 'number' },
  noneYet: { id: 'belum ada', en: 'none yet' },
  nothingToShow: { id: 'Tidak ada yang perlu ditampilkan', en: 'Nothing to show' },
  assumptions: { id: 'Asumsi', en: 'Assumptions' },
  code: { id: 'kode', en: 'code' },
  name: { id: 'nama', en: 'name' },
  province: { id: 'provinsi', en: 'province' },
  date: { id: 'tanggal', en: 'date' },
  instant: { id: 'waktu', en: 'time' },
  base: { id: 'dasar', en: 'base' },
  station: { id: 'alat rekam', en: 'stations' },
  uplink: { id: 'saluran kantor', en: 'uplinks' },
  gateway: { id: 'gerbang pusat', en: 'gateway' },
  match: { id: 'pencocokan', en: 'match' },
  adjudicate: { id: 'ajudikasi', en: 'adjudication' },
} as const satisfies Record<string, Both>;

export type TextKey = keyof typeof TEXTS;
