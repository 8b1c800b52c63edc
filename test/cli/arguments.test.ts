/** What the command line says to a call it does not understand: each message names the mistake and a remedy. */
import assert from 'node:assert/strict';
import { clientele } from './commandLine';

describe('a mistaken call', () => {
  const says = (argv: readonly string[], message: string) => {
    const { exitCode, output, complaints } = clientele(argv);
    assert.deepEqual({ exitCode, output, complaints }, { exitCode: 2, output: '', complaints: `${message}\n` });
  };

  it('without a command', () => {
    says([], 'What shall Clientele do? Try "clientele check ." or "clientele --help".');
  });

  it('with an unknown command', () => {
    says(['chekc', '.'], '"chekc" is not a command. Did you mean "clientele check"?');
    says(['fix', 'letters'], '"fix" is an option: "clientele check --fix".');
    says(['polish'], '"polish" is not a command. See "clientele --help".');
    says(['letters/one.md'], '"letters/one.md" is not a command. To check it: "clientele check letters/one.md".');
  });

  it('with an unknown option', () => {
    says(['check', '--fromat', 'json'], '--fromat is not an option. Did you mean --format?');
    says(['check', '--mention'], '--mention is not an option. Did you mean --mentions?');
    says(['check', '--xyzzy'], '--xyzzy is not an option. See "clientele --help" for those there are.');
    says(['check', '-q'], '-q is not an option. See "clientele --help" for those there are.');
    says(['check', '--constructor'], '--constructor is not an option. See "clientele --help" for those there are.');
  });

  it('without the value of an option', () => {
    says(['check', '--format'], '--format needs a value: pretty, json, sarif, github or checkstyle.');
    says(['check', '--format', '--mentions'], '--format needs a value: pretty, json, sarif, github or checkstyle.');
    says(['check', '--max-warnings='], '--max-warnings needs a value: a whole number, such as 0.');
    says(['test', '--config'], '--config needs a value: the path of a house style, such as house/.clientele.json.');
    says(['check', '--stdin', '--stdin-path'], '--stdin-path needs a value: a file name, such as proposals/draft.md.');
  });

  it('with a value that does not fit', () => {
    says(['check', '--format', 'josn'], '"josn" is not a format. Did you mean "json"?');
    says(['check', '--format', 'xml'], '"xml" is not a format. There are pretty, json, sarif, github and checkstyle.');
    says(['check', '--max-warnings', 'many'], '--max-warnings needs a whole number, such as 0; "many" is none.');
    says(['check', '--max-warnings=-1'], '--max-warnings needs a whole number, such as 0; "-1" is none.');
    says(['check', '--shard', 'first'], '--shard needs which part of how many, such as 1/4; "first" is none.');
    says(['check', '--shard', '0/4'], '--shard needs which part of how many, such as 1/4; "0/4" is none.');
    says(['check', '--shard', '5/4'], '--shard 5/4 is beyond the last part: they count from 1/4 to 4/4.');
    says(['check', '--mentions=all'], '--mentions takes no value: write --mentions alone.');
  });

  it('with options that contradict each other', () => {
    says(
      ['check', '--stdin', 'one.md'],
      '--stdin reads one document and no other: leave out "one.md" or leave out --stdin.',
    );
    says(['check', '--stdin-path', 'one.md'], '--stdin-path names what --stdin reads: add --stdin.');
    says(
      ['check', '--fix', '--fix-dry-run'],
      '--fix changes files and --fix-dry-run changes none: leave one of them out.',
    );
    says(
      ['check', '--fix-dry-run', '--format', 'json'],
      '--fix-dry-run prints a diff and no report: leave out --format.',
    );
    says(
      ['check', '--stdin', '--fix', '--mentions'],
      '--fix with --stdin prints the document and no report: leave out --mentions.',
    );
    says(
      ['check', '--stdin', '--shard', '1/2'],
      '--stdin reads one document, which has no parts to share out: leave out --shard.',
    );
    says(['check', '--yes'], '--yes is for "clientele init", not for "clientele check".');
    says(
      ['init', '--config', 'x'],
      '--config is for "clientele check", "clientele explain" and "clientele test", not for "clientele init".',
    );
    says(['server'], 'Say how an editor reaches the language server: "clientele server --stdio".');
    says(
      ['server', '--stdio', 'one.md'],
      'The language server is told its documents by the editor: leave out "one.md".',
    );
    says(['init', 'a', 'b'], 'A house style is for one folder: leave out "b".');
    says(['check', ''], 'One of the paths is empty. Leave it out, or write "." for this folder.');
  });
});

describe('a question about the program', () => {
  it('is answered with help that names every option and exit code', () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['help', 'check'], ['check', '--help']]) {
      const { exitCode, output, complaints } = clientele(argv);
      assert.deepEqual({ exitCode, complaints }, { exitCode: 0, complaints: '' });
      for (const word of [
        '--format',
        '--mentions',
        '--fix',
        '--fix-dry-run',
        '--shard',
        '--stdio',
        '--stdin',
        '--stdin-path',
        '--max-warnings',
        '--config',
        '--yes',
        '--force',
        '--version',
        'Exit',
      ]) {
        assert.ok(output.includes(word), word);
      }
    }
  });

  it('is answered with the version', () => {
    for (const option of ['--version', '-v']) assert.match(clientele([option]).output, /^\d+\.\d+\.\d+\n$/);
  });
});
