#!/usr/bin/env bash
# Makes sure that Debian's Chromium is there, for the tests of pages (npm run test:browser). Needs root to install it.
set -euo pipefail
if command -v chromium >/dev/null; then exit 0; fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
