/** Which stage was full, and for how long, in one sentence. */

import { type Both, type Format, inBoth } from '../format.ts';
import { stageName } from '../summary.ts';

/** A step counts as full from this share on. */
export const FULL = 0.95;

export interface StageUse {
  /** Of the stage. */
  readonly name: string;
  /** By step; NaN where it was closed. */
  readonly shares: ArrayLike<number>;
  /** Over the whole run; null where it was never open. */
  readonly mean: number | null;
}

/** Steps in which it was open, and of those the full ones. */
export function fullness({ shares }: StageUse): { readonly full: number; readonly open: number } {
  let [full, open] = [0, 0];
  for (let i = 0; i < shares.length; i++) {
    if (shares[i]! >= FULL) full++;
    if (!Number.isNaN(shares[i]!)) open++;
  }
  return { full, open };
}

/** Full steps of those in which it was open; 0 where it never was. */
export function fullShare(use: StageUse): number {
  const { full, open } = fullness(use);
  return open === 0 ? 0 : full / open;
}

/** The first rule that holds; each is true of the figures as printed, of the stages that have a limit. */
export function utilisationFinding(uses: readonly StageUse[]): Both {
  const ranked = [...uses].sort((a, b) => fullShare(b) - fullShare(a));
  const [first, second] = ranked as [StageUse, StageUse?];
  if (fullShare(first) === 0) return inBoth((f) => neverFull(uses, f));
  const said = (use: StageUse, f: Format) => {
    const { full, open } = fullness(use);
    return `${stageName(use.name, f)}, ${f.share(full, open)}`;
  };
  if (second === undefined)
    return inBoth((f) =>
      f.language === 'id'
        ? `Penuh selama buka: ${said(first, f)} dari waktunya`
        : `Full while open: ${said(first, f)} of the time`,
    );
  if (fullShare(second) === fullShare(first))
    return inBoth((f) =>
      f.language === 'id'
        ? `Tidak ada satu tahap yang paling sering penuh: ${said(first, f)} dari waktu bukanya; ${said(second, f)} juga`
        : `No one stage was full most often: ${said(first, f)} of the time open; ${said(second, f)} as well`,
    );
  const none = fullShare(second) === 0;
  return inBoth((f) => {
    if (f.language === 'id')
      return `Paling sering penuh: ${said(first, f)} dari waktu bukanya; ${none ? 'tahap lain yang digambar tidak pernah' : `berikutnya ${said(second, f)}`}`;
    return `Full most often: ${said(first, f)} of the time open; ${none ? 'no other stage shown ever was' : `next ${said(second, f)}`}`;
  });
}

function neverFull(uses: readonly StageUse[], f: Format): string {
  const id = f.language === 'id';
  const busiest = [...uses].sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0))[0]!;
  const [name, mean] = [stageName(busiest.name, f), f.share(busiest.mean ?? 0, 1)];
  // Of stages that did nothing none is the busiest.
  if (uses.length > 1 && !busiest.mean)
    return id ? 'Tidak ada tahap yang digambar pernah terpakai' : 'No stage shown was ever used';
  if (uses.length === 1)
    return id
      ? `Tidak pernah penuh: ${name}, rata-rata terpakai ${mean}`
      : `Never full: ${name}, ${mean} used on average`;
  return id
    ? `Tidak ada tahap yang digambar pernah penuh; tersibuk ${name}, rata-rata terpakai ${mean}`
    : `No stage shown was ever full; the busiest, ${name}, was used ${mean} on average`;
}
