/** Stage 1, prose: HTML documents. Text is read; scripts, styles, code, comments and attributes are not. */
import type { Block, Prose } from '../model';
import { readDirectives } from './directives';
import { frontMatterEnd } from './frontMatter';
import { readHtmlText } from './htmlText';
import { maskAddresses } from './inlineObjects';
import { startMask } from './mask';

export function readHtml(source: string): Prose {
  const blocks: Block[] = [];
  const mask = startMask(source);
  const start = frontMatterEnd(source);
  mask.blank(0, start, ' ');
  readHtmlText(source, start, source.length, mask, blocks, false);
  return { text: maskAddresses(mask.finish(), blocks), blocks, directives: readDirectives(source, 0, source.length) };
}
