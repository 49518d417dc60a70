/**
 * Waiting lines, one a place, that are left in order from the front alone. Only the first in line keeps
 * its slot: the others are laid down in records, and get another slot when they are first. So the slots
 * are those of the few that something may happen to next, and stay near each other, however many
 * millions wait: of a line that is long, memory is read and written in order.
 *
 * Who stands in such a line has no timer, and after it another number.
 */

import { type Entities, NOBODY } from './entities.ts';
import { Laid } from './records.ts';

const STRIDE = 4;
/** Of each line, before those laid down: the one in front, if it has a slot. */
const FRONT = 0;

export class RestingLines {
  private readonly lines: Int32Array;
  /** Waiting in all places together. */
  total = 0;

  constructor(
    private readonly entities: Entities,
    places: number,
  ) {
    this.lines = new Int32Array(STRIDE * places);
  }

  length(place: number): number {
    const line = STRIDE * place;
    return this.lines[line + Laid.count]! + (this.lines[line + FRONT] === NOBODY ? 0 : 1);
  }

  /** The one that is next, or NOBODY. */
  first(place: number): number {
    const line = STRIDE * place;
    if (this.lines[line + FRONT] === NOBODY && this.lines[line + Laid.count]! > 0) {
      this.lines[line + FRONT] = this.getUp(line);
    }
    return this.lines[line + FRONT]!;
  }

  append(place: number, entity: number): void {
    const line = STRIDE * place;
    this.total++;
    if (this.lines[line + Laid.count] === 0 && this.lines[line + FRONT] === NOBODY) {
      this.lines[line + FRONT] = entity;
    } else this.entities.layDown(entity, this.entities.records.roomBehind(this.lines, line));
  }

  /** Puts an entity before all others. */
  prepend(place: number, entity: number): void {
    const line = STRIDE * place;
    const front = this.lines[line + FRONT]!;
    this.total++;
    if (front !== NOBODY) this.entities.layDown(front, this.roomBefore(line));
    this.lines[line + FRONT] = entity;
  }

  /** Puts an entity before the first one that was born later: oldest first. */
  insertByAge(place: number, entity: number): void {
    const { entities } = this;
    const { records } = entities;
    const born = entities.bornAt(entity);
    const front = this.first(place);
    if (front === NOBODY || born < entities.bornAt(front)) {
      this.prepend(place, entity);
      return;
    }
    const line = STRIDE * place;
    this.total++;
    let left = this.lines[line + Laid.count]!;
    let record = this.roomBefore(line);
    for (; left > 0; left--) {
      const next = records.after(record);
      if (records.bornAt(next) > born) break;
      records.move(next, record);
      record = next;
    }
    entities.layDown(entity, record);
  }

  /** Takes the first out and gives it, or NOBODY. */
  take(place: number): number {
    const entity = this.first(place);
    if (entity !== NOBODY) this.total--;
    this.lines[STRIDE * place + FRONT] = NOBODY;
    return entity;
  }

  private getUp(line: number): number {
    const { lines, entities } = this;
    const record = lines[line + Laid.first]!;
    const entity = entities.getUp(record);
    lines[line + Laid.first] = entities.records.drop(record, --lines[line + Laid.count]! === 0);
    return entity;
  }

  private roomBefore(line: number): number {
    const { lines } = this;
    const { records } = this.entities;
    if (lines[line + Laid.count] === 0) return records.roomBehind(lines, line);
    lines[line + Laid.count]!++;
    lines[line + Laid.first] = records.addBefore(lines[line + Laid.first]!);
    return lines[line + Laid.first]!;
  }
}
