import type { HouseStyle } from '../model';

/** Nothing settled: the context decides. */
export const defaultHouseStyle: HouseStyle = {
  extends: [],
  we: { business: null, call: 'infer' },
  parties: [],
  phrases: [],
  terms: [],
  rules: {},
  sensitivity: 'balanced',
  reportOnly: false,
  overrides: [],
  ignore: [],
  tests: [],
  origins: {},
};
