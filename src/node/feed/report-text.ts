/** A report of a feed in plain words, for whoever publishes it. */
import type {Missing} from '../../feed/report/completeness.js';
import type {FeedReport} from '../../feed/report/inspection.js';
import {describe, groupProblems} from '../../feed/report/summary.js';
import type {Reason, Visibility} from '../../feed/report/visibility.js';
import type {Problem} from '../../feed/types.js';

/** Places of one kind of problem that are named; of the rest the number. */
const NAMED = 3;

const ADVICE: Readonly<Record<Missing, string>> = {
  description: 'say in a sentence or two what happens there (summary, description)',
  organization: 'name who arranges it (provider, organizer)',
  place: 'give a place with its municipality, or say that it is online or by phone (location, areaServed, attendanceMode)',
  time: 'give its times (eventSchedule, startDate)',
  theme: 'choose a theme (theme)',
  audience: 'say whom it is for (audience, typicalAgeRange)',
  price: 'say what it costs, or that it is free (isAccessibleForFree, offers)',
  contact: 'give a way to ask or to register (contactPoint, registration, url)',
  language: 'say in which language it is held (inLanguage)',
};

/** Two lines for all problems of a kind: the same message and remedy at many places. */
const problemLines = (problems: readonly Problem[]): readonly string[] =>
  groupProblems(problems).flatMap(({effect, message, remedy, paths}) => {
    const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
    const places = paths.slice(0, NAMED).join(', ') + more;
    return [`  ${effect === 'dropped' ? '✖' : '!'} ${message} (${paths.length}×: ${places})`, `    → ${remedy}`];
  });

export const nameOf = (name: Readonly<Record<string, string>>): string => Object.values(name)[0] ?? '';

function completenessLines(report: FeedReport): readonly string[] {
  const description = describe(report);
  if (!description) return [];
  const {average, missing, least} = description;
  return [
    `How well the items are described: ${average} of 100 on average (the better, the surer they are found)`,
    ...missing.map(([name, count]) => `  ${count} × ${ADVICE[name]}`),
    ...(least.length ? ['Those that tell least:'] : []),
    ...least.map(({item, mark, missing: lacking}) => `  ${String(mark).padStart(3)} ${nameOf(item.name)} (no ${lacking.join(', ')})`),
  ];
}

/** The whole report. */
export function reportText(source: string, report: FeedReport): string {
  const {format, items, activities, events, organizations, places, terms, problems, again} = report;
  const dropped = problems.filter(({effect}) => effect === 'dropped').length;
  return [
    source,
    ...(format ? [`Format: ${format}`] : problems.length ? [] : ['There is nothing in it just now']),
    `Records in it: ${items.in}; shown: ${items.out} (activities ${activities}, events ${events}, organisations ${organizations}, places ${places}, terms ${terms})`,
    ...(again ? [`Told again, anew or taken away by another page: ${again}`] : []),
    problems.length ? `Problems: ${problems.length}, of which ${dropped} leave something out` : 'Problems: none',
    ...problemLines(problems),
    ...completenessLines(report),
  ].join('\n');
}

/** A reason in words, with what to do about it. */
function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'left-out':
      return `left out: ${reason.problem.path}: ${reason.problem.message} → ${reason.problem.remedy}`;
    case 'mended':
      return `shown without a part: ${reason.problem.path}: ${reason.problem.message} → ${reason.problem.remedy}`;
    case 'missing':
      return `harder to find → ${ADVICE[reason.missing]}`;
    case 'ended':
      return 'all its times are over, so it stands last → give its next times';
    case 'cancelled':
      return 'marked as cancelled → change eventStatus if it is held after all';
    case 'postponed':
      return 'marked as postponed → give the new time';
    case 'not-a-name':
      return `the words stand at ${reason.path}, but not as the name of an activity or event → see the problems of the whole feed`;
    case 'in-series':
      return `shown on the card of its series, "${nameOf(reason.series.name)}" → nothing to do; take superEvent away if it is a thing of its own`;
  }
}

/** What has become of a thing someone looks for. */
export function visibilityText(name: string, found: readonly Visibility[]): string {
  if (!found.length) {
    return `"${name}" is in none of the documents that were read → check the spelling, whether it is published, and whether it is on another page or in another feed`;
  }
  return found
    .map(({name: whole, item, reasons}) =>
      [`"${whole}" is ${item ? `shown (${item['@id']})` : 'not shown'}`, ...reasons.map((reason) => `  ${reasonText(reason)}`)].join('\n'))
    .join('\n');
}
