/** Comment directives: how a writer tells the checker something about a place. Each markup has comments of its own. */
import type { Directive, DirectiveAction, DirectiveWord } from '../model';
import { createFinder, type Stretch } from './scan';

/** The actions, each with what it does. */
export const directiveActions: Readonly<Record<DirectiveAction, string>> = {
  'disable-line': 'Leaves this line alone.',
  'disable-next-line': 'Leaves the next line alone.',
  disable: 'Leaves everything alone from here on.',
  enable: 'Ends “clientele-disable”.',
  ignore: 'Leaves a phrase in quotation marks alone, wherever it stands in this document.',
  context: 'Tells the business this document is written from.',
};

const opening = /^\s*clientele-(?=[a-z])/i;
const reason = /(?:^|\s)--/;
const word = /["“]([^"“”]*)["”]|[^\s,"“”]+/g;

/**
 * What a comment says to the checker; null where it is any other comment.
 * @param body the comment without the marks around it
 */
export function readDirective(source: string, from: number, to: number, body: Stretch): Directive | null {
  const start = opening.exec(source.slice(body.from, body.to))?.[0].length;
  if (start === undefined) return null;
  const said = source.slice(body.from + start, body.to);
  const words = [...said.slice(0, reason.exec(said)?.index).matchAll(word)].map(
    ({ 0: whole, 1: phrase, index }): DirectiveWord => ({
      text: phrase ?? whole,
      at: body.from + start + index + (phrase === undefined ? 0 : 1) - from,
      quoted: phrase !== undefined,
    }),
  );
  const [name, ...others] = words;
  const action = Object.hasOwn(directiveActions, name?.text ?? '') ? (name?.text as DirectiveAction) : null;
  const rules = action?.includes('able') ? others.map(({ text }) => text) : [];
  return { offset: from, length: to - from, action, rules, words };
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
