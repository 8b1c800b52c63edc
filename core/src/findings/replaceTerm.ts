/** Stage 7, findings: another term in the place of a mention, in the same form. Touches the word, its a/an, and nothing else. */
import type { Edit, Mention, Span, TermForms, Text } from '../model';
import { INVISIBLE } from '../prose/mask';

export interface Replacement {
  /** The word in the form that should stand there. */
  readonly suggestion: string;
  readonly edits: readonly Edit[];
}

/** Where the plural only adds an -s the stem alone is swapped, and the endings stay with the markup between them. */
export function replaceTerm(source: Text, prose: Text, mention: Mention, forms: TermForms): Replacement {
  const { stem, number } = mention;
  const written = source.slice(stem.offset, stem.offset + stem.length);
  const isRegular = number === 'singular' || forms.plural === `${forms.singular}s`;
  const word = inCaseOf(written, isRegular ? forms.singular : forms.plural);
  const endings = isRegular ? [] : irregularEndings(source, prose, mention, forms.plural);
  const edits = [...articleEdit(prose, mention.offset, word), ...joined({ ...stem, newText: word }, endings)];
  return { suggestion: withEdits(source, mention, [{ ...stem, newText: word }, ...endings]), edits };
}

/** The -s of the plural goes, and a possessive plural that does not end in s takes one: “clients’”, “alumni’s”. */
function irregularEndings(source: Text, prose: Text, mention: Mention, plural: string): Edit[] {
  let at = mention.stem.offset + mention.stem.length;
  while (prose.charAt(at) === INVISIBLE) at++;
  const edits: Edit[] = [{ offset: at, length: 1, newText: '' }];
  const end = mention.offset + mention.length;
  if (mention.possessive && !/s$/i.test(plural)) {
    const letter = mention.letterCase === 'upper' && /S/.test(source.charAt(at)) ? 'S' : 's';
    edits.push({ offset: end, length: 0, newText: letter });
  }
  return edits;
}

/** Edits that touch become one, so that an editor shows one change. */
function joined(first: Edit, rest: readonly Edit[]): Edit[] {
  const [next, ...others] = rest;
  if (next === undefined) return [first];
  if (first.offset + first.length !== next.offset) return [first, ...joined(next, others)];
  const both = { offset: first.offset, length: first.length + next.length, newText: first.newText + next.newText };
  return joined(both, others);
}

function withEdits(source: Text, { offset, length }: Span, edits: readonly Edit[]): string {
  let text = '';
  let done = offset;
  for (const edit of edits) {
    text += source.slice(done, edit.offset) + edit.newText;
    done = edit.offset + edit.length;
  }
  return text + source.slice(done, offset + length);
}

function inCaseOf(written: string, term: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return term.toUpperCase();
  return /^\p{Lu}/u.test(written) ? term.slice(0, 1).toUpperCase() + term.slice(1) : term;
}

const articleBefore = new RegExp(`(?<![\\p{L}\\p{N}'’-])(an?)[\\s${INVISIBLE}]+$`, 'iu');

/** "an client" becomes "a customer": the article right before follows the new word. */
export function articleEdit(prose: Text, offset: number, newWord: string): Edit[] {
  const from = Math.max(0, offset - 12);
  const before = articleBefore.exec(prose.slice(from, offset));
  const article = before?.[1];
  if (!before || !article) return [];
  const wanted = takesAn(newWord) ? 'an' : 'a';
  if (article.toLowerCase() === wanted) return [];
  const newText =
    article === article.toUpperCase() && article.length > 1
      ? wanted.toUpperCase()
      : /^A/.test(article)
        ? `A${wanted.slice(1)}`
        : wanted;
  return [{ offset: from + before.index, length: article.length, newText }];
}

/** By the sound it begins with: “an associate”, “an heir”; but “a user”, “a one-off”. */
function takesAn(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^(?:heir|hono|hour|honest)/.test(lower)) return true;
  return /^[aeiou]/.test(lower) && !/^(?:uni(?!n|m)|us[aeiu]|ut[ei]|ubi|eu|ewe|one\b|once)/.test(lower);
}
