import {msg, str} from '@lit/localize';
import {html, LitElement, type TemplateResult} from 'lit';
import {Announcer} from '../controllers/announcer.js';
import {FocusKeeper} from '../controllers/focus-keeper.js';
import {numbers} from '../lib/intl.js';
import {getLocale, localeReady, localized} from '../localization.js';
import {define} from '../parts/define.js';
import {frame} from '../parts/frame.js';
import {styles} from './admin.styles.js';
import {createApi, type Failure} from './api.js';
import {Erasing} from './erasing.js';
import {Exporting} from './exporting.js';
import {failureBox} from './failure.js';
import {formsPage} from './forms-page.js';
import {pageHeader} from './header.js';
import {type LoginTrouble, loginPage} from './login-page.js';
import {type Action, Moderation} from './moderation.js';
import {queuePage} from './queue-page.js';
import {Resource} from './resource.js';
import {resultsPage} from './results-page.js';
import {type QueueRoute, readRoute, type Route, writeRoute} from './route.js';
import {Session, takeTokenOfAddress} from './session.js';
import {readSuspectedPage, Suspects} from './suspects.js';
import type {ListedForm, QueuePage, Results, Thread} from './types.js';

/** The page of a receiver for administrators: comments that wait, results of forms. It holds what the functions beside it draw. */
export class TarjotinAdmin extends LitElement {
  static override styles = styles;

  readonly #session = new Session();
  readonly #ask = createApi(this.#session);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusKeeper(this, '#title');
  readonly #threads = this.#resource<{readonly threads: readonly Thread[]}>();
  readonly #queue = this.#resource<QueuePage>();
  readonly #forms = this.#resource<{readonly forms: readonly ListedForm[]}>();
  readonly #results = this.#resource<Results>();
  readonly #around = {
    ask: this.#ask,
    update: () => this.requestUpdate(),
    onFailure: (failure: Failure) => this.#fail(failure),
  };
  readonly #moderation = new Moderation({
    ...this.#around,
    queue: this.#queue,
    onDone: (done, next) => this.#goOn(done, next),
    focus: (selector) => this.#focus.moveTo(selector),
  });
  readonly #exporting = new Exporting({...this.#around, onSaved: (words) => this.#announcer.announceAgain(words)});
  readonly #suspects = new Suspects({
    ...this.#around,
    list: this.#resource(readSuspectedPage),
    onTrusted: (words) => this.#announceTrusted(words),
  });
  readonly #erasing = new Erasing({...this.#around, onErased: (words) => this.#announceErased(words)});
  #route: Route = readRoute('');
  #trouble?: LoginTrouble;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
    const token = takeTokenOfAddress();
    if (token) this.#session.begin(token);
    this.#route = readRoute(location.hash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
  }

  protected override willUpdate(): void {
    const route = this.#session.token ? this.#route : undefined;
    this.#threads.want(route && 'threads');
    this.#queue.want(route?.view === 'comments' ? addressOf(route) : undefined);
    this.#forms.want(route?.view === 'results' ? 'forms' : undefined);
    const form = route?.view === 'results' && route.form ? encodeURIComponent(route.form) : undefined;
    this.#results.want(form && `results/${form}`);
    this.#suspects.list.want(form && `suspected/${form}`);
  }

  protected override render(): TemplateResult {
    const locale = getLocale();
    const isIn = this.#threads.value !== undefined;
    const header = pageHeader(locale, isIn ? this.#route : undefined, () => this.#logOut());
    return frame(html`${header}<main class="page">${this.#content(locale)}</main>`, locale, this.#announcer.message);
  }

  protected override updated(): void {
    document.documentElement.lang = getLocale();
    document.title = `${msg('Administration', {id: 'admin.title'})} – Tarjotin`;
    this.#leaveEmptyPage();
  }

  #content(locale: string): unknown {
    if (!this.#session.token) return loginPage(this.#trouble, (token) => this.#logIn(token));
    const {value, failure, reload} = this.#threads;
    if (!value) return failure ? failureBox(failure, reload) : html`<p class="note">${msg('Logging in…', {id: 'admin.loggingIn'})}</p>`;
    const route = this.#route;
    if (route.view === 'comments') {
      return queuePage({route, queue: this.#queue, threads: value.threads, moderation: this.#moderation, locale});
    }
    if (!route.form) return formsPage({forms: this.#forms, erasing: this.#erasing, locale});
    const form = this.#forms.value?.forms.find((one) => one['@id'] === route.form);
    return resultsPage({id: route.form, form, results: this.#results, exporting: this.#exporting, suspects: this.#suspects, locale});
  }

  #resource<Value>(read?: (json: unknown) => Promise<Value>): Resource<Value> {
    return new Resource<Value>(this, this.#ask, (failure) => this.#fail(failure), read);
  }

  #logIn(token: string): void {
    this.#trouble = token ? undefined : 'empty';
    if (token) this.#session.begin(token);
    else this.#focus.moveTo('#token');
    this.requestUpdate();
  }

  #logOut(): void {
    this.#session.end();
    this.#moderation.forget();
    this.#focus.moveTo('#title');
    this.requestUpdate();
  }

  #fail(failure: Failure): void {
    if (failure !== 'token' && failure !== 'off') return;
    this.#session.end();
    this.#trouble = failure;
    this.#focus.moveTo('#token');
    this.requestUpdate();
  }

  readonly #followAddress = (): void => {
    const token = takeTokenOfAddress();
    if (token) this.#logIn(token);
    const before = this.#route;
    this.#route = readRoute(location.hash);
    // Who chooses a thread stays at the choice; who follows a link goes where it leads.
    if (!isOnlyOtherThread(before, this.#route)) this.#focus.moveTo('#title');
    this.requestUpdate();
  };

  #goOn(done: Action | 'answer', next: string | undefined): void {
    const left = numbers(getLocale()).format(this.#queue.value?.total ?? 0);
    this.#announcer.announceAgain(
      {
        approve: () => msg(str`The comment was approved. In this list: ${left}.`, {id: 'admin.doneApprove'}),
        hide: () => msg(str`The comment was hidden. In this list: ${left}.`, {id: 'admin.doneHide'}),
        delete: () => msg(str`The comment was deleted. In this list: ${left}.`, {id: 'admin.doneDelete'}),
        answer: () => msg('The answer was saved.', {id: 'admin.doneAnswer'}),
      }[done](),
    );
    this.#focus.moveTo(next === undefined ? '#title' : `[id='c-${CSS.escape(next)}']`);
    void this.#threads.reload();
  }

  #announceErased(words: string): void {
    this.#announcer.announceAgain(words);
    void this.#forms.reload();
  }

  /** The numbers above the list have changed with it. */
  #announceTrusted(words: string): void {
    this.#announcer.announceAgain(words);
    this.#focus.moveTo((this.#suspects.list.value?.total ?? 0) > 1 ? '#suspects-title' : '#title');
    void this.#forms.reload();
    void this.#results.reload();
  }

  /** The last comment of a page was taken off it. */
  #leaveEmptyPage(): void {
    const route = this.#route;
    if (route.view !== 'comments' || route.page === 1 || !this.#queue.value || this.#queue.value.comments.length) return;
    location.replace(writeRoute({...route, page: route.page - 1}));
  }
}

function addressOf({status, thread, page}: QueueRoute): string {
  const query = new URLSearchParams({status, page: String(page)});
  if (thread) query.set('thread', thread);
  return `comments?${query.toString()}`;
}

const isOnlyOtherThread = (before: Route, after: Route): boolean =>
  before.view === 'comments' && after.view === 'comments' && before.status === after.status && before.thread !== after.thread;

localized()(TarjotinAdmin);
void localeReady.then(() => define('tarjotin-admin', TarjotinAdmin));

declare global {
  interface HTMLElementTagNameMap {
    'tarjotin-admin': TarjotinAdmin;
  }
}
