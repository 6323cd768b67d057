/** Sends the news that wait in the outbox table. A server that is down delays them; it loses none and holds up no visitor. */
import type {Selectable} from 'kysely';
import type {Settings} from '../settings/types.js';
import type {Database} from '../store/database.js';
import type {NoticeRow} from '../store/schema.js';
import {createMailer, type Mailer} from './email.js';
import {callWebhook} from './webhook.js';

export type Notice = Selectable<NoticeRow>;

const MINUTE = 60_000;

/** Milliseconds after news have been told in which further ones are gathered: nobody wants a letter for each answer. */
const PAUSE: Readonly<Record<NoticeRow['channel'], number>> = {email: 10 * MINUTE, webhook: 0};

/** Of a server that is down for long. */
const LONGEST_WAIT = 6 * 60 * MINUTE;

/** Notices that are sent at a time. */
const BATCH = 20;

export interface Notifier {
  /** Sends what is due at `now`, epoch ms. Rejects when the database does, never for a server that is down. */
  readonly send: (db: Database, now: number) => Promise<void>;
  readonly close: () => void;
}

export function createNotifier(settings: Settings): Notifier {
  const mailer = settings.mail && createMailer(settings.mail, settings.publicUrl);
  const send = async (db: Database, now: number): Promise<void> => {
    const due = await db
      .selectFrom('notices')
      .selectAll()
      .where('waiting', '>', 0)
      .where('dueAt', '<=', now)
      .orderBy('dueAt')
      .limit(BATCH)
      .execute();
    await Promise.all(due.map((notice) => sendOne(db, notice, now, settings, mailer)));
  };
  return {send, close: () => mailer?.close()};
}

async function sendOne(
  db: Database,
  notice: Notice,
  now: number,
  settings: Settings,
  mailer: Mailer | undefined,
): Promise<void> {
  const isTold = await tell(notice, settings, mailer).then(
    () => true,
    () => false,
  );
  const {channel, waiting, attempts} = notice;
  const row = rowOf(db, notice);
  // What has come in meanwhile stays waiting.
  if (isTold)
    await row
      .set((old) => ({
        waiting: old('waiting', '-', waiting),
        told: old('told', '+', waiting),
        attempts: 0,
        dueAt: now + PAUSE[channel],
      }))
      .execute();
  else await row.set({attempts: attempts + 1, dueAt: now + Math.min(MINUTE * 2 ** attempts, LONGEST_WAIT)}).execute();
}

const rowOf = (db: Database, {channel, kind, round, target}: Notice) =>
  db
    .updateTable('notices')
    .where('channel', '=', channel)
    .where('kind', '=', kind)
    .where('round', '=', round)
    .where('target', '=', target);

/** Rejects when it could not be told. Who is no longer in the settings is told nothing, and that is that. */
async function tell(notice: Notice, {forms, threads}: Settings, mailer: Mailer | undefined): Promise<void> {
  const {kind, round, channel, target} = notice;
  const form = kind === 'answers' ? forms.get(round) : undefined;
  const thread = kind === 'comments' ? threads.get(round) : undefined;
  const notify = (form ?? thread)?.notify;
  if (channel === 'webhook') {
    if (notify?.webhook?.url === target) await callWebhook(notify.webhook, notice);
  } else if (mailer && notify?.email.includes(target)) {
    await mailer.write(notice, form?.form.title ?? thread?.name, notify.language);
  }
}
