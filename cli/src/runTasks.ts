/** Runs the checks of many documents: one after the other, or in several threads where that is worth their start. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Checked, checkDocument, type Task } from './checkDocument';

type Progress = ((done: number, total: number) => void) | null;

export async function runTasks(
  tasks: readonly Task[],
  checkOne: (task: Task) => Promise<Checked>,
  progress: Progress,
): Promise<readonly Checked[]> {
  // Another way to check cannot be sent to a thread.
  if (checkOne === checkDocument && isWorthThreads(tasks)) {
    const { runInThreads } = await import('./runInThreads');
    return runInThreads(tasks, progress);
  }
  const outcomes: Checked[] = [];
  for (const task of tasks) {
    outcomes.push(await checkOne(task));
    progress?.(outcomes.length, tasks.length);
  }
  return outcomes;
}

/** A thread takes as long to start as one to read this much; below, nobody would notice the difference. */
const bytesWorthThreads = 2_000_000;

function isWorthThreads(tasks: readonly Task[]): boolean {
  if (tasks.length < 2 || availableParallelism() < 2) return false;
  let bytes = 0;
  for (const { path } of tasks) {
    bytes += sizeOf(path);
    if (bytes > bytesWorthThreads) return true;
  }
  return false;
}

/** What cannot be looked at is told when it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
