/** A Parquet file with a description of each column in it, written row group by row group. */

import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';

/** What a column holds; `nullable` where some rows have no value. */
export interface Head {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'TIMESTAMP';
  readonly nullable?: true;
  /** One line, with the unit. */
  readonly means: string;
}

export type Value = string | number | Date | null;

export class ParquetFile {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;

  /** The descriptions go into the file's own metadata, one entry a column. */
  constructor(private readonly heads: readonly Head[]) {
    const columnData = heads.map(({ name, type, nullable = false }) => {
      return { name, type, nullable, data: [] };
    });
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: schemaFromColumnData({ columnData }),
      kvMetadata: heads.map(({ name, means }) => ({ key: name, value: means })),
    });
  }

  /** Writes a row group. @param columns by head, each as long as the others */
  add(columns: readonly (readonly Value[])[]): void {
    const columnData = columns.map((data, i) => ({ name: this.heads[i]!.name, data: [...data] }));
    void this.writer.write({ columnData, rowGroupSize: Math.max(1, columns[0]!.length) });
  }

  /** The whole file; to be asked for once. */
  finish(): Uint8Array {
    void this.writer.finish();
    return this.bytes.getBytes();
  }
}
