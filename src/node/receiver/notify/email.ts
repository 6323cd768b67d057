/** Letters to those who run a form: how many, and where to look. Nothing that a visitor wrote leaves by e-mail. */
import {createTransport} from 'nodemailer';
import type {LanguageMap} from '../../../feed/types.js';
import {pickText} from '../../../lib/language.js';
import {oneLine} from '../../../lib/text.js';
import type {Mail} from '../settings/types.js';
import type {Notice} from './send-notices.js';

export interface Mailer {
  /** Rejects when the server does not take it. */
  write(notice: Notice, title: LanguageMap | undefined): Promise<void>;
  close(): void;
}

/** Milliseconds for each step of a talk with the mail server. */
const TIMEOUT = 5_000;

const NEWS = {answers: 'Uusia vastauksia', comments: 'Uusia kommentteja'} as const;

export function createMailer({server, from}: Mail, publicUrl: string | undefined): Mailer {
  const timeouts = {connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT};
  const transport = createTransport({url: server, ...timeouts, disableFileAccess: true, disableUrlAccess: true});
  return {
    write: async ({kind, round, waiting, target}, title) => {
      const name = oneLine(pickText(title, 'fi')?.text ?? round);
      const news = `${NEWS[kind]}: ${waiting}`;
      const text = [name, news, publicUrl && `Lue ne: ${publicUrl}`].filter(Boolean).join('\n\n');
      await transport.sendMail({from, to: target, subject: `${news}, ${name}`, text: `${text}\n`});
    },
    close: () => transport.close(),
  };
}
