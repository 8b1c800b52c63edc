/** Several house styles as one, and the one that holds for a file. */
import type { HouseStyle } from '../model';
import { defaultHouseStyle } from './defaultHouseStyle';
import { matchesAny } from './globs';

/**
 * The nearest style first; it wins setting by setting. Lists that name things (parties, phrases, words) are joined, the
 * nearest in front, since there the first that fits holds. Tests belong to the style they are written in.
 */
export function mergeStyles(...styles: readonly HouseStyle[]): HouseStyle {
  const [nearest = defaultHouseStyle, ...farther] = styles;
  return farther.reduce(layOver, nearest);
}

function layOver(near: HouseStyle, far: HouseStyle): HouseStyle {
  const { business, call } = near.we;
  const standard = defaultHouseStyle;
  const isSet = (key: string, differs: boolean) => differs || near.origins[key] !== undefined;
  return {
    extends: near.extends,
    we: {
      business: business ?? far.we.business,
      call: isSet('we.call', call !== standard.we.call) ? call : far.we.call,
    },
    parties: joined(near.parties, far.parties),
    phrases: joined(near.phrases, far.phrases),
    terms: joined(near.terms, far.terms),
    rules: { ...far.rules, ...near.rules },
    sensitivity: isSet('sensitivity', near.sensitivity !== standard.sensitivity) ? near.sensitivity : far.sensitivity,
    reportOnly: isSet('reportOnly', near.reportOnly !== standard.reportOnly) ? near.reportOnly : far.reportOnly,
    // The last is the nearest, so of two alike the last is kept.
    overrides: joined([...near.overrides].reverse(), [...far.overrides].reverse()).reverse(),
    ignore: joined(near.ignore, far.ignore),
    tests: near.tests,
    origins: { ...far.origins, ...near.origins },
  };
}

/** Each thing once: files that extend one another many times over would bring it along again and again. */
function joined<T>(first: readonly T[], rest: readonly T[]): T[] {
  return [...new Set([...first, ...rest])];
}

/**
 * The style that holds for a file. An override is nearer than the style it stands in, and the last one the nearest.
 * @param relativePath seen from the folder of the style, with slashes
 */
export function styleFor(style: HouseStyle, relativePath: string): HouseStyle {
  const fitting = style.overrides.filter(({ files }) => matchesAny(files, relativePath));
  if (fitting.length === 0) return style;
  const merged = mergeStyles(...fitting.map((override) => override.style).reverse(), { ...style, overrides: [] });
  return { ...merged, extends: style.extends, tests: style.tests };
}
