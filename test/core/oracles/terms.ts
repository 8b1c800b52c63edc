/** What is compared with the other readers: the terms that stand in prose, in their order. */
import { findMentions } from '../../../core/src/mentions/findMentions';
import type { LanguageId } from '../../../core/src/model';
import { extractProse } from '../../../core/src/prose/extractProse';
import { INVISIBLE } from '../../../core/src/prose/mask';
import { readTokens } from '../../../core/src/sentences/tokens';

/** The terms in the text of another reader. */
export function termsIn(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}_])(?:client|customer)s?(?![\p{L}\p{N}_])/giu) ?? [];
}

/** The terms that our own reader finds. */
export function termsReadIn(text: string, language: LanguageId): string[] {
  const { prose } = extractProse({ text, language });
  return findMentions(text, prose.text, readTokens(prose)).flatMap(({ offset, length }) =>
    termsIn(prose.text.slice(offset, offset + length).replaceAll(INVISIBLE, '')),
  );
}
