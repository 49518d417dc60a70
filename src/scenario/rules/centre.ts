/** Rules between the keys of the centre: gateway, match and what follows it. */

import { type Node, nodeAt } from '../text/tree.ts';
import { type Finding, where } from './faults.ts';
import type { Sections } from './sections.ts';

/** Results may be off by rounding of the percentages as written. */
const ROUNDING = 1e-9;

/** `root` tells what was written from what is a default. */
export function centreRules(sections: Sections, root: Node): readonly Finding[] {
  const { gateway, match, adjudicate } = sections;
  const licence = match?.licence;
  const burst = nodeAt(root, 'gateway.burst') !== undefined;
  const left = match?.results?.adjudicate ?? 0;
  return [
    ...where(
      [
        burst && gateway !== undefined && gateway.accepts === undefined,
        'gateway.burst',
        'is a burst of `accepts`, which is not there; write accepts, or take it out',
      ],
      [
        licence !== undefined && licence.used > licence.room,
        'match.licence.used',
        'is more than the room of the licence; change one of them',
      ],
      [
        left > 0 && nodeAt(root, 'adjudicate') === undefined,
        'match.results.adjudicate',
        'are left to people, who are not there; write `adjudicate` too',
      ],
      [
        adjudicate !== undefined && left === 0 && match !== undefined,
        'adjudicate',
        'nothing is left to it; write a share match.results.adjudicate, or take it out',
      ],
      [
        adjudicate !== undefined && nodeAt(root, 'match') === undefined,
        'adjudicate',
        'decides what a match leaves open, and there is none; write one, or take it out',
      ],
      [
        left === 1 && adjudicate !== undefined && adjudicate.results === undefined,
        'adjudicate.results',
        'are missing where the match decides nothing itself; write them',
      ],
    ),
    ...courierRules(sections, root),
    ...sumRule('match.results', match?.results),
    ...sumRule('adjudicate.results', adjudicate?.results),
  ];
}

function sumRule(path: string, shares: Readonly<Record<string, number>> | undefined) {
  if (shares === undefined) return [];
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  const percent = Number((sum * 100).toPrecision(6));
  const message = `sum to ${percent} %; make them sum to 100 %`;
  return where([Math.abs(sum - 1) > ROUNDING, path, message]);
}

function courierRules({ courier }: Sections, root: Node): readonly Finding[] {
  if (courier === undefined) return [];
  const { when } = courier;
  return where(
    [
      when['more-than'] === undefined && when['older-than'] === undefined,
      'courier.when',
      'is empty; write more-than or older-than',
    ],
    [
      nodeAt(root, 'uplink') === undefined,
      'courier',
      'carries what an office has stored, and none stores; write an uplink',
    ],
    [
      nodeAt(root, 'courier.away') !== undefined && nodeAt(root, 'station') === undefined,
      'courier.away',
      'is of the station, which is not there; take it out',
    ],
  );
}
