/** Letters to those who run a form: how many, and where to look. Nothing that a visitor wrote leaves by e-mail. */
import {createTransport} from 'nodemailer';
import type {LanguageMap} from '../../../feed/types.js';
import {pickText} from '../../../lib/language.js';
import {oneLine} from '../../../lib/text.js';
import {type Language, LANGUAGES, newsMessage, readMessage} from '../messages.js';
import type {Mail} from '../settings/types.js';
import type {Notice} from './send-notices.js';

export interface Mailer {
  /** Rejects when the server does not take it. */
  write(notice: Notice, title: LanguageMap | undefined, wanted?: Language): Promise<void>;
  close(): void;
}

/** Milliseconds for each step of a talk with the mail server. */
const TIMEOUT = 5_000;

export function createMailer({server, from}: Mail, publicUrl: string | undefined): Mailer {
  const timeouts = {connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT};
  const transport = createTransport({url: server, ...timeouts, disableFileAccess: true, disableUrlAccess: true});
  return {
    write: async ({kind, round, waiting, target}, title, wanted) => {
      const called = pickText(title, wanted ?? 'fi');
      // Who has not said it, and has written a form in Swedish alone, reads Swedish.
      const language = wanted ?? LANGUAGES.find((one) => one === called?.lang) ?? 'fi';
      const name = oneLine(called?.text ?? round);
      const news = newsMessage(kind, language, waiting);
      const text = [name, news, publicUrl && readMessage(language, publicUrl)].filter(Boolean).join('\n\n');
      await transport.sendMail({from, to: target, subject: `${news}, ${name}`, text: `${text}\n`});
    },
    close: () => transport.close(),
  };
}
