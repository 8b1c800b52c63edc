/** The house style as the comment directives of one document have it: its business, and the phrases to leave alone in it. */
import type { Directive, HouseStyle } from '../model';
import { businesses } from './businesses';

/** The first directive that tells a business holds. */
export function heedDirectives(style: HouseStyle, directives: readonly Directive[]): HouseStyle {
  const business = businessOf(directives.find((one) => businessOf(one) !== null));
  const ignored = directives.flatMap((directive) => {
    const phrase = phraseOf(directive);
    return phrase === null ? [] : [{ phrase, replace: null, note: '', origin: null, directive }];
  });
  if (business === null && ignored.length === 0) return style;
  const we = business === null ? style.we : { ...style.we, business };
  return { ...style, we, phrases: [...ignored, ...style.phrases] };
}

/** The business that a directive tells. */
export function businessOf(directive: Directive | undefined): string | null {
  const business = directive?.action === 'context' ? directive.words[1]?.text : undefined;
  return business !== undefined && businesses.includes(business) ? business : null;
}

/** The phrase that a directive leaves alone. */
export function phraseOf({ action, words }: Directive): string | null {
  return action === 'ignore' ? (words.find(({ quoted }) => quoted)?.text ?? null) : null;
}
