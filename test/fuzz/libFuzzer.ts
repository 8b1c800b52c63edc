/** The targets as LLVM’s fuzzer calls them: with bytes. `npm run fuzz:libfuzzer` lets it at them. */
import type { Target } from './fuzz';
import { beside } from './targets/beside';
import { directives } from './targets/directives';
import { houseStyle } from './targets/houseStyle';
import { judging } from './targets/judging';
import { markup } from './targets/markup';
import { protocol } from './targets/protocol';

/** For the seeds and pieces of each. */
export const targets: Readonly<Record<string, Target>> = { markup, directives, judging, houseStyle, beside, protocol };

function of({ run }: Target): (bytes: Buffer) => void | Promise<void> {
  return (bytes) => run(bytes.toString());
}

const [ofMarkup, ofDirectives, ofJudging, ofHouseStyle, ofBeside, ofProtocol] = Object.values(targets).map(of);

export {
  ofBeside as beside,
  ofDirectives as directives,
  ofHouseStyle as houseStyle,
  ofJudging as judging,
  ofMarkup as markup,
  ofProtocol as protocol,
};
