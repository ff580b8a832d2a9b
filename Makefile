# make run    start the reflection          make test   run the tests
# make check  format, lint, types, imports, tests      make bench  measure speed
# make test-real  tests with tmux, a browser ...       make soak   the random tests, for longer
# make coverage  every branch of what keeps and seals
# make lock   renew requirements.lock (needs uv)       make docs   what in docs/ is made by a script
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)
INSTALL = $(ROOT) apt-get update -qq && $(ROOT) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq
has = (for program in $(1); do command -v $$program >/dev/null || exit 1; done)
KEEPING := $(foreach name,deriving files keeping passphrase private protection resealing saved sealing store,\
	tests/flows/test_$(name).py) tests/flows/preparing/test_replacing.py \
	$(foreach name,forgetting protecting report unsealing,tests/tui/test_$(name).py) tests/tui/lines/test_protecting.py
FONTS := /usr/share/consolefonts
BROWSER := tests/real/html/node_modules/.package-lock.json

.PHONY: run test coverage check test-real soak format lint types imports bench docs lock
.DELETE_ON_ERROR:

run: $(READY)
	@$(BIN)/worthwhile || case $$? in 3|130) ;; *) exit 1 ;; esac  # leaving early is no error of make's

test: $(READY)
	@$(BIN)/pytest

test-real: $(READY) $(BROWSER)
	@$(call has,tmux screen yasr) && test -d $(FONTS) || $(INSTALL) tmux screen yasr console-setup-linux
	@$(call has,age zbarimg strace foot cage systemd-analyze) || $(INSTALL) age zbar-tools strace foot cage systemd
	@$(BIN)/pytest -m real

check: format lint types imports test coverage

# Every branch of what keeps, seals and withholds, which pyproject.toml lists.
coverage: $(READY)
	@$(BIN)/pytest $(KEEPING) -m "real or not real" --cov --cov-report=term

format: $(READY)
	@$(BIN)/ruff format --check .

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/worthwhile content check

types: $(READY)
	@$(BIN)/mypy

imports: $(READY)
	@$(BIN)/lint-imports

bench: $(READY)
	@$(BIN)/python -m tests.bench

# Everything comes from the lock, hashes checked, the build tools included.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "worthwhile needs Python 3.11 or newer: install it, or name it with make PYTHON=python3.12."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
		|| { echo "Python's venv module is missing: install it (on Debian or Ubuntu: sudo apt install python3-venv)."; exit 1; }
	@echo "Setting up, once; this takes a minute ..."
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# What looks at an exported sheet: a browser, what drives it, axe-core, and what counts printed pages.
$(BROWSER): tests/real/html/package-lock.json
	@command -v chromium >/dev/null && command -v pdfinfo >/dev/null \
		|| { $(INSTALL) chromium poppler-utils fonts-liberation; }
	@command -v node >/dev/null && command -v npm >/dev/null || { $(INSTALL) nodejs npm; }
	@npm ci --prefix $(dir $<) --silent --no-audit --no-fund --ignore-scripts
	@touch $@

soak: $(READY)
	@WORTHWHILE_KILLS=100 WORTHWHILE_MONKEYS=200 WORTHWHILE_INPUTS=500 WORTHWHILE_CROWD=20 WORTHWHILE_SAVES=400 \
		$(BIN)/pytest tests/tui/full_terminal tests/tui/kiosk/test_hostile.py tests/flows

docs: $(READY)
	@command -v yasr >/dev/null && test -d $(FONTS) || $(INSTALL) yasr console-setup-linux
	@$(BIN)/python -m docs.make.spoken
	@command -v strace >/dev/null || $(INSTALL) strace
	@$(BIN)/python -m docs.make.faults
	@$(BIN)/python -m docs.make.flow
	@$(BIN)/python -m docs.make.pictures
	@$(BIN)/python -m docs.make.console

lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --no-annotate --no-emit-package worthwhile \
		--output-file requirements.lock
