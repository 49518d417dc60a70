/** From the stages of a scenario to those of a plan. */

import type { Closure, Num } from '../as-read/parts.ts';
import type { Adjudicate, Clock, Gateway, Match, Stage } from '../as-read/scenario.ts';
import type { ServiceStage } from '../as-read/stage.ts';
import type { BackOff, Uplink } from '../as-read/uplink.ts';
import type { Openings, Shut } from '../plan/hours.ts';
import type { Parameter } from '../plan/parameter.ts';
import type {
  AdjudicatePlan,
  AnswerShares,
  BackOffPlan,
  GatewayPlan,
  MatchPlan,
  SenderPlan,
  ServicePlan,
} from '../plan/plan.ts';
import { CENTRE_ZONE } from '../schema/calendar.ts';
import { failurePlans, lineFailurePlans } from './failures.ts';
import { openingsOf, shuts } from './hours.ts';
import { isAtOffices, officeZones } from './land.ts';
import { orderPlan } from './order.ts';
import { type Ground, instantOf, parameter } from './parameter.ts';

const UNLIMITED: Parameter = { form: 'value', value: Number.POSITIVE_INFINITY };

/** A service stage with one place an office: its hours are local. */
export function servicePlan(
  stage: Stage,
  name: ServiceStage,
  clock: Clock,
  ground: Ground,
): ServicePlan {
  const office = isAtOffices(name);
  const number = (key: 'servers' | 'room') => {
    const num = stage[key];
    if (num === 'unlimited') return UNLIMITED;
    const rule = { least: 0, whole: true };
    return parameter(num, `${name}.${key}`, { office, rule }, ground);
  };
  const patience =
    stage.patience &&
    parameter(stage.patience, `${name}.patience`, { office, drawn: true }, ground);
  const zones = office ? officeZones(ground.land) : [CENTRE_ZONE];
  const order = orderPlan(stage.order, name, ground);
  const servers = number('servers');
  const failures = failurePlans(stage.failures, name, servers, ground);
  return {
    servers,
    working: stage.working,
    service: parameter(stage.service, `${name}.service`, { office, drawn: true }, ground),
    room: number('room'),
    whenFull: stage.whenFull,
    ...(order && { order }),
    ...openIn(stage.hours, clock, ground, zones),
    ...(patience && { patience }),
    shut: shutsOf(stage.closed, name, ground),
    ...(failures.length > 0 && { failures }),
  };
}

/** The match: one place, in the centre's zone. */
export function matchPlan(match: Match, clock: Clock, ground: Ground): MatchPlan {
  const { licence, results } = match;
  return {
    ...servicePlan(match, 'match', clock, ground),
    results: results ? answersOf(results) : { unique: 1, duplicate: 0, again: 0 },
    licence: licence === undefined ? Number.POSITIVE_INFINITY : licence.room - licence.used,
  };
}

/** What people decide, by default as the match does of what it decides. */
export function adjudicatePlan(
  adjudicate: Adjudicate,
  { results }: MatchPlan,
  clock: Clock,
  ground: Ground,
): AdjudicatePlan {
  const decided = results.unique + results.duplicate + results.again;
  return {
    ...servicePlan(adjudicate, 'adjudicate', clock, ground),
    results: adjudicate.results ?? {
      unique: results.unique / decided,
      duplicate: results.duplicate / decided,
      again: results.again / decided,
    },
  };
}

function answersOf({ unique, duplicate, again }: AnswerShares): AnswerShares {
  return { unique, duplicate, again };
}

/** Store, uplink and both back-offs. */
export function senderPlan(uplink: Uplink, clock: Clock, ground: Ground): SenderPlan {
  const { room, timeout, failed, refused } = uplink;
  const laid: Laid = (num, key, meaning) =>
    parameter(num, `uplink.${key}`, { office: true, ...meaning }, ground);
  return {
    servers: transfersOf(uplink, laid),
    isNewestFirst: uplink.order === 'newest-first',
    ...speedOf(uplink, laid),
    interrupted:
      uplink.storeLoss !== undefined ||
      uplink.failures.length > 0 ||
      uplink.closed.some(({ work = 'finish' }) => work !== 'finish'),
    ...(uplink.lostAnswer && {
      lostAnswer: laid(uplink.lostAnswer, 'lost-answer', { rule: { least: 0, most: 1 } }),
      recognised: uplink.recognised,
    }),
    ...(uplink.storeLoss && {
      storeLoss: laid(uplink.storeLoss, 'store-loss', { rule: { least: 0 } }),
    }),
    size: laid(uplink.size, 'size', { drawn: true }),
    room:
      room === 'unlimited' ? UNLIMITED : laid(room, 'room', { rule: { least: 0, whole: true } }),
    whenFull: uplink.whenFull,
    ...openIn(uplink.hours, clock, ground, officeZones(ground.land)),
    shut: shutsOf(uplink.closed, 'uplink', ground),
    ...(uplink.failures.length > 0 && { failures: lineFailurePlans(uplink.failures, ground) }),
    fails: laid(uplink.fails, 'fails', { rule: { least: 0, most: 1 } }),
    timeout: timeout ?? Number.POSITIVE_INFINITY,
    refused: { ...backOff(refused, 'uplink.refused', ground), whose: refused.whose },
    failed: {
      ...backOff(failed, 'uplink.failed', ground),
      tries: failed.tries === 'unlimited' ? Number.POSITIVE_INFINITY : failed.tries,
    },
  };
}

type Laid = (num: Num, key: string, meaning: Parameters<typeof parameter>[2]) => Parameter;

/**
 * One at a time and any number without line time are the simple cases; all others share a line, and so
 * does one at a time whose speed an outage may change under way.
 */
function transfersOf(uplink: Uplink, laid: Laid): SenderPlan['servers'] {
  const { servers, shared, speed, failures } = uplink;
  if (servers === 'unlimited') {
    return speed === 'unlimited' ? servers : { transfers: UNLIMITED, line: shared };
  }
  const isSteady = shared === 'office' && failures.every(({ keeps }) => keeps === 0);
  if (servers.form === 'value' && servers.value === 1 && isSteady) return 1;
  const rule = { least: 1, whole: true };
  return { transfers: laid(servers, 'servers', { rule }), line: shared };
}

function speedOf({ speed, useful }: Uplink, laid: Laid): Pick<SenderPlan, 'speed' | 'useful'> {
  if (speed === 'unlimited') return { speed: UNLIMITED };
  const rule = { least: 0, positive: true };
  if (useful.form === 'value')
    return { speed: laid(speed, 'speed', { scale: useful.value, rule }) };
  return {
    speed: laid(speed, 'speed', { rule }),
    useful: laid(useful, 'useful', { rule: { ...rule, most: 1 } }),
  };
}

/** The front door of the centre. */
export function gatewayPlan(gateway: Gateway, ground: Ground): GatewayPlan {
  const { accepts, burst, quota, closed, failures } = gateway;
  return {
    accepts: accepts ? parameter(accepts, 'gateway.accepts', {}, ground) : UNLIMITED,
    burst,
    ...(quota && {
      quota: parameter(
        quota,
        'gateway.quota',
        { office: true, rule: { least: 0, whole: true } },
        ground,
      ),
    }),
    shut: shutsOf(closed, 'gateway', ground),
    ...(failures.length > 0 && { failures }),
  };
}

function backOff(written: BackOff, path: string, ground: Ground): BackOffPlan {
  const { wait, growth, longest, jitter } = written;
  const meaning = { office: true, drawn: true };
  return { wait: parameter(wait, `${path}.wait`, meaning, ground), growth, longest, jitter };
}

function openIn(
  name: string | undefined,
  clock: Clock,
  { time }: Ground,
  zones: readonly number[],
): { openings?: readonly Openings[] } {
  return name === undefined ? {} : { openings: openingsOf(name, clock, time, zones) };
}

function shutsOf(closed: readonly Closure[], stage: string, ground: Ground): Shut[] {
  const path = `${stage}.closed`;
  return shuts(
    closed,
    (when) => instantOf(when, path, ground, CENTRE_ZONE),
    ground.time.end,
    (index) =>
      ground.faults.key(`${path}.${index}`, 'begins before the one before ends; join them'),
  );
}
