/**
 * Writes the JSON schema of the house style from the table of its keys: schemas/clientele.schema.json, and the copy in
 * package.json for the setting `clientele.houseStyle`, since VS Code resolves no reference from there. The texts of the
 * copy go into package.nls.json, which is where VS Code looks for its translations.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { localizeSchema } from './localizeSchema.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const schemaFile = path.join(root, 'schemas/clientele.schema.json');
const manifestFile = path.join(root, 'package.json');
const textsFile = path.join(root, 'package.nls.json');
const setting = 'clientele.houseStyle';
const prefix = 'houseStyle';

export async function writeSchema() {
  const bundle = path.join(root, '.cache/jsonSchema.mjs');
  mkdirSync(path.dirname(bundle), { recursive: true });
  await build({
    entryPoints: [path.join(root, 'core/src/houseStyle/jsonSchema.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { houseStyleFileSchema, houseStyleSchema } = await import(`${pathToFileURL(bundle)}?${Date.now()}`);
  mkdirSync(path.dirname(schemaFile), { recursive: true });
  writeChanged(schemaFile, houseStyleFileSchema());
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const { properties } = manifest.contributes.configuration;
  const { default: standard, scope, order } = properties[setting];
  const { schema, messages } = localizeSchema(houseStyleSchema(), prefix);
  properties[setting] = { default: standard, scope, order, ...schema };
  writeChanged(manifestFile, manifest);
  const others = Object.entries(JSON.parse(readFileSync(textsFile, 'utf8'))).filter(
    ([name]) => name !== prefix && !name.startsWith(`${prefix}.`),
  );
  writeChanged(textsFile, { ...Object.fromEntries(others), ...messages });
}

/** A file that says the same is left alone, so that a build changes nothing that watchers look at. */
function writeChanged(file, value) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // It is not there yet.
  }
  if (before !== text) writeFileSync(file, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeSchema();
