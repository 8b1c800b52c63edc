/** Stage 5, evidence: which of the speakers a verb has for its subject. */
import { auxiliaries, selfVerbs } from '../../lexicon/wordClasses';
import { type Reading, wordAt } from '../../sentences/readText';

/** Words that may stand between a pronoun and the verb of a self-description. */
const betweenSubjectAndVerb =
  /^(?:work|working|worked|act|acting|serve|serving|together|proud|practise|practice|started|founded|trained|qualified|if)$/;

/** “We are not a law firm”, but not “we are not only a law firm”. */
export function isDenial(reading: Reading, token: number): boolean {
  return denials.test(wordAt(reading, token)) && !/^(?:only|just|merely|simply)$/.test(wordAt(reading, token + 1));
}

const denials = /^(?:not|no|never|cannot|.*n't)$/;

/** Whose pronoun stands before a verb, over auxiliaries and adverbs: "we" for the writer, "you", or nothing; nothing where it is denied. */
export function pronounBefore(reading: Reading, verb: number, sentence: number): 'we' | 'you' | '' {
  for (let at = verb - 1; at >= sentence && verb - at < 6; at--) {
    const word = wordAt(reading, at);
    if (/^(?:we|i|we've|i've)$/.test(word)) return 'we';
    if (/^(?:you|you've)$/.test(word)) return 'you';
    if (isDenial(reading, at)) return '';
    if (word === 'to' && wordAt(reading, at - 1) === 'proud') continue;
    if (auxiliaries.has(word) || selfVerbs.has(word) || word.endsWith('ly')) continue;
    if (!betweenSubjectAndVerb.test(word)) return '';
  }
  return '';
}
