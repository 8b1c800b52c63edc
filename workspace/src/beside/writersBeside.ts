/** Who writes, by what the nearest documents say outright of their writer: “We are a law firm.” It knows no front pages. */
import { agreedWriter, languageOf, readWriter, type Writer } from '../../../core/src/index';
import type { Place } from '../findHouseStyle';
import type { StyleSource } from '../styleSource';
import type { Nearest } from './nearest';
import { readBeside } from './readBeside';
import { remember } from './remember';

/** Whoever says outright what he is says “we” or “I”, and early: within so many UTF-16 units. */
const ofThemselves = /\b(?:we|i|us)\b/i;
const early = 10_000;

/**
 * Null where nobody says it, where they do not agree, or where nobody can tell which documents are near.
 * @param source is asked once: what somebody is outlasts the changes of a day
 */
export function writersBeside(source: StyleSource, nearest: Nearest): (place: Place) => Promise<Writer | null> {
  const writerOf = remember(async (folder, path) => {
    const language = languageOf(path);
    const text = language === null ? null : await readBeside(source, folder, path);
    if (text === null || language === null || !ofThemselves.test(text)) return null;
    const writer = readWriter({ text: text.slice(0, early), language }, path);
    return writer?.outright ? writer : null;
  });

  async function read(folder: string, paths: readonly string[]): Promise<Writer[]> {
    const writers: Writer[] = [];
    for (const path of paths) {
      const writer = await writerOf(folder, path);
      if (writer !== null) writers.push(writer);
    }
    return writers;
  }

  const besideEach = remember(async (folder, path) => {
    const above = await nearest.above({ folder, path });
    if (above === null) return null;
    const writers = await read(folder, above);
    return agreedWriter(writers.length > 0 ? writers : await read(folder, await nearest.around({ folder, path })));
  });
  return ({ folder, path }) => besideEach(folder, path);
}
