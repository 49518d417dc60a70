/** What was waiting before the start: it belongs to no office. */

import { beforePlace, type Context } from '../context.ts';
import { Mark, StageId } from '../kinds.ts';
import type { Service } from '../stage/service.ts';
import type { Sender } from '../uplink/sender.ts';

interface Stages {
  readonly station: Service | undefined;
  readonly uplink: Sender | undefined;
  readonly match: Service | undefined;
  readonly print: Service | undefined;
}

/** Puts it into the stages, the last one first. */
export function fillAtStart(context: Context, stages: Stages): void {
  const { plan, entities, observer } = context;
  const { station, uplink, match, print } = stages;
  let number = 0;
  const fill = (id: StageId, count: number, enter: (entity: number) => void) => {
    for (let left = count; left > 0; left--) {
      const entity = entities.create(beforePlace(plan), number++);
      if (id >= StageId.match) entities.mark(entity, Mark.delivered);
      if (id === StageId.print) entities.mark(entity, Mark.stranded);
      if (id !== StageId.station) entities.setBornAt(entity, 0);
      observer.before(id, entity);
      enter(entity);
    }
  };
  fill(StageId.print, plan.start.print ?? 0, (entity) => print?.accept(entity));
  fill(StageId.match, plan.start.match, (entity) => match?.letIn(entity));
  fill(StageId.uplink, plan.start.uplink, (entity) => uplink?.accept(entity));
  fill(StageId.station, plan.start.station, (entity) => station?.letIn(entity));
}
