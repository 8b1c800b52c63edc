/** Lays the measurements out as the tables of docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { sizes } from './fullPass.mjs';
import { touchMemory } from './memory.mjs';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const begin = '<!-- the tables below are written by npm run bench -->';
const end = '<!-- the tables above are written by npm run bench -->';

export function writeReport(tables) {
  const text = readFileSync(page, 'utf8');
  const [before] = text.split(begin);
  const [, after] = text.split(end);
  writeFileSync(page, `${before}${begin}\n\n${tables}\n\n${end}${after}`);
}

export function describe({ full, memory, keys, start, growth }, jobs) {
  return [
    machine(),
    '### A whole document',
    fullTable(full, memory, jobs),
    '### A keystroke',
    keyTable(keys),
    '### Growth',
    growthTable(growth),
    '### Starting, and memory of the server',
    startTable(start),
    '### Against the goals',
    goalTable({ full, keys, start, growth }),
  ].join('\n\n');
}

function machine() {
  const [first] = cpus();
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} × ${first?.model.trim() ?? 'an unknown processor'}. A megabyte of fresh memory takes this machine ${milliseconds(touchMemory())} to hand out, which every long string and every start pays.`;
}

function fullTable(full, memory, jobs) {
  const names = ['clientele', ...Object.keys(jobs)];
  const cell = (size, name) => {
    const time = full[size][name];
    if (time === undefined) return '–';
    return name === 'clientele' ? milliseconds(time) : `${milliseconds(time)} (${ratio(time / full[size].clientele)})`;
  };
  const rows = names.map((name) => [
    name,
    jobs[name] ?? 'Markdown, words, sentences, senses, evidence, decisions',
    ...Object.keys(sizes).map((size) => cell(size, name)),
    `${Math.round(memory[name])} MB`,
  ]);
  return table(['', 'what it does', ...Object.keys(sizes), 'peak memory at 319 kB'], rows);
}

function keyTable(keys) {
  const rows = Object.entries(keys).map(([size, key]) => [
    size,
    milliseconds(key.cpuHalf),
    milliseconds(key.cpuMost),
    milliseconds(key.idleCpu),
    milliseconds(key.trip),
    milliseconds(key.idleTrip),
    `${Math.round(100 * key.unchanged)} %`,
    milliseconds(key.fence),
  ]);
  const header = [
    'document',
    'server, median',
    'server, 95th percentile',
    'a server that reads nothing, median',
    'round trip, median',
    'round trip to that server',
    'answered with “unchanged”',
    'a fence opens at the top',
  ];
  return table(header, rows);
}

/** Milliseconds for a megabyte, and how many times those of 1 MB. */
function growthTable(growth) {
  const rows = Object.entries(growth).map(([language, times]) => [
    language,
    ...Object.values(times).map((time) => `${milliseconds(time)} (${ratio(time / times['1 MB'])})`),
  ]);
  return table(['time for each megabyte', ...Object.keys(growth.markdown)], rows);
}

function startTable({ node, cli, initialize, findings, idleMemory, openMemory }) {
  return table(
    [
      'an empty Node',
      'cold command line',
      'start to `initialize`',
      'start to the first findings, 9 kB',
      'resident, idle',
      'with 319 kB open',
    ],
    [
      [
        milliseconds(node),
        `${milliseconds(cli)} (${ratio(cli / node)})`,
        `${milliseconds(initialize)} (${ratio(initialize / node)})`,
        `${milliseconds(findings)} (${ratio(findings / node)})`,
        `${Math.round(idleMemory)} MB`,
        `${Math.round(openMemory)} MB`,
      ],
    ],
  );
}

const goals = [
  [
    'plain text, megabytes a second',
    40,
    ({ full }) => 0.319 / (full['319 kB']['clientele, plain text'] / 1000),
    'least',
  ],
  [
    'plain text, times a raw search for the two words',
    40,
    ({ full }) => full['319 kB']['clientele, plain text'] / full['319 kB']['raw search'],
    'most',
  ],
  ['Markdown, megabytes a second', 25, ({ full }) => 0.319 / (full['319 kB'].clientele / 1000), 'least'],
  ...[
    ['retext + nlcst-search', 50],
    ['textlint + terminology', 50],
    ['cspell-lib', 12],
    ['markdownlint', 35],
    ['harper.js, rules off', 35],
    ['harper.js, default', 300],
  ].map(([peer, times]) => [
    `times faster than ${peer}, 319 kB`,
    times,
    ({ full }) => full['319 kB'][peer] / full['319 kB'].clientele,
    'least',
  ]),
  ['keystroke, processor time of the server, median, ms', 0.1, ({ keys }) => keys['319 kB'].cpuHalf, 'most'],
  ['keystroke, 95th percentile, ms', 0.5, ({ keys }) => keys['319 kB'].cpuMost, 'most'],
  [
    'keystroke, processor time beside a server that reads nothing, times',
    2,
    ({ keys }) => keys['319 kB'].cpuHalf / keys['319 kB'].idleCpu,
    'most',
  ],
  [
    'keystroke, round trip beside that server, times',
    2,
    ({ keys }) => keys['319 kB'].trip / keys['319 kB'].idleTrip,
    'most',
  ],
  ['a fence opens at the top, processor time, ms', 10, ({ keys }) => keys['319 kB'].fence, 'most'],
  ['cold command line, times an empty Node', 1.5, ({ start }) => start.cli / start.node, 'most'],
  [
    'from start to the answer to `initialize`, times an empty Node',
    1.6,
    ({ start }) => start.initialize / start.node,
    'most',
  ],
  ['resident memory of the server, idle, MB', 60, ({ start }) => start.idleMemory, 'most'],
  ['resident memory with the proposal open, MB', 90, ({ start }) => start.openMemory, 'most'],
  [
    'time for a megabyte of Markdown, 50 MB against 1 MB, times',
    1.15,
    ({ growth }) => steepest(growth.markdown),
    'most',
  ],
  [
    'time for a megabyte of plain text, 50 MB against 1 MB, times',
    1.15,
    ({ growth }) => steepest(growth.plaintext),
    'most',
  ],
];

/** Not a number where a quick run did not go that far. */
function steepest(times) {
  return (times['50 MB'] ?? Number.NaN) / times['1 MB'];
}

/** “3.1 times” of what was wanted, or “4 %” where it is little. */
function howFar(off) {
  return off < 2 ? `${Math.ceil((off - 1) * 100)} %` : `${off.toFixed(1)} times`;
}

function goalTable(measured) {
  const rows = goals.map(([what, goal, measure, bound]) => {
    const value = measure(measured);
    const isReached = bound === 'most' ? value <= goal : value >= goal;
    const off = bound === 'most' ? value / goal : goal / value;
    const verdict = Number.isNaN(value) ? 'not measured' : isReached ? 'reached' : `missed by ${howFar(off)}`;
    return [what, `${bound === 'most' ? '≤' : '≥'} ${goal}`, Number.isNaN(value) ? '–' : value.toPrecision(3), verdict];
  });
  return table(['goal', 'set', 'measured', ''], rows);
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function milliseconds(time) {
  return time >= 1000 ? `${(time / 1000).toPrecision(3)} s` : `${time.toPrecision(3)} ms`;
}

function ratio(times) {
  return `${times >= 10 ? Math.round(times) : times.toPrecision(2)}×`;
}
