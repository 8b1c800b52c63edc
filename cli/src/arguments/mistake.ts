/** A mistake in a call, told together with its remedy. */
export class Mistake extends Error {}
