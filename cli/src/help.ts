/** What `clientele --help` says. */
export const help = `Clientele tells you where “client” or “customer” is the wrong word.

Usage
  clientele check [paths, folders or globs…]    the current folder when none is given
  clientele explain FILE:LINE:COL               say why the word at a place was judged as it was
  clientele test [paths or folders…]            run the tests that the house styles bring along
  clientele init [folder]                       read the documents and write a house style for them
  clientele server --stdio                      the language server, for an editor to start

Options of check
  --format NAME           how to report: pretty (the default) is for people; json, sarif, github and checkstyle
                          are for programs
  --mentions              list every mention with its decision, not only the findings
  --fix                   put the right word in where it is certain; the report is of what then remains
  --fix-dry-run           show as a unified diff what --fix would change, and change nothing
  --stdin                 read one document from standard input
  --stdin-path PATH       the name of that document: its ending tells the markup, its folder the house style
  --shard I/N             check the I-th of N parts of the files, for N machines that share the work
  --max-warnings N        up to N warnings still exit with 0 (the default is 0)

Options of check, explain and test
  --config PATH           the house style for all of it, in place of the nearest

Options of init
  --yes, -y               ask nothing and take what is proposed
  --force                 replace the house style that is there

  --help, --version

Clientele reads Markdown, MDX, HTML, LaTeX, AsciiDoc, reStructuredText, Typst, plain text, commit messages, notebooks
(.ipynb) and Word documents (.docx).
What .gitignore leaves out of the repository is left out here, unless it is named itself; so are node_modules and what
is hidden, such as .github.
The nearest .clientele.json, from a file's folder up to the current folder, is its house style.

Exit code
  0  nothing found    1  findings, warning or worse, or tests that fail
  2  a mistake in the call, the house style or a file

Examples
  clientele check
  clientele explain proposals/acme.md:12:5
  clientele check proposals "letters/**/*.md" --format json
  clientele check --fix-dry-run | git apply
  cat draft.md | clientele check --stdin --stdin-path proposals/draft.md
`;
