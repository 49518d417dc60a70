/** Where regencies stand on the map: an equirectangular picture of the country, and a close-up of Java and Bali. */

import type { Plan, Position } from '../../scenario/plan/plan.ts';

/** A part of the world in degrees. */
interface Extent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** A picture of an extent, `top` px from the top of the plot. */
export interface Panel {
  readonly extent: Extent;
  /** [px a degree] */
  readonly scale: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The country, and the island where half of the regencies are too close together. */
const COUNTRY: Extent = { west: 94.6, east: 141.4, south: -11.3, north: 6.4 };
const JAVA: Extent = { west: 104.9, east: 116, south: -9, north: -5.55 };
/** A map of fewer regencies in the close-up needs none. */
const CROWDED = 50;
/** Room between two panels, for the name of the second [px]. */
const BETWEEN = 24;
const TALLEST = 300;
/** Inside the frame of a panel, for the circles at the edge: their largest radius [px]. */
const INSET = 14;
/** Around the regencies of a map that is not of the whole country [degrees]. */
const MARGIN = 0.3;

/** The panels of a plan on `width` px: none where fewer than two have a position, two where Java is crowded. */
export function panelsOf(plan: Plan, width: number): Panel[] {
  const positions = plan.regencies.flatMap(({ position }) => (position ? [position] : []));
  if (positions.length < 2) return [];
  const crowd = positions.filter((one) => isIn(JAVA, one)).length;
  if (
    crowd < CROWDED ||
    positions.length === crowd ||
    !positions.every((one) => isIn(COUNTRY, one))
  )
    return [fitted(around(positions), width, 0)];
  const country = fitted(COUNTRY, width, 0);
  return [country, fitted(JAVA, width, country.height + BETWEEN)];
}

/** Where an extent lies in a panel that holds it [px]. */
export function boxIn({ extent, scale, top }: Panel, part: Extent) {
  return {
    left: INSET + (part.west - extent.west) * scale,
    top: top + INSET + (extent.north - part.north) * scale,
    width: (part.east - part.west) * scale,
    height: (part.north - part.south) * scale,
  };
}

/** A place in a panel [px], or undefined where it lies outside. */
export function placeIn(panel: Panel, position: Position): { x: number; y: number } | undefined {
  const { extent, scale, top } = panel;
  if (!isIn(extent, position)) return undefined;
  const round = (value: number) => Math.round(10 * value) / 10;
  return {
    x: round(INSET + (position.longitude - extent.west) * scale),
    y: round(top + INSET + (extent.north - position.latitude) * scale),
  };
}

function isIn({ west, east, south, north }: Extent, { longitude, latitude }: Position): boolean {
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

function fitted(extent: Extent, width: number, top: number): Panel {
  const wide = extent.east - extent.west;
  const high = extent.north - extent.south;
  const scale = Math.min((width - 2 * INSET) / wide, TALLEST / high);
  const [across, down] = [wide, high].map((degrees) => degrees * scale + 2 * INSET);
  return { extent, scale, top, width: across!, height: down! };
}

function around(positions: readonly Position[]): Extent {
  const span = (values: number[]) => [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
  const [west, east] = span(positions.map(({ longitude }) => longitude)) as [number, number];
  const [south, north] = span(positions.map(({ latitude }) => latitude)) as [number, number];
  return { west, east, south, north };
}
