# What a developer runs. `make run` and `make test` work as the first command in a fresh clone.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test check format samples docs picture bench clean

help:
	@echo 'make run      set up if needed, clean the sample page and show the diff'
	@echo 'make test     set up if needed, run every test'
	@echo 'make check    lint, format check, types and the fast tests'
	@echo 'make format   format and fix what ruff can fix'
	@echo 'make samples  rewrite the expected files of the samples; review them with git diff'
	@echo 'make docs     write the completions and the manual page anew'
	@echo 'make picture  draw the picture of the README anew'
	@echo 'make bench DATA=folder   score extraction on a folder of pages with references'

setup: $(STAMP)

$(STAMP): pyproject.toml .constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .constraints.txt --editable '.[dev]'
	touch $@

run: setup
	@$(BIN)/dehusk --diff removed samples/pasted-twice/page.txt

test: setup
	$(BIN)/python -m pytest -n auto

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q -n auto -m 'not slow'

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

samples: setup
	$(BIN)/python tests/rewrite_samples.py

docs: setup
	$(BIN)/python tests/rewrite_docs.py

picture: setup
	$(BIN)/python tests/draw_picture.py

bench: setup
	@test -n "$(DATA)" || { echo 'usage: make bench DATA=folder (html/ID.html.gz and truth.jsonl)'; exit 2; }
	$(BIN)/python tests/bench/score_extraction.py "$(DATA)"

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
