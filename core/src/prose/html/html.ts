/** Stage 1, prose: HTML documents. Text is read, and what readers see of attributes; scripts, styles, code and comments are not. */
import type { Block } from '../../model';
import { readHtmlDirectives } from '../directives';
import { maskAddresses } from '../inlineObjects';
import type { Markup } from '../inPassages';
import { startMask } from '../mask';
import type { Passage } from '../passages';
import { readHtmlPassage } from './readHtmlText';

/** What is open where a passage begins are the elements it stands in, the outermost first. */
export const html: Markup<readonly string[]> = {
  hasFrontMatter: true,
  hasTemplates: true,
  begin: () => [],
  readPassage,
};

function readPassage(stretch: string, within: readonly string[]): Passage<readonly string[]> {
  const mask = startMask(stretch);
  const blocks: Block[] = [];
  const { to, open } = readHtmlPassage(stretch, within, mask, blocks);
  const text = maskAddresses(mask.finish(to), blocks);
  return { to, text, blocks, directives: readHtmlDirectives(stretch, 0, to), state: open };
}
