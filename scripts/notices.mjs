/**
 * The licences of what is bundled: each asks to be handed on with the code. What is bundled is what esbuild says of its
 * outputs, so nothing that is in a bundle can be forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** @param metafiles what esbuild tells of the bundles */
export function writeNotices(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(bundledInputs));
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== null))];
  const notices = new Map(folders.map((folder) => [nameOf(folder), describe(folder)]));
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return `Clientele bundles the libraries below. Our thanks go to those who wrote them.\n\n${sorted.join('\n')}`;
}

/** What tree shaking has dropped is in the output no more. */
function bundledInputs({ inputs }) {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

/** The folder of the innermost package a file belongs to; null for one of ours. */
function packageFolder(path) {
  const parts = path.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return null;
  const length = parts[at + 1].startsWith('@') ? 3 : 2;
  return parts.slice(0, at + length).join(sep);
}

function nameOf(folder) {
  const { name, version } = manifestOf(folder);
  return `${name} ${version}`;
}

function describe(folder) {
  const { license } = manifestOf(folder);
  return `${'-'.repeat(80)}\n${nameOf(folder)} (${license})\n\n${licenceIn(folder).trim()}\n`;
}

function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  // A few keep it in their README only.
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name));
  const section = readme && /^#+\s*licen[cs]e\b.*\n+([\s\S]+)/im.exec(readFileSync(join(folder, readme), 'utf8'));
  if (section) return section[1];
  const { license, author } = manifestOf(folder);
  if (typeof license === 'string' && author) return `Licensed under ${license} by ${author.name ?? author}.`;
  throw new Error(`${folder} is bundled and brings no licence along. Leave it out, or ask its authors for one.`);
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
