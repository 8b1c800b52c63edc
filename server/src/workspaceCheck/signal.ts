/** Lets several wait until something has happened. It knows not what. */
import type { CancellationToken } from 'vscode-languageserver';

export interface Signal {
  /** It has happened: everybody who waits goes on. */
  give(): void;
  /** Waits for the next time, or until it is cancelled. */
  next(token: CancellationToken): Promise<void>;
  /** It happens once more and then never again. */
  end(): void;
  isOver(): boolean;
}

export function createSignal(): Signal {
  let waiting = new Set<() => void>();
  let over = false;

  function give(): void {
    const going = waiting;
    waiting = new Set();
    for (const go of going) go();
  }

  return {
    give,
    next: (token) =>
      new Promise((resolve) => {
        const listening = token.onCancellationRequested(() => go());
        const go = () => {
          listening.dispose();
          resolve();
        };
        waiting.add(go);
      }),
    end() {
      over = true;
      give();
    },
    isOver: () => over,
  };
}
