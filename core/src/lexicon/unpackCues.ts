/**
 * Unpacks the cues from how the build packs them: most of what a cue says of itself its neighbours say, too, and the text
 * that starts every program is as short as that allows. No character in it has to be escaped, since the words of a cue are
 * letters and digits: such a text is read four times as fast.
 */
import type { Cue } from './lexicon';

/** What the cues of one table have in common. */
export type CueTable = Pick<Cue, 'kind' | 'favours' | 'local' | 'profile' | 'source' | 'gloss'> & {
  /** Of which every cue is named: "law.activity". */
  readonly group: string;
};

/**
 * @param rows for each cue up to a semicolon: the number of its table, its weight, its forms and the phrases it means something else
 * in, parted by slashes, and of each list by bars. It is named by its group and its first form.
 */
export function unpackCues(tables: readonly CueTable[], rows: string): readonly Cue[] {
  return rows.split(';').map((row) => {
    const [number, weight, phrases = '', others = ''] = row.split('/');
    // Written out, since this runs thousands of times at each start.
    const { group, kind, favours, local, profile, source, gloss } = tables[Number(number)] as CueTable;
    const forms = phrases.split('|');
    const id = `${group}.${(forms[0] ?? '').replaceAll(' ', '-')}`;
    const unless = others === '' ? [] : others.split('|');
    return { id, kind, favours, weight: Number(weight), local, profile, source, gloss, forms, unless };
  });
}
