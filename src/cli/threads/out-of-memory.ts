/** What a thread that met the limit of its memory says. */

import { EnvironmentFault } from '../exit/faults.ts';

/** An error of a thread as it is, but that of its memory with the remedy: done again it would end alike. */
export function ofThread(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new EnvironmentFault(
    'a thread met the limit of its memory; run a part (--only, --sample), ' +
      'or raise the limit [MB]: NODE_OPTIONS=--max-old-space-size=8192',
  );
}
