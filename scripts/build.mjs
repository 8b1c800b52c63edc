/** Compiles the lexicon, the presets and the schema, and bundles the extension, the language server and the command line into dist/. `--watch` keeps doing so. */
import { build, context } from 'esbuild';
import { writeLexicon } from './compileLexicon.mjs';
import { writePresets } from './compilePresets.mjs';
import { writeSchema } from './compileSchema.mjs';

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
};
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const bundles = [
  { ...shared, entryPoints: { client: 'client/src/node/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...shared, entryPoints: { server: 'server/src/node/main.ts', cli: 'cli/src/main.ts' }, outdir: 'dist' },
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
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
