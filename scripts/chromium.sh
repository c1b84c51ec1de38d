#!/usr/bin/env bash
# Makes sure that a Chromium is there for the tests of pages: that of CHROMIUM, or Debian's, which needs root to install.
set -euo pipefail
if command -v "${CHROMIUM:-chromium}" >/dev/null; then exit 0; fi
if [[ -n "${CHROMIUM:-}" ]] || ! command -v apt-get >/dev/null; then
  echo "There is no ${CHROMIUM:-chromium}. Install Chromium and set CHROMIUM to its path." >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
