# shellcheck shell=sh disable=SC2154
# What a house needs before its door opens: Python, the Debian packages of the paper, the libraries in .venv.
# Read by ./dialoogtafel, which says what is wanted: $lists, $wanted and whether a table without $paper is welcome.

find_python() {
  for python in python3 python3.15 python3.14 python3.13 python3.12 python3.11; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
  done
  stop no_python
}

is_debian() {
  command -v apt-get && command -v dpkg-query
} >/dev/null

# Which Debian packages of these are not there. Asks dpkg and not apt, which is slow and wants the network.
missing() {
  there=$(dpkg-query -W -f='${Status}:${Package} ' "$@" 2>/dev/null) || true
  for package; do
    case $there in *" ok installed:$package "*) ;; *) printf '%s ' "$package" ;; esac
  done
}

install_packages() {
  [ $# -gt 0 ] || return 0
  apt='apt-get update; apt-get install -y --no-install-recommends'
  root='su -l -c'
  if [ "$(id -u)" = 0 ]; then root='sh -c'; elif command -v sudo >/dev/null; then root='sudo sh -c'; fi
  if [ "$root" = 'sh -c' ] || sudo -n true 2>/dev/null; then
    say packages names "$*" >&2
    patience='-o DPkg::Lock::Timeout=300' # a new machine is often busy updating itself
    report=$($root "export DEBIAN_FRONTEND=noninteractive; $apt $patience $*" </dev/null 2>&1) && return
    printf '%s\n' "$report" >&2
  fi
  say type_this >&2
  printf '%s\n' "$root '$apt $*'" >&2
  go_without_paper
}

# A table can be held without paper; everything else that needs packages stops here.
go_without_paper() {
  [ "$paper" = welcome ] || exit 1
  say without_paper >&2
}

# Where there is no apt we cannot install, only look.
look_around() {
  [ -z "$wanted" ] || "$venv/bin/python" -c 'import weasyprint.text.ffi' >/dev/null 2>&1 ||
    { say no_pango >&2 && go_without_paper; }
  [ "$subcommand" != test ] || { has_browser && command -v pdftotext >/dev/null; } || stop no_browser
}

# The libraries of a list are there when .venv holds its mark: the list as it is now, and the Python they are for.
mark() {
  cksum <"$here/$1"
  readlink -f "$venv/bin/python"
}

is_ready() {
  [ "$(mark "$1" 2>/dev/null)" = "$(cat "$venv/$1.ready" 2>/dev/null)" ]
}

install_libraries() {
  say libraries list "$1" >&2
  "$venv/bin/python" -c 'import pip' 2>/dev/null || "$python" -m venv --clear "$venv" || stop no_venv folder "$here"
  report=$("$venv/bin/python" -m pip install --quiet --require-hashes -r "$here/$1" 2>&1) || {
    printf '%s\n' "$report" >&2
    stop no_libraries
  }
  mark "$1" >"$venv/$1.ready"
}

# Two judges from outside, for who has npm; without them `check` says that they were not asked.
install_lookers() {
  command -v npm >/dev/null || return 0
  lookers=$venv/lookers wishes=$here/tests/access/tools
  cmp -s "$wishes/package-lock.json" "$lookers/ready" && return
  say lookers >&2
  mkdir -p "$lookers" && cp "$wishes"/package*.json "$lookers"
  if report=$(npm ci --prefix "$lookers" --ignore-scripts --no-audit --no-fund 2>&1); then
    cp "$wishes/package-lock.json" "$lookers/ready"
  else
    printf '%s\n' "$report" >&2
  fi
}

# One more engine to hold an evening in, and the tests that are tried. Where a machine has no package for it, that is said;
# where it has one and it does not come, everything stops.
try_engine() { # try_engine WORD NAME PROGRAM PACKAGE...
  word=$1 engine=$2 program=$3
  shift 3
  # shellcheck disable=SC2046
  if is_debian && can_come "$@"; then install_packages $(missing "$@"); fi
  command -v "$program" >/dev/null && return
  say not_tried engine "$engine" packages "$*"
  tried="$tried and not $word"
}

# A new machine knows no packages yet: then the installing itself finds out.
can_come() {
  apt-cache show "$@" >/dev/null 2>&1 || ! apt-cache show libc6 >/dev/null 2>&1
}

set_up() {
  unready=$(for list in $lists; do is_ready "$list" || echo "$list"; done)
  if [ -n "$unready" ]; then
    find_python
    "$python" -c 'import ensurepip' 2>/dev/null || { wanted="$wanted $python-venv" && paper=needed; }
  fi
  # shellcheck disable=SC2046,SC2086 # names of packages, apart from each other
  if is_debian && [ -n "$wanted" ]; then install_packages $(missing $wanted); fi
  for list in $unready; do install_libraries "$list"; done
  is_debian || look_around
}
