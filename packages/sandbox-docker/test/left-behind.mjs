// Opens a session that is busy for ever, and is then killed by the test that started it.
import plugin from '../dist/index.js';

const options = await plugin.options['~standard'].validate({
  images: { python: 'assay-ci/python', javascript: 'assay-ci/node' },
});
const sandbox = plugin.create(options.value);
const driver = 'import subprocess\ndef handle(text):\n    subprocess.run(["sleep", text])';
const limits = { wallMs: 600_000, memoryMb: 64, outputBytes: 1000 };
const program = { language: 'python', files: [], driver };
const session = await sandbox.open(program, limits, new AbortController().signal);
const reply = session.request('7005');
process.stdout.write('busy\n');
await reply;
