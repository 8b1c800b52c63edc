/**
 * What a key of the house style may hold. The reader checks a file by these shapes and the JSON schema is made from
 * them, so the two cannot disagree.
 */

export type Shape = TextShape | ChoiceShape | FlagShape | ListShape | ObjectShape;

/** A shape with what a writer is told of it. */
export type Key = Shape & {
  /** Markdown, for the hover. */
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
};

/** Text that is more than free text, with a check of its own in `checkText.ts`. */
export type TextKind = 'glob' | 'extends' | 'preset' | 'word' | 'phrase' | 'name' | 'sentence' | 'free';

export interface TextShape {
  readonly kind: 'text';
  readonly text: TextKind;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  /** As a message names it: "a term". */
  readonly what: string;
  readonly choices: readonly Choice[];
  /** Whether words of the house style's own, under `terms`, may stand here too. */
  readonly ownTerms: boolean;
  /** The choice that was meant by another word, where more than slips of the fingers are known. */
  readonly nearest?: (word: string) => string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly description: string;
}

export interface FlagShape {
  readonly kind: 'flag';
}

export interface ListShape {
  readonly kind: 'list';
  /** As a message names it: "a list of globs". */
  readonly what: string;
  readonly of: Shape;
  /** Such as a message gives it. */
  readonly example: unknown;
  /** Whether one item may stand without the brackets. */
  readonly orSingle: boolean;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly keys: Readonly<Record<string, Key>>;
  readonly required: readonly string[];
  /** The key that a bare text stands for. */
  readonly shorthand?: string;
}
