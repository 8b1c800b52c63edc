/** The public face of the core. Nothing else in it is imported from outside. */
export { analyze } from './analyze';
export { distinctionTitle, distinctionTitles } from './findings/distinctions';
export { type ExplainedCue, type Explanation, explain } from './findings/explain';
export { type Rule, rules } from './findings/rules';
export { checkStyleTests } from './houseStyle/checkStyleTests';
export { defaultHouseStyle } from './houseStyle/defaultHouseStyle';
export { businesses, calls } from './houseStyle/keys';
export { mergeStyles, styleFor } from './houseStyle/mergeStyles';
export { nearestTo } from './houseStyle/nearestWord';
export { parseHouseStyle } from './houseStyle/parseHouseStyle';
export { presetNames } from './houseStyle/presets';
export { type ReadStyle, type ResolvedStyle, readHouseStyle, resolveHouseStyle } from './houseStyle/readHouseStyle';
export { formsOf } from './houseStyle/termForms';
export { createMemory, type Memory } from './memory';
export * from './model';
export { type CommentSyntax, commentSyntax } from './prose/comments';
export { directiveActions } from './prose/directives';
export { languageOf, languageOfDocument, supportedLanguages } from './prose/languages';
