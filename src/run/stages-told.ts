/** What a run tells of its stages alone: the part of the collector that knows no submission. */

import type { Calendar } from '../engine/calendar.ts';
import { STAGE_COUNT, StageId } from '../model/kinds.ts';
import { GatewayBook } from './gateway-book.ts';
import { StageBook } from './stage-book.ts';

export class StagesTold {
  readonly stages: StageBook[];
  readonly gateway: GatewayBook;

  constructor(protected readonly calendar: Calendar) {
    this.stages = Array.from({ length: STAGE_COUNT }, () => new StageBook());
    this.gateway = new GatewayBook();
  }

  entered(stage: StageId): void {
    if (stage !== StageId.gateway) this.stages[stage]!.enters(this.calendar.now);
  }

  blocked(stage: StageId): void {
    this.stages[stage]!.blocks();
  }

  retried(stage: StageId): void {
    this.stages[stage]!.retry();
  }

  capacity(stage: StageId, servers: number): void {
    this.stages[stage]!.setCapacity(this.calendar.now, servers);
  }

  overtime(stage: StageId, number: number): void {
    this.stages[stage]!.setOvertime(this.calendar.now, number);
  }

  offers(rate: number, size: number, isOpen: boolean): void {
    this.gateway.offers(this.calendar.now, rate, size, isOpen);
  }

  admitted(): void {
    this.gateway.admits(this.calendar.now);
  }

  protected transferFails(): void {
    this.stages[StageId.uplink]!.fails(this.calendar.now);
  }

  protected closesStep(): void {
    this.gateway.closesStep(this.calendar.now);
    for (const stage of this.stages) stage.closesStep(this.calendar.now);
  }
}
