"""The help of the main verb: one screen of 24 lines and 80 columns."""

HELP = """\
usage: newsclean [clean] [FILE ...]     clean text: stdin to stdout without FILE
       newsclean VERB --help            explain undo report learn rules config

  -w, --write          repair files in place; a clean file is not touched
  -o, --output OUT     write to a file, or the same tree to a directory
  --check, --diff      change nothing, exit 1 if something would change;
                       list the files, or show a patch
  --ledger, --errors, --removed, --statistics PATH  write down the edits of text
                       files (for undo), what cannot be cleaned, lines that went
  --format NAME        text, jsonl, parquet, wet, warc, html, markdown
  --field NAME         the field of a record that holds its text (text)
  --details            account for each record in a field "newsclean"
  --preset NAME        article (default), body, minimal: which lines go
  --keep, --drop ROLE,...   other choices: byline, caption, deck, related, ...
  --stages NAME,...    only some stages, such as encoding,punctuation
  --dates MODE         explicit (default), annotate, anchored, off
  --language CODE, --published DATE, --url URL, --title TEXT   what you know
  -j PROCESSES, --resume, --progress auto|always|never, -q/--quiet, --version

examples: newsclean < scraped.txt > clean.txt     newsclean -w news/*.txt
          newsclean --check --diff news/          newsclean dump.jsonl -o out/
"""
