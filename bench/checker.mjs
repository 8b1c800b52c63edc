/**
 * `node checker.mjs name`: one checker in a process of its own, as it has one in an editor. In a process of many, V8 sizes
 * the memory for young objects by what another has just done, and one that follows a long run without any has to collect
 * its garbage many times as often. It is asked by messages: to take a text of `length` and run until it is `warm`, then to run a number of `times`.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { importEngine, rawSearch } from './engine.mjs';
import { peers } from './peers.mjs';
import { writeProposal } from './proposal.mjs';
import { isQuick } from './scope.mjs';
import { cpuTime, untilWarm } from './time.mjs';

const self = fileURLToPath(import.meta.url);

/** Ours, by name, beside the peers: what each is given, and how it is made ready. */
export const own = {
  clientele: { language: 'markdown', start: clientele },
  'clientele, plain text': { language: 'plaintext', start: clientele },
  'raw search': { language: 'plaintext', start: () => rawSearch },
};

async function clientele(language) {
  const { analyze, defaultHouseStyle } = await importEngine();
  return (text) => analyze({ text, language }, defaultHouseStyle);
}

/** A checker that can be asked; its answers are milliseconds of the processor, one for each run. */
export function startChecker(name) {
  const child = fork(self, isQuick ? [name, '--quick'] : [name]);
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`${name} ended before it answered.`));
        child.once('exit', fail);
        child.once('message', (answer) => {
          child.off('exit', fail);
          resolve(answer);
        });
        child.send(question);
      }),
    stop: () => child.disconnect(),
  };
}

if (process.argv[1] === self) {
  const { start, language = 'markdown' } = { ...own, ...peers }[process.argv[2]];
  const ready = start(language);
  let text = '';
  process.on('message', async ({ length, times = 0, warm = false }) => {
    const check = await ready;
    if (warm) text = writeProposal(length, language);
    const run = () => check(text);
    const spent = [];
    if (warm) await untilWarm(run);
    // While others had their turn, V8 gave memory back and dropped code. The first run gets both again.
    else await run();
    while (spent.length < times) spent.push(await cpuTime(run));
    process.send(spent);
  });
}
