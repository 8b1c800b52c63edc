/** A house style from a setting: read once from whatever JSON the host hands over, never trusted, never thrown at. */
import type { HouseStyle, Problem } from '../model';
import { assembleStyle } from './assembleStyle';
import { quoted } from './nearestWord';
import { type Complaint, toNode } from './readShape';

/**
 * Reads a house style from parsed JSON. What is wrong is left out, reported, and the rest holds.
 * @param where how problems and explanations name the value, such as "clientele.houseStyle"
 */
export function parseHouseStyle(value: unknown, where: string): { style: HouseStyle; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const complain = ({ keys, message }: Complaint): void => {
    problems.push({ where: [where, ...keys].join(' › '), message });
  };
  const origin = { path: where, line: 0, offset: 0, length: 0 };
  const style = assembleStyle(toNode(value), {
    originOf: () => origin,
    complain,
    extendFile(written, node) {
      const message = `${quoted(written)} is a file. A setting can extend presets only; extend the file in a .clientele.json`;
      complain({ node, keys: ['extends'], message });
      return null;
    },
  });
  return { style, problems };
}
