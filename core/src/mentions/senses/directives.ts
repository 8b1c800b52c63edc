/** Leaves alone what a comment directive of the writer's silences; one that names rules silences only those. */
import type { Directive, RuleCode, Span } from '../../model';
import type { Reading } from '../../sentences/readText';
import type { SenseRule } from './judgeSense';

/** A stretch that a directive silences. */
export interface SilencedSpan extends Span {
  /** The rules it silences; empty for all. */
  readonly rules: readonly string[];
  readonly directive: Directive;
  /** The one that ends it. */
  readonly endedBy?: Directive;
}

/** The stretches that the document's directives silence, in no particular order. */
export function findSilenced({ source, lines, prose }: Reading): SilencedSpan[] {
  const spans: SilencedSpan[] = [];
  const open = new Map<string, { from: number; directive: Directive }>();
  for (const directive of prose.directives) {
    const { action, rules, offset, length, nextLine: told } = directive;
    const end = offset + length;
    const line = lines.around(end);
    const nextLine = told ?? afterLine(line);
    const key = rules.join(' ');
    const silence = (from: number, to: number): void =>
      void spans.push({ offset: from, length: to - from, rules, directive });
    if (action === 'disable-line') silence(line.offset, nextLine);
    if (action === 'disable-next-line') silence(nextLine, afterLine(lines.around(nextLine)));
    if (action === 'disable' && !open.has(key)) open.set(key, { from: end, directive });
    if (action !== 'enable') continue;
    for (const [opened, { from, directive: opener }] of open) {
      if (rules.length > 0 && opened !== key) continue;
      spans.push({ offset: from, length: offset - from, rules: opener.rules, directive: opener, endedBy: directive });
      open.delete(opened);
    }
  }
  for (const { from, directive } of open.values()) {
    spans.push({ offset: from, length: source.length - from, rules: directive.rules, directive });
  }
  return spans;
}

/** Whether a directive that names rules silences one of them at a place. */
export function isRuleSilenced(silenced: readonly SilencedSpan[], at: number, code: RuleCode): boolean {
  return silenced.some((span) => span.rules.length > 0 && silences(span, at, code));
}

/** Whether a stretch that a directive silences holds a place, for a rule. */
export function silences({ offset, length, rules }: SilencedSpan, at: number, code: RuleCode): boolean {
  return offset <= at && at < offset + length && (rules.length === 0 || rules.includes(code));
}

export const isSilenced: SenseRule = (_reading, mention, { silenced }) =>
  silenced.some(
    ({ offset, length, rules }) => rules.length === 0 && offset <= mention.offset && mention.offset < offset + length,
  )
    ? { kind: 'directive', because: 'a comment of the writer’s says to leave it' }
    : null;

function afterLine({ offset, length }: Span): number {
  return offset + length + 1;
}
