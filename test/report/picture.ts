/** Reading pictures in tests. */

import { inflateSync } from 'node:zlib';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** [1/m], from the chunk pHYs. */
  readonly density: number;
  /** Least of red, green and blue of the pixel, 0 to 255. */
  dark(x: number, y: number): number;
}

/** An RGBA picture of 8 bits, not interlaced, as resvg writes it (PNG specification, 9): its first `rows`. */
export function picture(png: Uint8Array, rows: number): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  let [width, height, density] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (type === 'pHYs') density = view.getUint32(at + 8);
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * 4, Math.min(rows, height));
  const dark = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return Math.min(...pixels.subarray(at, at + 3));
  };
  return { width, height, density, dark };
}

function unfiltered(raw: Uint8Array, line: number, height: number): Uint8Array {
  const out = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const left = x < 4 ? 0 : out[y * line + x - 4]!;
      const up = y === 0 ? 0 : out[(y - 1) * line + x]!;
      const corner = x < 4 || y === 0 ? 0 : out[(y - 1) * line + x - 4]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[y * line + x] = raw[y * (line + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
