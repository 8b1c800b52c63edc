/** Comment directives: how a writer tells the checker to leave a place alone. Written as HTML comments in every markup read. */
import type { Directive } from '../model';

const comment =
  /<!--\s*clientele-(disable-next-line|disable-line|disable|enable)(?!\w|-(?!->))((?:[\s,]+(?!--)[\w-]+)*)\s*(?:--(?!>)[\s\S]*?)?-->/g;

/** The directives in a stretch of a document. */
export function readDirectives(source: string, from: number, to: number): Directive[] {
  const found: Directive[] = [];
  for (const match of source.slice(from, to).matchAll(comment)) {
    found.push({
      offset: from + match.index,
      length: match[0].length,
      action: match[1] as Directive['action'],
      rules: (match[2] ?? '').split(/[\s,]+/).filter(Boolean),
    });
  }
  return found;
}
