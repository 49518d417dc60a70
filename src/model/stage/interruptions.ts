/**
 * What closures and random outages do to a service stage, at once:
 *
 *   a whole place   nothing starts; those in service resume when it is over, start again, or are lost
 *   a part of it    (`keeps`) its servers go on more slowly; several such outages multiply
 *   one server      who was served goes on with the next one that is free, before the line
 *
 * What is interrupted already is not hit a second time. One whose service is over, and who keeps its
 * server because the next stage has no room, is not hit at all.
 */

import { NOBODY } from '../../engine/entities.ts';
import type { FailurePlan } from '../../scenario/plan/failures.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { ServicePlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import type { StageId } from '../kinds.ts';
import { alternates, unitsOf } from '../outages.ts';
import type { OpeningRank } from '../timetables.ts';
import { Bench } from './bench.ts';
import { InService, type InServiceOptions } from './in-service.ts';
import { Paces } from './paces.ts';
import type { Readiness } from './readiness.ts';

interface InterruptionsOptions extends InServiceOptions {
  readonly stage: StageId;
  readonly opening: OpeningRank;
  /** By place: whole servers in use. */
  readonly busy: Int32Array;
  /** Servers in working order at a place, of those installed. */
  readonly working: (place: number, servers: number) => number;
}

export class Interruptions {
  private readonly failures: readonly FailurePlan[];
  private readonly inService: InService;
  /** Only where a server may break by itself. */
  private readonly bench: Bench | undefined;
  private readonly paces: Paces;

  constructor(
    private readonly context: Context,
    private readonly plan: ServicePlan,
    private readonly options: InterruptionsOptions,
  ) {
    this.failures = plan.failures ?? [];
    this.inService = new InService(context, options);
    const keeps = this.failures.map((failure) => failure.keeps);
    this.paces = new Paces(keeps, options.places);
    if (this.failures.some(({ scope }) => scope === 'server')) {
      const most = Array.from({ length: options.places }, (_, place) => this.most(place));
      this.bench = new Bench(options.places, Math.max(...most));
    }
  }

  /** Starts the processes of breakdown and repair. */
  begin(readiness: Readiness): void {
    const { stage, opening } = this.options;
    for (const [index, failure] of this.failures.entries()) {
      for (const [unit, places] of unitsOf(failure)) {
        const process = { stage, failure: index, unit, opening };
        const [only] = places;
        const servers = failure.scope === 'server' ? this.most(only!) : 0;
        for (let server = 0; server < servers; server++) {
          const acts = (begins: boolean) => {
            this.ofServer(only!, server, failure, begins);
            readiness.recountAt(only!);
          };
          alternates(this.context, failure, { ...process, server, acts });
        }
        if (failure.scope === 'server') continue;
        const acts = (begins: boolean) => {
          for (const place of places) this.ofPlace(place, index, begins, readiness);
        };
        alternates(this.context, failure, { ...process, server: 0, acts });
      }
    }
  }

  starts(entity: number, place: number, seconds: number): void {
    this.bench?.takes(place, entity);
    this.inService.begins(entity, place, seconds);
  }

  /** A service is over. */
  ends(entity: number, place: number): void {
    this.inService.over(entity, place);
    this.bench?.keeps(place, entity);
  }

  /** One gives its server back; whether that is a whole one. */
  leaves(entity: number, place: number): boolean {
    return this.bench === undefined || this.bench.leaves(place, entity);
  }

  /** One whose server broke goes on with a free one; whether there was one. */
  takesUp(place: number): boolean {
    const entity = this.inService.takeUp(place);
    if (entity === NOBODY) return false;
    this.bench!.takes(place, entity);
    return true;
  }

  /** A closure of a place begins or ends. */
  stopped(place: number, begins: boolean): void {
    if (begins) this.inService.stop(place, 'resume');
    else this.inService.resume(place);
  }

  /** Broken ones among the first `servers` of a place. */
  broken(place: number, servers: number): number {
    return this.bench?.broken(place, servers) ?? 0;
  }

  private ofPlace(place: number, index: number, begins: boolean, readiness: Readiness): void {
    const { keeps, work } = this.failures[index]!;
    if (keeps > 0) {
      this.inService.setPace(place, this.paces.set(index, place, begins));
      return;
    }
    if (begins && readiness.suspend(place)) this.inService.stop(place, work);
    if (!begins && readiness.release(place)) this.inService.resume(place);
    readiness.recountAt(place);
  }

  private ofServer(place: number, server: number, { work }: FailurePlan, begins: boolean): void {
    const { busy } = this.options;
    const bench = this.bench!;
    if (begins) {
      if (!bench.breaks(place, server)) return;
      if (bench.isTaken(place, server)) busy[place]!--;
      const entity = bench.servedBy(place, server);
      const isAside = entity !== NOBODY && this.inService.interrupt(entity, place, work);
      if (isAside) bench.leaves(place, entity);
    } else if (bench.mends(place, server) && bench.isTaken(place, server)) busy[place]!++;
  }

  /** Servers that a place may ever have. */
  private most(place: number): number {
    return this.options.working(place, largest(this.plan.servers, place));
  }
}

function largest(servers: Parameter, place: number): number {
  switch (servers.form) {
    case 'value':
      return servers.value;
    case 'steps':
      return Math.max(...servers.values);
    case 'offices':
      return servers.values[place]!;
    default:
      throw new Error('servers in a form that no plan gives them');
  }
}
