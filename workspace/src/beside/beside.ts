/**
 * What the files beside a document say of it: who writes, by the pages in which people say it and else by what several
 * documents say of their writer, and which of the two words is usual.
 */
import type { Beside } from '../../../core/src/index';
import type { Place } from '../findHouseStyle';
import type { StyleSource } from '../styleSource';
import { frontPages } from './frontPages';
import { nearestDocuments } from './nearest';
import { wordsBeside } from './wordsBeside';
import { writersBeside } from './writersBeside';

/** @param saysItself whether the document says who writes, so that nobody need be asked */
export type BesideOf = (place: Place, saysItself?: boolean) => Promise<Beside>;

/**
 * @param pages is asked for the front pages, each time
 * @param documents is asked for all others, once for each
 */
export function besideDocuments(pages: StyleSource, documents: StyleSource): BesideOf {
  const nearest = nearestDocuments(documents);
  const onFrontPages = frontPages(pages);
  const inDocuments = writersBeside(documents, nearest);
  const words = wordsBeside(documents, nearest);
  return async (place, saysItself = false) => ({
    writer: saysItself ? null : ((await onFrontPages(place)) ?? (await inDocuments(place))),
    wordsBeside: await words(place),
  });
}
