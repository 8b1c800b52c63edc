/**
 * Compiles the lexicon, the presets and the schema, and bundles the extension, the language server, the command line and
 * the core into dist/. `--watch` keeps doing so.
 */
import { writeFileSync } from 'node:fs';
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
/** What the command line shares with others, or seldom needs, is a bundle of its own that it loads when it wants it. */
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
  { ...shared, entryPoints: { server: 'server/src/node/main.ts', core: 'core/src/index.ts' }, outdir: 'dist' },
  {
    ...shared,
    entryPoints: {
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
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', writeNotices(built.map(({ metafile }) => metafile)));
}
