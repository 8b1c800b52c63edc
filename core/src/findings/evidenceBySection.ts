/** Stage 7, findings: what told in each section of a document, so that its writer sees what it is taken for, and by what. */
import type { Analysis, Document, Evidence, Span, Term } from '../model';
import { extractProse } from '../prose/extractProse';
import { INVISIBLE, OBJECT } from '../prose/mask';
import { distinctionsIn, glossOf } from './explain';

export interface SectionEvidence extends Span {
  /** The heading; empty for what stands before the first one. */
  readonly title: string;
  /** The words that told most, in the order of the text. */
  readonly cues: readonly SectionCue[];
}

export interface SectionCue extends Span {
  /** The words found, on one line. */
  readonly text: string;
  /** What they are, such as "a signed agreement". */
  readonly gloss: string;
  readonly favours: Term;
  /** The distinctions they come from; empty for none. */
  readonly distinction: string;
}

/** The strongest are enough to see what a section is about. */
const mostInSection = 5;

/** The sections in which something told, in the order of the text. */
export function evidenceBySection(document: Document, { mentions }: Analysis): SectionEvidence[] {
  const found = distinct(
    mentions
      .filter(({ sense }) => sense.kind === 'party')
      .flatMap(({ decision }) => [...decision.evidence, ...decision.against])
      .filter(({ scope, length }) => scope !== 'house-style' && length > 0),
  );
  return sectionsOf(document).flatMap((section) => {
    const within = found.filter(({ offset }) => section.offset <= offset && offset < section.offset + section.length);
    const strongest = within.sort((a, b) => b.weight - a.weight).slice(0, mostInSection);
    const cues = strongest.sort((a, b) => a.offset - b.offset).map(describeCue);
    return cues.length > 0 ? [{ ...section, cues }] : [];
  });
}

/** Mentions share their evidence; each place counts once, with the most it weighed. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const byPlace = new Map<number, Evidence>();
  for (const one of evidence) {
    const known = byPlace.get(one.offset);
    if (known === undefined || known.weight < one.weight) byPlace.set(one.offset, one);
  }
  return [...byPlace.values()];
}

function sectionsOf(document: Document): (Span & { readonly title: string })[] {
  const { text, blocks } = extractProse(document).prose;
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ offset, length }) => ({ offset, title: onOneLine(text.slice(offset, offset + length)) }))
    .sort((a, b) => a.offset - b.offset);
  const starts = [{ offset: 0, title: '' }, ...headings];
  return starts.map(({ offset, title }, index) => {
    const end = starts[index + 1]?.offset ?? document.text.length;
    return { offset, length: end - offset, title };
  });
}

function describeCue({ cue, text, offset, length, favours, source }: Evidence): SectionCue {
  return { offset, length, text: onOneLine(text), gloss: glossOf(cue), favours, distinction: distinctionsIn(source) };
}

function onOneLine(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(OBJECT, ' ').replace(/\s+/g, ' ').trim();
}
