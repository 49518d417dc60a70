/** How a submission ends and why, in both languages. */

import type { Cause } from '../model/observer.ts';
import type { Both } from './format.ts';

export const ANSWERS: Readonly<Record<string, Both>> = {
  printReady: { id: 'siap cetak', en: 'print-ready' },
  duplicate: { id: 'data ganda', en: 'a duplicate' },
  recordAgain: { id: 'harus rekam ulang', en: 'to be recorded again' },
};

export const CAUSES: Readonly<Record<Cause, Both>> = {
  full: { id: 'tahap berikutnya penuh', en: 'the next stage is full' },
  refused: { id: 'ditolak', en: 'it was refused' },
  patience: { id: 'habis kesabaran', en: 'its patience is over' },
  overwritten: { id: 'tertimpa yang lebih baru', en: 'overwritten by a newer one' },
  outage: { id: 'ada gangguan selagi diproses', en: 'an outage while it was in service' },
  store: { id: 'simpanan kantor hilang', en: "the office's store was lost" },
};

export const REFUSALS = {
  rate: { id: 'yang meminta melebihi yang diterimanya', en: 'more ask than it accepts' },
  busy: {
    id: 'rusak, atau yang meminta melebihi yang diterimanya',
    en: 'it is broken, or more ask than it accepts',
  },
  room: { id: 'penuh', en: 'it is full' },
} as const satisfies Record<string, Both>;
