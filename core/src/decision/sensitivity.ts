/** How much more or less than usual has to speak for a word, by the sensitivity of the house style. */
import type { Sensitivity } from '../model';

/** Points on top of the bar. What clears a lower bar is as sure as before, so its confidence says so. */
export const extraPoints: Readonly<Record<Sensitivity, number>> = { careful: 0.8, balanced: 0, eager: -0.6 };
