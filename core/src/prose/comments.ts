/** How a comment is written in each markup, one that readers do not see where the markup has such. One table for all who write one. */
import type { LanguageId } from '../model';

export interface CommentSyntax {
  readonly open: string;
  /** Empty where a comment ends with its line and is best written on a line of its own. */
  readonly close: string;
  /** Whether it must stand apart, with a blank line before and after it. */
  readonly apart?: true;
}

const html: CommentSyntax = { open: '<!-- ', close: ' -->' };

export const commentSyntax: Readonly<Record<LanguageId, CommentSyntax>> = {
  asciidoc: { open: '// ', close: '' },
  'git-commit': { open: '# ', close: '' },
  html,
  latex: { open: '% ', close: '' },
  markdown: html,
  mdx: { open: '{/* ', close: ' */}' },
  // Plain text has no comments; its readers see these.
  plaintext: html,
  restructuredtext: { open: '.. ', close: '', apart: true },
  typst: { open: '// ', close: '' },
};
