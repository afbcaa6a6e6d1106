# The one list of commands. Each does all its set-up; `make help` shows them.
PYTHON ?= python3
VENV = .venv/bin
CORES = -n auto --dist worksteal
export PYTHONUTF8 = 1

.PHONY: help prepare-window run test slow gates check format words shots bench build lock prepare clean

help:             ## this list
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

prepare:
	@$(PYTHON) .ci/prepare.py

prepare-window:
	@$(PYTHON) .ci/prepare.py $(if $(DISPLAY)$(WAYLAND_DISPLAY),--window)

run: prepare-window ## open the window
	@$(VENV)/python -m inspector_app

test: prepare     ## the tests, on every core; COVER=1 adds branch coverage
	@$(VENV)/python -m pytest -q $(CORES) $(if $(COVER),--cov=inspector_app --cov-branch --cov-report=term:skip-covered --cov-fail-under=95)

slow: prepare     ## the slow tests: kills, crashes, flipped bits
	@$(VENV)/python -m pytest -q $(CORES) -m slow

gates: prepare    ## format, lint, types, rooms, forms, translations
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(VENV)/mypy
	@$(VENV)/lint-imports
	@$(VENV)/python -m inspector_app form check forms/*.yaml
	@$(VENV)/python .ci/translations.py --check

check: gates      ## every gate and every test, with coverage
	@$(MAKE) --no-print-directory test COVER=1
	@$(MAKE) --no-print-directory slow

format: prepare   ## let ruff format and mend what it can
	@$(VENV)/ruff format .
	@$(VENV)/ruff check --fix .

words: prepare    ## bring the window's translations in step with its source
	@$(VENV)/python .ci/translations.py

shots: prepare    ## pictures of every page into shots/; ONLY=page picks, README=1 renews those of the README
	@$(VENV)/python -m tests.shots $(if $(ONLY),--only $(ONLY)) $(if $(README),--readme)

build: prepare    ## the program as one folder, dist/mingcha; then start what was built
	@$(VENV)/python .ci/build.py

bench: prepare    ## the speed table; ONLY=name picks rows, JSON=file writes them
	@$(VENV)/python -m tests.benchmarks $(if $(ONLY),--only $(ONLY)) $(if $(JSON),--json $(JSON))

lock: prepare     ## renew both hashed requirement files (needs uv)
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml -o requirements.lock
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean:            ## remove everything that was made
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage *.egg-info mingcha-demo build dist shots test-artifacts
