/**
 * Unpacks a cue from how the build packs them: most of what a cue says of itself its neighbours say, too, and the text
 * that starts every program is as short as that allows. No character in it has to be escaped, since the words of a cue are
 * letters and digits: such a text is read four times as fast.
 */
import type { Cue } from './lexicon';

/** What the cues of one table have in common. */
export type CueTable = Pick<Cue, 'kind' | 'favours' | 'local' | 'profile' | 'source' | 'gloss'> & {
  /** Of which every cue is named: "law.activity". */
  readonly group: string;
};

export interface PackedCues {
  readonly tables: readonly CueTable[];
  /**
   * For each cue, parted by semicolons: the number of its table, its weight, its forms and the phrases it means something
   * else in, parted by slashes, and of each list by bars. It is named by its group and its first form. A semicolon ends the last.
   */
  readonly rows: string;
  /** The words that begin a phrase, or end one that leads up to a mention, in the order of their characters and parted by blanks. */
  readonly words: string;
  /**
   * For each of these words the cues with such a phrase, parted by semicolons: where their rows begin, each counted from
   * the one before, to the base of 36 and parted by commas.
   */
  readonly rowsByWord: string;
}

/** The cue whose row begins at a place. */
export function unpackCue({ tables, rows }: PackedCues, from: number): Cue {
  const [number, weight, phrases = '', others = ''] = rows.slice(from, rows.indexOf(';', from)).split('/');
  const { group, ...common } = tables[Number(number)] as CueTable;
  const forms = phrases.split('|');
  const id = `${group}.${(forms[0] ?? '').replaceAll(' ', '-')}`;
  return { id, weight: Number(weight), ...common, forms, unless: others === '' ? [] : others.split('|') };
}

export function unpackCues(packed: PackedCues): readonly Cue[] {
  const cues: Cue[] = [];
  for (let from = 0; from < packed.rows.length; from = packed.rows.indexOf(';', from) + 1)
    cues.push(unpackCue(packed, from));
  return cues;
}
