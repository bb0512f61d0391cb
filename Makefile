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

# Where the corpora lie that training and the tables of accuracy need; they are not in the repository.
SHARED ?= ../shared
STUDY := .venv-train/bin/python
TRAIN = OMP_NUM_THREADS=1 $(STUDY) training/train.py --data $(SHARED)/data
SMALL := --layers 0,1,2,3,4 --activation relu
PARTIES = OMP_NUM_THREADS=1 $(STUDY) training/parties.py --data $(SHARED)/data
TUNE = $(STUDY) training/tune.py --data $(SHARED)/data --scorer $(SHARED)/bench/score_attribution.py

.PHONY: demo test lint types layers unit docs quick lock bench evaluate train clean help

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
	-$(BIN)/python benchmarks/names.py
	-$(BIN)/python benchmarks/derivation.py
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/case.py

evaluate: $(VENV)/dev.stamp ## every table of docs/accuracy.md, from the shipped model
	$(PIP) --require-hashes -r requirements/bench.lock
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/attribution.py --data $(SHARED)/data --scorer $(SHARED)/bench/score_attribution.py
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/entities.py --data $(SHARED)/data
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/sources.py --data $(SHARED)/data
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/names.py --data $(SHARED)/data/names
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/places.py
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/derivation.py --data $(SHARED)/data/polnear/train.jsonl --scale 1000 10000

.venv-train/stamp: training/requirements.txt pyproject.toml
	test -x $(STUDY) || $(PYTHON) -m venv .venv-train
	$(STUDY) -m pip install --quiet -r training/requirements.txt -e .
	touch $@

# Two sizes: a teacher of six layers, then the five of the shipped network, which learn from it too; the last stage runs
# twice from the same weights, and the mean of both and of where they began is shipped. Each stage goes on where it
# stopped. The ranker of parties is fitted twice, since what lies between labelled sources is followed by the one before.
train: .venv-train/stamp ## from the corpora to the shipped files, in hours on two cores (training/LOG.md)
	$(TRAIN) --to build/teacher --mix first --epochs 4
	$(TRAIN) --to build/moved --mix second --epochs 3 --start build/teacher/final.pt --rate 7e-5 --heads 4e-4
	$(TRAIN) --to build/small --mix third --epochs 4 --start build/moved/final.pt --teacher build/moved/final.pt $(SMALL)
	$(TRAIN) --to build/set --mix fourth --epochs 2 --start build/small/final.pt $(SMALL) --rate 1e-4 --heads 5e-4
	$(TRAIN) --to build/own --mix fifth --epochs 2 --start build/set/final.pt $(SMALL) --rate 8e-5 --heads 4e-4
	$(TRAIN) --to build/one --mix sixth --epochs 4 --seed 51 --start build/own/final.pt $(SMALL) --rate 1.5e-4 --heads 4e-4 & first=$$!; \
	$(TRAIN) --to build/two --mix sixth --epochs 4 --seed 52 --start build/own/final.pt $(SMALL) --rate 1.5e-4 --heads 4e-4 && wait $$first
	$(STUDY) training/average.py build/own/final.pt build/one/final.pt build/two/final.pt --to build/mean.pt
	OMP_NUM_THREADS=1 $(STUDY) training/names.py build/mean.pt --data $(SHARED)/data --to build/named.pt
	$(STUDY) training/export.py build/named.pt
	$(TUNE)
	$(STUDY) training/export.py build/named.pt
	$(PARTIES)
	$(PARTIES)

lock: ## resolve the dependencies anew, for every system and Python that we support
	$(PIP) uv
	$(LOCK) pyproject.toml -o requirements/run.lock
	$(LOCK) --group build -o requirements/build.lock
	$(LOCK) pyproject.toml --group dev -o requirements/dev.lock
	$(LOCK) --group bench -o requirements/bench.lock

clean: ## remove what the targets made
	rm -rf $(VENV) .venv-train docs/_build testimonia-demo .hypothesis .*_cache
