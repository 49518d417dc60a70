/** Why a gateway that binds is not used to the full. */

import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { Format } from './format.ts';

/** Used less than this, it let in clearly fewer than it could: a convention. */
const FULL = 0.9;

/**
 * "The gateway let in only 9.6% of what it could: ..."; nothing where it held nobody up, or is used to the full.
 * @param held submission-days that it held up
 */
export function gatewayText(
  { uplink }: Plan,
  { stages }: Outcome,
  held: number,
  f: Format,
): string | undefined {
  const used = stages.gateway?.utilisation;
  if (uplink === undefined || held === 0 || used == null || used >= FULL) return undefined;
  const share = f.share(used, 1);
  return f.language === 'id'
    ? `Gerbang pusat hanya memakai ${share} dari kemampuannya: saluran yang ditolak menunggu dulu ` +
        '(uplink.refused), dan yang tutup tidak mengirim (uplink.hours); memperlebar gerbang bukan satu-satunya jalan'
    : `The gateway used only ${share} of what it could let in: lines that it refuses wait first ` +
        '(uplink.refused), and closed ones send nothing (uplink.hours); a wider gateway is not the only remedy';
}
