# Everything runs in .venv, made from the hashed pins in requirements/; stamps keep the second run short.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile pyproject.toml --no-config --universal --python-version 3.11 \
	--no-python-downloads --generate-hashes --no-annotate --quiet \
	 --custom-compile-command "make pins"
TRANSLATIONS := $(wildcard src/lotrinh/web/locale/*/LC_MESSAGES/django.po)

.NOTPARALLEL:
.PHONY: help demo test lint format bench pins screenshots clean chromium

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: .venv/package ## set up what is missing, then start the example on this machine
	@$(BIN)/lotrinh demo

test: .venv/dev .venv/package chromium lint ## lint, types, import directions, every test, both coverage gates
	@rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -n 2 --dist loadfile
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --omit='src/lotrinh/web/*' --fail-under=95
	$(BIN)/coverage report --include='src/lotrinh/web/*' --fail-under=90

lint: .venv/dev .venv/package ## ruff, mypy and the import directions, without the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	LOTRINH_SECRET_KEY=for-the-type-checker $(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: .venv/dev ## sort the imports and lay out the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/package ## run every benchmark; each prints a ratio against a peer in the same run
	@failed=0; for script in benchmarks/*.py; do \
	echo "$$script"; $(BIN)/python "$$script" || failed=1; done; exit $$failed

pins: .venv/dev ## compile requirements/*.txt again (remove them first to move every version up)
	$(COMPILE) --group build --output-file requirements/core.txt
	$(COMPILE) --group build --group dev --constraint requirements/core.txt --output-file requirements/dev.txt

screenshots: .venv/dev .venv/package chromium ## take the documentation's pictures again
	$(BIN)/python tests/browser/screenshots.py

clean: ## remove the environment and everything else that was generated
	rm -rf .venv build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
	find src -name '*.mo' -delete

chromium:
	@test -x /usr/bin/chromium || { \
	if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq chromium >/dev/null; \
	else echo "The browser tests need Chromium. Run: sudo apt-get install -y chromium" >&2; exit 1; fi; }

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "Lộ Trình needs Python 3.11 or newer. Run: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	|| { echo "Python cannot make environments here. Run: sudo apt-get install -y python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/core: requirements/core.txt | .venv/made
	$(PIP) --require-hashes -r requirements/core.txt
	@touch $@

.venv/dev: requirements/dev.txt requirements/core.txt | .venv/made
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@ .venv/core

.venv/package: pyproject.toml hatch_build.py $(TRANSLATIONS) .venv/core
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@
