/** Stage 7, findings: another term in the place of a mention, in the same form. Touches the word, its a/an, and nothing else. */
import type { Edit, HouseTerm, Mention } from '../model';
import { INVISIBLE } from '../prose/mask';

export interface Replacement {
  /** The word in the form that should stand there. */
  readonly suggestion: string;
  readonly edits: readonly Edit[];
}

/** Every term takes -s in the plural and the possessive alike, so the stem alone is swapped and the endings stay. */
export function replaceTerm(source: string, prose: string, mention: Mention, term: HouseTerm): Replacement {
  const { stem } = mention;
  const written = source.slice(stem.offset, stem.offset + stem.length);
  const newText = inCaseOf(written, term);
  const suggestion = newText + source.slice(stem.offset + stem.length, mention.offset + mention.length);
  const edits: Edit[] = [{ ...stem, newText }];
  const article = articleEdit(prose, mention, term);
  return { suggestion, edits: article ? [article, ...edits] : edits };
}

function inCaseOf(written: string, term: HouseTerm): string {
  if (written.length > 1 && written === written.toUpperCase()) return term.toUpperCase();
  return /^\p{Lu}/u.test(written) ? term.slice(0, 1).toUpperCase() + term.slice(1) : term;
}

/** "an client" becomes "a customer": the article right before follows the new word. */
function articleEdit(prose: string, mention: Mention, term: HouseTerm): Edit | null {
  const before = new RegExp(`(?<![\\p{L}\\p{N}'’-])(an?)[\\s${INVISIBLE}]+$`, 'iu').exec(
    prose.slice(Math.max(0, mention.offset - 12), mention.offset),
  );
  const article = before?.[1];
  if (!before || !article) return null;
  const wanted = /^[aeio]/.test(term) ? 'an' : 'a';
  if (article.toLowerCase() === wanted) return null;
  const newText =
    article === article.toUpperCase() && article.length > 1
      ? wanted.toUpperCase()
      : /^A/.test(article)
        ? `A${wanted.slice(1)}`
        : wanted;
  return { offset: Math.max(0, mention.offset - 12) + before.index, length: article.length, newText };
}
