/**
 * Builds the extension and packs it: `clientele-<version>.vsix`, or the file named as the first argument. `--as-built`
 * packs what dist/ holds, which others may be running.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies, root, run } from './install.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'as-built': { type: 'boolean' } } });
if (!values['as-built']) {
  await installDependencies();
  await build();
}
const { name, version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = resolve(positionals[0] ?? join(root, `${name}-${version}.vsix`));
// Everything is bundled into dist/, so no package goes in.
const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix];
// vsce turns the README's relative links into links to the repository, and refuses them where none is declared.
if (!repository) vsce.push('--allow-missing-repository', '--no-rewrite-relative-links');
process.exitCode = await run(process.execPath, vsce);
