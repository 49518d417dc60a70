/** How the line of an option is drawn, the same in every chart that has one for each. */

import { NEUTRAL, SERIES } from './palette.ts';

/** Beside colour, for who sees none: as many again with each. */
const DASHES = [
  [1, 0],
  [7, 3],
  [2, 2],
] as const;

export interface OptionLine {
  readonly colour: string;
  readonly labelColour: string;
  readonly dash: readonly number[];
}

/** @param i place of the option, from 0 @param named how many have a name; the others are grey */
export function optionLine(i: number, named: number): OptionLine {
  const dash = DASHES[Math.floor(i / SERIES.length) % DASHES.length]!;
  const [own, labelColour] = SERIES[i % SERIES.length]!;
  return { colour: i < named ? own : NEUTRAL, labelColour, dash };
}
