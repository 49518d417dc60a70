/** What the figures of the record, and what a back-test finds of them, are called. */

import type { BackTest, Tested } from '../../experiment/backtest/backtest.ts';
import type { Observed, ObservedMeasure, ObservedPlan } from '../../scenario/lay-out/observed.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { isNamed, nameOf } from '../undelivered.ts';

const MEASURES: Readonly<Record<ObservedMeasure, Both>> = {
  recorded: { id: 'Direkam', en: 'Recorded' },
  delivered: { id: 'Sampai di pusat', en: 'Reached the centre' },
  answered: { id: 'Dijawab', en: 'Answered' },
  undelivered: { id: 'Belum sampai di pusat', en: 'Not at the centre' },
  unanswered: { id: 'Belum dijawab', en: 'Without an answer' },
  atCentre: { id: 'Menunggu di pusat', en: 'Waiting at the centre' },
};

const COUNTRY: Both = { id: 'nasional', en: 'the country' };

export const VERDICTS: Readonly<Record<Tested['verdict'], Both>> = {
  agrees: { id: 'cocok', en: 'agrees' },
  'too low': { id: 'model terlalu rendah', en: 'model too low' },
  'too high': { id: 'model terlalu tinggi', en: 'model too high' },
};

/** "Not at the centre, Madiun, 6 Oct 2017" */
export function figureName(figure: ObservedPlan, plan: Plan, language: Language): string {
  const name = placeName(figure, plan, language);
  const days = daysText(figure, format(language));
  return [MEASURES[figure.measure][language], ...(name === undefined ? [] : [name]), days].join(
    ', ',
  );
}

/** As it stands inside a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A scenario without places has nothing to tell apart. */
function placeName(
  { place, regencies }: ObservedPlan,
  plan: Plan,
  language: Language,
): string | undefined {
  if (place === undefined) return isNamed(plan.regencies[0]!) ? COUNTRY[language] : undefined;
  const first = plan.regencies[regencies[0]!]!;
  return plain(first.code === place ? nameOf(first, language) : first.province);
}

/** "31 Aug 2016 – 9 Mar 2017", "1 Sep – 30 Sep 2016"; one day alone as "1 Sep 2016". */
function daysText({ from, to }: Observed, f: Format): string {
  const day = (iso: string) => f.dayMonth(Date.parse(iso));
  const last = `${day(to)} ${to.slice(0, 4)}`;
  if (from === undefined || from === to) return last;
  const first =
    from.slice(0, 4) === to.slice(0, 4) ? day(from) : `${day(from)} ${from.slice(0, 4)}`;
  return `${first} – ${last}`;
}

/** "5,000,000 (4,500,000 – 5,500,000)", "15,600 or more"; the value alone where it is exact. */
export function recordText({ value, low, high }: Observed, f: Format): string {
  const said = f.count(value);
  if (low === high) return said;
  const id = f.language === 'id';
  if (high === Number.POSITIVE_INFINITY)
    return low === value
      ? `${said} ${id ? 'atau lebih' : 'or more'}`
      : `${said} (${f.count(low)} ${id ? 'atau lebih' : 'or more'})`;
  if (low === 0) return `${said} (${id ? 'paling banyak' : 'at most'} ${f.count(high)})`;
  return `${said} (${f.count(low)} – ${f.count(high)})`;
}

/** "4,900,121 (4,830,000 – 4,980,000)" */
export function modelText({ mean, predicted: { low, high } }: Tested, f: Format): string {
  const [value, from, to] = [mean, low, high].map((count) => f.count(Math.round(count)));
  return from === to ? value! : `${value} (${from} – ${to})`;
}

export function ofUse({ tested }: BackTest, use: Observed['use']): readonly Tested[] {
  return tested.filter(({ figure }) => figure.use === use);
}

/** Draws of the assumptions that were simulated, and those that predict. */
export function drawsOf({ draws }: BackTest) {
  const known = draws.filter(({ failed }) => failed === undefined).length;
  return { known, kept: draws.filter(({ isKept }) => isKept).length, isDrawn: draws.length > 1 };
}
