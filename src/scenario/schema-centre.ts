/** What may be written of what follows the match: adjudication by people. */

import * as z from 'zod';
import { may, must } from './kind.ts';
import { one } from './kinds.ts';
import { stage } from './schema-stages.ts';

const share = () => one({ dimension: 'share', most: 1 });

/** A stage all of whose servers are in working order. */
function atWork() {
  const { working: _, ...keys } = stage();
  return keys;
}

export const adjudicate = z.strictObject({
  ...atWork(),
  results: may(
    z.strictObject({
      unique: must(share(), 'Print-ready'),
      duplicate: must(share(), 'Recorded before'),
      again: must(share(), 'To be recorded again'),
    }),
    'Shares of what they decide; they sum to 100 %',
    'those of `match.results`, without what is adjudicated (assumption)',
  ),
});
