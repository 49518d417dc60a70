/** The front door of the centre, and what is behind it: match, adjudication, answer. */

import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause, End } from '../../src/model/observer.ts';
import type { ServicePlan } from '../../src/scenario/plan/plan.ts';
import type { Cards } from './cards.ts';
import { Desk } from './desk.ts';
import { Door } from './door.ts';
import { AGAIN, type Next, type Person, type Run } from './run.ts';

interface CentreOptions {
  readonly cards: Cards;
  readonly over: (person: Person, end: 'dropped' | 'lost', cause: Cause) => void;
  /** An announced closure begins or ends. */
  readonly told: (isShut: boolean) => void;
}

export class Centre implements Next {
  readonly match: Desk | undefined;
  private readonly adjudicate: Desk | undefined;
  private gateway: Door | undefined;
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
        reneged: (person) => options.over(person, 'dropped', 'patience'),
        lost: (person) => options.over(person, 'lost', 'outage'),
      });
    const [forMatch, forPeople] = [StageId.match, StageId.adjudicate];
    this.adjudicate =
      plan.adjudicate &&
      desk(plan.adjudicate, forPeople, Purpose.adjudicateService, Purpose.adjudicatePatience);
    this.match =
      plan.match && desk(plan.match, forMatch, Purpose.matchService, Purpose.matchPatience);
    this.licence = plan.match?.licence ?? Number.POSITIVE_INFINITY;
  }

  /** After the couriers, whose desks are behind it. */
  opensDoor(): void {
    const { plan } = this.run;
    this.gateway = plan.gateway && new Door(this.run, plan.gateway, this.options.told);
  }

  /** Once everything is built: a licence without a place stops the match before anybody comes. */
  begins(): void {
    if (this.licence === 0) this.stops();
  }

  /** Whether it may refuse: then all who come are asked for first. */
  get mayRefuse(): boolean {
    return this.run.plan.gateway !== undefined || mayRefuse(this.run.plan.match);
  }

  isFull(person: Person): boolean {
    return this.match?.isFull(person) ?? false;
  }

  holds(person: Person, leaves: () => void): void {
    this.match!.holds(person, leaves);
  }

  admits(person: Person): 'yes' | 'no' | 'never' {
    if (this.gateway !== undefined && !this.gateway.isOpenFor(person)) {
      this.run.tell('refused', person, StageId.gateway);
      return 'no';
    }
    const answer = this.match?.admits(person) ?? 'yes';
    if (answer === 'yes') this.gateway?.passes(person);
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
    this.delivered(person);
  }

  /** It is at the centre, by whatever way. */
  delivered(person: Person): void {
    if (!person.isCopy) this.run.tell('delivered', person, -1, '', person.born!);
  }

  /** One that came by courier, and has been delivered. */
  takesRead(person: Person): void {
    if (this.match === undefined) this.answers(person);
    else this.match.takesAdmitted(person);
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
    const { run } = this;
    if (person.isCopy) {
      run.discard(person, 'answered');
      return;
    }
    const result = this.result(person);
    run.tell('ended', person, -1, `${result} `, person.born!);
    this.options.cards.sends(person, result);
    if (result === 'printReady' && --this.licence === 0) this.stops();
  }

  private stops(): void {
    this.match?.ends();
    this.adjudicate?.ends();
  }

  private isForPeople(person: Person): boolean {
    if (person.isCopy || person.number >= AGAIN) return false;
    return this.run.plan.adjudicate !== undefined && this.chanceOf(person) >= this.decided;
  }

  /** Share that the match decides by itself. */
  private get decided(): number {
    const { unique, duplicate, again } = this.run.plan.match!.results;
    return unique + duplicate + again;
  }

  private result(person: Person): End {
    const { match, adjudicate, people } = this.run.plan;
    if (person.isCopy) return 'duplicate';
    if (person.number >= AGAIN) {
      const u = this.run.draw(Purpose.repeat, person.place, person.number, 2);
      return u < people.again!.recognised ? 'duplicate' : 'printReady';
    }
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
