import {html, nothing, type TemplateResult} from 'lit';
import {describe, groupProblems, type ProblemGroup} from '../../feed/report/summary.js';
import type {FeedReport} from '../../feed/report/inspection.js';
import {findings} from './findings.js';
import type {Outcome} from './read-source.js';
import type {Advice} from './texts.js';
import {cut, inEnglish, nameOf, number, type Speech, type View} from './view.js';

/** Places of one kind of problem that are named; of the rest the number. */
const NAMED = 3;
/** Kinds of problems that are shown; a hostile feed has a kind for each thing in it. */
const KINDS = 50;

const droppedIn = ({problems}: FeedReport): number => problems.filter(({effect}) => effect === 'dropped').length;

/** The outcome in one sentence, also for the ear. */
export function verdict({report, trouble}: Outcome, view: Speech): string {
  const {texts} = view;
  const items = number(report.items.out, view);
  const dropped = droppedIn(report);
  if (trouble) return report.items.out ? texts.partly : texts.notRead;
  if (dropped) return texts.someLeftOut(items, number(dropped, view));
  return report.items.out ? texts.allShown(items) : texts.empty;
}

/** `'` would end the quotation of a shell. */
const command = (source: string, item: string): string =>
  `npx tarjotin feed check '${source.replaceAll("'", '%27')}'${item ? ` --item '${item.replaceAll("'", '’')}'` : ''}`;

function trouble([what, remedy]: Advice, source: string, {texts, place}: View): TemplateResult {
  return html`<div class="trouble">
    <p>${what} ${remedy}</p>
    ${/^https?:/.test(source) ? html`<p>${texts.command}</p><pre tabindex="0"><code>${command(source, place.item)}</code></pre>` : nothing}
  </div>`;
}

function numbers(source: string, {format, items, activities, events, organizations, places, terms, again}: FeedReport, view: View): TemplateResult {
  const {texts} = view;
  const rows: readonly (readonly [string, number])[] = [
    [texts.records, items.in],
    [texts.shown, items.out],
    [texts.activities, activities],
    [texts.events, events],
    [texts.organizations, organizations],
    [texts.places, places],
    [texts.terms, terms],
    ...(again ? [[texts.again, again] as const] : []),
  ];
  return html`<dl class="numbers">
    <div><dt>${texts.source}</dt><dd class="address">${cut(source)}</dd></div>
    ${format ? html`<div><dt>${texts.format}</dt><dd>${format}</dd></div>` : nothing}
    ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${number(value, view)}</dd></div>`)}
  </dl>`;
}

/** A kind of problem, where it is and what to do, as an item of a list. */
export function problem({effect, message, remedy, paths}: ProblemGroup, view: Speech): TemplateResult {
  const {texts} = view;
  return html`<li class=${effect}>
    <p><strong>${texts[effect]}</strong> (${texts.times(number(paths.length, view))}): ${inEnglish(message)}</p>
    <p>${texts.remedy} ${inEnglish(remedy)}</p>
    <p class="hint">${texts.where} ${paths.slice(0, NAMED).map((path, index) => html`${index ? ', ' : ''}<code>${cut(path)}</code>`)}
      ${paths.length > NAMED ? texts.more(number(paths.length - NAMED, view)) : nothing}</p>
  </li>`;
}

function problems({problems: all}: FeedReport, view: View): TemplateResult {
  const {texts} = view;
  const groups = groupProblems(all);
  return html`<h3>${texts.problems}</h3>
    ${groups.length ? html`<ul class="problems">${groups.slice(0, KINDS).map((group) => problem(group, view))}</ul>` : html`<p>${texts.noProblems}</p>`}
    ${groups.length > KINDS ? html`<p>${texts.more(number(groups.length - KINDS, view))}</p>` : nothing}`;
}

function completeness(report: FeedReport, view: View): TemplateResult | typeof nothing {
  const {texts} = view;
  const description = describe(report);
  if (!description) return nothing;
  const {average, missing, least} = description;
  return html`<h3>${texts.described}</h3>
    <p>${texts.average(number(average, view))}</p>
    ${missing.length
      ? html`<h4>${texts.lacking}</h4>
        <ul>${missing.map(([name, count]) => html`<li><strong>${texts.missing[name][0]}</strong> (${number(count, view)}). ${texts.missing[name][1]}</li>`)}</ul>`
      : nothing}
    ${least.length
      ? html`<h4>${texts.least}</h4>
        <ul>${least.map(({item, mark, missing: lacks}) => html`<li><strong>${nameOf(item.name, view)}</strong> (${number(mark, view)}/100).
          ${texts.lacks} ${lacks.map((name) => texts.missing[name][0]).join(', ')}</li>`)}</ul>`
      : nothing}`;
}

/** All that is known of the feed. */
export function reportOf(source: string, outcome: Outcome, view: View): TemplateResult {
  const {texts} = view;
  const {report, found} = outcome;
  const hasSome = report.items.in > 0 || report.items.out > 0 || report.problems.length > 0;
  return html`<section class="report" aria-labelledby="tulos">
    <h2 id="tulos">${texts.result}</h2>
    <p class="verdict">${verdict(outcome, view)}</p>
    ${outcome.trouble ? trouble(texts.errors[outcome.trouble], source, view) : nothing}
    ${found && hasSome ? findings(found, view) : nothing}
    ${hasSome ? html`${numbers(source, report, view)}${problems(report, view)}${completeness(report, view)}` : nothing}
  </section>`;
}
