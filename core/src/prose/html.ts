/** Stage 1, prose: HTML documents. Text is read, and what readers see of attributes; scripts, styles, code and comments are not. */
import type { Block, Prose } from '../model';
import { readHtmlDirectives } from './directives';
import { readFrontMatter, withoutFrontMatter } from './frontMatter';
import { readHtmlText } from './htmlText';
import { maskAddresses, maskTemplates } from './inlineObjects';
import { startMask } from './mask';

export function readHtml(source: string): Prose {
  const front = readFrontMatter(source);
  const body = maskTemplates(withoutFrontMatter(source, front));
  const blocks: Block[] = [];
  const mask = startMask(body);
  readHtmlText(body, front.end, source.length, mask, blocks, false);
  return {
    text: front.text + maskAddresses(mask.finish(), blocks).slice(front.end),
    blocks: [...front.blocks, ...blocks],
    directives: [...front.directives, ...readHtmlDirectives(source, front.end, source.length)],
  };
}
