/** Stage 7, findings: what the rows of the source articles are about. */
import { lexicon } from '../lexicon/lexicon.generated';

export const distinctionTitles: readonly string[] = lexicon.distinctions.map(({ title }) => title);

/** What the first distinction is about that a source such as "004:D4" names; null where it names none. */
export function distinctionTitle(source: string): string | null {
  const id = /D\d+/.exec(source)?.[0];
  return lexicon.distinctions.find((one) => one.id === id)?.title ?? null;
}
