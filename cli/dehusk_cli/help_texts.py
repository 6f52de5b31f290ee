r"""The prose of the help, before and after the options. The marker `\b` keeps a paragraph's lines as they are."""

DEHUSK = """\
Keep the article of a page, remove the husk, and say why.

\b
Examples:
  dehusk page.html                     show the article, and what was removed
  curl -s URL | dehusk > story.txt     clean what comes through a pipe
  dehusk batch inbox/ --output clean/  clean a folder, and only what is new
  dehusk explain page.html "sign up"   why did this go, or stay?
  dehusk clean --help                  every option

A page is an HTML file, or a text that was taken from one. `dehusk FILE` is short for `dehusk clean FILE`; clean a
file that is called like a command as `dehusk ./clean`.
"""

CLEAN = """\
Keep the article of each page, remove the husk, and say why.

\b
Examples:
  dehusk page.html                        show the article, and what went
  curl -s URL | dehusk > story.txt        clean what comes through a pipe
  dehusk --check page.txt                 is there anything to remove?
  dehusk --in-place --backup .bak *.txt   rewrite texts, keep the old ones
  dehusk --keep credit page.html          leave credits in the article
  dehusk --format jsonl *.html > articles.jsonl
  find . -name '*.html' -print0 | dehusk -0 --files-from - --format json

The article goes to standard output as UTF-8, everything else to standard error.
"""

BATCH = """\
Clean many pages, and of those only what has changed since the last run.

\b
Examples:
  dehusk batch inbox/ -o clean/                   a tree of articles as text
  dehusk batch inbox/ -o clean/ --format json     ... with all that is known
  dehusk batch crawl.warc.gz -o articles.jsonl    one file, one line a page
  dehusk batch inbox/ -o clean/ --dry-run         what would be done?
  find inbox -name '*.html' -print0 | dehusk batch -0 --files-from - -o clean/

A run says nothing when all went well, and may be stopped or killed at any time: the next one goes on. Of a page in
which no text is left, no text or Markdown file is written, and one of an earlier run is removed. The output of a page
that fails, or is gone, stays as it was.
"""

RESTORE = """\
Give back the page that an article was made from, with the help of its removal log.

\b
Example:
  dehusk page.txt --removed page.jsonl > story.txt
  dehusk restore story.txt --removed page.jsonl > page.txt

A text comes back byte for byte, an HTML page as its blocks in their order.
"""

REASONS = """\
List the reasons for which blocks are removed.

\b
Examples:
  dehusk reasons             every reason, with an example
  dehusk reasons contained   one at length, with a look-alike that stays
"""

EXPLAIN = """\
Say why blocks were kept or removed, stage by stage.

\b
Examples:
  dehusk explain page.html "sign up"        the blocks that hold these words
  dehusk explain page.txt "/^Photo: .+/"    those that match an expression
  curl -s URL | dehusk explain - comments   a page from a pipe

Words are found whatever their case, quotes and dashes; `/an expression/i` ignores case. Give the options that
`dehusk clean` was given, and the answer is about the same run. Exits with 1 where no block matches.
"""

RULES = """\
Try rules of your own.

\b
Example:
  dehusk rules test page.html --rules my-rules.toml
"""

RULES_TEST = """\
Show which blocks your rules hit, and which rules hit nothing.

\b
Examples:
  dehusk rules test page.html --drop "brought to you by"
  dehusk rules test *.html --rules my-rules.toml

\b
A rules file:
  [[rule]]
  pattern = "brought to you by"     # words, or "/an expression/" (RE2)
  scope = ["last", "paragraph"]     # optional: a kind of block, first, last
  language = "en"                   # optional: only pages in it
  note = "the sponsor's line"       # optional: shown with each hit

\b
  [[rule]]
  pattern = "/^Photo: .+/"
  action = "keep"                   # instead of "drop"

Kinds are heading, paragraph, list-item, table-row, quote, code and caption; first and last are the five blocks at
either end. What a rule drops has the reason `own-rule`, or the one that `reason = "..."` names. What a rule keeps
stays whatever else is found. Exits with 1 where a rule hits nothing.
"""

SETTINGS = """\
Options that are used every time can stand in `dehusk.toml`, in the working folder or one above it, and in
`~/.config/dehusk/config.toml`; or in variables: `--max-removed` is DEHUSK_MAX_REMOVED. The command line beats
variables, which beat `dehusk.toml`, which beats your own file. What is read and written stays on the command line.

\b
A config file:
  format = "markdown"       # for every command that has it
  rules = "my-rules.toml"   # beside this file

\b
  [clean]                   # for clean, and for explain and rules
  keep = ["credit", "related"]

\b
  [batch]
  jobs = 2
"""

CONFIG = f"""\
Show each setting and where it was set.

\b
Examples:
  dehusk config                   the settings as they are here
  dehusk config > dehusk.toml     a config file to begin with
  DEHUSK_FORMAT=json dehusk page.html

{SETTINGS}"""

STORE = """\
Look into a store of recurring paragraphs, and keep it in order.

\b
Examples:
  dehusk --store gull.db *.html          what --store fills
  dehusk store show gull.db              which paragraphs recur, how often?
  dehusk store forget gull.db --site example.org

A store is one SQLite file. It holds a number for each paragraph, the pages and sites that it was seen on, and the
first 200 characters of those that several pages say.
"""

STORE_STATS = "Show how much a store holds; this reads all of it."

STORE_SHOW = """\
Show the paragraphs that recur, the most frequent first.

Each line has the number of pages, copies of one article among them, the site, and the first 200 characters.
"""

STORE_FORGET = """\
Forget a page, a site, or a paragraph.

A page is named as `dehusk` named it: by its address or the full path of its file. A paragraph is given whole, or as
`dehusk store show` shows it. It is remembered again when a page that says it is cleaned again.
"""

STORE_MERGE = """\
Add the pages of other stores to one, which is made if it is not there.

Of a page that both know, what the first one knows stays.
"""

COMPLETION = """\
Print the completion script of a shell.

\b
Examples, to where each shell looks for it:
  dehusk completion bash > ~/.local/share/bash-completion/completions/dehusk
  dehusk completion fish > ~/.config/fish/completions/dehusk.fish
  dehusk completion zsh > ~/.zfunc/_dehusk    # with fpath+=~/.zfunc in .zshrc
"""

MAN = """\
Print the manual page.

\b
Examples:
  dehusk man | man -l -
  dehusk man > ~/.local/share/man/man1/dehusk.1
"""

EXIT_CODES = """\
\b
Exit codes:
  0  done
  1  --check found something to remove; explain, rules test or
     store forget found nothing
  2  wrong usage
  3  no article in the input: an error page, a wall, or nothing at all
  4  an input could not be read or was given up, or the output not written
  75 another batch is at work on the same output
With several inputs the highest one counts.
"""
