/** Starts a receiver: settings, database, server; and ends it without losing what is under way. */
import type {AddressInfo} from 'node:net';
import type {FastifyInstance} from 'fastify';
import {createApp} from './app.js';
import {repeat} from './jobs.js';
import {createNotifier} from './notify/send-notices.js';
import {targetsIn} from './notify/targets.js';
import {type Environment, readSettings, readSettingsFile} from './settings/read-settings.js';
import {openDatabase} from './store/database.js';
import {deleteExpired} from './store/retention.js';
import {Store} from './store/store.js';

export interface ReceiverOptions {
  /** Path of the settings file, or what would stand in it; paths in it are read against `folder`. */
  readonly config: string | object;
  /** The working directory when not given. */
  readonly folder?: string;
  /** Secrets: TARJOTIN_TOKEN, DATABASE_URL, SMTP_URL. Those of the process when not given. */
  readonly env?: Environment;
  /** 8787 when not given; 0 for any that is free. */
  readonly port?: number;
  /** This machine alone when not given: a proxy with TLS stands before it. */
  readonly host?: string;
  readonly log?: boolean;
  /** Folder of the page for administrators, served under /admin/. */
  readonly adminFolder?: string;
}

export interface Receiver {
  readonly url: string;
  /** Answers what has been asked, writes it, and closes the database. */
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks at what is to be deleted, and at what is to be told. */
const HOUR = 3_600_000;
const NEWS = 5_000;

/** Rejects with a SettingsError, or when the database or the port cannot be had. */
export async function startReceiver({
  config,
  env = process.env,
  folder = process.cwd(),
  ...options
}: ReceiverOptions): Promise<Receiver> {
  const settings =
    typeof config === 'string' ? await readSettingsFile(config, env) : await readSettings(config, env, folder);
  const store = new Store(await openDatabase(settings.database), targetsIn(settings));
  const app = await createApp({settings, store, log: options.log ?? false, adminFolder: options.adminFolder});
  const failed = (error: unknown): void => app.log.error({err: error}, 'failed');
  const cleaning = repeat(() => deleteExpired(store.db, settings, Date.now()), HOUR, failed);
  const notifier = createNotifier(settings);
  const telling = repeat(() => notifier.send(store.db, Date.now()), NEWS, failed);
  const close = async (): Promise<void> => {
    await endServer(app);
    await Promise.all([cleaning.stop(), telling.stop()]);
    notifier.close();
    await store.close();
  };
  try {
    await app.listen({port: options.port ?? 8787, host: options.host ?? '127.0.0.1'});
  } catch (error) {
    await close();
    throw error;
  }
  return {url: urlOf(app.server.address() as AddressInfo), close};
}

/** A connection that becomes idle only while the server ends would keep it open until its keep-alive is over. */
async function endServer(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  await app.close().finally(() => clearInterval(sweep));
}

const urlOf = ({address, family, port}: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
