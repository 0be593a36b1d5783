import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = z.array(z.string());

/** What axe-core finds wrong on the page by its default rules: one line a thing, none when all is well. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The page forbids foreign scripts; what the browser itself evaluates is not one of the page's.
  await page.evaluate(source);
  return found.parse(
    await page.evaluate(
      `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`,
    ),
  );
}
