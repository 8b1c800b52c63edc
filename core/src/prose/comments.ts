/** How a comment is written in each markup, one that readers do not see where the markup has such. One table for all who write one. */
import type { LanguageId } from '../model';

export interface CommentSyntax {
  readonly open: string;
  /** Empty where a comment ends with its line. */
  readonly close: string;
}

const html: CommentSyntax = { open: '<!-- ', close: ' -->' };

export const commentSyntax: Readonly<Record<LanguageId, CommentSyntax>> = {
  html,
  markdown: html,
  // Plain text has no comments; its readers see these.
  plaintext: html,
};
