/** Step 3: language, layout and colours. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {COLOURS, type Colour, type Contrast, gradeOf, wholeColour} from './colours.js';
import {radios, selectField, tick} from './fields.js';
import {changedAccent, leastContrasts, paletteOf} from './themes.js';
import {hasAttribute, layoutsOf, OPTIONS} from './widgets.js';
import {type Actions, number, type View} from './view.js';

export const looksStep = (view: View, actions: Actions): TemplateResult => html`
  <div class="pair">${language(view, actions)} ${layout(view, actions)} ${startingView(view, actions)} ${pageSize(view, actions)} ${headingLevel(view, actions)}</div>
  ${view.feeds && view.panel && view.choices.layout === 'full' ? view.panel.order(view.feeds, view, actions) : nothing}
  ${colours(view, actions)} ${more(view, actions)}`;

const language = ({texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult =>
  selectField({
    id: 'data-lang',
    label: texts.language,
    value: choices['data-lang'],
    options: OPTIONS['data-lang'].map((code) => [code, texts.languageOptions[code]]),
    onChange: (code) => choose({'data-lang': code}),
  });

function layout({texts: {looks: texts}, choices: {widget, layout: value}}: View, {choose}: Actions): TemplateResult | typeof nothing {
  if (widget !== 'finder' && widget !== 'calendar') return nothing;
  const options = layoutsOf(widget).map((name) => [name, texts.layouts[widget][name] ?? name] as const);
  return selectField({id: 'layout', label: texts.layout, value, options, onChange: (chosen) => choose({layout: chosen})});
}

function startingView({texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult | typeof nothing {
  if (choices.widget === 'comments') {
    const options = OPTIONS.order.map((name) => [name, texts.orders[name]] as const);
    return selectField({id: 'order', label: texts.order, value: choices.order, options, onChange: (order) => choose({order})});
  }
  if (choices.widget !== 'calendar' || choices.layout !== 'full') return nothing;
  const options = OPTIONS.view.map((name) => [name, texts.views[name]] as const);
  return selectField({id: 'view', label: texts.view, value: choices.view, options, onChange: (view) => choose({view})});
}

function pageSize({texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult | typeof nothing {
  const isPaged = choices.widget === 'finder' || (choices.widget === 'calendar' && choices.layout === 'next');
  if (!isPaged) return nothing;
  return selectField({
    id: 'page-size',
    label: texts.pageSize,
    value: choices['page-size'],
    options: OPTIONS['page-size'].map((size) => [size, size || texts.pageSizeDefault]),
    onChange: (size) => choose({'page-size': size}),
  });
}

const headingLevel = ({texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult =>
  selectField({
    id: 'heading-level',
    label: texts.headingLevel,
    hint: texts.headingHint,
    value: choices['heading-level'],
    options: OPTIONS['heading-level'].map((level) => [level, `h${level}`]),
    onChange: (level) => choose({'heading-level': level}),
  });

function colours(view: View, actions: Actions): TemplateResult {
  const {texts: {looks: texts}, choices} = view;
  const contrasts = leastContrasts(choices);
  const faint = contrasts.filter(({isEnough}) => !isEnough).length;
  return html`
    ${radios({
      name: 'theme', legend: texts.theme, kind: 'tabs', value: choices.theme,
      options: OPTIONS.theme.map((name) => [name, texts.themes[name]]),
      onChange: (theme) => actions.choose({theme}),
    })}
    <details class="colours" ?open=${COLOURS.some((name) => view.opening[name])}>
      <summary>${texts.colours}</summary>
      <p class="hint">${texts.coloursHint}</p>
      <div class="swatches">${COLOURS.map((name) => swatch(name, view, actions))}</div>
      <p><button type="button" @click=${() => actions.choose(Object.fromEntries(COLOURS.map((name) => [name, ''])))}>${texts.reset}</button></p>
    </details>
    <h3>${texts.contrasts}</h3>
    <p class=${faint ? 'notice bad' : 'hint'}>${faint ? texts.contrastTrouble(faint) : texts.contrastFine}</p>
    <ul class="contrasts">${contrasts.map((one) => contrastLine(one, view))}</ul>`;
}

/** A colour is written or picked. */
function swatch(name: Colour, {texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult {
  const painted = paletteOf(choices, choices.theme === 'dark' ? 'dark' : 'light')[name];
  const label = texts.colourNames[name];
  const isWrong = choices[name] !== '' && !wholeColour(choices[name]);
  const changed = name === 'accent' ? changedAccent(choices) : undefined;
  const onChange = (event: Event): void => choose({[name]: (event.target as HTMLInputElement).value.trim()});
  return html`<p class="field swatch">
    <label for=${name}>${label}</label>
    ${isWrong ? html`<span class="error" id="${name}-error">${texts.wrongColour}</span>` : nothing}
    <span class="both">
      <input type="color" aria-label=${texts.pick(label)} .value=${live(painted)} @input=${onChange}>
      <input id=${name} type="text" autocomplete="off" spellcheck="false" placeholder=${painted} maxlength="9"
        aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${isWrong ? `${name}-error` : nothing} .value=${live(choices[name])} @change=${onChange}>
    </span>
    ${changed ? html`<span class="hint">${texts.painted(changed)}</span>` : nothing}
  </p>`;
}

function contrastLine({name, ratio, isEnough, scheme}: Contrast, view: View): TemplateResult {
  const {texts: {looks: texts}, choices} = view;
  // Cut, not rounded: 4.49 is not enough, and must not read as if it were.
  const figure = number(Math.floor(ratio * 10) / 10, view);
  const words = name === 'border' && isEnough ? texts.border : texts.grades[gradeOf(ratio)];
  const where = choices.theme || isEnough ? '' : ` (${texts.inScheme[scheme]})`;
  return html`<li class=${isEnough ? 'good' : 'bad'}><span>${texts.pairs[name]}</span> <strong>${figure} : 1</strong> <span>${words}${where}</span></li>`;
}

function more({texts: {looks: texts}, choices}: View, {choose}: Actions): TemplateResult {
  const {widget} = choices;
  return html`<details>
    <summary>${texts.more}</summary>
    ${hasAttribute(widget, 'url-state') ? tick({
      id: 'url-state', label: texts.urlState, hint: texts.urlStateHint, isOn: choices['url-state'] === 'on',
      onChange: (isOn) => choose({'url-state': isOn ? 'on' : 'off'}),
    }) : nothing}
    ${tick({
      id: 'storage', label: texts.storage, hint: texts.storageHint, isOn: choices.storage === 'on',
      onChange: (isOn) => choose({storage: isOn ? 'on' : 'off'}),
    })}
    ${hasAttribute(widget, 'json-ld') ? tick({
      id: 'json-ld', label: texts.jsonLd, hint: texts.jsonLdHint, isOn: choices['json-ld'] === 'on',
      onChange: (isOn) => choose({'json-ld': isOn ? 'on' : 'off'}),
    }) : nothing}
  </details>`;
}
