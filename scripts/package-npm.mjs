/**
 * Builds the npm package, the command line with the language server and the core as a library, and packs it:
 * `clientele-<version>.tgz` in the folder named as the first argument, or here. Its manifest is made from the extension's.
 * `--as-built` packs what dist/ holds, which others may be running.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTypes } from './apiDocs.mjs';
import { build, installDependencies, npm, root } from './install.mjs';

/** Everything is bundled, so it depends on nothing. */
const files = [
  ...['cli', 'core', 'docx', 'notebook', 'server', 'threads', 'worker'].map((name) => `dist/${name}.js`),
  'dist/THIRD-PARTY-NOTICES.txt',
  'schemas/clientele.schema.json',
  'docs/api.md',
  'docs/editors.md',
  'docs/library.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'as-built': { type: 'boolean' } } });
if (!values['as-built']) {
  await installDependencies();
  await build();
}
const folder = join(root, '.cache', 'npm');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const file of files) cpSync(join(root, file), join(folder, file));
await writeTypes(join(folder, 'dist', 'types'));
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
await npm(['pack', '--pack-destination', resolve(positionals[0] ?? root)], folder);

function manifest() {
  const extension = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, description, license, keywords, homepage, repository, bugs, engines, bin } = extension;
  return {
    ...{ name, version, description, license, keywords, homepage, repository, bugs },
    engines: { node: engines.node },
    bin,
    exports: {
      '.': { types: './dist/types/index.d.ts', default: './dist/core.js' },
      './schema': './schemas/clientele.schema.json',
      './package.json': './package.json',
    },
  };
}
