import {msg, str} from '@lit/localize';
import type {ShownFault} from '../../form/faults.js';
import type {FormItem, Kind} from '../../form/types.js';
import {dayOf, parseDate} from '../../lib/civil-date.js';
import {numbers} from '../../lib/intl.js';
import {formatFullDay} from '../when-format.js';

const CHOICES: ReadonlySet<Kind> = new Set(['one', 'boolean', 'scale', 'nps', 'smileys']);

function missing({kind}: Pick<FormItem, 'kind'>): string {
  if (kind === 'consent') return msg('Tick the box if you agree. Without it the answer cannot be sent', {id: 'fault.consent'});
  if (kind === 'many') return msg('Choose at least one option', {id: 'fault.chooseMany'});
  if (CHOICES.has(kind)) return msg('Choose one option', {id: 'fault.choose'});
  return kind === 'date' ? msg('Give the date', {id: 'fault.giveDate'}) : msg('Write an answer', {id: 'fault.write'});
}

/** What is wrong and what to do, in one sentence without a full stop: it also stands in a list. */
export function faultWords({code, limit = '', message}: ShownFault, item: Pick<FormItem, 'kind'> | undefined, locale: string): string {
  const day = typeof limit === 'string' ? parseDate(limit) : undefined;
  const most = day ? formatFullDay(dayOf(day), locale) : numbers(locale).format(Number(limit));
  switch (code) {
    case 'required':
      return missing(item ?? {kind: 'text'});
    case 'too-many':
      return msg(str`Give at most ${most} answers`, {id: 'fault.tooMany'});
    case 'too-long':
      return msg(str`Shorten the answer: it can have at most ${most} characters`, {id: 'fault.tooLong'});
    case 'too-small':
      return item?.kind === 'date'
        ? msg(str`The earliest possible date is ${most}`, {id: 'fault.tooEarly'})
        : msg(str`The smallest possible number is ${most}`, {id: 'fault.tooSmall'});
    case 'too-large':
      return item?.kind === 'date'
        ? msg(str`The latest possible date is ${most}`, {id: 'fault.tooLate'})
        : msg(str`The largest possible number is ${most}`, {id: 'fault.tooLarge'});
    case 'not-a-number':
      return msg('Write the answer in numbers, for example 12', {id: 'fault.number'});
    case 'not-whole':
      return msg('Write a whole number, for example 12', {id: 'fault.whole'});
    case 'not-a-date':
      return msg('Give the whole date: day, month and year', {id: 'fault.date'});
    case 'not-an-email':
      return msg('Write the whole e-mail address, for example name@example.com', {id: 'fault.email'});
    case 'nothing':
      return msg('Answer at least one question', {id: 'fault.nothing'});
    case 'server':
      return message || msg('Check this answer: it was not accepted', {id: 'fault.server'});
    default:
      return msg('Check this answer', {id: 'fault.check'});
  }
}
