/** What may be wished of a report. */

import type { Language } from '../../report/format.ts';

export const FORMATS = ['html', 'docx', 'xlsx', 'md'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export interface ReportWish {
  readonly languages: readonly Language[];
  readonly formats: readonly ReportFormat[];
}
