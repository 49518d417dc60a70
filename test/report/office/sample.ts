/** A document with one of each block, and hostile text in all of them. */

import type { Chart } from '../../../src/report/chart/chart.ts';
import { withDensity } from '../../../src/report/chart/png.ts';
import type { Document } from '../../../src/report/document/blocks.ts';

export const HOSTILE = '=HYPERLINK("x") </w:t><script>alert(1)</script> & \u0000\u202e\ud800';

/** The head of a PNG of 200 to 100 pixels: nothing here looks at more. */
function head(): Uint8Array {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, 200);
  view.setUint32(20, 100);
  return withDensity(bytes, 300);
}

const chart: Chart = {
  id: 'worst',
  language: 'id',
  title: HOSTILE,
  svg: '',
  png: head(),
  csv: '',
  spec: '',
};

export const table = {
  name: 'Kabupaten dan kota',
  caption: HOSTILE,
  columns: [
    { head: 'Nama', kind: 'text', width: 2 },
    { head: 'Jumlah', kind: 'count' },
    { head: 'Bagian', kind: 'share' },
    { head: 'Lama', kind: 'time' },
    { head: 'Biaya', kind: 'rupiah' },
  ],
  rows: [
    [HOSTILE, 15_600, 0.0004, 7_200, 81.5e9],
    ['+1', null, null, 'tak tercapai', 0],
  ],
} as const;

export const sample: Document = {
  language: 'id',
  title: HOSTILE,
  subtitle: HOSTILE,
  source: HOSTILE,
  blocks: [
    { kind: 'heading', text: HOSTILE },
    { kind: 'text', text: HOSTILE },
    { kind: 'lead', text: HOSTILE },
    { kind: 'code', text: HOSTILE },
    { kind: 'list', items: [HOSTILE, 'b'] },
    { kind: 'figure', chart, caption: 'Gambar 1. x' },
    { kind: 'table', table, caption: 'Tabel 1. x' },
  ],
};
