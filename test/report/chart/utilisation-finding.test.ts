import { expect, test } from 'vitest';
import {
  fullness,
  type StageUse,
  utilisationFinding,
} from '../../../src/report/chart/utilisation-finding.ts';

const NONE = Number.NaN;
const use = (name: string, ...shares: number[]): StageUse => {
  const open = shares.filter((share) => !Number.isNaN(share));
  return { name, shares, mean: open.reduce((sum, share) => sum + share, 0) / open.length };
};

test('a step that was closed is neither full nor open', () => {
  expect(fullness(use('match', NONE, 0.95, 0.9499, 1))).toEqual({ full: 2, open: 3 });
});

test('the one full most often while it was open is told, though another was open longer', () => {
  const uses = [
    use('match', 1, 1, 0.5, 0.5, 0.5, 0.5),
    use('uplink', NONE, NONE, NONE, NONE, NONE, 1),
  ];
  expect(utilisationFinding(uses)).toEqual({
    id: 'Paling sering penuh: saluran kantor, 100% dari waktu bukanya; berikutnya pencocokan, 33,3%',
    en: 'Full most often: uplinks, 100% of the time open; next match, 33.3%',
  });
});

test('the others are said never to be full only where none was', () => {
  const { en } = utilisationFinding([use('match', 1, 0), use('uplink', 0.9, 0.9)]);
  expect(en).toBe('Full most often: match, 50.0% of the time open; no other stage shown ever was');
});

test('of two alike none is said to be the one', () => {
  expect(utilisationFinding([use('match', 1, 0), use('uplink', 0, 1)]).id).toBe(
    'Tidak ada satu tahap yang paling sering penuh: pencocokan, 50,0% dari waktu bukanya; saluran kantor, 50,0% juga',
  );
});

test('where none was full the busiest is told by its mean', () => {
  const uses = [use('match', 0.1, 0.2), use('uplink', 0.9, 0.5)];
  expect(utilisationFinding(uses)).toEqual({
    id: 'Tidak ada tahap yang digambar pernah penuh; tersibuk saluran kantor, rata-rata terpakai 70,0%',
    en: 'No stage shown was ever full; the busiest, uplinks, was used 70.0% on average',
  });
  expect(utilisationFinding([use('match', 0, 0)]).en).toBe('Never full: match, 0% used on average');
  expect(utilisationFinding([use('match', 0, 0), use('uplink', 0, NONE)])).toEqual({
    id: 'Tidak ada tahap yang digambar pernah terpakai',
    en: 'No stage shown was ever used',
  });
});
