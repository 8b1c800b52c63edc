/** Our own side: the core bundled as it ships, and the raw search that no checker can be faster than. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/install.mjs';

const outfile = join(root, '.cache', 'bench', 'core.mjs');

export async function bundleEngine() {
  // Loaded here, so that a process that is timed has none of it in its memory.
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'core/src/index.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

/** The engine as it was bundled last, for processes that are timed. */
export function importEngine() {
  return import(pathToFileURL(outfile));
}

export async function loadEngine() {
  await bundleEngine();
  return importEngine();
}

export function rawSearch(text) {
  return text.match(/\b(?:clients?|customers?)\b/gi)?.length ?? 0;
}
