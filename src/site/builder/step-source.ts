/** Steps 1 and 2: which element, and where what it shows comes from. */
import {html, nothing, type TemplateResult} from 'lit';
import {SOURCES} from '../sources.js';
import {writtenSources} from './choices.js';
import {radios, selectField, textField} from './fields.js';
import {fallbackHref, fetchAddress} from './snippet.js';
import {FORMS, showsFeed, type Widget, widgetNames} from './widgets.js';
import type {Actions, View} from './view.js';

export const whatStep = ({texts, choices}: View, {choose}: Actions): TemplateResult =>
  radios({
    name: 'widget',
    legend: texts.steps.what,
    isLegendHidden: true,
    kind: 'cards',
    options: widgetNames.map((name) => [name, ...texts.widgets[name]]),
    value: choices.widget,
    onChange: (widget) => choose({widget: widget as Widget}),
  });

export const sourceStep = (view: View, actions: Actions): TemplateResult =>
  html`${showsFeed(view.choices.widget) ? feedFields(view, actions) : formFields(view, actions)} ${fallbackField(view, actions)}`;

function feedFields(view: View, actions: Actions): TemplateResult {
  const {texts: {source: texts}, choices, site, feeds, panel, isChecking} = view;
  const written = writtenSources(choices);
  const wrong = written.find((address) => !fetchAddress(address, site));
  return html`
    ${textField({
      id: 'src',
      label: texts.address,
      hint: texts.addressHint,
      error: wrong && texts.wrongAddress(wrong),
      value: choices.src,
      lines: 2,
      isAddress: true,
      onChange: (src) => actions.choose({src}),
    })}
    ${written.length ? nothing : selectField({
      id: 'example',
      label: texts.example,
      value: choices.example,
      options: SOURCES.map(({key, name}) => [key, texts.exampleNames[key] ?? name]),
      onChange: (example) => actions.choose({example}),
    })}
    <div class="feeds">
      ${isChecking ? html`<p class="hint">${texts.checking}</p>` : nothing}
      ${feeds && panel && !isChecking ? html`${panel.report(feeds, view)}${panel.presets(feeds, view, actions)}` : nothing}
    </div>`;
}

function formFields(view: View, {choose}: Actions): TemplateResult {
  const {texts: {source: texts}, choices, site} = view;
  const {widget, form, endpoint, thread, subject} = choices;
  const isOwn = !(FORMS as readonly string[]).includes(form);
  const wrong = (address: string): string | undefined => (address.trim() && !fetchAddress(address, site) ? texts.wrongAddress(address) : undefined);
  return html`
    ${widget === 'feedback' ? html`
      ${selectField({
        id: 'form',
        label: texts.form,
        value: isOwn ? 'other' : form,
        options: [...FORMS.map((name) => [name, texts.forms[name]] as const), ['other', texts.forms.other]],
        onChange: (chosen) => choose({form: chosen === 'other' ? '' : chosen}),
      })}
      ${isOwn ? textField({
        id: 'form-address', label: texts.formAddress, hint: texts.formHint, error: wrong(form), value: form, isAddress: true,
        onChange: (address) => choose({form: address}),
      }) : nothing}` : nothing}
    ${textField({
      id: 'endpoint', label: texts.endpoint, hint: texts.endpointHint[widget as 'feedback' | 'comments'], error: wrong(endpoint), value: endpoint,
      isAddress: true, onChange: (address) => choose({endpoint: address}),
    })}
    ${widget === 'comments'
      ? textField({id: 'thread', label: texts.thread, hint: texts.threadHint, value: thread, onChange: (id) => choose({thread: id})})
      : textField({id: 'subject', label: texts.subject, hint: texts.subjectHint, value: subject, onChange: (about) => choose({subject: about})})}`;
}

function fallbackField({texts: {source: texts}, choices}: View, {choose}: Actions): TemplateResult {
  return textField({
    id: 'fallback',
    label: texts.fallback,
    hint: texts.fallbackHint,
    error: choices.fallback.trim() && !fallbackHref(choices) ? texts.wrongFallback : undefined,
    value: choices.fallback,
    isAddress: true,
    onChange: (fallback) => choose({fallback}),
  });
}
