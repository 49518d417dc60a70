/** Rules between mobile teams and what stands beside them. */

import { type Finding, where } from '../faults.ts';
import type { Parsed } from '../schema/schema.ts';
import { didYouMean } from '../text/names.ts';

export function mobileRules({ clock, people, station }: Partial<Parsed>): readonly Finding[] {
  if (station?.mobile === undefined) return [];
  const { hours } = station.mobile;
  const known = Object.keys(clock?.hours ?? {});
  const near = known.length > 0 ? didYouMean(hours, known) : 'write it there';
  const byDay = people?.surge !== undefined || people?.rate?.per === 'workday';
  const enters = people?.enter ?? 'station';
  return where(
    [
      clock !== undefined && !known.includes(hours),
      'station.mobile.hours',
      `no "${hours}" in clock.hours; ${near}`,
    ],
    [
      station.hours === undefined,
      'station.mobile',
      'has days of its own, beside those of the offices; write station.hours too',
    ],
    [
      people !== undefined && !byDay,
      'station.mobile',
      'needs people who come by surge, or by a rate per /workday; write one, or take it out',
    ],
    [
      enters !== 'station',
      'people.enter',
      'people pass by the mobile team, which is of the station; let them enter there',
    ],
  );
}
