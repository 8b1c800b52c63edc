/** Leaves alone what a comment directive of the writer's silences. */
import type { Directive, RuleCode, Span } from '../../model';
import type { Reading } from '../../sentences/readText';
import type { SenseRule } from './judgeSense';

/** The stretches that the document's directives silence, in no particular order. */
export function findSilenced({ source, prose }: Reading): Span[] {
  const spans: Span[] = [];
  let disabledFrom: number | null = null;
  const silence = (from: number, to: number): void => void spans.push({ offset: from, length: to - from });
  for (const directive of prose.directives) {
    if (!isAboutTerms(directive)) continue;
    const end = directive.offset + directive.length;
    const lineStart = source.lastIndexOf('\n', end - 1) + 1;
    const nextLine = endOfLine(source, end) + 1;
    if (directive.action === 'disable-line') silence(lineStart, nextLine);
    if (directive.action === 'disable-next-line') silence(nextLine, endOfLine(source, nextLine) + 1);
    if (directive.action === 'disable') disabledFrom ??= end;
    if (directive.action === 'enable' && disabledFrom !== null) {
      silence(disabledFrom, directive.offset);
      disabledFrom = null;
    }
  }
  if (disabledFrom !== null) silence(disabledFrom, source.length);
  return spans;
}

export const isSilenced: SenseRule = (_reading, mention, { silenced }) =>
  silenced.some(({ offset, length }) => offset <= mention.offset && mention.offset < offset + length)
    ? { kind: 'directive', because: 'a comment of the writer’s says to leave it' }
    : null;

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

const termRules: readonly RuleCode[] = ['wrong-term', 'house-term'];

/** A directive that names one of the rules about a term silences the mention for all of them. */
function isAboutTerms(directive: Directive): boolean {
  return (
    directive.rules.length === 0 || directive.rules.some((rule) => (termRules as readonly string[]).includes(rule))
  );
}
