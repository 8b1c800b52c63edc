/** The output formats by name. A new one is a file beside this one, a line here and one in `names.ts`. */
import type { Shard } from '../arguments/readCheck';
import type { Report } from '../report';
import { checkstyle } from './checkstyle';
import { github } from './github';
import { json } from './json';
import type { Format } from './names';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** What a report is written with besides the report. */
export interface Presentation {
  readonly colours: boolean;
  /** Of Clientele. */
  readonly version: string;
  /** The part of the files that the report is of; null for all. */
  readonly shard: Shard | null;
}

export const formats: Readonly<Record<Format, (report: Report, presentation: Presentation) => string>> = {
  pretty,
  json,
  sarif,
  github,
  checkstyle,
};
