/** What a terminal shows beside the text: colours, and how far a long run has come. It knows nothing of what runs. */
import type { WriteStream } from 'node:tty';
import type { Progress } from './run';

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = Pick<WriteStream, 'isTTY' | 'write'>;

/** By the conventions of no-color.org and force-color.org; a pipe and a dumb terminal get none. */
export function isColoured({ isTTY }: Pick<Stream, 'isTTY'>, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && TERM !== 'dumb';
}

/** Shorter runs are over before anybody wonders. */
const patienceInMilliseconds = 1000;
const pauseInMilliseconds = 100;

/** Null where nobody watches: in a pipe, on a build server, on a terminal that cannot take a line back. */
export function progressOn(
  stream: Stream,
  { CI, TERM }: Environment,
  now: () => number = () => performance.now(),
): Progress | null {
  if (!stream.isTTY || CI || TERM === 'dumb') return null;
  let next = now() + patienceInMilliseconds;
  let shown = false;
  return {
    show(done, total) {
      if (now() < next) return;
      next = now() + pauseInMilliseconds;
      shown = true;
      tell(`Checked ${done} of ${total} documents …`);
    },
    end() {
      if (shown) tell('');
    },
  };

  function tell(line: string): void {
    stream.write(`\r\u001B[K${line}`);
  }
}
