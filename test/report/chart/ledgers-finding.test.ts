import { expect, test } from 'vitest';
import { shownLedgers } from '../../../src/report/chart/ledgers.ts';
import { ledgersFinding } from '../../../src/report/chart/ledgers-finding.ts';
import type { LedgerLine } from '../../../src/report/chart/palette.ts';
import type { Ledger } from '../../../src/run/ledger-book.ts';
import { made } from '../world.ts';

const { plan } = made({ regencies: 1, days: 3, ledgers: true });
const ALL = shownLedgers(plan);
const at = 3 * 86_400;

function say(counts: Partial<Record<LedgerLine, number>>, names = ALL) {
  const { id, en } = ledgersFinding(plan, names, counts as Ledger, at);
  return { id: id.replaceAll('\u00a0', ' '), en: en.replaceAll('\u00a0', ' ') };
}

const same = (count: number) =>
  Object.fromEntries(ALL.map((name) => [name, count])) as Record<LedgerLine, number>;

test('nobody recorded is said, and so is that all agree', () => {
  expect(say(same(0))).toEqual({
    id: 'Semua buku kosong hingga 17 Agustus 2016',
    en: 'All ledgers are empty by 17 August 2016',
  });
  expect(say(same(15_600)).id).toBe('Semua buku sepakat hingga 17 Agustus 2016: 15.600');
});

test('the widest gap is named from both sides, whichever way it goes', () => {
  const counts = { ...same(1000), printReady: 960, printed: 200 };
  expect(say(counts)).toEqual({
    id: 'Selisih terbesar antarbuku hingga 17 Agustus 2016: 960 siap cetak, tetapi 200 sudah dicetak',
    en: 'The widest gap between ledgers by 17 August 2016: 960 are print-ready, but 200 are printed',
  });
  expect(say({ ...same(5), believedRecorded: 1 }).en).toContain(
    '1 person believes they are recorded, but the offices believe 5 sent',
  );
});

test('of equal gaps the first on the way is told', () => {
  const counts = {
    believedRecorded: 9,
    believedSent: 6,
    centreHolds: 3,
    printReady: 0,
    printed: 0,
  };
  expect(say(counts).id).toContain(
    '9 orang merasa sudah direkam, tetapi kantor menganggap 6 terkirim',
  );
});

test('a ledger that a plan has not is neither shown nor told', () => {
  const { uplink: _, print: __, ...bare } = plan;
  const names = shownLedgers(bare);
  expect(names).toEqual(['believedRecorded', 'centreHolds', 'printReady']);
  expect(say({ ...same(7), printed: 0 }, names).en).toContain('agree');
});
