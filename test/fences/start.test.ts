/** What has to start at once does so without the core, which takes longer to load than all else. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** What each reads of the core. */
const starts = {
  'server/src/startServer.ts': ['core/src/prose/languages.ts'],
  'client/src/node/extension.ts': [],
};

describe('what starts without the core', () => {
  for (const [start, known] of Object.entries(starts)) {
    it(start, async () => {
      const { metafile } = await build({
        entryPoints: [start],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        external: ['vscode'],
        logLevel: 'silent',
      });
      const read = Object.keys(metafile.inputs);
      assert.ok(read.includes(start));
      assert.deepEqual(
        read.filter((file) => file.startsWith('core/')),
        known,
      );
    });
  }
});
