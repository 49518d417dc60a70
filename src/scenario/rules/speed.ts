/** A speed by a law must have times with a mean: none comes near to 0 too often. */

import { inverseMean } from '../../engine/inverse-law.ts';
import { SERVICE_STAGES } from '../as-read/stage.ts';
import type { Finding } from './faults.ts';
import { type Sections, stageIn } from './sections.ts';

export function speedRules(sections: Sections): readonly Finding[] {
  const message =
    'comes so near to 0 so often that its times have no mean; write service, or another law';
  return SERVICE_STAGES.flatMap((path): Finding[] => {
    const speed = stageIn(sections, path)?.speed;
    if (speed?.form !== 'law' || speed.law.kind === 'inverse') return [];
    return inverseMean(speed.law) === Infinity ? [{ path: `${path}.speed`, message }] : [];
  });
}
