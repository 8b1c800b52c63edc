/** The public face of the core. Nothing else in it is imported from outside. */
export { analyze } from './analyze';
export { defaultHouseStyle, parseHouseStyle } from './decision/houseStyle';
export { type Explanation, explain } from './findings/explain';
export { type Rule, rules } from './findings/rules';
export * from './model';
export { languageOf, supportedLanguages } from './prose/languages';
