/** What a workspace has settled: read once from whatever JSON the host hands over, never trusted, never thrown at. */
import { lexicon } from '../lexicon/lexicon.generated';
import type { HouseStyle, Problem, ProfileId, RuleCode, Severity, Term } from '../model';
import { defaultHouseStyle } from './defaultHouseStyle';

/**
 * Reads a house style from parsed JSON. What is wrong is left out, reported, and the rest holds.
 * @param where how problems name the value, such as "clientele.houseStyle"
 */
export function parseHouseStyle(value: unknown, where: string): { style: HouseStyle; problems: readonly Problem[] } {
  if (isUnset(value)) return { style: defaultHouseStyle, problems: [] };
  const problems: Problem[] = [];
  const top = readObject({ value, where }, ['we', 'rules', 'ignore', '$schema'], problems);
  const we = readObject(top.we, ['business', 'call'], problems);
  const style: HouseStyle = {
    ...defaultHouseStyle,
    we: {
      business: readOneOf(we.business, businesses, 'a business', problems) ?? defaultHouseStyle.we.business,
      call: readOneOf(we.call, calls, 'a term', problems) ?? defaultHouseStyle.we.call,
    },
    rules: readRules(top.rules, problems),
    ignore: readGlobs(top.ignore, problems),
  };
  return { style, problems };
}

/** The terms a house style may choose, and `infer`, which leaves the choice to the context. */
export const calls: readonly (Term | 'infer')[] = [
  'client',
  'customer',
  'patient',
  'member',
  'guest',
  'patron',
  'passenger',
  'resident',
  'infer',
];

/** The businesses a house style may name. */
export const businesses: readonly ProfileId[] = lexicon.profiles.map((profile) => profile.id);

const ruleCodes: readonly RuleCode[] = ['wrong-term', 'house-term'];

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** A value with the place problems name. */
interface Placed {
  readonly value: unknown;
  readonly where: string;
}

/** The known keys of an object that have a value. */
function readObject<Key extends string>(
  placed: Placed | undefined,
  keys: readonly Key[],
  problems: Problem[],
): Partial<Record<Key, Placed>> {
  if (placed === undefined) return {};
  const { value, where } = placed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ where, message: `should be an object, not ${kindOf(value)}` });
    return {};
  }
  const known: Partial<Record<Key, Placed>> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!isOneOf(key, keys)) {
      problems.push({ where, message: `${quoted(key)} is not a key here. ${suggestion(key, keys)}` });
    } else if (!isUnset(inner)) {
      known[key] = { value: inner, where: `${where} › ${key}` };
    }
  }
  return known;
}

function readOneOf<Choice extends string>(
  placed: Placed | undefined,
  choices: readonly Choice[],
  what: string,
  problems: Problem[],
): Choice | undefined {
  if (placed === undefined) return undefined;
  const { value, where } = placed;
  if (typeof value !== 'string') {
    problems.push({ where, message: `should be ${what}, such as ${quoted(choices[0] ?? '')}, not ${kindOf(value)}` });
    return undefined;
  }
  if (isOneOf(value, choices)) return value;
  problems.push({ where, message: `${quoted(value)} is not ${what}. ${suggestion(value, choices)}` });
  return undefined;
}

function readRules(placed: Placed | undefined, problems: Problem[]): HouseStyle['rules'] {
  const settled: { -readonly [Code in RuleCode]?: Severity | 'off' } = {};
  const rules = readObject(placed, ruleCodes, problems);
  for (const code of ruleCodes) {
    const severity = readOneOf(rules[code], severities, 'a severity', problems);
    if (severity !== undefined) settled[code] = severity;
  }
  return settled;
}

function readGlobs(placed: Placed | undefined, problems: Problem[]): readonly string[] {
  if (placed === undefined) return defaultHouseStyle.ignore;
  const { value, where } = placed;
  if (!Array.isArray(value)) {
    problems.push({ where, message: `should be a list of globs, such as ["drafts/**"], not ${kindOf(value)}` });
    return defaultHouseStyle.ignore;
  }
  return value.filter((glob: unknown, index): glob is string => {
    const message = complaintAboutGlob(glob);
    if (message !== null) problems.push({ where: `${where} › ${index + 1}`, message });
    return message === null;
  });
}

function complaintAboutGlob(glob: unknown): string | null {
  if (typeof glob !== 'string') return `should be a glob, such as "drafts/**", not ${kindOf(glob)}`;
  if (glob.trim() === '') return 'is empty. Write a glob, such as "drafts/**", or remove it';
  // Any file that one glob leaves out stays out, so a negated glob would leave out the whole workspace but its own files.
  if (glob.startsWith('!'))
    return `${quoted(glob)} begins with "!", but a file that is left out cannot be brought back`;
  return null;
}

/** An unset value is no mistake: hosts send `null` for a setting nobody made. */
function isUnset(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isOneOf<Choice extends string>(value: string, choices: readonly Choice[]): value is Choice {
  return (choices as readonly string[]).includes(value);
}

function suggestion(word: string, choices: readonly string[]): string {
  const nearest = nearestTo(word, choices);
  return nearest === undefined ? `Choose from: ${choices.join(', ')}` : `Did you mean ${quoted(nearest)}?`;
}

/** The choice that was cut short ("info") or that a slip of the fingers made into this word, if one is near enough. */
function nearestTo(word: string, choices: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const begun = lower.length > 2 ? choices.find((choice) => choice.startsWith(lower)) : undefined;
  const slips = Math.min(3, Math.max(1, Math.floor(lower.length / 3)));
  const near = choices
    .filter((choice) => Math.abs(choice.length - lower.length) <= slips)
    .map((choice) => ({ choice, distance: distanceBetween(lower, choice) }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance);
  return begun ?? near[0]?.choice;
}

/** How many letters must be added, dropped or swapped for another to get from one word to the other. */
function distanceBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const [above = 0, diagonal = 0, left = 0] = [row[column], row[column - 1], next[column - 1]];
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === to[column - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  const kinds: Readonly<Record<string, string>> = { string: 'text', number: 'a number', boolean: 'true or false' };
  return kinds[typeof value] ?? 'an object';
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
