/** The documents of a sizing. */

import type { Chart } from '../chart/chart.ts';
import { render } from '../chart/render.ts';
import { sizing } from '../chart/sizing.ts';
import type { Documents } from '../document/documents.ts';
import type { Language } from '../format.ts';
import { sizeBrief } from './brief.ts';
import { sizeDocument, sizeSheets } from './document.ts';
import type { SizeTold } from './told.ts';

export function sizeDocuments(told: SizeTold): Documents {
  return {
    version: told.version,
    charts: (language) => draw(told, language),
    document: (charts, language) => sizeDocument(told, charts, language),
    brief: (charts, language) => sizeBrief(told, charts, language),
    sheets: (document) => sizeSheets(told, document),
  };
}

async function* draw(told: SizeTold, language: Language): AsyncGenerator<Chart, void, void> {
  const drawing = sizing({ ...told, language });
  if (drawing !== undefined) yield await render(drawing);
}
