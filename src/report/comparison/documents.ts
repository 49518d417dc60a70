/** The documents of a comparison. */

import { drawComparison } from '../chart/charts-of-comparison.ts';
import type { Documents } from '../document/documents.ts';
import { comparisonBrief } from './brief.ts';
import { comparisonDocument } from './document.ts';
import type { ComparisonTold } from './told.ts';
import { comparisonSheets } from './workbook.ts';

export function comparisonDocuments(told: ComparisonTold): Documents {
  return {
    version: told.version,
    charts: (language) => drawComparison({ ...told, language }),
    document: (charts, language) => comparisonDocument(told, charts, language),
    brief: (charts, language) => comparisonBrief(told, charts, language),
    sheets: (document) => comparisonSheets(told, document),
  };
}
