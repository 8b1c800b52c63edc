/** Stages 1 and 2 together: a document as prose, words and sentences. What every later stage reads. */
import type { Block, Document, LanguageId, Prose, Text } from '../model';
import { extractProse } from '../prose/extractProse';
import type { Passages } from '../prose/passages';
import { type Common, findCommon } from '../text/common';
import { Lines } from '../text/lines';
import { joinTokens, type Moved } from './joinTokens';
import { type Sentences, splitSentences } from './splitSentences';
import { readTokens, type TextInBlocks, type Tokens, wordOf } from './tokens';

export interface Reading {
  readonly source: Text;
  readonly lines: Lines;
  readonly language: LanguageId;
  readonly prose: Prose;
  /** The text of its prose, which may not have been put together. */
  readonly shown: Text;
  readonly passages: readonly Passages[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
}

export function readText({ text, language }: Document): Reading {
  const { prose, shown, passages } = extractProse({ text, language });
  const { blocks } = prose;
  const tokens = readTokens({ text: shown, blocks });
  const sentences = splitSentences({ text: shown, blocks }, tokens);
  return { source: text, lines: new Lines(text), language, prose, shown, passages, tokens, sentences };
}

/** A reading that came from the one before it, with the blocks that are as they were. */
export interface Rereading extends Reading {
  /** What its text has in common with that of the version before. */
  readonly common: Common;
  readonly moved: Moved;
}

/**
 * Reads another version of a document: the same reading as ever, of which only the blocks that changed are read anew.
 * @param spare words of an earlier version that are written over, or null
 */
export function rereadText({ text, language }: Document, before: Reading, spare: Tokens | null): Rereading {
  const common = findCommon(before.source, text);
  const lines = before.lines.next(text, common);
  const { prose, shown, passages } = extractProse({ text, language }, before.passages);
  const { blocks } = prose;
  const moved = findMoved({ text: before.shown, blocks: before.prose.blocks }, { text: shown, blocks });
  const { head, tail } = moved;
  const middle = readTokens({ text: shown, blocks }, head, blocks.length - tail);
  const tokens = joinTokens(before.tokens, middle, moved, spare);
  const { known } = before.sentences;
  const unknown = new Array<undefined>(blocks.length - tail - head);
  const kept = [...known.slice(0, head), ...unknown, ...known.slice(known.length - tail)];
  const sentences = splitSentences({ text: shown, blocks }, tokens, kept);
  return { source: text, lines, language, prose, shown, passages, tokens, sentences, moved, common };
}

/** The blocks at either end that stand where they stood and say what they said. */
function findMoved(before: TextInBlocks, now: TextInBlocks): Moved {
  const common = findCommon(before.text, now.text);
  const by = now.text.length - before.text.length;
  const most = Math.min(before.blocks.length, now.blocks.length);
  const isKept = (index: number, was: number, moved: number): boolean => {
    const one = now.blocks[index];
    const other = before.blocks[was];
    return one?.offset === (other?.offset ?? 0) + moved && one?.length === other?.length;
  };
  let head = 0;
  while (head < most && endOf(now.blocks[head]) <= common.head && isKept(head, head, 0)) head++;
  let tail = 0;
  while (tail < most - head) {
    const index = now.blocks.length - 1 - tail;
    if ((now.blocks[index]?.offset ?? 0) < now.text.length - common.tail) break;
    if (!isKept(index, before.blocks.length - 1 - tail, by)) break;
    tail++;
  }
  return { head, tail, by };
}

function endOf(block: Block | undefined): number {
  return block ? block.offset + block.length : 0;
}

/** The word of a token, or an empty text outside the document. */
export function wordAt(reading: Reading, token: number): string {
  return wordOf(reading.tokens, token);
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
