/** `clientele explain FILE:LINE:COL`: why the word at a place was judged as it was, with what spoke for and against it. */
import { dirname, relative, resolve, sep } from 'node:path';
import { type Analysis, analyze, type ExplainedCue, explain, type JudgedMention } from '../../core/src/index';
import { positionsIn } from '../../workspace/src/lines';
import { UnreadableText } from '../../workspace/src/styleSource';
import type { ExplainArguments } from './arguments/parseArguments';
import { houseStyleLimit } from './check';
import { houseStyles, isThere, placeIn } from './houseStyles';
import { isReadable, notReadHere, openFile, sayThemselves } from './openDocument';
import type { Failure, ReadDocument } from './report';

type PositionOf = ReturnType<typeof positionsIn>;

/** What there is to print, or what is wrong. */
export interface Explained {
  readonly text: string;
  readonly errors: readonly Failure[];
}

export async function explainPlace(wanted: ExplainArguments, workingFolder: string): Promise<Explained> {
  const errors: Failure[] = [];
  const complain = (path: string, message: string, line?: number): void => {
    const displayed = relative(workingFolder, resolve(workingFolder, path)).replaceAll(sep, '/');
    errors.push({ path: displayed, ...(line !== undefined && { line }), message });
  };
  const path = resolve(workingFolder, wanted.path);
  const nothing = { text: '', errors };
  if (!isThere(wanted.path, workingFolder, complain) || !isThere(wanted.config, workingFolder, complain))
    return nothing;
  if (!isReadable(path)) {
    complain(wanted.path, notReadHere);
    return nothing;
  }
  const styles = houseStyles(wanted.config && resolve(workingFolder, wanted.config), complain);
  const place = placeIn(houseStyleLimit(dirname(path), workingFolder), path);
  const { style } = await styles.of(place);
  try {
    const { documents, text } = await openFile(path);
    const positionOf = positionsIn(text);
    const beside = await styles.besideOf(place, sayThemselves(documents));
    const read = documents.map((opened) => ({
      ...opened,
      analysis: analyze({ ...opened.document, ...beside }, style),
    }));
    for (const one of read) {
      const judged = mentionAt(one, positionOf, wanted);
      if (judged) return { text: describe(one.document, one.analysis, judged), errors };
    }
    complain(wanted.path, nearestMentions(read, positionOf), wanted.line);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    complain(wanted.path, error.message);
  }
  return nothing;
}

function mentionAt(
  { original: { spanOf }, analysis }: ReadDocument,
  positionOf: PositionOf,
  { line, column }: ExplainArguments,
): JudgedMention | undefined {
  return analysis.mentions.find(({ mention }) => {
    const { offset, length } = spanOf(mention);
    const start = positionOf(offset);
    return start.line === line && start.column <= column && column <= start.column + length;
  });
}

/** Where there are mentions to ask about. */
function nearestMentions(read: readonly ReadDocument[], positionOf: PositionOf): string {
  const places = read.flatMap(({ original: { spanOf }, analysis }) =>
    analysis.mentions.map(({ mention }) => {
      const { line, column } = positionOf(spanOf(mention).offset);
      return `${line}:${column}`;
    }),
  );
  return places.length === 0
    ? 'No client or customer stands in this document.'
    : `No client or customer stands there. Try ${places.slice(0, 5).join(', ')}${places.length > 5 ? ', …' : ''}.`;
}

function describe(document: Parameters<typeof explain>[0], analysis: Analysis, judged: JudgedMention): string {
  const { verdict, reading, cues, against } = explain(document, analysis, judged);
  const { mention, decision, sense } = judged;
  const isOpen = decision.term === 'undecided';
  // Where it is left alone, the reading says so itself.
  const lines = sense.kind === 'party' && !isOpen ? [verdict, reading] : [reading];
  lines.push(...list(`For “${isOpen ? mention.term : decision.term}”`, cues), ...list('Against it', against), '');
  return lines.join('\n');
}

function list(title: string, cues: readonly ExplainedCue[]): string[] {
  return cues.length === 0 ? [] : [`${title}:`, ...cues.map(({ text, what }) => `  “${text}”: ${what}`)];
}
