/** Runs the checks of many documents, and tells how far it has come. It knows nothing of what a check is. */
import type { Checked, Task } from './checkDocument';

export async function runTasks(
  tasks: readonly Task[],
  checkOne: (task: Task) => Promise<Checked>,
  progress: ((done: number, total: number) => void) | null,
): Promise<readonly Checked[]> {
  const outcomes: Checked[] = [];
  for (const task of tasks) {
    outcomes.push(await checkOne(task));
    progress?.(outcomes.length, tasks.length);
  }
  return outcomes;
}
