/** The moments of a trace while it is made: parallel arrays that grow. */

import { Growing } from '../growing.ts';

export class Moments {
  private readonly at = new Growing(Float64Array);
  private readonly person = new Growing(Int32Array);
  private readonly what = new Growing(Uint8Array);
  private readonly stage = new Growing(Uint8Array);
  private readonly how = new Growing(Uint8Array);
  private readonly copy = new Growing(Uint16Array);
  private readonly words = [''];

  /**
   * @param at [s]
   * @param what index of what happens
   * @param how a word or two of a small number of different ones; empty: none
   * @param copy 0: none
   */
  add(at: number, person: number, what: number, stage: number, how: string, copy: number): void {
    let word = this.words.indexOf(how);
    if (word < 0) word = this.words.push(how) - 1;
    this.at.add(at);
    this.person.add(person);
    this.what.add(what);
    this.stage.add(stage);
    this.how.add(word);
    this.copy.add(copy);
  }

  kept() {
    return {
      at: this.at.taken(),
      person: this.person.taken(),
      what: this.what.taken(),
      stage: this.stage.taken(),
      how: this.how.taken(),
      copy: this.copy.taken(),
      words: this.words,
    };
  }
}
