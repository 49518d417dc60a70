/** The answers of the centre to transfers: one that is lost leaves a copy at the office. */

import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import type { Centre } from './centre.ts';
import { Amount, type Person, type Run } from './run.ts';

export class Answers {
  private readonly share: Amount | undefined;

  constructor(
    private readonly run: Run,
    private readonly plan: SenderPlan,
    private readonly centre: Centre,
  ) {
    this.share = plan.lostAnswer && new Amount(run, plan.lostAnswer, Purpose.lostAnswer);
  }

  /** Whether the centre knows what comes. */
  isKnown(person: Person): boolean {
    return person.isCopy && this.plan.recognised === true;
  }

  isLost({ place, number, tries }: Person, office: number): boolean {
    const u = this.run.draw(Purpose.lostAnswer, place, number, tries);
    return this.share !== undefined && u < this.share.at(office);
  }

  /** The centre has it, and the office knows. */
  takes(person: Person): void {
    const { run } = this;
    run.tell('left', person, StageId.uplink, '', person.since!);
    if (this.isKnown(person)) {
      this.centre.givesBack(person);
      run.discard(person, 'recognised');
    } else this.centre.takesAdmitted(person);
  }

  /** The centre has it, and the office does not know: what the office still holds. */
  takesUnknown(person: Person): Person {
    const { run } = this;
    if (this.isKnown(person)) {
      this.centre.givesBack(person);
      run.tell('failed', person, -1, `${person.tries}`);
      return person;
    }
    const copy = run.copy(person);
    run.tell('left', person, StageId.uplink, '', person.since!);
    copy.since = run.now;
    run.tell('copied', copy);
    run.tell('entered', copy, StageId.uplink);
    this.centre.takesAdmitted(person);
    return copy;
  }
}
