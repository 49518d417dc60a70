/**
 * Room for records that are kept in one buffer: fourfold while they are few, then at once for as many as
 * there ever are. Of memory only what has been written to is taken, so that room costs nothing, and
 * nothing large is ever copied: a copy of millions would need twice their memory.
 */

const FEW = 2 ** 16;
const MANY = 2 ** 25;

/** There is no memory for more records; known by its name, behind the border of a thread too. */
class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/**
 * A larger buffer that begins with what another holds, and is 0 beyond.
 * @param record size of a record [B]
 * @param many for how many there is room at last; with more, or where the system does not grant so much
 *   at once, there is twice the room
 * @throws NoRoom where the system does not grant that either, or an array cannot be so long
 */
export function enlarged(old: ArrayBuffer, record: number, many = MANY): ArrayBuffer {
  const records = old.byteLength / record;
  try {
    const larger = room(records, record, many);
    new Uint8Array(larger).set(new Uint8Array(old));
    return larger;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NoRoom(`no memory for more than ${records} in flight at once`, { cause: error });
  }
}

function room(records: number, record: number, many: number): ArrayBuffer {
  if (records < FEW) return new ArrayBuffer(4 * records * record);
  try {
    if (records < many) return new ArrayBuffer(many * record);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return new ArrayBuffer(2 * records * record);
}
