/** `tarjotin receiver`: runs until it is told to stop. */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {SettingsError} from './settings/fields.js';
import {type Receiver, startReceiver} from './start.js';

const HELP = `Usage: tarjotin receiver --config receiver.json [--port 8787] [--host 127.0.0.1]

Takes answers to forms and comments. Secrets come from the environment: TARJOTIN_TOKEN for
administrators, DATABASE_URL for PostgreSQL, SMTP_URL for e-mail. See docs/receiver.md.`;

const OPTIONS = {
  config: {type: 'string'},
  port: {type: 'string'},
  host: {type: 'string'},
  help: {type: 'boolean'},
} as const;

/** The page for administrators, beside this file in the package; vite builds it. */
const ADMIN_FOLDER = fileURLToPath(new URL('../admin', import.meta.url));

/** Milliseconds that requests under way are given at the end. */
const PATIENCE = 10_000;

export async function receiverCommand(args: readonly string[]): Promise<void> {
  const {config = 'receiver.json', port, host, help} = parseArgs({args: [...args], options: OPTIONS}).values;
  if (help) return console.log(HELP);
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new SettingsError(`--port ${port}: not a number. Write --port 8787.`);
  const receiver = await startReceiver({
    config,
    port: port === undefined ? undefined : Number(port),
    host,
    log: true,
    adminFolder: ADMIN_FOLDER,
  });
  console.log(`The receiver listens on ${receiver.url} (stop with Ctrl+C)`);
  const end = () => void stop(receiver);
  process.once('SIGINT', end).once('SIGTERM', end);
}

async function stop(receiver: Receiver): Promise<void> {
  setTimeout(() => process.exit(1), PATIENCE).unref();
  await receiver.close();
}
