/** The front door of the centre, and what is behind it: match, adjudication, answer. */

import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause, End } from '../../src/model/observer.ts';
import type { GatewayPlan, ServicePlan } from '../../src/scenario/plan.ts';
import { Desk } from './desk.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';

interface CentreOptions {
  readonly over: (person: Person, end: End, cause?: Cause) => void;
  /** Somebody has to be recorded again. */
  readonly again: (place: number) => void;
  /** One in a line of the centre gives up. */
  readonly reneged: (person: Person) => void;
  /** An announced closure begins or ends. */
  readonly told: (isShut: boolean) => void;
}

export class Centre implements Next {
  readonly match: Desk | undefined;
  private readonly adjudicate: Desk | undefined;
  private readonly gateway: Door | undefined;
  private licence: number;

  constructor(
    private readonly run: Run,
    private readonly options: CentreOptions,
  ) {
    const { plan } = run;
    const desk = (of: ServicePlan, stage: StageId, service: Purpose, patience: Purpose) =>
      new Desk(run, of, {
        stage,
        service,
        patience,
        placeOf: () => 0,
        zones: [0],
        working: (_, servers) => servers,
        next: () => (stage === StageId.match ? this.afterMatch : this.answer),
        reneged: options.reneged,
      });
    const [forMatch, forPeople] = [StageId.match, StageId.adjudicate];
    this.adjudicate =
      plan.adjudicate &&
      desk(plan.adjudicate, forPeople, Purpose.adjudicateService, Purpose.adjudicatePatience);
    this.match =
      plan.match && desk(plan.match, forMatch, Purpose.matchService, Purpose.matchPatience);
    this.gateway = plan.gateway && new Door(run, plan.gateway, options.told);
    this.licence = plan.match?.licence ?? Number.POSITIVE_INFINITY;
  }

  /** Once everything is built: a licence without a place stops the match before anybody comes. */
  begins(): void {
    if (this.licence === 0) this.stops();
  }

  /** Whether it may refuse: then all who come are asked for first. */
  get mayRefuse(): boolean {
    return this.gateway !== undefined || mayRefuse(this.run.plan.match);
  }

  isFull(person: Person): boolean {
    return this.match?.isFull(person) ?? false;
  }

  holds(person: Person, leaves: () => void): void {
    this.match!.holds(person, leaves);
  }

  admits(person: Person): 'yes' | 'no' | 'never' {
    if (this.gateway !== undefined && !this.gateway.isOpen()) {
      this.run.tell('refused', person, StageId.gateway);
      return 'no';
    }
    const answer = this.match?.admits(person) ?? 'yes';
    if (answer === 'yes') this.gateway?.passes();
    return answer;
  }

  givesBack(person: Person): void {
    this.match?.givesBack(person);
  }

  takesAdmitted(person: Person): void {
    this.receives(person);
    if (this.match === undefined) this.answers(person);
    else this.match.takesAdmitted(person);
  }

  takes(person: Person): void {
    this.receives(person);
    if (this.match === undefined) this.answers(person);
    else this.match.takes(person);
  }

  private receives(person: Person): void {
    const { run } = this;
    if (this.gateway !== undefined) {
      person.since = run.now;
      run.tell('entered', person, StageId.gateway);
      run.tell('left', person, StageId.gateway, '', run.now);
    }
    person.delivered = true;
    run.tell('delivered', person, -1, '', person.born!);
  }

  private readonly afterMatch: Next = {
    isFull: (person) => {
      if (!this.isForPeople(person)) return this.answer.isFull(person);
      return this.adjudicate!.isFull(person);
    },
    holds: (person, leaves) => {
      if (this.isForPeople(person)) this.adjudicate!.holds(person, leaves);
    },
    takes: (person) => {
      if (!this.isForPeople(person)) this.answers(person);
      else if (!mayRefuse(this.run.plan.adjudicate)) this.adjudicate!.takes(person);
      else {
        const answer = this.adjudicate!.admits(person);
        if (answer === 'yes') this.adjudicate!.takesAdmitted(person);
        else {
          this.run.refuse(person);
          this.options.over(person, 'dropped', answer === 'never' ? 'full' : 'refused');
        }
      }
    },
  };

  /** Unique ones without a place of the licence keep their servers for ever. */
  private readonly answer: Next = {
    isFull: (person) => this.licence <= 0 && this.result(person) === 'printReady',
    holds: () => {},
    takes: (person) => this.answers(person),
  };

  private answers(person: Person): void {
    const result = this.result(person);
    this.options.over(person, result);
    if (result === 'recordAgain') this.options.again(person.place);
    if (result === 'printReady' && --this.licence === 0) this.stops();
  }

  private stops(): void {
    this.match?.ends();
    this.adjudicate?.ends();
  }

  private isForPeople(person: Person): boolean {
    return this.run.plan.adjudicate !== undefined && this.chanceOf(person) >= this.decided;
  }

  /** Share that the match decides by itself. */
  private get decided(): number {
    const { unique, duplicate, again } = this.run.plan.match!.results;
    return unique + duplicate + again;
  }

  private result(person: Person): End {
    const { match, adjudicate } = this.run.plan;
    if (match === undefined) return 'printReady';
    const u = this.chanceOf(person);
    if (!this.isForPeople(person)) {
      // Shares of a match alone are the whole: what they lack to 1 is a matter of rounding.
      return resultOf(match.results, u);
    }
    return resultOf(adjudicate!.results, (u - this.decided) / (1 - this.decided));
  }

  private chanceOf(person: Person): number {
    return this.run.draw(Purpose.result, person.place, person.number);
  }
}

type Shares = { readonly unique: number; readonly duplicate: number };

function resultOf({ unique, duplicate }: Shares, u: number): End {
  if (u < unique) return 'printReady';
  return u < unique + duplicate ? 'duplicate' : 'recordAgain';
}

/** A service stage with finite room may refuse, unless it blocks. */
export function mayRefuse(plan: ServicePlan | undefined): boolean {
  if (plan === undefined || plan.whenFull === 'block') return false;
  return plan.room.form !== 'value' || plan.room.value !== Number.POSITIVE_INFINITY;
}

/** Admission by tokens, and by date. */
class Door {
  private tokens: number;
  /** [1/s] */
  private rate: number;
  private filledAt = 0;
  private closures = 0;

  constructor(
    private readonly run: Run,
    private readonly plan: GatewayPlan,
    told: (isShut: boolean) => void,
  ) {
    const accepts = new Amount(run, plan.accepts, Purpose.servers, () => {
      // What came in until now came at the old rate.
      this.fills();
      this.rate = accepts.at(0);
      this.tokens = Math.min(this.tokens, this.size);
    });
    this.rate = accepts.at(0);
    this.tokens = this.size;
    for (const shut of plan.shut) {
      run.onEach([shut.from, shut.to], (index) => {
        this.closures += index === 0 ? 1 : -1;
        if (shut.told) told(index === 0);
      });
    }
  }

  isOpen(): boolean {
    if (this.closures > 0) return false;
    this.fills();
    return this.tokens >= 1;
  }

  passes(): void {
    this.tokens -= 1;
  }

  private fills(): void {
    const { now } = this.run;
    if (now > this.filledAt) {
      this.tokens = Math.min(this.size, this.tokens + (now - this.filledAt) * this.rate);
    }
    this.filledAt = now;
  }

  private get size(): number {
    return Math.max(1, this.rate * this.plan.burst);
  }
}
