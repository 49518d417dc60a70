/** The sender of each office: its store, its line to the centre, and what happens to what is refused. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause } from '../../src/model/observer.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import { Answers } from './answers.ts';
import type { Centre } from './centre.ts';
import { emptyOffice, linesUp, type Office } from './office.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';
import { losesStores } from './store-loss.ts';
import { Transfers } from './transfers.ts';
import { Waits } from './waits.ts';

interface SenderOptions {
  readonly officeOf: (person: Person) => number;
  /** By office. */
  readonly zones: readonly number[];
  readonly centre: Centre;
  readonly over: (person: Person, end: 'dropped' | 'lost', cause: Cause) => void;
  /** An office has one more in its store, or one that may be stranded. */
  readonly stored: (office: Office) => void;
}

export class ReferenceSender implements Next {
  readonly offices: Office[];
  private readonly room: Amount;
  private readonly transfers: Transfers;
  private readonly waiting: Waits;
  private readonly answers: Answers;

  constructor(
    private readonly run: Run,
    private readonly plan: SenderPlan,
    private readonly options: SenderOptions,
  ) {
    this.offices = options.zones.map((_, number) =>
      emptyOffice(number, plan.openings === undefined),
    );
    this.room = new Amount(run, plan.room, Purpose.room, () => {
      for (const office of this.offices) this.letsIn(office);
    });
    this.transfers = new Transfers(run, plan, {
      offices: this.offices,
      zones: options.zones,
      concludes: (person, office, failed) => {
        if (failed) this.fails(person, office);
        else this.arrives(person, office);
      },
      brokenOff: (person, office) => {
        this.comesToNothing(person);
        linesUp(person, office);
      },
      freed: (office) => this.sends(office),
      opens: (office, isLate) => this.opens(office, isLate),
    });
    this.waiting = new Waits(run, plan);
    this.answers = new Answers(run, plan, options.centre);
    if (plan.storeLoss) {
      losesStores(run, plan.storeLoss, this.offices, (office) => this.losesStore(office));
    }
    this.transfers.keepHours();
  }

  isFull(person: Person): boolean {
    return this.plan.whenFull === 'block' && this.hasNoRoom(this.officeOf(person));
  }

  holds(person: Person, leaves: () => void): void {
    this.officeOf(person).held.push({ person, leaves });
  }

  takes(person: Person): void {
    const { run, plan, options } = this;
    const office = this.officeOf(person);
    if (plan.whenFull === 'overwrite' && this.hasNoRoom(office)) {
      const oldest = office.line.shift();
      if (oldest === undefined) {
        options.over(person, 'lost', 'overwritten');
        return;
      }
      office.stored--;
      run.tell('withdrew', oldest, StageId.uplink, 'overwritten');
      options.over(oldest, 'lost', 'overwritten');
    }
    person.since = run.now;
    run.tell('entered', person, StageId.uplink);
    office.stored++;
    office.line.push(person);
    this.sends(office);
    options.stored(office);
  }

  /** An announced closure of the centre begins or ends. */
  told(isShut: boolean): void {
    this.transfers.close(isShut, true);
  }

  /** Gives one to a courier: of the stranded the first, or the oldest in line. */
  handsOver(office: Office, isStranded: boolean): Person | undefined {
    const person = (isStranded ? office.stranded : office.line).shift();
    if (person === undefined) return undefined;
    if (isStranded) this.run.stranded--;
    this.run.tell('withdrew', person, StageId.uplink, 'carried');
    office.stored--;
    return person;
  }

  letsIn(office: Office): void {
    while (office.held.length > 0 && !this.hasNoRoom(office)) {
      const { person, leaves } = office.held.shift()!;
      leaves();
      this.takes(person);
    }
  }

  isKnown(person: Person): boolean {
    return this.answers.isKnown(person);
  }

  private readonly officeOf = (person: Person) => this.offices[this.options.officeOf(person)]!;

  private hasNoRoom(office: Office): boolean {
    return office.stored >= this.room.at(office.number);
  }

  private sends(office: Office): void {
    const { transfers } = this;
    while (transfers.isOpen(office) && !office.backsOff && office.line.length > 0) {
      if (!transfers.hasFree(office)) return;
      const person = this.plan.isNewestFirst ? office.line.at(-1)! : office.line[0]!;
      if (!this.asks(person, office)) return;
    }
  }

  /** Whether the line may go on with the next one. */
  private asks(person: Person, office: Office): boolean {
    const { run, plan, options, waiting } = this;
    const answer = options.centre.admits(person);
    if (answer !== 'yes') run.refuse(person);
    if (answer === 'no' && plan.refused.whose === 'line') {
      this.pauses(office, waiting.ofLine(office.number, office.refusals++));
      return false;
    }
    office.refusals = 0;
    office.line.splice(office.line.indexOf(person), 1);
    if (answer === 'yes') {
      person.refusals = 0;
      this.transfers.starts(person, office);
    } else if (answer === 'no') {
      this.waits(person, office, waiting.ofLine(office.number, person.refusals++));
    } else {
      office.stored--;
      run.tell('withdrew', person, StageId.uplink, 'dropped');
      options.over(person, 'dropped', 'full');
      this.letsIn(office);
    }
    return true;
  }

  private arrives(person: Person, office: Office): void {
    const { answers, options } = this;
    if (answers.isLost(person, office.number)) {
      this.tries(answers.takesUnknown(person), office);
      options.stored(office);
      return;
    }
    office.stored--;
    answers.takes(person);
    this.letsIn(office);
  }

  private fails(person: Person, office: Office): void {
    this.comesToNothing(person);
    this.tries(person, office);
    this.options.stored(office);
  }

  private comesToNothing(person: Person): void {
    this.options.centre.givesBack(person);
    this.run.tell('failed', person, -1, `${person.tries}`);
  }

  /** One more try has failed. */
  private tries(person: Person, office: Office): void {
    const { run, plan } = this;
    person.tries++;
    if (person.tries < plan.failed.tries) {
      this.waits(person, office, this.waiting.ofOne(person, office.number, person.tries - 1));
      return;
    }
    run.stranded++;
    // A courier looks for them first.
    (run.plan.courier ? office.stranded : office.resting).push(person);
    if (!person.isCopy) run.tell('stranded', person);
  }

  private waits(person: Person, office: Office, seconds: number): void {
    const { run } = this;
    office.resting.push(person);
    run.setTimer(person, 'retries', seconds, Rank.arrival, () => {
      run.tell('retried', person, StageId.uplink);
      office.resting = office.resting.filter((other) => other !== person);
      linesUp(person, office);
      this.wakes(office);
    });
  }

  private pauses(office: Office, seconds: number): void {
    const { run } = this;
    office.backsOff = true;
    run.future.add(run.now + seconds, Rank.arrival, () => {
      office.backsOff = false;
      this.wakes(office);
    });
  }

  /** A timer fired: at a closed line, what it was for waits for the opening. */
  private wakes(office: Office): void {
    if (this.transfers.isOpen(office)) this.sends(office);
    else office.isLate = true;
  }

  /** At a reopening the line goes on; what came due meanwhile starts some time within the jitter. */
  private opens(office: Office, isLate: boolean): void {
    if (!isLate || office.backsOff) this.sends(office);
    else this.pauses(office, this.waiting.untilStart(office.number));
  }

  /** With all in it, also what is being sent. */
  private losesStore(office: Office): void {
    const { run, options } = this;
    const loses = (person: Person) => {
      run.future.cancel(person.timer);
      office.stored--;
      run.tell('withdrew', person, StageId.uplink, 'store');
      options.over(person, 'lost', 'store');
    };
    this.transfers.breaksOff(office, (person) => {
      this.comesToNothing(person);
      loses(person);
    });
    for (const person of office.line.splice(0)) loses(person);
    for (const person of [...office.resting.splice(0), ...office.stranded.splice(0)]) {
      if (person.tries >= this.plan.failed.tries) run.stranded--;
      loses(person);
    }
    this.letsIn(office);
  }
}
