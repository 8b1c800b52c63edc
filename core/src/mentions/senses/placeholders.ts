/** Leaves alone what a template puts a name in place of: "[Client Name]", "<customer>", "{client}". */
import type { SenseRule } from './judgeSense';

export const isPlaceholder: SenseRule = ({ source }, mention) => {
  const before = source.slice(Math.max(0, mention.offset - 40), mention.offset);
  const after = source.slice(mention.offset + mention.length, mention.offset + mention.length + 40);
  const bracketed =
    (/\[[A-Z ]{0,30}$/i.test(before) &&
      /^(?:[’']s)?(?: (?:full )?(?:name|company|address|logo|contact|title|email|e-mail|id|no|number|signature|business|organi[sz]ation|representative|here)\b[^\]\n]{0,20})?\](?!\()/i.test(
        after,
      )) ||
    (/[{<][\w ]{0,30}$/.test(before) && /^[\w ’']{0,30}[}>]/.test(after));
  return bracketed ? { kind: 'placeholder', because: 'a placeholder to be filled in' } : null;
};
