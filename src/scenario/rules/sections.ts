/** The sections of a scenario that could be read; a rule looks at those it needs. */

import type { ServiceStage } from '../as-read/stage.ts';
import type { Parsed } from '../schema/schema.ts';

export type Sections = Partial<Parsed>;

/** What is written of a service stage. */
export function stageIn(sections: Sections, path: ServiceStage) {
  return path === 'courier.read-in' ? sections.courier?.['read-in'] : sections[path];
}
