/** Several house styles as one, and the one that holds for a file. */
import type { HouseStyle } from '../model';
import { defaultHouseStyle } from './defaultHouseStyle';

/** The nearest style first; it wins setting by setting. */
export function mergeStyles(...styles: readonly HouseStyle[]): HouseStyle {
  return styles[0] ?? defaultHouseStyle;
}

/** The style that holds for a file, by its path in the folder of the style, with slashes. */
export function styleFor(style: HouseStyle, _relativePath: string): HouseStyle {
  return style;
}
