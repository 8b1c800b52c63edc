/** Runs in the extension host: activates extensions one after the other and writes down what each took. */
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { extensions } = require('vscode');

exports.run = async () => {
  const taken = {};
  for (const id of JSON.parse(process.env.BENCH_EXTENSIONS)) {
    const extension = extensions.getExtension(id);
    if (extension.isActive) throw new Error(`${id} is active before it is asked to be.`);
    const others = new Set(children());
    const before = { cpu: process.cpuUsage(), clock: performance.now() };
    await extension.activate();
    const clock = performance.now() - before.clock;
    const { user, system } = process.cpuUsage(before.cpu);
    const servers = children().filter((pid) => !others.has(pid));
    taken[id] = { clock, host: (user + system) / 1000, server: sum(servers.map(processorTime)) };
  }
  writeFileSync(process.env.BENCH_TAKEN, JSON.stringify(taken));
  const told = Object.entries(taken).map(([id, { clock }]) => `${id} ${clock.toFixed(0)} ms`);
  console.log(`${process.env.TEST_MARK}${told.length} passed, 0 failed: ${told.join(', ')}`);
};

/** The processes that this one has started. */
function children() {
  return readdirSync('/proc').filter((pid) => {
    try {
      return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]) === process.pid;
    } catch {
      // It is no process, or has ended meanwhile.
      return false;
    }
  });
}

/** Milliseconds the processor has spent on all threads of a process. */
function processorTime(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  return sum(
    threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6),
  );
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
