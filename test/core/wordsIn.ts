import { type Tokens, wordOf } from '../../core/src/sentences/tokens';

export function wordsIn(tokens: Tokens): string[] {
  return Array.from(tokens.number, (_, token) => wordOf(tokens, token));
}
