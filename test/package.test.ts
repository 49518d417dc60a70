/** What is in the package: what its README leads to. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('pages that the README links are in the package', () => {
  const links = readFileSync('README.md', 'utf8').matchAll(/\]\(([^):]+\.md)\)/g);
  const pages = [...links].map((link) => link[1]!);
  expect(pages).toContain('output/README.md');
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  const isPacked = (page: string) =>
    files.some((file) => page === file || page.startsWith(`${file}/`));
  expect(pages.filter((page) => !isPacked(page))).toEqual([]);
});
