/** A letter in every language: two findings, and a comment that readers do not see, so that it is told who reads it as what it is not. */

import { commentSyntax, type LanguageId, supportedLanguages } from '../../core/src/index';

export interface Letter {
  readonly language: LanguageId;
  readonly name: string;
  readonly text: string;
  /** The text once the first finding is mended. */
  readonly mended: string;
}

export const letters: readonly Letter[] = (Object.keys(supportedLanguages) as LanguageId[]).map((language) => {
  const [ending = ''] = supportedLanguages[language];
  const { open, close } = commentSyntax[language];
  const unseen = language === 'plaintext' ? '' : `${open}Our customers sign an engagement letter.${close}\n\n`;
  const letter = (people: string) =>
    `${unseen}😀 We are a law firm. Our ${people} sign an engagement letter before we give legal advice.\n\nEach customer gets a matter number.\n`;
  return {
    language,
    name: ending.startsWith('.') ? `letter${ending}` : ending,
    text: letter('customers'),
    mended: letter('clients'),
  };
});
