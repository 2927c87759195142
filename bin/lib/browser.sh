# Finds or installs Chromium, which the browser tests and the tour drive. Sets CHROMIUM. Sourced.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && CHROMIUM=$(command -v "$name") && export CHROMIUM && return 0
  done
  return 1
}
if ! find_chromium; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    step "Installing Chromium, which the browser tests drive"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null ||
      fail "Chromium could not be installed. Install it by hand (apt-get install chromium) and start again."
    find_chromium
  else
    fail "The browser tests need Chromium: apt-get install chromium, or point CHROMIUM at one."
  fi
fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
