/** Checks many documents in several threads at once. It knows nothing of what a check is. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pool } from 'workerpool';
import type { Checked, Task } from './checkDocument';

/** In the order of the tasks, whichever is done first. */
export async function runInThreads(
  tasks: readonly Task[],
  progress: ((done: number, total: number) => void) | null,
): Promise<readonly Checked[]> {
  const maxWorkers = Math.min(availableParallelism(), tasks.length);
  const threads = pool(join(__dirname, 'worker.js'), { workerType: 'thread', maxWorkers });
  let done = 0;
  try {
    return await Promise.all(
      tasks.map(async (task): Promise<Checked> => {
        const checked = await run(task);
        progress?.(++done, tasks.length);
        return checked;
      }),
    );
  } finally {
    await threads.terminate();
  }

  /** A thread that dies takes its document with it, and no other. */
  async function run(task: Task): Promise<Checked> {
    try {
      return await threads.exec('checkDocument', [task]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        problem: `This took more than there is, and was left unchecked (${reason}). Split it, or leave it out.`,
      };
    }
  }
}
