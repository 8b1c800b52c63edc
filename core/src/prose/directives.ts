/** Comment directives: how a writer tells the checker to leave a place alone. Each markup has comments of its own. */
import type { Directive } from '../model';
import { createFinder, type Stretch } from './scan';

const directive =
  /^\s*clientele-(disable-next-line|disable-line|disable|enable)(?![\w-])((?:[\s,]+(?!--)[\w-]+)*)\s*(?:--[\s\S]*)?$/;

/**
 * What a comment says to the checker; null where it is any other comment.
 * @param body the comment without the marks around it
 */
export function readDirective(source: string, from: number, to: number, body: Stretch): Directive | null {
  const match = directive.exec(source.slice(body.from, body.to));
  return match
    ? {
        offset: from,
        length: to - from,
        action: match[1] as Directive['action'],
        rules: (match[2] ?? '').split(/[\s,]+/).filter(Boolean),
      }
    : null;
}

/** The directives in the HTML comments of a stretch. */
export function readHtmlDirectives(source: string, from: number, to: number): Directive[] {
  const text = source.slice(from, to);
  const find = createFinder(text);
  const found: Directive[] = [];
  for (let at = find('<!--', 0); at >= 0; ) {
    const close = find('-->', at + 4);
    if (close < 0) break;
    const body = { from: from + at + 4, to: from + close };
    const one = readDirective(source, from + at, from + close + 3, body);
    if (one) found.push(one);
    at = find('<!--', close + 3);
  }
  return found;
}
