/** Writes proposals of any length, the same for the same seed, so that everything is timed on one text that nobody tuned for. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const parts = parse(readFileSync(new URL('proposal.yaml', import.meta.url), 'utf8'));

/** A proposal in Markdown or plain text, of at least so many characters and cut at a line. */
export function writeProposal(length, language = 'markdown', seed = 1) {
  const chance = mulberry32(seed);
  const pieces = [];
  let written = 0;
  for (let section = 0; written < length; section++) {
    const text = language === 'markdown' ? markdownSection(chance, section) : plainSection(chance);
    pieces.push(text);
    written += text.length;
  }
  const all = pieces.join('');
  return all.slice(0, all.lastIndexOf('\n', length) + 1);
}

function markdownSection(chance, number) {
  const level = number % 12 === 0 ? '#' : number % 4 === 0 ? '##' : '###';
  const blocks = [`${level} ${sentenceCase(fill(chance, pick(chance, parts.titles)))}`];
  for (let count = 2 + Math.floor(chance() * 4); count > 0; count--) blocks.push(block(chance));
  return `${blocks.join('\n\n')}\n\n`;
}

function block(chance) {
  const kind = chance();
  if (kind < 0.68) return wrap(paragraph(chance));
  if (kind < 0.84) return list(chance);
  if (kind < 0.91) return `> ${paragraph(chance)}`;
  if (kind < 0.96) return table(chance);
  return `\`\`\`\n${fill(chance, pick(chance, parts.slots.code))}\nclient = open("customers.csv")\n\`\`\``;
}

function plainSection(chance) {
  const blocks = [sentenceCase(fill(chance, pick(chance, parts.titles)))];
  for (let count = 2 + Math.floor(chance() * 4); count > 0; count--)
    blocks.push(chance() < 0.8 ? wrap(paragraph(chance)) : list(chance));
  return `${blocks.join('\n\n')}\n\n`;
}

function paragraph(chance) {
  const sentences = [];
  for (let count = 3 + Math.floor(chance() * 5); count > 0; count--)
    sentences.push(sentenceCase(fill(chance, pick(chance, chance() < 0.17 ? parts.speaking : parts.plain))));
  return sentences.join(' ');
}

function list(chance) {
  return Array.from(
    { length: 3 + Math.floor(chance() * 3) },
    () => `- ${fill(chance, pick(chance, parts.plain))}`,
  ).join('\n');
}

function table(chance) {
  const row = () => `| ${fill(chance, '{thing}')} | ${fill(chance, '{month}')} | ${fill(chance, '{sum}')} |`;
  return ['| What | When | How much |', '|---|---|--:|', row(), row(), row()].join('\n');
}

/** Slots may hold slots. */
function fill(chance, text) {
  return text.replace(/\{(\w+)\}/g, (whole, slot) => (slot in parts.slots ? pick(chance, parts.slots[slot]) : whole));
}

function pick(chance, list) {
  return list[Math.floor(chance() * list.length)];
}

function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lines of about a hundred characters, as people and editors wrap them. */
function wrap(text) {
  return text.replace(/(.{80,100}) /g, '$1\n');
}

/** A small generator of chance with a seed, so that a text can be written again. */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
