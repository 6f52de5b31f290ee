r"""The prose of the help, before and after the options. The marker `\b` keeps a paragraph's lines as they are."""

DEHUSK = """\
Keep the article of a page, remove the husk, and say why.

\b
Examples:
  dehusk page.html                    show the article, and what was removed
  curl -s URL | dehusk > story.txt    clean what comes through a pipe
  dehusk clean --help                 every option

A page is an HTML file, or a text that was taken from one. `dehusk FILE` is short for `dehusk clean FILE`; clean a
file that is called like a command as `dehusk ./clean`.
"""

CLEAN = """\
Keep the article of each page, remove the husk, and say why.

\b
Examples:
  dehusk page.html                        show the article and what goes
  curl -s URL | dehusk > story.txt        clean what comes through a pipe
  dehusk --check page.txt                 is there anything to remove?
  dehusk --in-place --backup .bak *.txt   rewrite texts, keep the old ones
  dehusk --keep credit page.html          leave credits in the article
  dehusk --format jsonl *.html > articles.jsonl
  find . -name '*.html' -print0 | dehusk -0 --files-from - --format json

The article goes to standard output as UTF-8, everything else to standard error.
"""

RESTORE = """\
Give back the page that an article was made from, with the help of its removal log.

\b
Example:
  dehusk page.txt --removed page.jsonl > story.txt
  dehusk restore story.txt --removed page.jsonl > page.txt

A text comes back byte for byte, an HTML page as its blocks in their order.
"""

EXIT_CODES = """\
\b
Exit codes:
  0  done
  1  --check found something to remove
  2  wrong usage
  3  no article in the input: an error page, a wall, or nothing at all
  4  an input could not be read, or the output not written
With several inputs the highest one counts.
"""
