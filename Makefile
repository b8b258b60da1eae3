# One word each: setup, demo, check, test, bench, train. Every one sets up what it needs first.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
MARK := $(VENV)/ready
# Debian's python3 has no pip of its own to put into an environment: the system's installs from outside.
PIP := $(PYTHON) -m pip --disable-pip-version-check --python $(BIN)/python

.PHONY: setup demo demo-web check test bench bench-accuracy bench-speed bench-record bench-web train teach model pictures pins
setup: $(MARK)

$(MARK): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv --without-pip $(VENV)
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

RECORD := --record build/dossier.db
demo: setup
	@mkdir -p build && rm -f build/dossier.db*
	@$(BIN)/aidememoire read sample/13-moscow-july-russian-readout.md --profile armenia-azerbaijan
	@$(BIN)/aidememoire add 'sample/[0-9]*.md' --profile armenia-azerbaijan $(RECORD)
	@$(BIN)/aidememoire positions --as-of 2023-07-26 $(RECORD)
	@$(BIN)/aidememoire compare 2023-07-25-moscow $(RECORD)
	@$(BIN)/aidememoire changes --since 2023-07-27 --until 2025-03-31 $(RECORD)
	@$(BIN)/aidememoire read 'sample/[0-9]*.md' --profile armenia-azerbaijan --format html --out build/dossier.html
	@echo "The dossier as a page, with every statement shown in its text: build/dossier.html"
	@echo "Its record in a browser: make demo-web, then open http://127.0.0.1:8000/"

demo-web: setup
	@test -e build/dossier.db || $(MAKE) demo
	$(BIN)/aidememoire serve $(RECORD)

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python corpus/check_corpus.py corpus/train-*.txt > /dev/null

test: check
	$(BIN)/pytest --numprocesses 2
	$(BIN)/python -m benchmarks.gate

bench: bench-accuracy bench-speed

bench-accuracy: setup
	$(BIN)/python -m benchmarks.accuracy
	$(BIN)/python -m benchmarks.retellings
	$(BIN)/python -m benchmarks.matters
	$(BIN)/python -m benchmarks.reprints
	$(BIN)/python -m benchmarks.comparison

bench-speed: setup
	$(BIN)/python -m benchmarks.speed

bench-record: setup
	$(BIN)/python -m benchmarks.record

# RECORD_TO_SERVE: the record that is asked; the one of `make demo` unless told otherwise.
RECORD_TO_SERVE ?= build/dossier.db
bench-web: setup
	$(BIN)/python -m benchmarks.web $(RECORD_TO_SERVE)

# The training packages: torch comes without a hash, because each platform has a build of its own.
$(VENV)/train: $(MARK) requirements/train.txt
	$(PIP) install --quiet torch==2.13.0
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/train.txt
	touch $@

# CI has no torch: the tests that want it run here, before hours are spent.
train: $(VENV)/train
	$(BIN)/pytest tests/training
	$(BIN)/python -m training

# The teachers are large: this wants a GPU, on which it takes minutes.
$(VENV)/teach: $(VENV)/train requirements/teach.txt
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/teach.txt
	touch $@

teach: $(VENV)/teach
	$(BIN)/python -m training teacher-0 teacher-1 teacher-2 teacher-3 pupil-0 pupil-1 pupil-2 pupil-3

model: $(VENV)/train
	$(BIN)/python -m training.export

pictures: setup
	$(BIN)/python docs/pictures/make.py

pins: setup
	$(PIP) install --quiet uv
	$(BIN)/uv pip compile $(PIN_FLAGS) pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile $(PIN_FLAGS) pyproject.toml --group dev -o requirements/dev.txt
	$(BIN)/uv pip compile $(PIN_FLAGS) --no-deps requirements/train.in -o requirements/train.txt
	$(BIN)/uv pip compile $(PIN_FLAGS) --no-deps requirements/teach.in -o requirements/teach.txt
PIN_FLAGS := --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11
