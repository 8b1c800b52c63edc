/** Where the house style says what it says of a mention. */
import type { HouseReason } from '../../../core/src/index';
import type { AnalysedDocument } from '../analyses';
import { documentLike } from '../encodedDocument';
import type { HousePlace } from '../protocol';
import { toRange } from '../toLsp';
import { uriOf } from './placeOf';

/** Null where no file says anything of it. */
export function houseRule(analysed: AnalysedDocument, house: HouseReason | undefined): HousePlace | null {
  const { file } = analysed.inForce;
  const origin = house?.origin;
  const text = origin && file?.texts.get(origin.path);
  if (!origin || !text || file === null) return null;
  const uri = uriOf({ folder: file.folder, path: origin.path });
  return { path: origin.path, uri, range: toRange(documentLike(analysed.document, uri, text), origin) };
}
