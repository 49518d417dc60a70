/** Rules between mobile teams and what stands beside them. */

import { type Finding, where } from './faults.ts';
import type { Sections } from './sections.ts';

export function mobileRules({ people, station }: Sections): readonly Finding[] {
  if (station?.mobile === undefined) return [];
  const byDay = people?.surge !== undefined || people?.rate?.per === 'workday';
  const enters = people?.enter ?? 'station';
  return where(
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
