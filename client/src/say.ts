/** Says a sentence in the language of the editor; `{0}` stands for the first value. */
export type Say = (sentence: string, ...values: (string | number)[]) => string;
