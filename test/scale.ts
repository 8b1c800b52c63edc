/**
 * How far the properties and the torture go: a short way in `npm test`, and all the way in `npm run test:torture`, which
 * collects the figures they tell.
 */
import './keepFailures';

const isLong = process.env.TORTURE === 'long';

export function times(short: number, long: number): number {
  return isLong ? long : short;
}

/** A figure for the table of `npm run test:torture`. */
export function tell(what: string, figure: string): void {
  if (isLong) console.log(`figure | ${what} | ${figure}`);
}

/** Milliseconds after which a test has hung; on a machine with much else to do everything takes its time. */
export const patience = times(120_000, 3_600_000);
