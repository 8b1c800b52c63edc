/** Where the page of a rule is found. */
import { type RuleCode, rules } from '../../core/src/index';

const rulePages = 'https://github.com/clientele/clientele/blob/main/docs/rules';

export function rulePage(code: RuleCode): string {
  return `${rulePages}/${rules.find((rule) => rule.code === code)?.page ?? code}.md`;
}
