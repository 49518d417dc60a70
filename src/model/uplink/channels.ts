/** The transfers under way at each office: how many there may be at once, and who is halted. */

import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { Purpose, StageId } from '../kinds.ts';
import { Overtime } from '../overtime.ts';
import { Quantity } from '../quantity.ts';
import { OwnLines } from './own-lines.ts';
import { SharedLines } from './shared-lines.ts';
import { type Carrier, Transfer } from './transfer.ts';

interface ChannelsOptions {
  readonly offices: number;
  readonly officeOf: (entity: number) => number;
  readonly isOpen: (office: number) => boolean;
  /** It failed (or was cut at the time-out), or the centre has the submission. */
  readonly concludes: (entity: number, office: number, failed: boolean) => void;
  /** It was broken off through no fault of its own. */
  readonly brokenOff: (entity: number, office: number) => void;
  /** Others may start at an office. */
  readonly freed: (office: number) => void;
  /** There may be more or fewer at once from now on. */
  readonly changed: () => void;
}

export class Channels {
  private readonly busy: Int32Array;
  private readonly most: Quantity;
  private readonly transfer: Transfer;
  private readonly lines: Carrier;
  private readonly shared: SharedLines | undefined;
  private readonly halted: Lines;
  readonly overtime: Overtime;

  constructor(
    private readonly context: Context,
    plan: SenderPlan,
    private readonly options: ChannelsOptions,
  ) {
    const { offices } = options;
    this.busy = new Int32Array(offices);
    this.overtime = new Overtime(context, StageId.uplink);
    this.halted = new Lines(context.entities, offices);
    this.transfer = new Transfer(context, plan);
    this.most = new Quantity(context, mostOf(plan), Purpose.servers, options.changed);
    this.shared = this.sharedLines(plan);
    this.lines = this.shared ?? new OwnLines(context, offices, plan.interrupted);
  }

  /** How many may be under way at an office while its line is open. */
  at(office: number): number {
    return this.most.at(office);
  }

  /** Of these, how many are. */
  used(office: number): number {
    return Math.min(this.busy[office]!, this.most.at(office));
  }

  hasFree(office: number): boolean {
    return this.busy[office]! < this.most.at(office);
  }

  /** Starts a transfer; without line time it is over at once. */
  start(entity: number, office: number): void {
    this.context.observer.started(StageId.uplink, entity);
    this.transfer.plans(entity, office);
    if (this.transfer.seconds === 0) this.options.concludes(entity, office, this.transfer.fails);
    else {
      this.busy[office]!++;
      this.overtime.starts();
      this.lines.carry(entity, office, this.transfer);
    }
  }

  /** An event of one transfer. */
  ends(entity: number, failed: boolean): void {
    const office = this.options.officeOf(entity);
    if (this.lines.isOver(entity, office, failed)) this.over(entity, office, failed);
  }

  /** An event of a line that is shared. */
  lineEnds(line: number): void {
    this.shared!.ends(line);
  }

  /**
   * An outage begins at an office: what is under way is broken off, or halted until `goOn`. What is halted
   * already is not hit a second time.
   */
  interrupt(office: number, work: 'restart' | 'resume' | 'lose'): void {
    const { brokenOff, concludes } = this.options;
    if (work === 'resume') this.halt(office);
    else if (work === 'restart') this.breakOff(office, (entity) => brokenOff(entity, office));
    else this.breakOff(office, (entity) => concludes(entity, office, true));
  }

  /** Takes all that is under way or halted at an office off its line. */
  clear(office: number, visit: (entity: number) => void): void {
    for (let left = this.halted.length(office); left > 0; left--) {
      this.free(office);
      visit(this.halted.take(office));
    }
    this.breakOff(office, visit);
  }

  /** An outage that leaves some of the speed begins or ends at the lines of some offices. */
  slows(failure: number, offices: readonly number[], begins: boolean): void {
    this.shared!.slows(failure, offices, begins);
  }

  goOn(office: number): void {
    if (this.halted.total === 0) return;
    for (let left = this.halted.length(office); left > 0; left--) {
      this.lines.goOn(this.halted.take(office), office);
    }
  }

  /** Takes all that is under way at an office off its line. */
  private breakOff(office: number, visit: (entity: number) => void): void {
    const { lines } = this;
    for (let one = lines.first(office); one !== NOBODY; one = lines.first(office)) {
      lines.halt(one, office);
      this.free(office);
      visit(one);
    }
  }

  private halt(office: number): void {
    const { lines } = this;
    for (let one = lines.first(office); one !== NOBODY; one = lines.first(office)) {
      lines.halt(one, office);
      this.halted.append(office, one);
    }
  }

  private over(entity: number, office: number, failed: boolean): void {
    this.free(office);
    this.options.concludes(entity, office, failed);
    this.options.freed(office);
  }

  private free(office: number): void {
    this.overtime.leaves(this.overtime.isAny && this.isBeyond(office));
    this.busy[office]!--;
  }

  private isBeyond(office: number): boolean {
    const most = this.options.isOpen(office) ? this.most.at(office) : 0;
    return this.busy[office]! > most;
  }

  private sharedLines(plan: SenderPlan): SharedLines | undefined {
    const { servers } = plan;
    if (servers === 1 || servers === 'unlimited') return undefined;
    const { offices, officeOf } = this.options;
    const { regencies, regencyOf } = this.context.plan;
    const isRegencys = servers.line === 'regency';
    return new SharedLines(this.context, plan, {
      lineOf: isRegencys ? regencyOf : Uint16Array.from({ length: offices }, (_, i) => i),
      headOf: isRegencys
        ? regencies.map(({ firstOffice }) => firstOffice)
        : Array.from({ length: offices }, (_, i) => i),
      officeOf,
      over: (entity, office, failed) => this.over(entity, office, failed),
    });
  }
}

function mostOf({ servers }: SenderPlan) {
  if (servers === 1) return { form: 'value', value: 1 } as const;
  if (servers === 'unlimited') return { form: 'value', value: Number.POSITIVE_INFINITY } as const;
  return servers.transfers;
}
