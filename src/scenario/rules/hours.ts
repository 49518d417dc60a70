/** Rules of when something is open: names of calendars, and closures. */

import { SERVICE_STAGES } from '../as-read/stage.ts';
import { compare } from '../schema/when.ts';
import { didYouMean } from '../text/names.ts';
import { type Finding, where } from './faults.ts';
import { type Sections, stageIn } from './sections.ts';

export function hoursRules(sections: Sections): readonly Finding[] {
  const { clock, station, uplink } = sections;
  if (clock === undefined) return [];
  const known = Object.keys(clock.hours ?? {});
  const named = [
    ['station.mobile', station?.mobile],
    ['uplink', uplink],
    ...SERVICE_STAGES.map((path) => [path, stageIn(sections, path)] as const),
  ] as const;
  return named.flatMap(([path, written]): readonly Finding[] => {
    const hours = written?.hours;
    if (hours === undefined || known.includes(hours)) return [];
    const near = known.length > 0 ? didYouMean(hours, known) : 'write it there';
    return [{ path: `${path}.hours`, message: `no "${hours}" in clock.hours; ${near}` }];
  });
}

export function closureRules(sections: Sections): readonly Finding[] {
  const { uplink, gateway } = sections;
  const closing = [
    ['uplink', uplink],
    ['gateway', gateway],
    ...SERVICE_STAGES.map((path) => [path, stageIn(sections, path)] as const),
  ] as const;
  return closing.flatMap(([path, written]) =>
    (written?.closed ?? []).flatMap(({ from, to }, index) => {
      const order = compare(from, to);
      const at = `${path}.closed.${index}.to`;
      const mixed = 'is a date where `from` is an offset, or the reverse; use one of the two';
      return where(
        [order === undefined, at, mixed],
        [order !== undefined && order >= 0, at, 'is not after `from`; put them in order'],
      );
    }),
  );
}
