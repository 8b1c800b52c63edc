/**
 * Stage 1, prose: what is done alike for the markups that are read passage by passage. No rule of a markup should read into
 * front matter and templates, so they are blanked before, and the prose of front matter is put back afterwards.
 */
import type { Block, Directive, Prose, Text } from '../model';
import { Pieces } from '../text/pieces';
import { type FrontMatter, noFrontMatter, readFrontMatter, withoutFrontMatter } from './frontMatter';
import { maskTemplates } from './inlineObjects';
import { type Passages, proseOf, type ReadPassage, readPassages } from './passages';
import { paragraphEnd } from './scan';

/** Prose with what it takes to read the next version of the document. */
export interface Extracted {
  readonly prose: Prose;
  /** Its text, for whoever looks at it here and there. */
  readonly shown: Text;
  /** The passages it was read by; what is read in two turns has those of each. */
  readonly passages: readonly Passages[];
}

/** @param before the passages of another version of the document; none where there is no other */
export type Reader = (source: Text, before: readonly Passages[]) => Extracted;

/** How a markup is read. */
export interface Markup<State> {
  readonly hasFrontMatter: boolean;
  readonly hasTemplates: boolean;
  /** What is open where a document begins. */
  begin(text: Text): State;
  readonly readPassage: ReadPassage<State>;
}

/** Reads each paragraph as a passage, with the blank lines after it, for a markup of which nothing looks farther. */
export function byParagraph<State>(readParagraph: ReadPassage<State>): ReadPassage<State> {
  return (stretch, state) => readParagraph(stretch.slice(0, paragraphEnd(stretch, 0)), state);
}

export function inPassages<State>({ hasFrontMatter, hasTemplates, begin, readPassage }: Markup<State>): Reader {
  return (source, [before]) => {
    const text = asPieces(source);
    const front = hasFrontMatter ? readFrontMatter(text) : noFrontMatter;
    const body = withoutFrontMatter(text, front);
    const masked = hasTemplates ? maskTemplates(body) : body;
    const passages = readPassages(masked, readPassage, begin(masked), before ?? null);
    const { shown, prose } = passages;
    return { ...afterFrontMatter(front, shown, prose.blocks, prose.directives), passages: [passages] };
  };
}

export function asPieces(text: Text): Pieces {
  return text instanceof Pieces ? text : Pieces.of([text.toString()]);
}

/** What was read of a document, with the prose of its front matter put back. */
export function afterFrontMatter(
  front: FrontMatter,
  rest: Pieces,
  blocks: readonly Block[],
  directives: readonly Directive[],
): Omit<Extracted, 'passages'> {
  if (front.end === 0) return { prose: proseOf(rest, blocks, directives), shown: rest };
  const shown = rest.beginningWith(front.text);
  return { prose: proseOf(shown, [...front.blocks, ...blocks], [...front.directives, ...directives]), shown };
}
