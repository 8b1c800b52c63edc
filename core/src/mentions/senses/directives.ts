/** Leaves alone what a comment directive of the writer's silences. */
import type { Directive, RuleCode } from '../../model';
import type { SenseRule } from './judgeSense';

export const isSilenced: SenseRule = ({ source, prose }, mention) => {
  if (prose.directives.length === 0) return null;
  const line = lineNumber(source, mention.offset);
  let disabled = false;
  for (const directive of prose.directives) {
    if (!namesEveryRule(directive)) continue;
    const place = lineNumber(source, directive.offset + directive.length);
    if (directive.action === 'disable-line' && place === line) return silenced;
    if (directive.action === 'disable-next-line' && place + 1 === line) return silenced;
    if (directive.offset < mention.offset && directive.action === 'disable') disabled = true;
    if (directive.offset < mention.offset && directive.action === 'enable') disabled = false;
  }
  return disabled ? silenced : null;
};

const silenced = { kind: 'directive', because: 'a comment of the writer’s says to leave it' } as const;

const termRules: readonly RuleCode[] = ['wrong-term', 'house-term'];

/** A directive that names one of the rules about a term silences the mention for all of them. */
function namesEveryRule(directive: Directive): boolean {
  return (
    directive.rules.length === 0 || directive.rules.some((rule) => (termRules as readonly string[]).includes(rule))
  );
}

function lineNumber(source: string, offset: number): number {
  let line = 0;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}
