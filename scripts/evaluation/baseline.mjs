/** What the figures were: the exact counts and every mistake, kept so that a change shows what it mends and what it breaks. */
import { countOutcomes, modes, variants } from './swapTest.mjs';

/** What is stored of a run. Objects and no lists, so that the formatter leaves it as it is written. */
export function toBaseline(outcomes) {
  return Object.fromEntries(
    modes.map((mode) => [
      mode,
      Object.fromEntries(
        variants.map((variant) => {
          const chosen = outcomes.filter((one) => one.mode === mode && one.variant === variant);
          const mistakes = chosen.filter(isMistake).map((one) => [nameOf(one), one.outcome]);
          return [variant, { ...countOutcomes(chosen), mistakes: Object.fromEntries(mistakes) }];
        }),
      ),
    ]),
  );
}

/** For each mode and variant the counts then and now, and the mentions whose outcome is another. */
export function compareWithBaseline(outcomes, baseline) {
  const current = toBaseline(outcomes);
  const byName = new Map(outcomes.map((one) => [`${one.mode} ${one.variant} ${nameOf(one)}`, one]));
  return modes.flatMap((mode) =>
    variants.map((variant) => {
      const now = current[mode][variant];
      const before = baseline[mode]?.[variant] ?? { right: 0, falseAlarms: 0, wrong: 0, found: 0, mistakes: {} };
      const names = new Set([...Object.keys(before.mistakes), ...Object.keys(now.mistakes)]);
      const changes = [...names]
        .filter((name) => before.mistakes[name] !== now.mistakes[name])
        .map((name) => ({
          name,
          before: before.mistakes[name] ?? 'right',
          now: now.mistakes[name] ?? 'right',
          outcome: byName.get(`${mode} ${variant} ${name}`) ?? null,
        }));
      return { mode, variant, before, now, changes };
    }),
  );
}

/** Why a comparison is no improvement, in words; empty when nothing became worse. */
export function tellWorsening({ mode, variant, before, now, changes }) {
  const where = `${variant}, ${mode}`;
  if (before.right !== now.right || before.wrong !== now.wrong) {
    return [`${where}: the corpus has changed since its figures were stored. Run: npm run evaluate -- --update`];
  }
  const told = (outcome) =>
    changes.filter((change) => change.now === outcome).map(({ name }) => `  ${outcome}: ${name}`);
  return [
    ...(now.falseAlarms > before.falseAlarms
      ? [`${where}: false alarms rose from ${before.falseAlarms} to ${now.falseAlarms}`, ...told('false alarm')]
      : []),
    ...(now.found < before.found
      ? [`${where}: found fell from ${before.found} to ${now.found} of ${now.wrong}`, ...told('missed')]
      : []),
  ];
}

export function isMistake({ outcome }) {
  return outcome === 'missed' || outcome === 'false alarm';
}

/** A mention as a person finds it: the passage, and which of its mentions. */
export function nameOf({ passage, number }) {
  return `${passage.id} ${number}`;
}
