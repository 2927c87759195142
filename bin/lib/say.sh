# How the scripts in bin/ talk: what is being done goes to the terminal, what is wrong goes to stderr and ends the script.
step() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
