/**
 * `node bench/repeated.mjs [language…]`: whether a piece of markup that stands in a text again and again makes the time
 * grow faster than the text. It tells the worst of each markup, and fails where one grows with the square.
 */
import { readFileSync } from 'node:fs';
import { say } from '../scripts/install.mjs';
import { loadEngine } from './engine.mjs';
import { cpuTime } from './time.mjs';

const pieces = JSON.parse(readFileSync(new URL('../test/fixtures/repeated.json', import.meta.url)));
const { analyze, defaultHouseStyle, supportedLanguages } = await loadEngine();

/** Characters of the shorter text; the longer has as many more as `factor` says. */
const short = 8_000;
const factor = 4;
/** What grows with the square takes 16 times as long for 4 times the text; collecting of garbage makes for some of the rest. */
const steepest = 9;
/** Milliseconds of the processor; what is shorter cannot be compared, and is no harm either. */
const noticeable = 80;

const chosen = process.argv.slice(2);
for (const language of chosen.length > 0 ? chosen : Object.keys(supportedLanguages)) {
  let slowest = { text: '', time: 0 };
  for (const piece of pieces) {
    for (const [before, after] of [
      ['', ''],
      ['client ', ' our customers'],
    ]) {
      const write = (length) => `${before}${piece.repeat(Math.ceil(length / piece.length))}${after}`;
      const text = JSON.stringify(`${before}${piece}${after}`);
      const time = await measure(write(short * factor), language);
      if (time > slowest.time) slowest = { text, time };
      if (time < noticeable) continue;
      const growth = await growthFrom(short, write, language);
      // What takes a few milliseconds is measured by chance, so that a longer text has to say the same.
      if (growth < steepest || (await growthFrom(short * factor, write, language)) < steepest) continue;
      say(`${language}: ${text} takes ${growth.toFixed(1)} times as long for ${factor} times the text`);
      process.exitCode = 1;
    }
  }
  say(`${language}: ${slowest.text} is slowest, ${Math.round(slowest.time)} ms for ${short * factor} characters`);
}

/** How many times as long a text takes that is `factor` times as long. */
async function growthFrom(length, write, language) {
  return (await best(write(length * factor), language)) / (await best(write(length), language));
}

async function best(text, language) {
  return Math.min(await measure(text, language), await measure(text, language), await measure(text, language));
}

function measure(text, language) {
  return cpuTime(() => analyze({ text, language }, defaultHouseStyle));
}
