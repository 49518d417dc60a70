/** The fixed texts of documents of a comparison, both languages side by side. */

import type { Apart } from '../../experiment/better.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { limitsOf } from '../document/frame.ts';
import type { Both } from '../format.ts';

export const COMPARISON = {
  kind: { id: 'Perbandingan opsi', en: 'Comparison of options' },
  options: { id: 'Opsi', en: 'The options' },
  differs: { id: 'Yang berbeda', en: 'What differs' },
  money: { id: 'Biaya dan hasilnya', en: 'Costs and what they bring' },
  option: { id: 'Opsi', en: 'Option' },
  changed: { id: 'Yang diubah', en: 'What it changes' },
  held: { id: 'pembanding; tidak mengubah apa pun', en: 'held against; changes nothing' },
  unchanged: { id: 'tidak mengubah apa pun', en: 'changes nothing' },
  costsOnly: { id: 'biaya saja', en: 'costs alone' },
  absent: { id: 'tidak ada', en: 'none' },
  since: { id: 'sejak', en: 'from' },
  basis: { id: 'Dasar nilai semula', en: 'Basis of the first value' },
  measure: { id: 'Ukuran', en: 'Measure' },
  measureOf: { id: 'Ukuran, menurut opsi', en: 'Measure, by option' },
  mean: { id: 'Rerata', en: 'Mean' },
  difference: { id: 'Selisih (selang)', en: 'Difference (interval)' },
  apart: { id: 'Dapat dibedakan?', en: 'Can be told apart?' },
  arrears: {
    id: 'Kapan tunggakan (yang menunggu melebihi sasaran; yang tertahan tidak dihitung) habis, menurut opsi',
    en: 'When the arrears (what waits beyond the target; the stranded are not counted) are gone, by option',
  },
  gone: { id: 'Habis, pada ulangan', en: 'Gone, in replications' },
  notGone: { id: 'Belum habis di akhir (selang 95%)', en: 'Not by the end (95% interval)' },
  half: { id: 'Separuhnya per', en: 'In half by' },
  nine: { id: '90% per', en: 'In 90% by' },
  never: { id: 'tidak pernah ada', en: 'never any' },
  notByEnd: { id: 'tidak sampai akhir', en: 'not by the end' },
  fairness: {
    id: 'Pemerataan antardaerah menurut opsi, rerata semua ulangan; yang belum dijawab dihitung sampai akhir simulasi',
    en: 'Fairness among regencies by option, means of all replications; the unanswered count up to the end of the run',
  },
  gini: { id: 'Gini waktu sampai dijawab', en: 'Gini of the time to an answer' },
  bears: {
    id: 'Ditanggung sepersepuluh terburuk',
    en: 'Borne by the worst tenth',
  },
  worst: { id: 'Sepersepuluh itu menunggu', en: 'That tenth waits' },
  slow: { id: 'Saluran lambat', en: 'Slow lines' },
  others: { id: 'Saluran lainnya', en: 'Other lines' },
  targets: { id: 'Sasaran menurut opsi', en: 'Targets by option' },
  targetOf: { id: 'Sasaran, menurut opsi', en: 'Target, by option' },
  cost: { id: 'Biaya', en: 'Cost' },
  beaten: { id: 'Kalah dari', en: 'Beaten by' },
  gain: { id: 'Perbaikan (selang)', en: 'Improvement (interval)' },
  gainOf: { id: 'Opsi dan ukuran', en: 'Option and measure' },
  eachOne: { id: 'Biaya tambahan', en: 'Additional cost' },
  noneBetter: {
    id: 'tidak ada ukuran yang terbukti lebih baik',
    en: 'no measure is shown to be better',
  },
  noMore: { id: 'tanpa biaya tambahan', en: 'at no additional cost' },
  lines: {
    id: 'Rincian biaya selama masa simulasi, dari harga termurah sampai termahal',
    en: 'Costs over the run line by line, from the lowest prices to the highest',
  },
  lineOf: { id: 'Biaya, menurut opsi', en: 'Cost, by option' },
  priceBasis: { id: 'Dasar harga', en: 'What the prices rest on' },
  low: { id: 'bawah', en: 'low' },
  high: { id: 'atas', en: 'high' },
  own95: { id: 'Selang 95%', en: '95% interval' },
  joint: { id: 'Selang bersama', en: 'Joint interval' },
  least: { id: 'paling murah', en: 'low' },
  most: { id: 'paling mahal', en: 'high' },
  middle: { id: 'tengah', en: 'middle' },
  unit: { id: 'Satuan', en: 'Unit' },
  sheetOptions: { id: 'Opsi', en: 'Options' },
  sheetDiffers: { id: 'Selisih', en: 'Differences' },
  sheetArrears: { id: 'Tunggakan', en: 'Arrears' },
  sheetFairness: { id: 'Pemerataan', en: 'Fairness' },
  sheetTargets: { id: 'Sasaran', en: 'Targets' },
  sheetCosts: { id: 'Biaya', en: 'Costs' },
  sheetGains: { id: 'Hasil per biaya', en: 'Gains per cost' },
  sheetLines: { id: 'Rincian biaya', en: 'Cost lines' },
} as const satisfies Record<string, Both>;

/** Whether an option can be told apart from the base, and how. */
export const APART: Readonly<Record<Apart | 'better' | 'worse', Both>> = {
  better: { id: 'ya, lebih baik', en: 'yes, better' },
  worse: { id: 'ya, lebih buruk', en: 'yes, worse' },
  higher: { id: 'ya, lebih tinggi', en: 'yes, higher' },
  lower: { id: 'ya, lebih rendah', en: 'yes, lower' },
  unclear: { id: 'tidak', en: 'no' },
  same: { id: 'sama persis', en: 'exactly alike' },
};

/** What a reader must not take the figures for. */
export function notModelled(plan: Plan): Both[] {
  return [TOGETHER, ...limitsOf(plan), OTHERWISE];
}

const TOGETHER: Both = {
  id: 'Gabungan opsi: yang dihitung ialah setiap opsi sendiri-sendiri, dan hasil gabungan bukan jumlah hasil masing-masing.',
  en: 'Options together: each is computed by itself, and two of them do not bring the sum of what each brings.',
};
const OTHERWISE: Both = {
  id: 'Perubahan perilaku orang karena opsinya: jumlah yang datang mengikuti skenario.',
  en: 'People who behave otherwise because of an option: how many come is what the scenario says.',
};
