/** Where the house style says what it says of a mention. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JudgedMention } from '../../../core/src/index';
import type { AnalysedDocument } from '../analyses';
import type { HousePlace } from '../protocol';
import { toRange } from '../toLsp';
import { uriOf } from './placeOf';

/** Null where no file says anything of it. */
export function houseRule({ inForce: { file } }: AnalysedDocument, { decision }: JudgedMention): HousePlace | null {
  const origin = decision.house?.origin;
  const text = origin && file?.texts.get(origin.path);
  if (!origin || !text || file === null) return null;
  const uri = uriOf({ folder: file.folder, path: origin.path });
  return { path: origin.path, uri, range: toRange(TextDocument.create(uri, 'jsonc', 0, text), origin) };
}
