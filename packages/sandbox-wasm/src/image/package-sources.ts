/** Python that takes packages into an image, inside the sandbox: a wheel is a stranger's code. */

/**
 * `handle(JSON list of {path, name, version})` unpacks wheels into the folder of packages, and compiles them. Answers
 * `{problems: [text], modules: [names to import]}` as JSON.
 */
export const unpackSource = `
import compileall, email.parser, json, os, py_compile, re, zipfile

MOST_FILES = 20_000
COMPILED = re.compile(r'\\.(so|pyd|dylib|dll)(\\.[0-9.]+)?$', re.IGNORECASE)


def handle(text):
    order = json.loads(text)
    folder, problems, needs = order['folder'], [], []
    for wheel in order['wheels']:
        label = f"the package {wheel['name']} {wheel['version']}"
        try:
            unpack(wheel, folder, problems, needs)
        except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as problem:
            problems.append(f'{label}: its wheel is damaged: {problem}')
        except OSError as problem:
            problems.append(f'{label}: it is too large, or cannot be unpacked: {problem}')
    names = {wheel['name'] for wheel in order['wheels']}
    for wheel, need in needs:
        if plain_name(need) not in names:
            problems.append(f"the package {wheel['name']} {wheel['version']}: it needs {need}, which is not listed")
    if not problems:
        compileall.compile_dir(folder, quiet=2, workers=1,
                               invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    return json.dumps({'problems': problems, 'modules': sorted(modules_in(folder))})


def unpack(wheel, folder, problems, needs):
    label = f"the package {wheel['name']} {wheel['version']}"
    with zipfile.ZipFile(wheel['path']) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MOST_FILES:
            raise ValueError(f'{len(entries)} files')
        for entry in entries:
            problem = why_not(entry)
            if problem is not None:
                problems.append(f'{label}: {problem}: {entry.filename!r}')
                return
        if not is_of(archive, entries, wheel, needs):
            problems.append(f'{label}: the wheel says that it is of another package or version')
            return
        for entry in entries:
            place = place_of(entry.filename)
            if place is None:
                continue
            target = f'{folder}/{place}'
            if os.path.exists(target):
                problems.append(f'{label}: another package has the same file: {place!r}')
                return
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'wb') as file:
                file.write(archive.read(entry))


def why_not(entry):
    parts = entry.filename.split('/')
    if '\\\\' in entry.filename or ':' in entry.filename or any(part in ('', '.', '..') for part in parts):
        return 'a file leads out of its folder'
    if (entry.external_attr >> 16) & 0o170000 == 0o120000:
        return 'a file is a link'
    if COMPILED.search(entry.filename):
        return 'it holds compiled code, which does not run in WebAssembly (tasks that need it need the Docker sandbox)'
    return None


def is_of(archive, entries, wheel, needs):
    for entry in entries:
        if re.fullmatch(r'[^/]+\\.dist-info/METADATA', entry.filename):
            said = email.parser.BytesParser().parsebytes(archive.read(entry), headersonly=True)
            for need in said.get_all('Requires-Dist', []):
                if ';' not in need:
                    needs.append((wheel, re.match(r'[A-Za-z0-9._-]*', need.strip()).group()))
            return plain_name(said['Name'] or '') == wheel['name'] and said['Version'] == wheel['version']
    return False


def place_of(name):
    """Relative to the folder of packages; None for what is not installed there (scripts, headers, data)."""
    data = re.fullmatch(r'[^/]+\\.data/([^/]+)/(.+)', name)
    if data is None:
        return name
    return data.group(2) if data.group(1) in ('purelib', 'platlib') else None


def modules_in(folder):
    for name in os.listdir(folder):
        module = name.removesuffix('.py')
        is_package = os.path.exists(f'{folder}/{name}/__init__.py')
        if module.isidentifier() and (is_package or name.endswith('.py')):
            yield module


def plain_name(name):
    return re.sub(r'[-_.]+', '-', name).lower()
`;

/** `handle(JSON list of modules)` imports them, so that no run has to. Answers a JSON list of texts: what went wrong. */
export const importSource = `
import gc, importlib, json, random, sys

def handle(text):
    problems = []
    for name in json.loads(text):
        try:
            importlib.import_module(name)
        except BaseException as problem:
            problems.append(f'import {name}: {type(problem).__name__}: {problem}')
    random.seed(0)
    for entry in [entry for entry in sys.path_importer_cache if not entry.startswith('/lib/')]:
        del sys.path_importer_cache[entry]
    gc.collect()
    gc.freeze()
    return json.dumps(problems)
`;
