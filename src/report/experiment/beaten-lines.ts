/** Which options of a comparison are beaten by another, in the terminal. */

import type { Comparison } from '../../experiment/compare.ts';
import type { Format } from '../format.ts';
import { optionName } from '../names.ts';
import { wrapped } from '../wrapped.ts';

/** One sentence where none is. */
export function beatenLines({ options }: Comparison, f: Format): string[] {
  const id = f.language === 'id';
  const isPriced = options.some(({ lines }) => lines.length > 0);
  const costs = isPriced ? (id ? ' dan biaya' : ' and costs') : '';
  const beaten = options.flatMap(({ name, beaten: by }) =>
    by === undefined
      ? []
      : [
          id
            ? `${optionName(name, 'id')} kalah dari ${optionName(by, 'id')}`
            : `${optionName(name, 'en')} by ${optionName(by, 'en')}`,
        ],
  );
  if (beaten.length === 0)
    return [
      id
        ? `Menurut rerata${costs} tidak ada opsi yang kalah dari opsi lain.`
        : `By the means${costs} no option is beaten by another.`,
    ];
  const start = id
    ? `Kalah menurut rerata${costs}: tidak ada yang lebih baik, sedikitnya satu lebih buruk`
    : `Beaten by the means${costs}: nothing better, at least one thing worse`;
  return [...wrapped(`${start}:`), ...beaten.map((line) => `  ${line}`)];
}
