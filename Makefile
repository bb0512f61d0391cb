# What a user and a developer type. Needs Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock"

.PHONY: demo test lint types layers unit docs quick lock bench clean help

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

# The environment of a user: what Testimonia needs at run time, at the locked versions.
$(VENV)/run.stamp: requirements/run.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/run.lock
	touch $@

$(VENV)/demo.stamp: $(VENV)/run.stamp
	test -e $(VENV)/dev.stamp || { $(PIP) --require-hashes -r requirements/build.lock && $(PIP) --no-deps --no-build-isolation -e .; }
	touch $@

# The environment of a developer: the same, and the checks, the docs and what makes the samples.
$(VENV)/dev.stamp: requirements/dev.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/dev.lock
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

demo: $(VENV)/demo.stamp ## build a case from the sample accounts and open its report
	$(BIN)/testimonia demo

test: lint types layers unit docs ## every check

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/dev.stamp
	$(BIN)/mypy

layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-cache

unit: $(VENV)/dev.stamp
	$(BIN)/pytest -q -n auto

docs: $(VENV)/dev.stamp ## build the documentation; a broken link fails
	$(BIN)/sphinx-build -q -W --keep-going -n -b html docs docs/_build/html

quick: $(VENV)/dev.stamp ## lint, types and the tests that failed last, then the rest, stopping at the first
	$(BIN)/ruff check && $(BIN)/mypy && $(BIN)/pytest -q -x --ff

bench: $(VENV)/dev.stamp ## accuracy (where the corpora are at hand) and speed, in some ten minutes
	$(PIP) --require-hashes -r requirements/bench.lock
	-$(BIN)/python benchmarks/attribution.py
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/case.py

lock: ## resolve the dependencies anew, for every system and Python that we support
	$(PIP) uv
	$(LOCK) pyproject.toml -o requirements/run.lock
	$(LOCK) --group build -o requirements/build.lock
	$(LOCK) pyproject.toml --group dev -o requirements/dev.lock
	$(LOCK) --group bench -o requirements/bench.lock

clean: ## remove what the targets made
	rm -rf $(VENV) docs/_build testimonia-demo .hypothesis .*_cache
