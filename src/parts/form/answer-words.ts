import {msg} from '@lit/localize';
import {enabledItems} from '../../form/conditions.js';
import {timesByItem} from '../../form/repetition.js';
import {type Answers, type Form, type FormItem, isAnswered, itemsOf, type Value} from '../../form/types.js';
import {dayOf, parseDate} from '../../lib/civil-date.js';
import {find} from '../../lib/find.js';
import {numbers} from '../../lib/intl.js';
import {pickText} from '../../lib/language.js';
import {formatFullDay} from '../when-format.js';

/** A question and what was answered, as a person reads them. */
export interface AnswerInWords {
  readonly question: string;
  readonly answers: readonly string[];
}

function inWords({kind, options, unit}: FormItem, value: Value, locale: string): string {
  if (typeof value === 'object') return value.other;
  if (typeof value === 'boolean') return value ? msg('Yes', {id: 'form.yes'}) : msg('No', {id: 'form.no'});
  const option = find(options, (one) => one.value === value);
  if (option) return pickText(option.text, locale)?.text ?? option.value;
  const day = kind === 'date' ? parseDate(String(value)) : undefined;
  if (day) return formatFullDay(dayOf(day), locale);
  const text = typeof value === 'number' ? numbers(locale).format(value) : value;
  return [text, pickText(unit, locale)?.text].filter(Boolean).join(' ');
}

/** The answers to what is asked, in the order of the form. */
export function answersInWords(form: Form, answers: Answers, locale: string): readonly AnswerInWords[] {
  const enabled = enabledItems(form, answers);
  const times = timesByItem(form.items);
  const words = (item: FormItem | undefined) => pickText(item?.text, locale)?.text;
  return [...itemsOf(form.items)]
    .filter((item) => isAnswered(item) && enabled.has(item.id) && Object.hasOwn(answers, item.id))
    .map((item) => ({
      question: [words(times.get(item.id)), words(item) ?? item.id].filter(Boolean).join(', '),
      answers: (answers[item.id] ?? []).map((value) => inWords(item, value, locale)),
    }));
}

/** As plain text, to be copied: title, questions, answers, receipt. */
export function answersAsText(form: Form, answers: Answers, locale: string, receipt?: string): string {
  const lines = answersInWords(form, answers, locale).map(({question, answers: words}) => `${question}\n${words.join('\n')}`);
  const last = receipt ? [`${msg('Receipt', {id: 'sent.receipt'})}: ${receipt}`] : [];
  return [pickText(form.title, locale)?.text ?? form.id, ...lines, ...last].join('\n\n');
}
