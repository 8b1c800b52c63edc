/** The targets as LLVM’s fuzzer calls them: with bytes. `npm run fuzz:libfuzzer` lets it at them. */
import type { Target } from './fuzz';
import { directives } from './targets/directives';
import { houseStyle } from './targets/houseStyle';
import { markup } from './targets/markup';
import { protocol } from './targets/protocol';

/** For the seeds and pieces of each. */
export const targets: Readonly<Record<string, Target>> = { markup, directives, houseStyle, protocol };

function of({ run }: Target): (bytes: Buffer) => void | Promise<void> {
  return (bytes) => run(bytes.toString());
}

const [ofMarkup, ofDirectives, ofHouseStyle, ofProtocol] = [markup, directives, houseStyle, protocol].map(of);

export { ofDirectives as directives, ofHouseStyle as houseStyle, ofMarkup as markup, ofProtocol as protocol };
