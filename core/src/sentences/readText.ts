/** Stages 1 and 2 together: a document as prose, words and sentences. What every later stage reads. */
import type { Block, Document, Prose } from '../model';
import { extractProse } from '../prose/extractProse';
import { type Sentences, splitSentences } from './splitSentences';
import { readTokens, type Tokens } from './tokens';

export interface Reading {
  readonly source: string;
  readonly prose: Prose;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
}

export function readText(document: Document): Reading {
  const prose = extractProse(document);
  const tokens = readTokens(prose);
  return { source: document.text, prose, tokens, sentences: splitSentences(prose, tokens) };
}

/** The word of a token, or an empty text outside the document. */
export function wordAt(reading: Reading, token: number): string {
  return reading.tokens.word[token] ?? '';
}

/** What stands before a token; outside the document the border of a block. */
export function gapBefore(reading: Reading, token: number): number {
  return reading.tokens.gap[token] ?? 6;
}

/** A token as it is written in the document. */
export function writtenAt(reading: Reading, token: number): string {
  return reading.source.slice(reading.tokens.start[token] ?? 0, reading.tokens.end[token] ?? 0);
}

export function sentenceOf(reading: Reading, token: number): { readonly from: number; readonly to: number } {
  return reading.sentences.around(token);
}

/** Neighbours in a block have neighbouring numbers, and no two sentences of a document the same. */
export function sentenceNumber(reading: Reading, token: number): number {
  return reading.sentences.numberOf(token);
}

export function blockOf(reading: Reading, token: number): Block {
  return reading.prose.blocks[reading.tokens.block[token] ?? 0] ?? emptyBlock;
}

/** Tokens `from` up to but not including `to` as a stretch of the document. */
export function spanOf(reading: Reading, from: number, to: number): { offset: number; length: number } {
  const offset = reading.tokens.start[from] ?? 0;
  return { offset, length: (reading.tokens.end[to - 1] ?? offset) - offset };
}

const emptyBlock: Block = { offset: 0, length: 0, kind: 'paragraph', level: 0, quoted: false };
