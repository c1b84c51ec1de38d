#!/usr/bin/env bash
# Makes sure that a Chromium is there for the tests of pages: that of CHROMIUM, or Debian's without windows, which opens
# a page in half the time. To install it needs root.
set -euo pipefail
if command -v "${CHROMIUM:-chromium-headless-shell}" >/dev/null; then exit 0; fi
if [[ -n "${CHROMIUM:-}" ]] || ! command -v apt-get >/dev/null; then
  echo "There is no ${CHROMIUM:-chromium-headless-shell}. Install Chromium and set CHROMIUM to its path." >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  chromium-headless-shell fonts-dejavu-core >/dev/null
