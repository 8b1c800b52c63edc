/** A house style that comes with the product: a published style guide, or the usage of a trade. */
export interface Preset {
  /** What follows "preset:". */
  readonly name: string;
  /** What it is for: "A law firm". */
  readonly title: string;
  /** The style guide or the article and distinction it follows. */
  readonly source: string;
  /** The style, as a writer would write it. */
  readonly style: unknown;
}
