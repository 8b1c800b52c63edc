import { execFileSync } from 'node:child_process';
import { aMoment } from '../support';

/** The children of this extension host that run the server. */
export function serverProcesses(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/);
    return parent === String(process.pid) && /dist[/\\]server\.js/.test(line) ? [Number(pid)] : [];
  });
}

/** The one that runs, as soon as there is one. */
export async function serverProcess(): Promise<number> {
  for (;;) {
    const [server] = serverProcesses();
    if (server !== undefined) return server;
    await aMoment();
  }
}
