/** Rules between the keys of a cost. */

import { example, quantity, shown } from '../../units.ts';
import { inLanguage, type Prose } from '../as-read/prose.ts';
import { COUNTED, isPriced, PRICED } from '../schema/priced.ts';
import type { Parsed } from '../schema/schema.ts';
import { didYouMean } from '../text/names.ts';
import { type Finding, where } from './faults.ts';
import type { Sections } from './sections.ts';

const NO_KEY = 'belongs to a key; take it out';

type Written = Parsed['costs'][number];

export function costRules(sections: Sections): readonly Finding[] {
  const { costs = [], courier } = sections;
  const options = ['base', ...(sections.options ?? [])];
  return costs.flatMap((cost, index) => {
    const path = `costs.${index}`;
    const unknown = cost.options?.find((option) => !options.includes(option));
    return [
      ...where(
        [
          costs.slice(0, index).some(({ name }) => isSame(name, cost.name)),
          `${path}.name`,
          `${shown(inLanguage(cost.name, 'en'))} is the name of a cost before; choose another`,
        ],
        [
          unknown !== undefined,
          `${path}.options`,
          `no option ${unknown}; ${didYouMean(unknown ?? '', options)}`,
        ],
        [
          cost.of === 'courier.trips' && courier?.cost !== undefined,
          `${path}.of`,
          'stands beside courier.cost, which is the same; write only one of them',
        ],
      ),
      ...pricesOf(cost, path),
    ];
  });
}

/** In one of the languages is enough: a table is in one. */
function isSame(one: Prose, other: Prose): boolean {
  return (['id', 'en'] as const).some(
    (language) => inLanguage(one, language) === inLanguage(other, language),
  );
}

/** Which prices go with what is paid for. */
function pricesOf(cost: Written, path: string): readonly Finding[] {
  const { of, per, owned, purchase, yearly, each } = cost;
  const bought = purchase !== undefined || yearly !== undefined;
  if (isPriced(of)) {
    return [
      ...where(
        [!bought, path, 'needs purchase or yearly; write at least one'],
        [each !== undefined, `${path}.each`, `belongs to a count, and ${of} is none; take it out`],
      ),
      ...amountsOf(cost, PRICED[of], path),
    ];
  }
  const counted = (COUNTED as readonly string[]).includes(of ?? '');
  const known = [...Object.keys(PRICED), ...COUNTED];
  return where(
    [
      of !== undefined && !counted,
      `${path}.of`,
      `${shown(of ?? '')} has no price; ${didYouMean(of ?? '', known)}`,
    ],
    [counted && each === undefined, path, 'needs `each`, the price of one; write it'],
    [
      counted && bought,
      `${path}.${purchase ? 'purchase' : 'yearly'}`,
      `belongs to a key, and ${of} is a count; write each`,
    ],
    [of === undefined && !bought, path, 'needs purchase or yearly; write at least one'],
    [of === undefined && each !== undefined, `${path}.each`, 'needs a count; write `of` too'],
    [(counted || of === undefined) && per !== undefined, `${path}.per`, NO_KEY],
    [(counted || of === undefined) && owned !== undefined, `${path}.owned`, NO_KEY],
  );
}

function amountsOf(
  { per, owned }: Written,
  dimension: Parameters<typeof example>[0],
  path: string,
): readonly Finding[] {
  const reading = (name: string, text: string | undefined): readonly Finding[] => {
    const read = text === undefined ? undefined : quantity(text, dimension);
    if (read === undefined) return [];
    if ('wrong' in read) return [{ path: `${path}.${name}`, message: read.wrong }];
    if (name === 'owned' || read.value > 0) return [];
    return [{ path: `${path}.per`, message: `must be above 0, found ${text}; change the number` }];
  };
  const missing = per === undefined && dimension !== 'count';
  return [
    ...where([missing, path, `needs \`per\`; write for example per: ${example(dimension)}`]),
    ...reading('per', per),
    ...reading('owned', owned),
  ];
}
