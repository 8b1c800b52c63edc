/** Messages that wait, in their order, until what can answer them is loaded. */

/** Milliseconds in which the last answer has gone out: work that began with it would keep it back. */
const soon = 5;

export interface Hold {
  /** Whatever passes from now on waits for this work. It begins with the first that waits, or soon. */
  until(work: () => Promise<void>): void;
  pass(message: () => void): void;
}

export function createHold(): Hold {
  let held: (() => void)[] | null = null;
  let begin: (() => void) | null = null;

  async function release(work: () => Promise<void>): Promise<void> {
    await work();
    for (const message of held ?? []) message();
    held = null;
  }

  return {
    until(work) {
      held = [];
      const start = () => {
        if (begin === null) return;
        begin = null;
        void release(work);
      };
      begin = start;
      // Where the machine was too busy for it, the answer goes out between the two.
      setTimeout(() => setTimeout(start, 0), soon);
    },
    pass(message) {
      if (held === null) return message();
      held.push(message);
      begin?.();
    },
  };
}
