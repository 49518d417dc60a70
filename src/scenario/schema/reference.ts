/** Writes scenarios/README.md and scenarios/scenario.schema.json; run by `npm run docs`. */

import { writeFileSync } from 'node:fs';
import { jsonSchema, reference } from './reference-text.ts';

const scenarios = new URL('../../../scenarios/', import.meta.url);

writeFileSync(new URL('README.md', scenarios), reference());
writeFileSync(new URL('scenario.schema.json', scenarios), jsonSchema());
