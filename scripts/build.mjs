/**
 * Compiles the lexicon, the presets and the schema, and bundles the extension, the language server, the command line and
 * the core into dist/. `--watch` keeps doing so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { writeLexicon } from './compileLexicon.mjs';
import { writePresets } from './compilePresets.mjs';
import { writeSchema } from './compileSchema.mjs';
import { writeNotices } from './notices.mjs';

/** While developing, breakpoints need the source as it is written. */
const watching = process.argv.includes('--watch');
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  sourcemap: watching,
  minify: !watching,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
/** What the server and the command line share, or seldom need, is a bundle of its own that they load when they want it. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/core\/src\/index$/ }, () => ({ path: './core.js', external: true }));
    onResolve({ filter: /\/docx\/readDocx$/ }, () => ({ path: './docx.js', external: true }));
    onResolve({ filter: /\/notebook\/readNotebook$/ }, () => ({ path: './notebook.js', external: true }));
    onResolve({ filter: /\/runInThreads$/ }, () => ({ path: './threads.js', external: true }));
  },
};
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const bundles = [
  { ...shared, entryPoints: { client: 'client/src/node/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...shared, entryPoints: { core: 'core/src/index.ts' }, outdir: 'dist' },
  {
    ...shared,
    entryPoints: {
      server: 'server/src/node/main.ts',
      cli: 'cli/src/main.ts',
      docx: 'cli/src/docx/readDocx.ts',
      notebook: 'cli/src/notebook/readNotebook.ts',
      threads: 'cli/src/runInThreads.ts',
      worker: 'cli/src/worker.ts',
    },
    outdir: 'dist',
    plugins: [apart],
  },
  {
    ...forBrowser,
    entryPoints: { client: 'client/src/browser/extension.ts' },
    outdir: 'dist/browser',
    external: ['vscode'],
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: ['client/src/webview/report.ts', 'client/src/webview/report.css'],
    outdir: 'dist',
  },
  { ...forBrowser, format: 'iife', entryPoints: { server: 'server/src/browser/main.ts' }, outdir: 'dist/browser' },
];

if (!writeLexicon() || !writePresets()) process.exit(1);
await writeSchema();
if (watching) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  const metafiles = built.map(({ metafile }) => metafile);
  for (const path of metafiles.flatMap(({ outputs }) => Object.keys(outputs))) escapeAll(path);
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', writeNotices(metafiles));
}

/**
 * A program is read faster, and takes half the memory, where it holds no character beyond ASCII. esbuild escapes those in
 * texts and leaves those in regular expressions, which read the same when they are escaped.
 */
function escapeAll(path) {
  if (!path.endsWith('.js')) return;
  const code = readFileSync(path, 'utf8');
  const escaped = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (escaped !== code) writeFileSync(path, escaped);
}
