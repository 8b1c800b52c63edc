/** reStructuredText as docutils reads it, in the Python that is installed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The prose of each text; null where docutils is not installed. */
export function prosesOfRestructuredText(texts: readonly string[]): string[] | null {
  const script = join(process.cwd(), 'test/fixtures/proseOfRestructuredText.py');
  const docutils = spawnSync('python3', [script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 });
  if (/ENOENT|No module named/.test(`${docutils.error}${docutils.stderr}`)) return null;
  assert.equal(docutils.status, 0, docutils.stderr);
  return JSON.parse(docutils.stdout);
}
