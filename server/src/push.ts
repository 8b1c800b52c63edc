/** Diagnostics for clients that do not ask: published when the typing pauses. It knows no document. */

export interface Push {
  /** Publishes this document soon; a later call starts the wait again. */
  schedule(uri: string): void;
  cancel(uri: string): void;
}

/** Long enough to end a word, short enough to feel immediate. */
const pauseInMilliseconds = 200;

export function createPush(publish: (uri: string) => Promise<void>): Push {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  function cancel(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  }

  return {
    schedule(uri) {
      cancel(uri);
      const timer = setTimeout(() => {
        waiting.delete(uri);
        void publish(uri);
      }, pauseInMilliseconds);
      waiting.set(uri, timer);
    },
    cancel,
  };
}
